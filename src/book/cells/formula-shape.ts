import { checksumOf } from "../../domain/crm/import-check";
import type { Box, Position } from "../../sheets/shared/sheet-plan";
import { columnIndex } from "./a1";
import { coalesce, keyAt } from "./boxes";

const TEXT_LITERAL = /("(?:[^"]|"")*")/;
/** A sheet before its `!`, what stands in brackets, a cell, a word, a number, and what means nothing. */
const PIECE =
  /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.([])|[\p{L}_][\p{L}\p{N}_.]*|((?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)|[\s@]+/giu;
const IN_BRACKETS = /[\s@'[\]]|#this row,?/gi;
const PREFIX = /^(?:_xl(?:fn|ws)\.)+/i;

/**
 * A formula as every spreadsheet that keeps it would write it: what Excel spells anew (blanks, numbers, brackets of tables, the titles of
 * sheets) is gone, and relative cells are told from where it stands, so that a formula that was copied down is one.
 */
function shapeOf(formula: string, at: Position): string {
  return formula
    .split(TEXT_LITERAL)
    .map((part, index) => (index % 2 ? part : withoutSpelling(part, at)))
    .join("");
}

function withoutSpelling(part: string, { row, column }: Position): string {
  return part
    .replace(PIECE, (piece, ...found: (string | undefined)[]) => {
      const [fixedColumn, letters, fixedRow, digits, number] = found;
      if (letters !== undefined) {
        const x = columnIndex(letters);
        const y = Number(digits) - 1;
        return `R${fixedRow ? y : `(${y - row})`}C${fixedColumn ? x : `(${x - column})`}`;
      }
      if (number !== undefined) return String(Number(Number(number).toPrecision(15)));
      if (piece.endsWith("!")) return "!";
      if (piece.startsWith("[")) return `[${piece.replace(IN_BRACKETS, "").toUpperCase()}]`;
      return piece.trim() === "" || piece.startsWith("@") ? "" : piece.replace(PREFIX, "").toUpperCase();
    })
    .replace(/\b(TRUE|FALSE)\(\)/g, "$1");
}

/** Where formulas stand, by what they come to: enough to see whether another one stands there. */
export type FormulaShapes = Readonly<Record<string, Box[]>>;

/** The last formula of each cell: the sheets of a kind have the same ones in the same cells. */
const known = new Map<number, { formula: string; checksum: string }>();

export function shapeChecksum(formula: string, at: Position): string {
  const key = keyAt(at);
  const last = known.get(key);
  if (last?.formula === formula) return last.checksum;
  const checksum = checksumOf(shapeOf(formula, at));
  known.set(key, { formula, checksum });
  return checksum;
}

export function formulaShapes(formulas: Iterable<Position & { formula: string }>): FormulaShapes {
  const places = new Map<string, Position[]>();
  for (const { formula, row, column } of formulas) {
    const shape = shapeChecksum(formula, { row, column });
    const standing = places.get(shape);
    if (standing) standing.push({ row, column });
    else places.set(shape, [{ row, column }]);
  }
  return Object.fromEntries([...places].map(([shape, cells]) => [shape, coalesce(cells)]));
}
