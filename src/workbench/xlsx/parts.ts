import JSZip from "jszip";
import { parseXml, tag } from "./xml";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Relation {
  id: string;
  /** Last word of the relation's type: `worksheet`, `table`, `drawing`, `chart` … */
  type: string;
  /** Path inside the package. */
  target: string;
}

/** The parts of an Office package and the relations between them, on a zip. */
export class Parts {
  private readonly types: string[] = [];

  private constructor(private readonly zip: JSZip) {}

  static async open(bytes: Uint8Array): Promise<Parts> {
    return new Parts(await JSZip.loadAsync(bytes));
  }

  /** The package without these parts and with others changed: `edit` returns a part's new text, or undefined to leave it out. */
  async reduced(
    edit: (path: string, xml: () => Promise<string>) => Promise<string | undefined>,
  ): Promise<Uint8Array> {
    const zip = new JSZip();
    for (const path of this.paths) {
      const text = await edit(path, async () => (await this.text(path)) ?? "");
      if (text !== undefined) zip.file(path, text);
    }
    return zip.generateAsync({ type: "uint8array" });
  }

  get paths(): string[] {
    return Object.keys(this.zip.files).filter((path) => !path.endsWith("/"));
  }

  async text(path: string): Promise<string | undefined> {
    return this.zip.file(path)?.async("string");
  }

  /** Replaces a part that exists. */
  replace(path: string, xml: string): void {
    this.zip.file(path, xml, { createFolders: false });
  }

  /** Adds a part and declares its content type. */
  add(path: string, contentType: string, xml: string): void {
    this.zip.file(path, XML_HEAD + xml, { createFolders: false });
    this.types.push(tag("Override", { PartName: `/${path}`, ContentType: contentType }));
  }

  async relations(owner: string): Promise<Relation[]> {
    const xml = await this.text(relationsPath(owner));
    if (!xml) return [];
    return parseXml(xml).children.map(({ attributes }) => ({
      id: attributes.Id ?? "",
      type: (attributes.Type ?? "").replace(/^.*\//, ""),
      target:
        attributes.TargetMode === "External"
          ? (attributes.Target ?? "")
          : resolve(owner, attributes.Target ?? ""),
    }));
  }

  /** Relates two parts; returns the relation's id. */
  async relate(owner: string, type: string, target: string): Promise<string> {
    const path = relationsPath(owner);
    const before =
      (await this.text(path)) ?? `${XML_HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    const count = before.match(/<Relationship /g)?.length ?? 0;
    const id = `rIdCc${count + 1}`;
    const relation = tag("Relationship", {
      Id: id,
      Type: `${OFFICE_RELATIONS}/${type}`,
      Target: `/${target}`,
    });
    // A part without relations may have been written as one self-closing element.
    const open = before.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
    this.zip.file(
      path,
      open.replace("</Relationships>", () => `${relation}</Relationships>`),
    );
    return id;
  }

  async bytes(): Promise<Uint8Array> {
    const path = "[Content_Types].xml";
    const types = (await this.text(path)) ?? "";
    this.zip.file(
      path,
      types.replace("</Types>", () => `${this.types.join("")}</Types>`),
    );
    this.types.length = 0;
    return this.zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }
}

function relationsPath(owner: string): string {
  const slash = owner.lastIndexOf("/");
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
}

function resolve(owner: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = owner.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
