import { longDate } from "../../domain/shared/plain-words";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { BuiltAgain, StandingSheet } from "../shared/built-again";
import { columnLetters } from "../shared/reference";
import type { CellContent, Position } from "../shared/sheet-plan";
import { type KindDefinition, SHEETS, type SheetKind } from "../sheets";

/** A built sheet with everything that stands on it, from `origin` on. */
export interface StandingBuilt extends StandingSheet {
  sheetName: string;
  kind: SheetKind;
  cells: {
    origin: Position;
    values: readonly (readonly unknown[])[];
    formulas: readonly (readonly unknown[])[];
  };
}

/** Something in a sheet's cells that no formula sees, on the day when somebody looked. */
export interface SeenInCells {
  sheetName: string;
  kind: "failure" | "remark";
  /** Of the first cells, as "C14, C15 and 3 more". */
  cells: string;
  count: number;
  /** The first one's, as the sheet counts them. */
  row: number;
  words: string;
}

/** Addresses that are told of one sheet. */
const TOLD = 3;
/** Of the words that a build would write, so many stand where it would write them: otherwise rows or columns have moved. */
const SAME_LAYOUT = 0.8;

/**
 * Cells of built sheets that hold what somebody typed where a build writes a formula. Only kinds that can be built again from what stands
 * are compared; a sheet with another layout than it would have today is a remark, for none of its cells can be told.
 */
export async function overtypedCells(
  source: TableSource,
  sheets: readonly StandingBuilt[],
  day: SerialDate,
): Promise<SeenInCells[]> {
  const seen: SeenInCells[] = [];
  for (const sheet of sheets) {
    const cells = await plannedCells(source, sheet);
    if (cells) seen.push(...seenOn(sheet, cells, `(seen on ${longDate(day)})`));
  }
  return seen;
}

type Planned = readonly (Position & { content: CellContent })[];

async function plannedCells(source: TableSource, sheet: StandingBuilt): Promise<Planned | null> {
  const { toPartners, again }: KindDefinition = SHEETS[sheet.kind];
  const load = typeof toPartners === "function" ? toPartners : again;
  if (!load) return null;
  const { builtAgain } = (await load()) as { builtAgain: BuiltAgain };
  try {
    return builtAgain(source, sheet).cells;
  } catch {
    // Its partner is gone, or its quarter none any more: what it says of itself shows that.
    return null;
  }
}

function seenOn({ sheetName, cells }: StandingBuilt, planned: Planned, when: string): SeenInCells[] {
  const formulaAt = ({ row, column }: Position) =>
    cells.formulas[row - cells.origin.row]?.[column - cells.origin.column] ?? "";
  const texts = planned.flatMap(({ content, ...place }) =>
    content.type === "text" && content.text ? [formulaAt(place) === content.text] : [],
  );
  const first = { sheetName, count: 1, row: 1, cells: "A1" };
  if (texts.filter(Boolean).length < SAME_LAYOUT * texts.length)
    return [{ ...first, kind: "remark", words: `${OTHER_LAYOUT} ${when}` }];
  const typed = planned.filter(({ content, ...place }) => {
    const stands = formulaAt(place);
    return content.type === "formula" && !(typeof stands === "string" && stands.startsWith("="));
  });
  if (!typed.length) return [];
  return [
    {
      sheetName,
      kind: "failure",
      cells: addresses(typed),
      count: typed.length,
      row: typed[0]!.row + 1,
      words: `${OVERTYPED} ${when}`,
    },
  ];
}

const OVERTYPED = "holds what was typed over a formula: build the sheet again";
const OTHER_LAYOUT =
  "has other rows or columns than a build gives today: build it again to have its cells looked at";

function addresses(places: readonly Position[]): string {
  const told = places
    .slice(0, TOLD)
    .map(({ row, column }) => `${columnLetters(column)}${row + 1}`)
    .join(", ");
  return places.length > TOLD ? `${told} and ${places.length - TOLD} more` : told;
}
