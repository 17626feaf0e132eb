import { contains, sameBox, subtract } from "../../book/cells/boxes";
import type { Box } from "../../sheets/shared/sheet-plan";
import {
  type XmlElement,
  childNamed,
  childrenNamed,
  elementsOf,
  removeChild,
  setAttributes,
  textOf,
} from "../xml/tree";
import { boxesOf, areasText } from "./areas";

/** Takes cells out of the rules on what they may hold; the rules stay for others. */
export function clearValidation({ root }: { root: XmlElement }, box: Box): void {
  for (const list of validationLists(root)) {
    for (const rule of childrenNamed(list, "dataValidation")) {
      const boxes = areasOf(rule);
      const left = boxes.flatMap((area) => subtract(area, box));
      if (left.length === boxes.length && left.every((area, index) => sameBox(area, boxes[index]!))) continue;
      if (left.length) setAreas(rule, left);
      else removeChild(list, rule);
    }
    countValidations(list);
  }
  dropEmptyLists(root);
}

/** Rules and formats that held for all rows of a table's body hold for `rows` more below it. */
export function extendRules({ root }: { root: XmlElement }, body: Box, rows: number): void {
  const inBody = (area: Box) =>
    area.rows === body.rows &&
    contains(body, area) &&
    area.column + area.columns <= body.column + body.columns;
  const validations = validationLists(root).flatMap((list) => childrenNamed(list, "dataValidation"));
  for (const rule of [...validations, ...childrenNamed(root, "conditionalFormatting")]) {
    const boxes = areasOf(rule);
    if (!boxes.some(inBody)) continue;
    const grown = boxes.map((area) => (inBody(area) ? { ...area, rows: area.rows + rows } : area));
    setAreas(rule, grown);
  }
}

export function countValidations(list: XmlElement): void {
  setAttributes(list, { count: childrenNamed(list, "dataValidation").length });
}

/** Lists of validations: Excel keeps those that look at another sheet in an extension, with their areas in an element. */
function validationLists(root: XmlElement): XmlElement[] {
  const extensions = childrenNamed(childNamed(root, "extLst"), "ext").flatMap(elementsOf);
  return [...childrenNamed(root, "dataValidations"), ...extensions.filter(isList)];
}

const isList = ({ local }: XmlElement) => local === "dataValidations";

function areasOf(rule: XmlElement): Box[] {
  return boxesOf(rule.attributes.get("sqref") ?? textOf(areasElement(rule)));
}

function setAreas(rule: XmlElement, boxes: readonly Box[]): void {
  const element = areasElement(rule);
  if (element) element.children = [{ text: areasText(boxes) }];
  else setAttributes(rule, { sqref: areasText(boxes) });
}

const areasElement = (rule: XmlElement) => elementsOf(rule).find(({ local }) => local === "sqref");

function dropEmptyLists(root: XmlElement): void {
  const drop = (parent: XmlElement, list: XmlElement) => {
    if (isList(list) && !childrenNamed(list, "dataValidation").length) removeChild(parent, list);
  };
  for (const child of elementsOf(root)) drop(root, child);
  const extensions = childNamed(root, "extLst");
  for (const extension of childrenNamed(extensions, "ext")) {
    const [only, ...others] = elementsOf(extension);
    if (only && !others.length) drop(extension, only);
    if (only && !extension.children.length) removeChild(extensions!, extension);
  }
  if (extensions && !elementsOf(extensions).length) removeChild(root, extensions);
}
