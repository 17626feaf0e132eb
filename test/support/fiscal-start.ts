import { FISCAL_START_KINDS } from "../../src/sheets/fiscal-start-kinds";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { SETTINGS } from "../../src/domain/program/settings";
import { VERSION_ROW } from "../../src/domain/program/tables-version";
import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable, type TableChange } from "../../src/domain/shared/tables/table-change";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { SHEET_SCHEMA } from "../../src/sheets/shared/sheet-schema";
import { EXAMPLES } from "./kinds";
import { MemoryTables } from "./memory-tables";

const NAME = "in_fiscal_start";

/** Of the kinds that had the month as an input. */
export const FISCAL_START_EXAMPLES = EXAMPLES.filter(([kind]) => FISCAL_START_KINDS.includes(kind));

/** Lets Setup say in which month the fiscal year starts. */
export function startingIn(tables: MemoryTables, month: number): MemoryTables {
  return tables.apply([
    changeTable(settingsTable, [{ setting: SETTINGS.fiscalStartMonth.key, value: month }]),
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

/** The months of an older workbook: on Setup (null: Setup has no such row), and typed on the sheets in the order of FISCAL_START_EXAMPLES. */
export interface OlderMonths {
  setup: number | null;
  typed: readonly (number | null)[];
}

const rowsOf = (tables: MemoryTables): TableChange[] => tables.changes;

/** Fills a workbook with one sheet of schema 1 for each month typed, and lets it forget the version of its tables. */
export async function fillOlder(workbook: WorkbookPort, { setup, typed }: OlderMonths): Promise<void> {
  const examples = FISCAL_START_EXAMPLES.slice(0, typed.length).map(([, example]) => example());
  const tables = new MemoryTables();
  for (const { tables: own, change } of examples)
    for (const changes of [rowsOf(own), change.tables]) tables.apply(changes);
  const sheets = examples.map(({ change }, index) =>
    withOwnFiscalStart(change.sheets[0]!, typed[index] ?? null),
  );
  await workbook.apply({ label: "Built", tables: rowsOf(tables), sheets });
  const month = { setting: SETTINGS.fiscalStartMonth.key };
  const settings =
    setup === null
      ? changeTable(settingsTable, [], [month, { setting: VERSION_ROW.setting }])
      : changeTable(settingsTable, [{ ...month, value: setup }], [{ setting: VERSION_ROW.setting }]);
  await workbook.apply({ label: "As it was", tables: [settings], sheets: [] });
}

/** The sheet as the add-in builds it today, its inputs kept. */
export function builtToday(plan: SheetPlan): SheetPlan {
  return {
    ...plan,
    schema: SHEET_SCHEMA,
    inputs: plan.inputs.map(({ value: _, ...input }) => input),
  };
}
