import { createWorkbook } from "../../src/excel/excel-workbook";
import { SETTINGS } from "../../src/domain/program/settings";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { actionPlanChange } from "../../src/sheets/action-plan/change";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { actionTables, exampleAction } from "../support/action-example";
import { openHost } from "../support/headless";
import type { MemoryTables } from "../support/memory-tables";
import { heavyParts } from "../support/heavy-parts";
import { handedOverWords } from "../support/page-words";
import { AS_OF } from "../support/scorecard-example";
import { shownContents } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

async function built(tables: MemoryTables, partner: string) {
  const workbook = createWorkbook();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const change = actionPlanChange(tables, [{ partner, asOf: AS_OF }]);
  const { created } = await workbook.apply(change);
  const shown = await shownContents(host, created.at(-1)!);
  const line = (row: number) => [2, 3, 4, 5].map((column) => shown({ row, column }).text);
  return { plan: change.sheets[0]!, shown, line, tab: created.at(-1)! };
}

test("due date first, where it stands, whose it is and what; what is done comes last", async () => {
  const { plan, shown, line } = await built(actionTables(), "Acme");
  expect([11, 12, 13, 14].map(line)).toEqual([
    ["● Overdue", "Us", "Marta", "Action A-1-1"],
    ["● Due soon", "Us", "Marta", "Action A-1-2"],
    ["○ Open", "Us", "Marta", "Action A-1-3"],
    ["● Done", "Us", "Marta", "Action A-1-4"],
  ]);
  expect(shown({ row: 7, column: 1 }).text).toBe("1 of 4 kept. 1 action is overdue. First due: 14 May 2026.");
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  expect(heavyParts(plan)).toEqual([]);
});

test("our own margin changes no cell", async () => {
  const { plan, shown, tab } = await built(actionTables(), "Acme");
  const texts = (now: typeof shown) => plan.cells.map((cell) => now(cell).text);
  const before = texts(shown);
  await createWorkbook().apply({
    label: "Margin",
    tables: [changeTable(settingsTable, [{ setting: SETTINGS.vendorGrossMargin.key, value: 0.13 }])],
    sheets: [],
  });
  expect(texts(await shownContents(host, tab))).toEqual(before);
});

test("a partner with many long actions: a page to hand over, and behind it all that there is room for", async () => {
  const partner = "Brightwater Managed Cloud Services GmbHH";
  const action =
    "Agree the regional Digitalisierungsförderung campaign for manufacturing accounts with dates, owners and a budget that both sides sign";
  const tables = actionTables()
    .with(partnersTable, [{ partnerId: "1", partner, cam: "Aleksandra Wojciechowska", shortName: "BMCS" }])
    .with(
      actionsTable,
      Array.from({ length: 26 }, (_, index) =>
        exampleAction(`A-${index}`, {
          partner,
          action,
          owner: "Aleksandra Wojciechowska",
          vendorResource: "The field marketing team's template and a named partner engineer for a day",
          due: AS_OF + index,
          status: index > 22 ? "Done" : "Open",
        }),
      ),
    );
  const { plan, shown, tab } = await built(tables, partner);
  expect(tab).toBe("Actions · BMCS");
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
});
