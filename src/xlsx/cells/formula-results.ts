import { fileText } from "../xml/cell-text";
import { escapedText } from "../xml/escape";
import type { SheetCell } from "./sheet-rows";

const VALUE = /<(?:[\w.-]+:)?v\b/;
const START_AND_FORMULA =
  /^(<(?:"[^"]*"|'[^']*'|[^>"'])*>)([\s\S]*?<(?:[\w.-]+:)?f\b(?:"[^"]*"|'[^']*'|[^>"'])*(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?f\s*>))/;
const TYPE = /\st=(?:"[^"]*"|'[^']*')/;

/** Whether a cell with a formula says what it gives. */
export function hasResult({ raw = "" }: SheetCell): boolean {
  return VALUE.test(raw);
}

export interface FormulaResult {
  type: "n" | "str" | "b" | "e";
  text: string;
}

/** A cell that was read and whose formula has no result, with one. */
export function formulaWithResult(cell: SheetCell, { type, text }: FormulaResult, prefix: string): SheetCell {
  const raw = cell.raw!;
  const [all, start, formula] = START_AND_FORMULA.exec(raw)! as unknown as [string, string, string];
  const bare = start.replace(TYPE, "");
  const typed = type === "n" ? bare : bare.replace(/>$/, ` t="${type}">`);
  const value = `<${prefix}v>${escapedText(type === "str" ? fileText(text) : text)}</${prefix}v>`;
  return { ...cell, type, text, raw: typed + formula + value + raw.slice(all.length) };
}
