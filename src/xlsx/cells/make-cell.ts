import { columnLetters } from "../../sheets/shared/reference";

import { type CellEntry, ERROR_VALUE, isFormula, readBack } from "../../book/cells/entries";
import { fileText } from "../xml/cell-text";
import { escapedText } from "../xml/escape";
import { toFileFormula } from "./formula-text";
import type { CellFormula, SheetCell } from "./sheet-rows";

const START_TAG = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/;

export interface CellPlace {
  row: number;
  column: number;
  style: number;
  /** Of the part's elements, such as `x:`; mostly "". */
  prefix: string;
  /** The table in which the cell stands. */
  table?: string | undefined;
}

/** A cell that holds what `entry` says, in the terms of book/cells/entries; a blank one for "". */
export function makeCell(entry: CellEntry, place: CellPlace): SheetCell {
  if (isFormula(entry)) return formulaCell(fileText(toFileFormula(entry, place.table)), place);
  if (typeof entry === "number") return plainCell(place, "n", String(entry));
  if (typeof entry === "boolean") return plainCell(place, "b", entry ? "1" : "0");
  if (entry === "") return { ...facts(place), type: "n", text: "", raw: `${start(place, "")}/>` };
  if (ERROR_VALUE.test(entry)) return plainCell(place, "e", entry);
  return textCell(place, String(readBack(entry)));
}

function facts({ column, style }: CellPlace): { column: number; style: number } {
  return { column, style };
}

function start({ row, column, style, prefix }: CellPlace, type: string): string {
  const look = style ? ` s="${style}"` : "";
  return `<${prefix}c r="${columnLetters(column)}${row + 1}"${look}${type}`;
}

function plainCell(place: CellPlace, type: string, text: string): SheetCell {
  const { prefix } = place;
  const kind = type === "n" ? "" : ` t="${type}"`;
  const raw = `${start(place, kind)}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  return { ...facts(place), type, text, raw };
}

/** Text stands in the cell itself, so that the shared strings stay as they are. */
function textCell(place: CellPlace, value: string): SheetCell {
  const { prefix } = place;
  const text = fileText(value);
  const space = text !== text.trim() || text.includes("\n") ? ' xml:space="preserve"' : "";
  const inner = `<${prefix}is><${prefix}t${space}>${escapedText(text)}</${prefix}t></${prefix}is>`;
  return {
    ...facts(place),
    type: "inlineStr",
    text,
    raw: `${start(place, ' t="inlineStr"')}>${inner}</${prefix}c>`,
  };
}

/** Without a result: whoever opens the file calculates it. */
export function formulaCell(text: string, place: CellPlace): SheetCell {
  const { prefix } = place;
  const formula: CellFormula = { text, kind: "normal" };
  const inner = `<${prefix}f>${escapedText(text)}</${prefix}f>`;
  return { ...facts(place), type: "n", text: "", formula, raw: `${start(place, "")}>${inner}</${prefix}c>` };
}

/** The same cell in another format; nothing else about it changes. */
export function restyled(cell: SheetCell, style: number): SheetCell {
  if (cell.style === style) return cell;
  const quick = withFirstStyle(cell.raw, style);
  if (quick !== null) return { ...cell, style, raw: quick };
  const tag = START_TAG.exec(cell.raw)![0];
  const bare = tag.replace(/\ss=(?:"[^"]*"|'[^']*')/, "");
  const styledTag = style ? bare.replace(/^<[^\s/>]+/, (name) => `${name} s="${style}"`) : bare;
  return { ...cell, style, raw: styledTag + cell.raw.slice(tag.length) };
}

const PLAIN_START = '<c r="';

/** Of a cell as it is written here, which has no format yet; null for others. */
function withFirstStyle(raw: string, style: number): string | null {
  if (!raw.startsWith(PLAIN_START)) return null;
  const after = raw.indexOf('"', PLAIN_START.length) + 1;
  if (after === 0 || raw.slice(after, raw.indexOf(">")).includes(" s=")) return null;
  return `${raw.slice(0, after)} s="${style}"${raw.slice(after)}`;
}

export function isBlank({ text, formula }: SheetCell): boolean {
  return text === "" && !formula;
}
