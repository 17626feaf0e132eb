import { createWorkbook } from "../../src/excel/excel-workbook";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { earningsChange } from "../../src/sheets/earnings/change";
import { serialOf } from "../../src/domain/shared/serial-date";
import { dealsTable, levelsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import type { MemoryTables } from "../support/memory-tables";
import { earningsExample, LEVELS } from "../support/earnings-example";
import { openHost } from "../support/headless";
import { handedOverWords } from "../support/page-words";
import { ACME, AS_OF, DEALS } from "../support/scorecard-example";
import { shownContents } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

async function built(tables: MemoryTables, partner = ACME, asOf = AS_OF) {
  const workbook = createWorkbook();
  const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const change = earningsChange(tables, [{ partner, asOf }]);
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
});

test("names of 40 characters and nine-digit money are shown to their end", async () => {
  const long = "Brightwater Managed Cloud Services GmbHH";
  expect(long).toHaveLength(40);
  const tables = earningsExample()
    .with(partnersTable, [{ partnerId: "P-1", partner: long, tier: "Elite Partner" }])
    .with(levelsTable, [
      { ...LEVELS[1], level: "Elite Partner" },
      { ...LEVELS[0], level: "Global Alliance" },
    ])
    .with(
      dealsTable,
      DEALS.map((deal) => ({ ...deal, partner: long, amount: 198_765_432, registeredOn: AS_OF })),
    );
  const { plan, shown } = await built(tables, long, serialOf(2026, 9, 30));
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
});

test("a partner of whom nothing is known gets a page that says so", async () => {
  const { plan, shown } = await built(
    earningsExample()
      .with(partnersTable, [{ partnerId: "P-1", partner: ACME }])
      .with(dealsTable, []),
  );
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(shown({ row: 7, column: 1 }).text).toMatch(
    /^USD 14k earned .+\. What Silver would have brought is not known\.$/,
  );
});
