import { type XmlDocument, parseXml } from "../xml/parse";
import { elementsOf, isElement, newElement } from "../xml/tree";
import { OFFICE_RELATIONS, PACKAGE_RELATIONS } from "./namespaces";
import type { Part } from "./part";

export interface Relation {
  id: string;
  /** Last word of the relation's type: `worksheet`, `table`, `drawing`, `chart` … */
  type: string;
  /** Path inside the package; the address of what lies outside of it. */
  target: string;
  external: boolean;
}

const known = new WeakMap<Part, Relation[]>();

/** Where the relations of a part are kept; those of the package for "". */
export function relationsPath(owner: string): string {
  const slash = owner.lastIndexOf("/");
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
}

export function readRelations(owner: string, part: Part): Relation[] {
  let relations = known.get(part);
  if (!relations) {
    relations = elementsOf(part.xml.root).map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      const external = attributes.get("TargetMode") === "External";
      return {
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: external ? target : resolved(owner, target),
        external,
      };
    });
    known.set(part, relations);
  }
  return relations;
}

/** The path of a target that is given absolutely or relative to its owner. */
function resolved(owner: string, target: string): string {
  const [plain = ""] = target.split("#");
  const path = plain.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** Relations with one more, under an id that is free. */
export function withRelation(
  document: XmlDocument | undefined,
  { type, target, external }: Omit<Relation, "id">,
): { document: XmlDocument; id: string } {
  const edited = document ?? parseXml(`<Relationships xmlns="${PACKAGE_RELATIONS}"/>`);
  const { root } = edited;
  const taken = new Set(elementsOf(root).map(({ attributes }) => attributes.get("Id")?.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  root.children.push(
    newElement(root, "Relationship", {
      Id: id,
      Type: `${OFFICE_RELATIONS}/${type}`,
      Target: external ? target : `/${target}`,
      TargetMode: external ? "External" : undefined,
    }),
  );
  return { document: edited, id };
}

export function withoutRelation(document: XmlDocument, id: string): XmlDocument {
  document.root.children = document.root.children.filter(
    (child) => !isElement(child) || child.attributes.get("Id") !== id,
  );
  return document;
}
