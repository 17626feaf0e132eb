import { PNL_LINES } from "../../src/domain/finance/pnl-lines";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { programTable } from "../../src/domain/shared/tables/finance-tables";
import { channelPnlChange } from "../../src/sheets/channel-pnl/change";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { FINANCE_AS_OF, financeExample, programExample } from "../support/finance-example";
import { openHost } from "../support/headless";
import { heavyParts } from "../support/heavy-parts";
import type { MemoryTables } from "../support/memory-tables";
import { handedOverWords } from "../support/page-words";
import { shownPages } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

async function built(tables: MemoryTables, asOf = FINANCE_AS_OF) {
  return (await shownPages(host, tables, [channelPnlChange(tables, { asOf })]))[0]!;
}
const said = ({ plan, shown }: Awaited<ReturnType<typeof built>>) =>
  plan.cells.map((cell) => shown(cell).text).join("\n");

/** A year of nine digits and costs that leave nothing. */
function large(): MemoryTables {
  const rows = [0, 3, 6, 9].flatMap((month) =>
    PNL_LINES.map(({ id }, line) => ({
      line: id,
      period: addMonths(serialOf(2026, 1, 1), month),
      amount: line === 0 ? 246_913_578 : 28_765_432,
    })),
  );
  return financeExample().with(programTable, rows);
}

test.each([
  ["the example", programExample, FINANCE_AS_OF],
  ["every table", financeExample, FINANCE_AS_OF],
  ["nine-digit money", large, serialOf(2026, 12, 31)],
  ["nothing", () => financeExample().with(programTable, []).with(partnersTable, []), serialOf(2020, 1, 31)],
])("%s: nothing is clipped, print can be read, the first page is short", async (_, tables, asOf) => {
  const { plan, shown } = await built(tables(), asOf);
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
  expect(heavyParts(plan)).toEqual([]);
});

test("the first screen ends below the waterfall", async () => {
  const { plan } = await built(programExample());
  const { columnWidths, rowHeights, charts } = plan;
  const printed = columnWidths.slice(0, 9);
  expect(printed.reduce((pixels, width) => pixels + Math.round(width * 7) + 5, 0)).toBeLessThanOrEqual(1060);
  const [{ position }] = charts as [(typeof charts)[number]];
  const high = Array.from({ length: position.row + position.rows }, (_, row) => rowHeights[row] ?? 15);
  expect(high.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(390);
});

test("negative costs and lines that stand twice are named on the page", async () => {
  const tables = programExample();
  tables
    .rows(programTable)
    .push(
      { line: "mdf", period: serialOf(2026, 1, 2), amount: -5 },
      { line: "Gross sales", period: serialOf(2026, 1, 9), amount: 5 },
    );
  const text = said(await built(tables));
  expect(text).toContain("Negative in Channel P&L data: MDF. Costs belong there as positive amounts.");
  expect(text).toContain("Twice for one month in Channel P&L data: Gross sales, MDF. Both amounts count");
});
