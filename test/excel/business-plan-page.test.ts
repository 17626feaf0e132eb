import type { BusinessPlanValues } from "../../src/domain/business-plan/business-plan-fields";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { dealsTable, partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { commitmentsTable } from "../../src/domain/shared/tables/relations-tables";
import { isoOf, partsOf, serialOf } from "../../src/domain/shared/serial-date";
import { processorSeconds } from "../bench/timing";
import { acme } from "../support/business-plan-tables";
import { openHost } from "../support/headless";
import { heavyParts } from "../support/heavy-parts";
import type { MemoryTables } from "../support/memory-tables";
import { handedOverWords } from "../support/page-words";
import { ACME, AS_OF, DEALS, exampleTables } from "../support/scorecard-example";
import { shownContents, shownPages } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

interface Given {
  tables?: MemoryTables;
  partner?: string;
  lineCount?: number;
  typed?: BusinessPlanValues;
}

async function built({ tables = exampleTables(), partner = ACME, lineCount = 2, typed = {} }: Given = {}) {
  const change = businessPlanChange(tables, { partner, asOf: AS_OF, lineCount, typed });
  const { plan, shown } = (await shownPages(host, tables, [change]))[0]!;
  const tab = "S1";
  /** The words of the printed rows. */
  const page = async () => {
    const now = await shownContents(host, tab);
    return plan.cells.filter(({ row }) => row < plan.print.area.rows).map((cell) => now(cell).text);
  };
  return { plan, shown, tab, page };
}

const GOOD: BusinessPlanValues = {
  line1_deals: 2,
  line1_deal_size: 30_000,
  goal: "Win the mid-market of the north for managed backup within two years",
  value_proposition:
    "One contract for software, rollout and service: half the time to go live, one number to call",
  goal_revenue: 500_000,
  win_rate: 0.46,
  certifications: 4,
  // However much is said of both sides, it makes the page to sign no longer.
  strengths: "Twelve certified engineers and the best support scores in the region",
  weaknesses: "Sales knows two of our five products, and nobody owns renewals",
  opportunities: "Public health tenders in spring, and three rivals leave the market",
  threats: "A price war on storage, and their largest customer is for sale",
};
const BAD: BusinessPlanValues = { line1_deals: 0.1, line1_deal_size: 5_000, line2_deals: 0 };

test.each([
  ["that pays", GOOD],
  ["that does not", BAD],
])(
  "the page to sign of a plan %s is short and large enough to read, and nothing is clipped",
  async (_, typed) => {
    const { plan, shown } = await built({ typed });
    expect(clippedTexts(plan, shown)).toEqual([]);
    expect(printProblems(plan)).toEqual([]);
    expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
    expect(plan.print).toMatchObject({ pagesTall: 2, breaks: [expect.any(Number)] });
    expect(heavyParts(plan)).toEqual([]);
  },
);

test("the first screen ends below the curve, which runs over the page's width", async () => {
  const { plan } = await built({ typed: GOOD });
  const { columnWidths, rowHeights, charts, print } = plan;
  const wide = columnWidths.slice(0, 1 + print.area.columns);
  expect(wide.reduce((pixels, width) => pixels + Math.round(width * 7) + 5, 0)).toBeLessThanOrEqual(1060);
  const { row, rows, columns } = charts[0]!.position;
  expect(columns).toBe(print.area.columns);
  const high = Array.from({ length: row + rows }, (_, at) => rowHeights[at] ?? 15);
  expect(high.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(330);
});

test("names of 40 characters, the longest words and nine-digit money are shown to their end", async () => {
  const long = "Brightwater Managed Cloud Services GmbHH";
  expect(long).toHaveLength(40);
  const words = "Grossunternehmen gewinnen, gemeinsam verkaufen und liefern; ".repeat(2);
  expect(words).toHaveLength(120);
  const tables = exampleTables()
    .with(partnersTable, [{ partnerId: "P-1", partner: long, cam: long }])
    .with(
      dealsTable,
      DEALS.map((deal) => ({ ...deal, partner: long, amount: 9_876_543 })),
    );
  const { plan, shown } = await built({
    tables,
    partner: long,
    lineCount: 8,
    typed: {
      ...Object.fromEntries(
        ["goal", "value_proposition", "strengths", "weaknesses", "opportunities", "threats"].map((key) => [
          key,
          words,
        ]),
      ),
      line1_product: "Managed backup for clinics and care homes",
      win_rate: 0.4,
      best_year_revenue: 9_876_543,
      goal_revenue: 123_456_789,
      days_to_collect: 90,
    },
  });
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
});

test("our margin changes no cell of the partner's pages, and no page names it", async () => {
  const { page, tab } = await built({ typed: GOOD });
  const before = await page();
  await host.run(async (context) => {
    const { names } = context.workbook.worksheets.getItem(tab);
    for (const [name, value] of [
      ["in_vendor_gross_margin", 0.13],
      ["in_vendor_recurring_share", 0.4],
      ["in_vendor_account_manager_monthly", 9_000],
    ] as const)
      names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
  expect(await page()).toEqual(before);
  expect(before.join(" ")).not.toMatch(/vendor|contribution/i);
});

test("a plan that loses money says what it would take, and a base case beyond the best year says so", async () => {
  const { shown } = await built({ typed: { ...BAD, best_year_revenue: 1_000 } });
  const text = (row: number) => shown({ row, column: 1 }).text;
  expect(text(7)).toMatch(/^The base plan loses .+ and does not pay back\.$/);
  expect(text(8)).toMatch(
    /^It takes [\d.]+ deals more a month, or deals \d+ % larger, or .+ less cost a month\.$/,
  );
  expect(text(9)).toMatch(/^Not paid back in 36 months; most invested .+ in Jun 2029$/);
  expect(text(20)).toMatch(/^Base case: [\d.]+ × the best year in year \d$/);
});

test("quarters are those of Setup's calendar: on the page, among the promises and as agreed targets", async () => {
  const tables = acme({
    settings: [{ setting: "Fiscal year starts in month", value: 2 }],
    annualTarget: 8_000,
  });
  const start = serialOf(2018, 4, 1);
  const { shown, plan } = await built({ tables, partner: "Acme", typed: { ...GOOD, start_month: start } });
  const place = (name: string) => plan.names.find((each) => each.name === name)!.box;
  const { row, column } = place("commitment_quarter");
  expect([0, 1, 2].map((down) => shown({ row: row + down, column }).text)).toEqual([
    "FY2019 Q1, in part",
    "FY2019 Q2",
    "FY2019 Q3",
  ]);
  // The page to sign begins with the first whole quarter, the one from 1 May.
  const signed = plan.cells.find(
    ({ row: at, column: from }) =>
      at < row && from === 1 && shown({ row: at, column: 1 }).text === "FY2019 Q2",
  )!;
  expect(shown({ row: signed.row, column: 2 }).text).toBe("2018-07-31");
  const change = businessPlanChange(tables, {
    partner: "Acme",
    asOf: serialOf(2018, 3, 1),
    lineCount: 2,
    typed: { ...GOOD, start_month: start },
    accept: true,
  });
  tables.apply(change.tables);
  const agreed = tables
    .table(resultsTable)
    .rows.filter(({ basis, metric }) => basis === "Agreed" && metric === "perf_to_plan");
  expect(agreed.every(({ period }) => [2, 5, 8, 11].includes(partsOf(period!).month))).toBe(true);
  const won = tables.table(commitmentsTable).rows.filter(({ commitment }) => commitment!.startsWith("Win "));
  expect(won.map(({ from, due }) => [from, isoOf(due!)])).toEqual([
    ["Business plan FY2019 Q2, deals", "2018-07-31"],
    ["Business plan FY2019 Q3, deals", "2018-10-31"],
    ["Business plan FY2019 Q4, deals", "2019-01-31"],
    ["Business plan FY2020 Q1, deals", "2019-04-30"],
  ]);
  // As many deals as the page says.
  const { row: first, column: at } = place("promised_deals");
  expect(won.map(({ commitment }) => /^Win (\d+) /.exec(commitment!)![1])).toEqual(
    [1, 2, 3, 4].map((down) => shown({ row: first + down, column: at }).text),
  );
});

test("an edit with eight product lines takes at most three times what it takes with one", async () => {
  const seconds = async (lineCount: number) => {
    const { tab } = await built({ typed: GOOD, lineCount });
    const type = (deals: number) =>
      host.run(async (context) => {
        const { names } = context.workbook.worksheets.getItem(tab);
        names.getItem("in_line1_deals").getRange().values = [[deals]];
        await context.sync();
        names.getItem("npv").getRange().load("values");
        await context.sync();
      });
    await type(3);
    return processorSeconds(async () => {
      for (let deals = 4; deals < 7; deals += 1) await type(deals);
    });
  };
  const one = await seconds(1);
  expect((await seconds(8)) / one).toBeLessThanOrEqual(3);
});
