import { addressOf, parseAddress } from "../../book/cells/a1";
import { RELATION } from "../package/namespaces";
import type { OfficePackage } from "../package/package";
import { SHEET_ORDER } from "../write/sheet-order";
import {
  type XmlElement,
  childNamed,
  childrenNamed,
  foreignAttribute,
  insertInOrder,
  newElement,
  removeNamed,
  setForeignAttribute,
} from "../xml/tree";
import type { LinkData } from "./workbook-data";

interface LinkedSheet {
  root: XmlElement;
  path: string;
}

/** An address outside of the file is a relation of the sheet's part. */
export function writeHyperlinks(
  parts: OfficePackage,
  { root, path }: LinkedSheet,
  links: readonly LinkData[],
): void {
  if (!links.length) return;
  const elements = links.map(({ box, address, documentReference: location, screenTip: tooltip }) => {
    const element = newElement(root, "hyperlink", { ref: addressOf(box), location, tooltip });
    if (address !== undefined)
      setForeignAttribute(element, RELATION, "id", parts.relateAddress(path, "hyperlink", address));
    return element;
  });
  insertInOrder(root, newElement(root, "hyperlinks", {}, elements), SHEET_ORDER);
}

export function readHyperlinks(parts: OfficePackage, { root, path }: LinkedSheet): LinkData[] {
  const relations = parts.relations(path);
  return linksIn(root).flatMap((element) => {
    const { attributes } = element;
    const box = parseAddress(attributes.get("ref") ?? "")?.box;
    const id = foreignAttribute(element, RELATION.uri, "id");
    const address = relations.find((relation) => relation.id === id)?.target;
    const [location, tooltip] = [attributes.get("location"), attributes.get("tooltip")];
    if (!box || (!address && !location)) return [];
    return [
      {
        box,
        ...(address ? { address } : {}),
        ...(location ? { documentReference: location } : {}),
        ...(tooltip ? { screenTip: tooltip } : {}),
      },
    ];
  });
}

/** Takes the links and their relations out of a sheet. */
export function dropHyperlinks(parts: OfficePackage, { root, path }: LinkedSheet): void {
  for (const element of linksIn(root)) {
    const id = foreignAttribute(element, RELATION.uri, "id");
    if (id !== undefined && parts.relations(path).some((relation) => relation.id === id))
      parts.unrelate(path, id);
  }
  removeNamed(root, "hyperlinks");
}

function linksIn(root: XmlElement): XmlElement[] {
  return childrenNamed(childNamed(root, "hyperlinks"), "hyperlink");
}
