import type { TableSource } from "../program/setup";
import type { SerialDate } from "../shared/serial-date";
import type { AnyTable, TableDefinition } from "../shared/tables/table-definition";
import { settingsTable } from "../shared/tables/catalogue";
import type { ControlGroup, ControlRule } from "./condition";
import { CONTROL_RULES } from "./control-rules";
import { applicable, controlRows } from "./control-rows";
import { CONTROLLED_TABLES } from "./controlled-tables";
import { controlledAgainst, testOf } from "./holds";
import { MISSING_WORDS, settingsFound, UNUSABLE_WORDS } from "./settings-findings";
import { type Tie, TIE_TOLERANCE, tiesOf } from "./ties";

/** What is wrong with rows of a table, or worth knowing of them. */
export interface Finding {
  kind: ControlRule["kind"];
  group: ControlGroup | "headers" | "settings" | "sums";
  /** Null: of the workbook as a whole. */
  table: AnyTable | null;
  /** The header of the column to look at; settings by name. */
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
export function controlFindings(source: TableSource, asOf: SerialDate): ControlFindings {
  const all = [
    ...headerFindings(source),
    ...rowFindings(source, asOf),
    ...settingFindings(source),
    ...sumFindings(source),
  ];
  return {
    failures: all.filter(({ kind }) => kind === "failure"),
    remarks: all.filter(({ kind }) => kind === "remark"),
  };
}

/** What each rule finds: the rows on which it holds. */
export function rowsOfRules(
  source: TableSource,
  asOf: SerialDate,
): readonly (readonly [ControlRule, readonly number[]])[] {
  const around = controlledAgainst(source, asOf);
  const rows = new Map(CONTROLLED_TABLES.map((table) => [table.name, controlRows(source, table)]));
  return applicable(source, CONTROL_RULES).map((rule) => {
    const test = testOf(rule.holds, around);
    return [rule, rows.get(rule.table.name)!.flatMap((each) => (test(each) ? [each.row] : []))] as const;
  });
}

function rowFindings(source: TableSource, asOf: SerialDate): Finding[] {
  return rowsOfRules(source, asOf).flatMap(([{ kind, group, table, field, words }, rows]): Finding[] =>
    rows.length ? [{ kind, group, table, column: table.columns[field]!.header, words, rows }] : [],
  );
}

/** Columns that somebody renamed, or that a key needs: no formula reads a header that is gone. */
export function headerFindings(source: TableSource): Finding[] {
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
  const of = (names: readonly string[], words: string): Finding[] =>
    names.length
      ? [
          {
            kind: "failure",
            group: "settings",
            table: settingsTable,
            column: names.join(", "),
            words,
            rows: [],
          },
        ]
      : [];
  return [...of(missing, MISSING_WORDS), ...of(unusable, UNUSABLE_WORDS)];
}

function sumFindings(source: TableSource): Finding[] {
  return tiesOf(source).flatMap((tie) => (differs(tie) ? [sumFinding(tie)] : []));
}

const differs = ({ one, other }: Tie) => Math.abs(one - other) > TIE_TOLERANCE;

function sumFinding({ kind, label, words }: Tie): Finding {
  return { kind, group: "sums", table: null, column: label, words, rows: [] };
}
