import { boxOf } from "../../book/cells/a1";
import type { LookInput } from "../../book/look";
import { FIRST_DAY, LAST_DAY } from "../../domain/shared/bounds";
import type { Box, InputRule } from "../../sheets/shared/sheet-plan";
import { fileText } from "../xml/cell-text";
import { type AttributeValues, type XmlElement, ensureChild, newElement } from "../xml/tree";
import { areasText } from "./areas";
import { clearValidation, countValidations } from "./ruled-areas";
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
  countValidations(all);
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
        attributes: { type: "date" },
        formulas: [FIRST_DAY, LAST_DAY],
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
