import { serialOf } from "../../src/domain/shared/serial-date";

/** A CAM formula with literal arguments only, as the help shows it, taken apart: its function and what Excel would hand over. */
export function parseCamFormula(formula: string): { id: string; args: unknown[] } {
  const match = /^=CAM\.([A-Z_]+)\((.*)\)$/.exec(formula);
  if (!match) throw new Error(`Not a CAM formula: ${formula}`);
  const [, id = "", list = ""] = match;
  return { id, args: split(list, ",").map(argument) };
}

function argument(text: string): unknown {
  if (!text.startsWith("{")) return scalar(text);
  return split(text.slice(1, -1), ";").map((row) => split(row, ",").map(scalar));
}

function scalar(text: string): unknown {
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
  if (date) return serialOf(Number(date[1]), Number(date[2]), Number(date[3]));
  const number = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (text === "" || Number.isNaN(number)) throw new Error(`Not a literal: ${text}`);
  return number;
}

/** Splits at the separators that are not inside quotes, braces or parentheses. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && "{(".includes(character)) depth++;
    if (!quoted && "})".includes(character)) depth--;
    if (character === separator && depth === 0 && !quoted) parts.push("");
    else parts.push(parts.pop() + character);
  }
  return parts;
}
