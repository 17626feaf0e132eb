import { boxOf } from "../../book/cells/a1";
import { subtract } from "../../book/cells/boxes";
import type { LookInput } from "../../book/look";
import type { Box, InputRule } from "../../sheets/shared/sheet-plan";
import { fileText } from "../xml/cell-text";
import {
  type AttributeValues,
  type XmlElement,
  childNamed,
  childrenNamed,
  ensureChild,
  newElement,
  removeChild,
  setAttributes,
} from "../xml/tree";
import { areasText, boxesOf } from "./areas";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";

// Excel's own limits: a list 255 characters, a title 32, a message 255.
const LIST_LENGTH = 255;
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;
/** The most a cell holds. */
const CELL_TEXT = 32_767;

interface Accepted {
  attributes: AttributeValues;
  formulas: (string | number)[];
  /** Shown when something else is typed. */
  message: string;
}

/** What an input cell accepts, and what it says when it is selected. */
export function addInput(sheet: SheetEditor, { cell, rule, prompt }: LookInput): void {
  const accepted = acceptedBy(rule);
  const title = cut(prompt.title, TITLE_LENGTH);
  addValidation(sheet, boxOf(cell)!, accepted?.formulas ?? [], {
    ...accepted?.attributes,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    ...(accepted ? { errorTitle: title, error: cut(accepted.message, MESSAGE_LENGTH) } : {}),
    promptTitle: title,
    prompt: cut(prompt.message, MESSAGE_LENGTH),
  });
}

/** A list to choose from; a list too long for Excel, or with commas in it, is left to the reader of the cell. */
export function addChoices(
  sheet: SheetEditor,
  box: Box,
  { header, choices }: { header: string; choices: readonly string[] },
): void {
  const list = listOf(choices);
  if (list === null) return;
  addValidation(sheet, box, [list], {
    type: "list",
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: cut(header, TITLE_LENGTH),
    error: cut(`Choose one of ${choices.join(", ")}.`, MESSAGE_LENGTH),
  });
}

/** Excel counts as JavaScript does; half a character is left out. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

function addValidation(
  sheet: SheetEditor,
  box: Box,
  formulas: readonly (string | number)[],
  attributes: AttributeValues,
): void {
  clearValidation(sheet, box);
  const all = ensureChild(sheet.root, "dataValidations", SHEET_ORDER);
  all.children.push(validationElement(all, box, formulas, attributes));
  count(all);
}

/** A rule that is not yet on the sheet; formulas and texts as in the file, before their codes. */
export function validationElement(
  all: XmlElement,
  box: Box,
  formulas: readonly (string | number)[],
  attributes: AttributeValues,
): XmlElement {
  const children = formulas.map((formula, index) =>
    newElement(all, `formula${index + 1}`, {}, [{ text: fileText(String(formula)) }]),
  );
  const texts = Object.entries({ ...attributes, sqref: areasText([box]) }).map(([name, value]) => [
    name,
    typeof value === "string" ? fileText(value) : value,
  ]);
  return newElement(all, "dataValidation", Object.fromEntries(texts) as AttributeValues, children);
}

/** Takes cells out of the rules on what they may hold; the rules stay for others. */
export function clearValidation(sheet: SheetEditor, box: Box): void {
  const all = childNamed(sheet.root, "dataValidations");
  if (!all) return;
  for (const each of childrenNamed(all, "dataValidation")) {
    const boxes = boxesOf(each.attributes.get("sqref"));
    const left = boxes.flatMap((area) => subtract(area, box));
    if (left.length === boxes.length && left.every((area, index) => area === boxes[index])) continue;
    if (left.length) setAttributes(each, { sqref: areasText(left) });
    else removeChild(all, each);
  }
  if (childrenNamed(all, "dataValidation").length) count(all);
  else removeChild(sheet.root, all);
}

/** Rules that held for all rows of a table's body hold for `rows` more below it. */
export function extendValidations(sheet: SheetEditor, body: Box, rows: number): void {
  for (const each of childrenNamed(childNamed(sheet.root, "dataValidations"), "dataValidation")) {
    const boxes = boxesOf(each.attributes.get("sqref"));
    const inBody = (area: Box) =>
      area.row === body.row &&
      area.rows === body.rows &&
      area.column >= body.column &&
      area.column + area.columns <= body.column + body.columns;
    if (!boxes.some(inBody)) continue;
    const grown = boxes.map((area) => (inBody(area) ? { ...area, rows: area.rows + rows } : area));
    setAttributes(each, { sqref: areasText(grown) });
  }
}

function count(all: XmlElement): void {
  setAttributes(all, { count: childrenNamed(all, "dataValidation").length });
}

function listOf(choices: readonly string[]): string | null {
  const source = choices.join(",");
  if (source.length > LIST_LENGTH || choices.some((each) => each.includes(","))) return null;
  return `"${source.replaceAll('"', '""')}"`;
}

function acceptedBy(rule: InputRule): Accepted | null {
  switch (rule.type) {
    case "number":
      return {
        attributes: { type: "decimal" },
        formulas: bounds(rule, 1e15),
        message: `Type a number${within(rule)}, or leave the cell blank.`,
      };
    case "whole":
      return {
        attributes: { type: "whole" },
        formulas: bounds(rule, 1e9),
        message: `Type a whole number${within(rule)}, or leave the cell blank.`,
      };
    case "date":
      return {
        attributes: { type: "date", operator: "greaterThan" },
        // 1900-02-28: the day after is the one that only Excel knows.
        formulas: [59],
        message: "Type a date, or leave the cell blank.",
      };
    case "list": {
      const list = listOf(rule.choices);
      const message = `Choose one of ${rule.choices.join(", ")}.`;
      return list === null ? null : { attributes: { type: "list" }, formulas: [list], message };
    }
    case "text": {
      // A prompt needs a rule to hang on.
      const longest = rule.max ?? CELL_TEXT;
      return {
        attributes: { type: "textLength", operator: "lessThanOrEqual" },
        formulas: [longest],
        message: `Type at most ${longest} characters.`,
      };
    }
  }
}

interface Bounds {
  min?: number;
  max?: number;
}

/** Excel's rules need bounds; where the plan has none, any number that makes sense passes. */
function bounds({ min, max }: Bounds, widest: number): number[] {
  return [min ?? -widest, max ?? widest];
}

function within({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` not below ${min}`;
  return max === undefined ? "" : ` not above ${max}`;
}
