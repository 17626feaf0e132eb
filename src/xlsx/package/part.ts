import { type XmlDocument, parseXml, writeXml } from "../xml/parse";
import { type ZipEntry, contentOf } from "../zip/read-zip";
import { packed } from "../zip/write-zip";

/**
 * One part of a package, as it will always be: a change makes another part. A part that came with a file keeps its bytes; one that was made
 * here is written when the file is.
 */
export class Part {
  private document: XmlDocument | undefined;
  private entry: ZipEntry | undefined;
  /** What this part is an edition of, and how it was edited. */
  private edition: { of: Part; edit: (text: string) => string } | undefined;

  private constructor(
    readonly path: string,
    /** Whether it came with a file. */
    readonly opened: boolean,
    private readonly write: () => string,
  ) {}

  static read(path: string, entry: ZipEntry): Part {
    const part = new Part(path, true, () => decoded(contentOf(entry)));
    part.entry = entry;
    return part;
  }

  /** `write` must always give the same text. */
  static made(path: string, write: () => string): Part {
    return new Part(path, false, write);
  }

  /** A part that is finished, and kept as short as the file keeps it: it may be one of thousands. */
  static finished(path: string, text: string): Part {
    const entry = packed(path, new TextEncoder().encode(text));
    const part = new Part(path, false, () => decoded(contentOf(entry)));
    part.entry = entry;
    return part;
  }

  /** The document is the part's from now on: nobody may change it. */
  static ofDocument(path: string, document: XmlDocument): Part {
    const part = new Part(path, false, () => writeXml(document));
    part.document = document;
    return part;
  }

  /** Another edition of a part; it keeps the bytes where there turns out to be nothing to edit. */
  static edited(original: Part, edit: (text: string) => string): Part {
    if (original.edition?.edit === edit) return original;
    const part = new Part(original.path, original.opened, () => edit(original.text));
    part.edition = { of: original, edit };
    return part;
  }

  /** For the file: compressed once, or as it came. */
  get zipped(): ZipEntry {
    this.entry ??= this.pack();
    return this.entry;
  }

  private pack(): ZipEntry {
    if (!this.edition) return packed(this.path, new TextEncoder().encode(this.write()));
    const { of: original, edit } = this.edition;
    const text = original.text;
    const edited = edit(text);
    return edited === text ? original.zipped : packed(this.path, new TextEncoder().encode(edited));
  }

  /** The part of which this is an edition, else itself. */
  get original(): Part {
    return this.edition?.of.original ?? this;
  }

  /** Bytes of the text; of a part that came with a file nothing is unpacked for it. */
  get size(): number {
    return this.zipped.size;
  }

  get text(): string {
    return this.write();
  }

  /** Not to be changed: see OfficePackage.editable. */
  get xml(): XmlDocument {
    this.document ??= parseXml(this.text);
    return this.document;
  }
}

const DECLARATION = /^<\?xml\s[^>]*\?>\s*/;

/** XML of a package is UTF-8 or UTF-16, the latter with a mark. */
function decoded(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === "255,254" ? "utf-16le" : mark === "254,255" ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  // What is written from it is UTF-8, whatever it was.
  return encoding === "utf-8" ? text : text.replace(DECLARATION, "");
}
