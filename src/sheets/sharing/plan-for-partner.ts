import { FEWEST_SHARED } from "../../domain/sharing/fewest-shared";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { CellContent, PlannedCell, Position, SheetPlan } from "../shared/sheet-plan";
import { STYLES } from "../shared/styles";
import { wordsLeftAlone } from "./words-left-alone";
import { cellsIn, placeKey, whatIsOurs } from "./what-is-ours";

/** The cells of the sheet that stands in the workbook, where a plan's stand. */
export interface StandingCells {
  /** What a formula shows now; undefined where none stands, or nobody has calculated it. */
  formulaAt(place: Position): CellValue | undefined;
  /** A number that stands there, as the sheet was built with it. */
  numberAt(place: Position): number | undefined;
}

export interface ForPartner {
  standing: StandingCells;
  /** What is typed on the sheet, by `in_…`. */
  inputs: Readonly<Record<string, CellValue>>;
  /** No formula is left, and nothing to be typed into. */
  valuesOnly: boolean;
}

/** At the foot of a sheet that carries figures over others. */
export const MARKED = "In grey italics: over all partners of the program, as values of the day of this copy.";

/**
 * A sheet as a partner may have it: without what is ours and what follows from it, figures over other partners as values, what is typed
 * on it carried over. Throws a MissingValue where a value is wanted that nobody has calculated.
 */
export function planForPartner(plan: SheetPlan, { standing, inputs, valuesOnly }: ForPartner): SheetPlan {
  const shown = (place: Position) => {
    const value = standing.formulaAt(place);
    if (value === undefined) throw new MissingValue(plan.title, place);
    return value;
  };
  const ours = whatIsOurs(plan, ({ reach }) =>
    reach?.of === "others" && reach.among ? Number(shown(reach.among)) < FEWEST_SHARED : false,
  );
  const isOurs = (place: Position) => ours.has(placeKey(place));
  const typed = new Map(plan.inputs.map((input) => [placeKey(input), inputs[input.name] ?? null]));
  const alone = wordsLeftAlone(plan.cells, isOurs);
  const cells = plan.cells.map((cell): PlannedCell => {
    const { reach, ...kept } = cell;
    const input = typed.get(placeKey(cell));
    if (isOurs(cell) || alone.has(cell)) return blank(kept);
    if (reach?.of === "others")
      return { ...kept, content: numberContent(shown(cell), cell), style: "carried" };
    if (valuesOnly && input !== undefined) return { ...kept, content: valueContent(input, cell) };
    if (valuesOnly && cell.content.type === "formula")
      return { ...kept, content: valueContent(shown(cell), cell) };
    return cell.content.type === "number" || cell.content.type === "date"
      ? { ...kept, content: builtWith(cell, standing) }
      : kept;
  });
  const { foot } = plan;
  const carries = plan.cells.some((cell) => cell.reach?.of === "others" && !isOurs(cell));
  const note: PlannedCell[] = carries
    ? [{ ...foot, content: { type: "text", text: MARKED }, style: "note" }]
    : [];
  return {
    ...plan,
    cells: [...cells, ...note],
    names: plan.names.filter(({ box }) => placesIn(box).some((place) => !isOurs(place))),
    inputs: valuesOnly
      ? []
      : plan.inputs
          .filter((input) => !isOurs(input))
          .map((input) => ({ ...input, value: inputs[input.name] ?? null })),
    // A check that is left out has not failed.
    rules: plan.rules.filter(({ formula }) => ![...cellsIn(formula)].some((place) => ours.has(place))),
    foot: carries ? { ...foot, row: foot.row + 2 } : foot,
    ...(plan.outline && carries ? { outline: { ...plan.outline, to: plan.outline.to + 2 } } : {}),
  };
}

const NOTHING: CellContent = { type: "text", text: "" };

/** A value that a copy needs is not known: the sheet was not calculated, or is not as it would be built today. */
export class MissingValue extends Error {
  constructor(
    readonly sheet: string,
    readonly place: Position,
  ) {
    super(`${sheet}: row ${place.row + 1}, column ${place.column + 1} has no value`);
  }
}

/** Nothing is to be typed where what was typed is ours. */
function blank({ style, ...cell }: PlannedCell): PlannedCell {
  return { ...cell, content: { type: "blank" }, style: "unlocked" in STYLES[style] ? "plain" : style };
}

/** Nobody's words come over from other cells than a partner's own. */
function numberContent(value: CellValue, cell: PlannedCell): CellContent {
  return typeof value === "number" || typeof value === "boolean" ? valueContent(value, cell) : NOTHING;
}

/** A figure of the day on which the sheet was built stays that. */
function builtWith(cell: PlannedCell, { numberAt }: StandingCells): CellContent {
  const number = numberAt(cell);
  return number === undefined ? cell.content : valueContent(number, cell);
}

function valueContent(value: CellValue, { format }: PlannedCell): CellContent {
  if (value === null) return NOTHING;
  if (typeof value === "string") return { type: "text", text: value };
  if (typeof value === "boolean") return { type: "boolean", value };
  return format === "date" ? { type: "date", serial: value } : { type: "number", value };
}

function placesIn({ row, column, rows, columns }: Position & { rows: number; columns: number }): Position[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
