import { createWorkbook } from "../../src/excel/excel-workbook";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { earningsChange } from "../../src/sheets/earnings/change";
import type { EarningsOverrides } from "../../src/domain/finance/earnings-inputs";
import { SETTINGS } from "../../src/domain/program/settings";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  settingsTable,
} from "../../src/domain/shared/tables/catalogue";
import type { MemoryTables } from "../support/memory-tables";
import { earningsExample, LEVELS } from "../support/earnings-example";
import { openHost } from "../support/headless";
import { heavyParts } from "../support/heavy-parts";
import { handedOverWords } from "../support/page-words";
import { ACME, AS_OF, DEALS } from "../support/scorecard-example";
import { shownContents } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

async function built(tables: MemoryTables, partner = ACME, asOf = AS_OF, overrides: EarningsOverrides = {}) {
  const workbook = createWorkbook();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const change = earningsChange(tables, [{ partner, asOf, overrides }]);
  const { created } = await workbook.apply(change);
  const tab = created.at(-1)!;
  return { plan: change.sheets[0]!, shown: await shownContents(host, tab), tab };
}

test("the page to hand over is short and large enough to read, and nothing on it is clipped", async () => {
  const { plan, shown, tab } = await built(earningsExample());
  expect(tab).toBe("Earned · ACME");
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
  // A page to hand over and one behind it.
  expect(plan.print.pagesTall).toBe(2);
});

test("formulas are short, and colours few", async () => {
  const { plan } = await built(earningsExample());
  expect(heavyParts(plan)).toEqual([]);
});

test("our own margin changes no cell", async () => {
  const { plan, shown, tab } = await built(earningsExample());
  const texts = (now: typeof shown) => plan.cells.map((cell) => now(cell).text);
  const before = texts(shown);
  await createWorkbook().apply({
    label: "Margin",
    tables: [changeTable(settingsTable, [{ setting: SETTINGS.vendorGrossMargin.key, value: 0.13 }])],
    sheets: [],
  });
  expect(texts(await shownContents(host, tab))).toEqual(before);
});

test("the first screen ends below the charts", async () => {
  const { plan } = await built(earningsExample());
  const { columnWidths, rowHeights, charts } = plan;
  expect(columnWidths.reduce((pixels, width) => pixels + Math.round(width * 7) + 5, 0)).toBeLessThanOrEqual(
    1060,
  );
  const bottom = Math.max(...charts.map(({ position }) => position.row + position.rows));
  const high = Array.from({ length: bottom }, (_, row) => rowHeights[row] ?? 15);
  expect(high.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(330);
});

test.each([
  ["Elite Partner", "Global Alliance"],
  ["Authorised Managed Services Reseller One", "Global Strategic Alliance Partner Select"],
])(
  "names of 40 characters, levels like %s and nine-digit money are shown to their end",
  async (own, next) => {
    const long = "Brightwater Managed Cloud Services GmbHH";
    expect(long).toHaveLength(40);
    const tables = earningsExample()
      .with(partnersTable, [{ partnerId: "P-1", partner: long, tier: own }])
      .with(levelsTable, [
        { ...LEVELS[1], level: own },
        { ...LEVELS[0], level: next },
      ])
      .with(
        dealsTable,
        DEALS.map((deal) => ({ ...deal, partner: long, amount: 198_765_432, registeredOn: AS_OF })),
      );
    // Typed over, the level stands in three cells.
    const { plan, shown } = await built(tables, long, serialOf(2026, 9, 30), { level: own });
    expect(clippedTexts(plan, shown)).toEqual([]);
    expect(printProblems(plan)).toEqual([]);
    expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
  },
);

test("a partner of whom nothing is known gets a page that says so", async () => {
  const { plan, shown } = await built(
    earningsExample()
      .with(partnersTable, [{ partnerId: "P-1", partner: ACME }])
      .with(dealsTable, []),
  );
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(shown({ row: 7, column: 1 }).text).toMatch(
    /^USD 14k earned to 15 May 2026, .+ by the same day last year\.$/,
  );
});
