import { remembered } from "../../domain/shared/remembered";
import { columnLetters } from "../../sheets/shared/reference";
import { type CellEntry, ERROR_VALUE, isFormula, readBack } from "../../book/cells/entries";
import { fileText } from "../xml/cell-text";
import { escapedText } from "../xml/escape";
import { toFileFormula } from "./formula-text";
import type { SheetCell } from "./sheet-rows";

export interface CellPlace {
  column: number;
  style: number;
}

/** As a file writes formulas that stand in no table; sheets of a kind have the same ones. */
const storedFormula = remembered((formula) => fileText(toFileFormula(formula)));
const escapedFormula = remembered(escapedText);

/** A cell that holds what `entry` says, in the terms of book/cells/entries; a blank one for "". A formula may stand in a table. */
export function makeCell(entry: CellEntry, { column, style }: CellPlace, table?: string): SheetCell {
  if (isFormula(entry)) {
    const text = table === undefined ? storedFormula(entry) : fileText(toFileFormula(entry, table));
    return formulaCell(text, { column, style });
  }
  if (typeof entry === "number") return { column, style, type: "n", text: String(entry) };
  if (typeof entry === "boolean") return { column, style, type: "b", text: entry ? "1" : "0" };
  if (entry === "") return { column, style, type: "n", text: "" };
  if (ERROR_VALUE.test(entry)) return { column, style, type: "e", text: entry };
  // Text stands in the cell itself, so that the shared strings stay as they are.
  return { column, style, type: "inlineStr", text: fileText(String(readBack(entry))) };
}

/** Without a result: whoever opens the file calculates it. */
export function formulaCell(text: string, { column, style }: CellPlace): SheetCell {
  return { column, style, type: "n", text: "", formula: { text, kind: "normal" } };
}

/** The element of a cell that was made here. `prefix`: of the part's elements, such as `x:`; mostly "". */
export function cellXml(
  { column, style, type, text, formula }: SheetCell,
  row: string,
  prefix: string,
): string {
  const look = style ? ` s="${style}"` : "";
  const start = `<${prefix}c r="${columnLetters(column)}${row}"${look}`;
  const end = `</${prefix}c>`;
  if (formula) return `${start}><${prefix}f>${escapedFormula(formula.text)}</${prefix}f>${end}`;
  if (type === "inlineStr") {
    const space = text !== text.trim() || text.includes("\n") ? ' xml:space="preserve"' : "";
    const inner = `<${prefix}t${space}>${escapedText(text)}</${prefix}t>`;
    return `${start} t="inlineStr"><${prefix}is>${inner}</${prefix}is>${end}`;
  }
  if (text === "") return `${start}/>`;
  const kind = type === "n" ? "" : ` t="${type}"`;
  return `${start}${kind}><${prefix}v>${text}</${prefix}v>${end}`;
}

const START_TAG = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/;

/** The same cell in another format; nothing else about it changes. */
export function restyled(cell: SheetCell, style: number): SheetCell {
  if (cell.style === style) return cell;
  const { raw } = cell;
  if (raw === undefined) return { ...cell, style };
  const tag = START_TAG.exec(raw)![0];
  const bare = tag.replace(/\ss=(?:"[^"]*"|'[^']*')/, "");
  const styledTag = style ? bare.replace(/^<[^\s/>]+/, (name) => `${name} s="${style}"`) : bare;
  return { ...cell, style, raw: styledTag + raw.slice(tag.length) };
}

export function isBlank({ text, formula }: SheetCell): boolean {
  return text === "" && !formula;
}
