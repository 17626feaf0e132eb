import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { CellContent } from "../../sheets/shared/sheet-plan";

/**
 * What is written into a cell through `range.formulas`: a formula with its leading `=`, a number, a boolean, text, or "" for a blank cell.
 *
 * Text: Excel converts strings as if they were typed, so "1-2" becomes a date, "00123" a number and "=X" a formula. A leading apostrophe
 * keeps it text and does not become part of the value, so formulas still match it; unlike the format "@" it leaves the cell's format,
 * and the user's own later typing, alone. It is set only where Excel might convert.
 */
export type CellEntry = string | number | boolean;

/** A block of entries; null leaves the cell as it is, as Excel does for null within an array. */
export type Entries = (readonly (CellEntry | null)[])[];

/** Cells to be filled in; what stays null is left alone. */
export function emptyEntries(rows: number, columns: number): (CellEntry | null)[][] {
  return Array.from({ length: rows }, () => Array<null>(columns).fill(null));
}

// Excel reads TRUE and FALSE in the user's own language.
const BOOLEANS = new Set(
  (
    "true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar sant falskt sann usann sand falsk tosi epätosi " +
    "prawda fałsz pravda nepravda igaz hamis adevărat fals doğru yanlış istina лъжа истина ложь истина неистина αληθής ψευδής"
  ).split(" "),
);

/** The errors of a cell that a file can hold and that may be written. */
export const ERROR_VALUE = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;

/** Text as an entry that lands as exactly this text. */
export function textEntry(raw: string): string {
  if (raw === "") return "";
  // Excel's own line break within a cell.
  const text = raw.replaceAll("\r\n", "\n");
  const plain = /^\p{L}[^\d]*$/u.test(text) && !BOOLEANS.has(text.trim().toLowerCase());
  return plain ? text : `'${text}`;
}

export function valueEntry(value: CellValue): CellEntry {
  if (value === null) return "";
  return typeof value === "string" ? textEntry(value) : value;
}

export function contentEntry(content: CellContent): CellEntry {
  switch (content.type) {
    case "text":
      return textEntry(content.text);
    case "number":
    case "boolean":
      return content.value;
    case "date":
      return content.serial;
    case "formula":
      return content.formula;
    case "blank":
      return "";
  }
}

/** The entry that brings a cell back to what was read from it. */
export function entryAsRead(formula: unknown, value: unknown): CellEntry {
  // Text that begins with "=" reads the same in both; a formula's result never equals its own text.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return "";
  return ERROR_VALUE.test(value) ? value : textEntry(value);
}

export function isFormula(entry: CellEntry | null | undefined): entry is string {
  return typeof entry === "string" && entry.startsWith("=");
}

/** What `range.formulas` gives back for a cell in which `entry` was written. */
export function readBack(entry: CellEntry): CellEntry {
  return typeof entry === "string" && entry.startsWith("'") ? entry.slice(1) : entry;
}

/** True when what was read through `range.formulas` is what `entry` had to leave there. */
export function landed(entry: CellEntry, read: unknown): boolean {
  const expected = readBack(entry);
  if (expected === "") return read === "" || read === null || read === undefined;
  if (typeof expected === "boolean" && typeof read === "string")
    return read.toUpperCase() === String(expected).toUpperCase();
  return expected === read || sameNumber(expected, read);
}

/** Excel shows 15 significant digits of a number, on some platforms to add-ins too. */
export function sameNumber(one: unknown, other: unknown): boolean {
  return (
    typeof one === "number" && typeof other === "number" && one.toPrecision(15) === other.toPrecision(15)
  );
}
