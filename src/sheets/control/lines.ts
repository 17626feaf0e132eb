import { type ControlGroup, type ControlRule } from "../../domain/control/condition";
import type { Finding } from "../../domain/control/findings";
import { MISSING_WORDS, UNUSABLE_WORDS } from "../../domain/control/settings-findings";
import { PARTNER_WORDS, PNL_TIES, TIE_TOLERANCE, TIED_CLASSES } from "../../domain/control/ties";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import { f, type Formula, type FormulaCell, quoted } from "../shared/formula";
import { rowCountOf, firstRowOf, type MaskCells, noneToFind } from "./masks";
import type { ControlModel } from "./model";
import type { SeenInCells } from "./seen";

/** One thing that is looked at: where, how often it is found, and what is wrong then. */
export interface ControlLine {
  sheet: string;
  column: Formula | string;
  kind: ControlRule["kind"];
  group: ControlGroup | "other";
  words: string;
  /** Where it is TRUE nothing is counted. */
  none?: Formula;
  count: Formula | number;
  /** The first row, by the cell that counts them; absent where there is none. */
  first?: (count: FormulaCell) => Formula;
  leavesOut?: true;
}

/** A built sheet whose own check is read. */
export interface CheckedSheet {
  sheetName: string;
}

export function ruleLine(rule: ControlRule, cells: MaskCells): ControlLine {
  const { table, field, kind, group, words, leavesOut } = rule;
  const none = noneToFind(rule, cells);
  return {
    sheet: table.sheet,
    column: table.columns[field]!.header,
    kind,
    group,
    words,
    count: rowCountOf(rule, cells),
    first: (count) => firstRowOf(rule, cells, count),
    ...(none ? { none } : {}),
    ...(leavesOut ? { leavesOut } : {}),
  };
}

const other = { kind: "failure", group: "other" } as const;

export function settingLines({ settings: { name, state } }: ControlModel): ControlLine[] {
  const counted = (word: string) => f`COUNTIFS(${state},${quoted(word)})`;
  const firstName = (word: string) => f`IFERROR(INDEX(${name},MATCH(${quoted(word)},${state},0)),"")`;
  const line = (word: string, count: Formula, words: string): ControlLine => ({
    ...other,
    sheet: settingsTable.sheet,
    column: firstName(word),
    words,
    count,
  });
  return [
    line("missing", f`IF(2*${counted("missing")}<ROWS(${name}),${counted("missing")},0)`, MISSING_WORDS),
    line("unusable", counted("unusable"), UNUSABLE_WORDS),
  ];
}

/** Sums on two ways, in the order of `tieFormulas`. */
export function tieLines(
  { ties: { one, other: second } }: ControlModel,
  withStatement: boolean,
): ControlLine[] {
  const differs = (row: number) =>
    f`IF(IFERROR(ABS(${one.at(0, row)}-${second.at(0, row)}),0)>${TIE_TOLERANCE},1,0)`;
  return [
    ...TIED_CLASSES.map((word, row): ControlLine => ({
      ...other,
      sheet: "Workbook",
      column: `${word} amounts`,
      words: PARTNER_WORDS,
      count: differs(row),
    })),
    ...(withStatement ? PNL_TIES : []).map(({ label, words }, index): ControlLine => ({
      kind: "remark",
      group: "other",
      sheet: "Workbook",
      column: label,
      words,
      count: differs(TIED_CLASSES.length + index),
    })),
  ];
}

/** What each built sheet says of itself; an error, and a check that is gone, say that it does not hold. */
export function sheetLine({ sheetName }: CheckedSheet): ControlLine {
  return {
    ...other,
    sheet: sheetName,
    column: "Check",
    words: "does not hold: read there what is wrong, or build the sheet again",
    count: f`IFERROR(IF(${`'${sheetName.replaceAll("'", "''")}'!check`},0,1),1)`,
  };
}

/** What only the add-in sees, as it was when this was built. */
export function recordedLine({
  table,
  column,
  words,
}: Pick<Finding, "table" | "column" | "words">): ControlLine {
  return {
    ...other,
    sheet: table?.sheet ?? "Workbook",
    column,
    words: `${words} (seen when this was built)`,
    count: 1,
  };
}

/** What stood in the cells of a built sheet on the day when this was built. */
export function seenLine({ sheetName, kind, cells, count, row, words }: SeenInCells): ControlLine {
  return { ...other, kind, sheet: sheetName, column: cells, words, count, first: () => f`${row}` };
}
