import type { Position } from "../../../sheets/shared/sheet-plan";
import { invalidArgument } from "../rich-error";
import { tokenize } from "../formula-tokens";
import type { HostModel } from "./host-model";
import { REFERRED } from "./strictness";
import type { FormattedBlock } from "./painting";

const LOCATION = "Range.formulas";

/** A range that can be written. */
interface Entered extends FormattedBlock {
  $shaped(value: unknown, location: string): (i: number, j: number) => unknown;
  $write(values: unknown, location: string): void;
}

/** Enters formulas and texts into a range as a stricter Excel does: it refuses long ones, and formulas bring a format along. */
export function enterFormulas(range: Entered, formulas: unknown): void {
  const { model, sheetId } = range;
  const { longestText, formulaFormat } = model.strict;
  const entry = range.$shaped(formulas, LOCATION);
  const typed = (i: number, j: number) => String(entry(i, j) ?? "");
  refuseLonger(range, formulas, longestText, LOCATION);
  range.$write(formulas, LOCATION);
  if (formulaFormat === undefined) return;
  range.$paint((i, j, { row, column }) => {
    const at = { row: row + i, column: column + j };
    if (!typed(i, j).startsWith("=") || formatAt(model, sheetId, at) !== "General") return null;
    const brought = formulaFormat === REFERRED ? referredFormat(model, sheetId, at) : formulaFormat;
    return brought === "General" ? null : { numberFormat: brought };
  }, LOCATION);
}

const formatAt = (model: HostModel, sheetId: string, { row, column }: Position) =>
  model.grid.style(sheetId, row, column)?.numberFormat ?? "General";

/** Of the first cell that a formula refers to, if it is one of numbers. */
function referredFormat(model: HostModel, sheetId: string, { row, column }: Position): string {
  const tokens = tokenize(model.grid.cell(sheetId, row, column)?.formula ?? "");
  const at = tokens.findIndex(({ kind }) => kind === "reference");
  const [sheet, reference] = [tokens[at - 1], tokens[at]];
  const area =
    reference &&
    model.texts.areaOf(sheetId, `=${sheet?.kind === "sheet" ? sheet.text : ""}${reference.text}`);
  const format = area ? formatAt(model, area.sheetId, area.box) : "General";
  return format === "@" ? "General" : format;
}

/** Writes values as an Excel does that refuses long texts even so. */
export function enterValues(range: Entered, values: unknown): void {
  refuseLonger(range, values, range.model.strict.longestValue, "Range.values");
  range.$write(values, "Range.values");
}

function refuseLonger(range: Entered, entries: unknown, longest: number | undefined, location: string): void {
  if (longest === undefined) return;
  const entry = range.$shaped(entries, location);
  for (let i = 0; i < range.box.rows; i++)
    for (let j = 0; j < range.box.columns; j++)
      if (String(entry(i, j) ?? "").length > longest) invalidArgument(location);
}
