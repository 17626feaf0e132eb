import { serialOf } from "../../src/domain/shared/serial-date";
import { dealsTable, levelsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { rebatesTable, rebateTiersTable } from "../../src/domain/shared/tables/finance-tables";
import { rebateRoiChange, type RebateRoiForm } from "../../src/sheets/rebate-roi/change";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { FINANCE_AS_OF, financeExample, rebateExample } from "../support/finance-example";
import { openHost } from "../support/headless";
import { heavyParts } from "../support/heavy-parts";
import type { MemoryTables } from "../support/memory-tables";
import { handedOverWords } from "../support/page-words";
import { won } from "../support/scorecard-example";
import { shownPages } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

async function built(tables: MemoryTables, form: Partial<RebateRoiForm> = {}) {
  const change = rebateRoiChange(tables, { asOf: FINANCE_AS_OF, ...form });
  return (await shownPages(host, tables, [change]))[0]!;
}

const LONG = "Brightwater Managed Cloud Services Gmb";

/** Names of 40 characters, a row a quarter of thirty partners, nine-digit money. */
function large(): MemoryTables {
  const names = Array.from({ length: 30 }, (_, index) => `${LONG}${String(index).padStart(2, "0")}`);
  return rebateExample()
    .with(
      partnersTable,
      names.map((partner, index) => ({ partnerId: `P-${index}`, partner, tier: "Gold" })),
    )
    .with(levelsTable, [{ level: "Gold", order: 1, rebateRate: 0.03 }])
    .with(
      dealsTable,
      names.map((partner, index) => won(`${index}`, 123_456_789, serialOf(2026, 2, 1), { partner })),
    )
    .with(
      rebatesTable,
      names.flatMap((partner, index) =>
        [1, 4].map((month) => ({
          partner,
          period: serialOf(2026, month, 1),
          rebatePaid: 1_234_567 + index,
          baselineRevenue: 123_000_000,
        })),
      ),
    );
}

test.each([
  ["the example", rebateExample],
  ["every table", financeExample],
  ["tiers", () => rebateExample().with(rebateTiersTable, [{ revenueFrom: 10_000, rebateRate: 0.05 }])],
  ["long names and large money", large],
  ["nothing", () => rebateExample().with(rebatesTable, []).with(partnersTable, [])],
])("%s: nothing is clipped, print can be read, the first page is short", async (_, tables) => {
  const { plan, shown } = await built(tables());
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
  expect(heavyParts(plan)).toEqual([]);
  expect(
    plan.columnWidths.reduce((pixels, width) => pixels + Math.round(width * 7) + 5, 0),
  ).toBeLessThanOrEqual(1060);
});

test("the worst partner stands on top, its bar to the left; the verdict names it", async () => {
  const row = (partner: string, revenue: number) => ({
    partner,
    period: serialOf(2026, 1, 1),
    rebatePaid: 10_000,
    revenue,
    baselineRevenue: 100_000,
  });
  const rows = [row("Acme", 150_000), row("Corvus", 60_000), row("Eyrie?", 110_000)];
  const { plan, shown } = await built(rebateExample().with(rebatesTable, rows));
  const text = (row: number, column: number) => shown({ row, column }).text;
  const [head] = plan.cells.filter(({ content }) => content.type === "text" && content.text === "Below cost");
  const [first, last] = [head!.row + 1, head!.row + 3];
  const roi = (row: number) => Number(text(row, head!.column - 1).replace("%", ""));
  expect(roi(first)).toBeLessThanOrEqual(roi(first + 1));
  expect(roi(first)).toBeLessThan(0);
  expect(text(first, head!.column)).toContain("█");
  expect(text(first, head!.column + 1)).toBe("");
  expect(roi(last)).toBeGreaterThanOrEqual(roi(first + 1));
  expect(text(7, 1)).toContain(`of ${text(first, 1)} least.`);
});
