import type { AnyTable } from "../../src/domain/shared/tables/table-definition";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { SHEETS } from "../../src/sheets/sheets";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import { openHost } from "../support/headless";
import { EXAMPLES, type KindExample } from "../support/kinds";
import type { Figure } from "./figure";
import { milliseconds, processorSeconds } from "./timing";

/** Of the processor, from an edit until everything stands. */
const GOAL = 0.5;

/** A sheet of every kind that stands: one of its inputs typed, and a figure in a row of every table it reads, until all stands again. */
export async function* measure(): AsyncGenerator<Figure> {
  for (const [kind, example] of EXAMPLES) yield* edited(kind, example());
}

async function* edited(
  kind: KindExample["kind"],
  example: Omit<KindExample, "kind">,
): AsyncGenerator<Figure> {
  const { tables, change, input } = example;
  const host = await openHost();
  try {
    const workbook = createWorkbook();
    const rows = tables.changes;
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    await workbook.apply(change);
    const built = await processorSeconds(() => host.settle());
    const { subject } = change.sheets[0]!;
    const place = { kind: change.sheets[0]!.kind, subject, name: input.name };
    const typed = await processorSeconds(async () => {
      await workbook.setInput({ ...place, value: input.value });
      await host.settle();
    });
    yield {
      name: `Edit of ${kind}`,
      value: typed,
      unit: " s",
      detail: `${input.name} typed through the add-in; ${milliseconds(1000 * built)} until it stood when built`,
      goal: GOAL,
    };
    const ofRows: { table: string; seconds: number }[] = [];
    for (const table of SHEETS[kind].tables as readonly AnyTable[]) {
      const column = Object.values(table.columns).findIndex(
        ({ kind: holds }) => holds === "money" || holds === "number" || holds === "rate" || holds === "date",
      );
      if (column < 0 || !tables.all.some((each) => each.table.name === table.name && each.rows.length))
        continue;
      ofRows.push({ table: table.name, seconds: await rowEdited(host, table.name, column) });
    }
    const slowest = ofRows.toSorted((a, b) => b.seconds - a.seconds)[0];
    if (!slowest) return;
    yield {
      name: `Edit of a row that ${kind} reads`,
      value: slowest.seconds,
      unit: " s",
      detail: `of ${slowest.table}, the slowest of ${ofRows.length} tables`,
      goal: GOAL,
    };
  } finally {
    host.close();
  }
}

/** The quicker of two: what the engine sets up once is not the edit's. */
async function rowEdited(host: HeadlessHost, table: string, column: number): Promise<number> {
  const edit = (by: number) =>
    host.run(async (context) => {
      const cell = context.workbook.tables.getItem(table).getDataBodyRange().getCell(0, column);
      cell.load("values");
      await context.sync();
      cell.values = [[Number(cell.values[0]![0]) + by]];
      await context.sync();
      await host.settle();
    });
  return Math.min(await processorSeconds(() => edit(1)), await processorSeconds(() => edit(-1)));
}
