import type { XmlDocument } from "../xml/parse";
import { type XmlElement, cloned, elementsOf, isElement, newElement } from "../xml/tree";
import { readZip, ZipError } from "../zip/read-zip";
import { writeZip } from "../zip/write-zip";
import { Part } from "./part";
import { type Relation, readRelations, relationsPath, withoutRelation, withRelation } from "./relations";

const TYPES_PATH = "[Content_Types].xml";
const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** The parts of an Office file, their content types and the relations between them. Parts are found by path, ignoring case. */
export class OfficePackage {
  /** Documents that this package alone has, which it may go on changing. */
  private drafts = new Map<string, XmlDocument>();

  private readonly lastNumbers = new Map<string, number>();

  private constructor(private readonly parts: Map<string, Part>) {}

  static open(bytes: Uint8Array): OfficePackage {
    const parts = new Map<string, Part>();
    for (const entry of readZip(bytes)) {
      const path = entry.name.replaceAll("\\", "/").replace(/^\//, "");
      // Programs do not agree which of two is meant, nor where such a path leads.
      if (parts.has(keyOf(path)))
        throw new ZipError("damaged", `The file is damaged: it holds ${path} twice.`);
      if (path.split("/").includes(".."))
        throw new ZipError("damaged", `The file is damaged: the path ${path} in it leads out of it.`);
      parts.set(keyOf(path), Part.read(path, entry));
    }
    return new OfficePackage(parts);
  }

  static of(parts: Readonly<Record<string, string>>): OfficePackage {
    return new OfficePackage(
      new Map(Object.entries(parts).map(([path, xml]) => [keyOf(path), Part.made(path, () => xml)])),
    );
  }

  /** Another package of the same parts, to be changed by itself. */
  copy(): OfficePackage {
    this.drafts = new Map();
    return new OfficePackage(new Map(this.parts));
  }

  bytes(): Uint8Array {
    return writeZip([...this.parts.values()].map((part) => ({ ...part.zipped, name: part.path })));
  }

  get paths(): string[] {
    return [...this.parts.values()].map(({ path }) => path);
  }

  part(path: string): Part | undefined {
    return this.parts.get(keyOf(path));
  }

  /** The XML of a part, to be changed and handed back with `put`. */
  editable(path: string): XmlDocument {
    const part = this.part(path);
    if (!part) throw new Error(`The file lacks its part ${path}.`);
    const { root, ...around } = part.xml;
    return { root: cloned(root), ...around };
  }

  put(path: string, document: XmlDocument): void {
    this.parts.set(keyOf(path), Part.ofDocument(this.part(path)?.path ?? path, document));
  }

  private draft(path: string): XmlDocument {
    return this.drafts.get(keyOf(path)) ?? this.editable(path);
  }

  private putDraft(path: string, document: XmlDocument): void {
    this.drafts.set(keyOf(path), document);
    this.put(path, document);
  }

  putPart(part: Part): void {
    this.parts.set(keyOf(part.path), part);
  }

  /** Adds a part under a free name: `xl/charts/chart` becomes `xl/charts/chart7.xml`. Returns its path. */
  add(stem: string, contentType: string, xml: string): string {
    let number = (this.lastNumbers.get(stem) ?? 0) + 1;
    while (this.part(`${stem}${number}.xml`)) number++;
    this.lastNumbers.set(stem, number);
    const path = `${stem}${number}.xml`;
    this.putPart(Part.made(path, () => xml));
    this.setContentType(path, contentType);
    return path;
  }

  /** Removes a part with its relations; relations to it are the caller's to remove. */
  remove(path: string): void {
    this.parts.delete(keyOf(path));
    this.parts.delete(keyOf(relationsPath(path)));
    this.drafts.delete(keyOf(relationsPath(path)));
    this.setContentType(path, null);
  }

  /** Some files name types of parts that are long gone: a part has one type. */
  private setContentType(path: string, contentType: string | null): void {
    const types = this.draft(TYPES_PATH);
    const key = `/${keyOf(path)}`;
    const known = typesIn(types.root);
    if (known.has(key)) {
      types.root.children = types.root.children.filter(
        (child) => !isElement(child) || keyOf(child.attributes.get("PartName") ?? "") !== key,
      );
      known.delete(key);
    }
    if (contentType !== null) {
      const made = newElement(types.root, "Override", { PartName: `/${path}`, ContentType: contentType });
      types.root.children.push(made);
      known.set(key, made);
    }
    this.putDraft(TYPES_PATH, types);
  }

  contentTypeOf(path: string): string | undefined {
    const root = this.part(TYPES_PATH)?.xml.root;
    const known = root && typesIn(root);
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const found = known?.get(`/${keyOf(path)}`) ?? known?.get(`.${extension}`);
    return found?.attributes.get("ContentType");
  }

  /** Of a part, or of the package itself (""). */
  relations(owner: string): Relation[] {
    const part = this.part(relationsPath(owner));
    return part ? readRelations(owner, part) : [];
  }

  /** Relates two parts; returns the relation's id. */
  relate(owner: string, type: string, target: string): string {
    return this.addRelation(owner, { type, target, external: false });
  }

  /** Relates a part to what lies outside of the package; returns the relation's id. */
  relateAddress(owner: string, type: string, address: string): string {
    return this.addRelation(owner, { type, target: address, external: true });
  }

  private addRelation(owner: string, relation: Omit<Relation, "id">): string {
    const path = relationsPath(owner);
    const { document, id } = withRelation(this.part(path) ? this.draft(path) : undefined, relation);
    this.putDraft(path, document);
    if (this.contentTypeOf(path) === undefined) this.setContentType(path, RELATIONS_TYPE);
    return id;
  }

  unrelate(owner: string, id: string): void {
    const path = relationsPath(owner);
    this.putDraft(path, withoutRelation(this.draft(path), id));
  }
}

const known = new WeakMap<XmlElement, Map<string, XmlElement>>();

/** What a list of content types says, by `/` and a part's key, and by `.` and an extension; the first one where it says something twice. */
function typesIn(root: XmlElement): Map<string, XmlElement> {
  let types = known.get(root);
  if (types) return types;
  known.set(root, (types = new Map()));
  for (const element of elementsOf(root)) {
    const { attributes } = element;
    const [part, extension] = [attributes.get("PartName"), attributes.get("Extension")];
    const key = part === undefined ? extension !== undefined && `.${extension.toLowerCase()}` : keyOf(part);
    if (key && !types.has(key)) types.set(key, element);
  }
  return types;
}

/** Names of parts may be written with or without percent codes. */
function keyOf(path: string): string {
  if (!path.includes("%")) return path.toLowerCase();
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
