import type { TableSource } from "../program/setup";
import type { AnyTable, TableDefinition } from "../shared/tables/table-definition";
import { settingsTable } from "../shared/tables/catalogue";
import type { ControlGroup, ControlRule } from "./condition";
import { CONTROL_RULES } from "./control-rules";
import { applicable, controlRows } from "./control-rows";
import { CONTROLLED_TABLES } from "./controlled-tables";
import { controlledAgainst, testOf } from "./holds";
import { settingsFound } from "./settings-findings";
import { type Tie, tiesOf } from "./ties";

/** What is wrong with rows of a table, or worth knowing of them. */
export interface Finding {
  kind: ControlRule["kind"];
  group: ControlGroup | "headers" | "settings" | "sums";
  /** Null: of the workbook as a whole. */
  table: AnyTable | null;
  /** The header of the column to look at; a setting's name. */
  column: string;
  words: string;
  /** 1-based within the table's body, the first ones first; none: the table as a whole. */
  rows: readonly number[];
}

export interface ControlFindings {
  failures: readonly Finding[];
  remarks: readonly Finding[];
}

/** Everything that Control finds in a workbook's tables, in the order of the tables. */
export function controlFindings(source: TableSource): ControlFindings {
  const all = [
    ...headerFindings(source),
    ...rowFindings(source),
    ...settingFindings(source),
    ...sumFindings(source),
  ];
  return {
    failures: all.filter(({ kind }) => kind === "failure"),
    remarks: all.filter(({ kind }) => kind === "remark"),
  };
}

/** What each rule finds: the rows on which it holds. */
export function rowsOfRules(source: TableSource): readonly (readonly [ControlRule, readonly number[]])[] {
  const around = controlledAgainst(source);
  const rows = new Map(CONTROLLED_TABLES.map((table) => [table.name, controlRows(source, table)]));
  return applicable(source, CONTROL_RULES).map((rule) => {
    const test = testOf(rule.holds, around);
    return [rule, rows.get(rule.table.name)!.flatMap((each) => (test(each) ? [each.row] : []))] as const;
  });
}

function rowFindings(source: TableSource): Finding[] {
  return rowsOfRules(source).flatMap(([{ kind, group, table, field, words }, rows]): Finding[] =>
    rows.length ? [{ kind, group, table, column: table.columns[field]!.header, words, rows }] : [],
  );
}

/** Columns that somebody renamed, or that a key needs. */
function headerFindings(source: TableSource): Finding[] {
  return CONTROLLED_TABLES.flatMap((table) =>
    source
      .table(table as TableDefinition)
      .problems.filter(({ row }) => row === 0)
      .map(({ column, message }): Finding => ({
        kind: "failure",
        group: "headers",
        table,
        column,
        words: message,
        rows: [],
      })),
  );
}

function settingFindings(source: TableSource): Finding[] {
  const { missing, unusable } = settingsFound(source);
  const of =
    (words: string) =>
    (column: string): Finding => ({
      kind: "failure",
      group: "settings",
      table: settingsTable,
      column,
      words,
      rows: [],
    });
  return [
    ...missing.map(of("has no row on Setup: what is built in counts")),
    ...unusable.map(of("holds what cannot count: what is built in counts")),
  ];
}

function sumFindings(source: TableSource): Finding[] {
  return tiesOf(source).flatMap((tie) => (differs(tie) ? [sumFinding(tie)] : []));
}

const differs = ({ one, other }: Tie) => Math.abs(one - other) > 0.005;

function sumFinding({ kind, label, words }: Tie): Finding {
  return { kind, group: "sums", table: null, column: label, words, rows: [] };
}
