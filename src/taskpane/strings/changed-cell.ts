import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { Format } from "./format";

interface ChangedCell {
  kind: string;
  before: CellValue;
  after: CellValue;
}

/** A cell as it is told before it is replaced: "10% → 25%". */
export function changedCell({ kind, before, after }: ChangedCell, format: Format): string {
  return `${inWords(before, kind, format)} → ${inWords(after, kind, format)}`;
}

function inWords(value: CellValue, kind: string, format: Format): string {
  if (value === null || value === "") return "blank";
  if (typeof value !== "number") return String(value);
  if (kind === "date") return format.date(value);
  if (kind === "rate") return format.percent(value, Number.isInteger(value * 100) ? 0 : 2);
  return format.number(value, Number.isInteger(value) ? 0 : 2);
}
