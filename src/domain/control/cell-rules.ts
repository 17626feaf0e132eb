import { partnersTable } from "../shared/tables/catalogue";
import {
  type AnyTable,
  type Column,
  fieldsOf,
  type TableDefinition,
} from "../shared/tables/table-definition";
import { anyOf, cellBlank, allOf, type ControlCondition, cellFilled, type ControlRule } from "./condition";

/** A row counts as one when one of so many other cells is filled in. */
const LOOKED_AT = 4;
/** So many choices are told by name. */
const CHOICES_TOLD = 4;

export const NOWHERE_WORDS = "is blank: the row counts nowhere";
export const SPACED_WORDS = "has spaces at its ends, two in a row or one that does not break";

/** What holds for the cells of any table, by its definition: kinds, keys and partners. */
export function cellRules(table: AnyTable): ControlRule[] {
  return [...keyRules(table), ...partnerRules(table), ...kindRules(table)];
}

function kindRules(table: AnyTable): ControlRule[] {
  return Object.entries(table.columns).flatMap(([field, column]): ControlRule[] =>
    column.kind === "text" ? [] : [unreadable(table, field, column)],
  );
}

function unreadable(table: AnyTable, field: string, column: Column): ControlRule {
  return {
    table,
    field,
    kind: "failure",
    group: "odd_rows",
    holds: { is: "unreadable", field },
    words: `holds ${wanted(column)}`,
    leavesOut: true,
  };
}

/** What a cell of the column does not hold, in words. */
function wanted({ kind, choices = [], minimum, maximum }: Column): string {
  if (kind === "choice")
    return choices.length > CHOICES_TOLD
      ? "none of the words that its list offers"
      : `none of ${choices.join(", ")}`;
  if (kind === "rate") return "no rate from 0 % to 100 %";
  if (kind === "date") return "no day";
  const bounded = minimum !== undefined && maximum !== undefined ? ` from ${minimum} to ${maximum}` : "";
  return `no ${kind === "whole" ? "whole number" : kind === "money" ? "amount" : "number"}${bounded}`;
}

function keyRules(table: AnyTable): ControlRule[] {
  const { key, columns } = table;
  const [first] = key;
  const rule = (
    field: string,
    holds: ControlCondition,
    words: string,
    group: ControlRule["group"] = "odd_rows",
  ): ControlRule => ({ table, field, kind: "failure", group, holds, words });
  const others = fieldsOf(table as TableDefinition).filter((field) => !key.includes(field));
  const lacks = allOf(...key.map(cellBlank), anyOf(...others.slice(0, LOOKED_AT).map(cellFilled)));
  const partly = key.filter((field) => key.length > 1 && columns[field]!.kind === "date");
  const spaced = key.filter((field) => columns[field]!.kind === "text" && field !== "partner");
  const names = key.map((field) => columns[field]!.header).join(", ");
  return [
    { ...rule(first!, lacks, `is blank: the row has no ${names}`), leavesOut: true },
    ...partly.map((field) => {
      const further = key.filter((other) => other !== field);
      return rule(field, allOf(cellBlank(field), anyOf(...further.map(cellFilled))), NOWHERE_WORDS);
    }),
    {
      ...rule(first!, { is: "repeated", fields: key }, `stands twice (${names})`, "duplicates"),
      leavesOut: true,
    },
    ...spaced.map((field) => rule(field, { is: "spaced", field }, SPACED_WORDS)),
  ];
}

/** A name that Partners has not: its row counts for nobody. */
function partnerRules(table: AnyTable): ControlRule[] {
  if (table.name === partnersTable.name || !Object.hasOwn(table.columns, "partner")) return [];
  return [
    {
      table,
      field: "partner",
      kind: "failure",
      group: "orphans",
      holds: { is: "unlisted", field: "partner", in: { table: partnersTable, field: "partner" } },
      words: "is no partner of Partners",
    },
    // Also where Partners writes the name so too: the next one who mends it there would lose the row.
    {
      table,
      field: "partner",
      kind: "failure",
      group: "odd_rows",
      holds: { is: "spaced", field: "partner" },
      words: SPACED_WORDS,
    },
  ];
}
