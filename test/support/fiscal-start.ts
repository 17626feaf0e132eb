import { SETTINGS } from "../../src/domain/program/settings";
import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import type { MemoryTables } from "./memory-tables";

const NAME = "in_fiscal_start";

/** Lets Setup say in which month the fiscal year starts. */
export function startingIn(tables: MemoryTables, month: number): MemoryTables {
  return tables.apply([
    changeTable(settingsTable, [{ setting: SETTINGS.fiscalStartMonth.name, value: month }]),
  ]);
}

/** The plan as schema 1 had it: the month is typed on the sheet itself, beside Setup's; null leaves Setup's. */
export function withOwnFiscalStart(plan: SheetPlan, typed: number | null): SheetPlan {
  const used = plan.names.find(({ name }) => name === NAME)!.box;
  const { row } = used;
  const column = used.column - 1;
  const cell = (at: number) => plan.cells.find((each) => each.row === row && each.column === at)!;
  const standard = cell(used.column);
  const address = `$${String.fromCharCode(65 + column)}$${row + 1}`;
  const setup = standard.content.type === "formula" ? standard.content.formula.slice(1) : "";
  const formula = `=IF(ISNUMBER(${address}),IF(AND(${address}>=1,${address}<13),INT(${address}),${setup}),${setup})`;
  return {
    ...plan,
    schema: 1,
    names: plan.names.filter(({ name }) => name !== NAME),
    cells: plan.cells.map((each) =>
      each === standard
        ? { ...each, content: { type: "formula", formula } }
        : each === cell(column)
          ? { ...each, style: "input", format: "whole" }
          : each,
    ),
    inputs: [
      ...plan.inputs,
      {
        name: NAME,
        row,
        column,
        rule: { type: "whole", min: 1, max: 12 },
        prompt: { title: "Fiscal year starts in month", message: "1 = January … 12 = December." },
        value: typed,
      },
    ],
  };
}
