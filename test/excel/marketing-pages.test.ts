import { marketingQuarterOf } from "../../src/domain/marketing/marketing-quarter";
import { SETTINGS } from "../../src/domain/program/settings";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { campaignsTable, mdfTable, type CampaignRow } from "../../src/domain/shared/tables/marketing-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { marketingPlanChange, type MarketingPlanForm } from "../../src/sheets/marketing-plan/change";
import { mdfBudgetChange } from "../../src/sheets/mdf-budget/change";
import { mdfRequestChange } from "../../src/sheets/mdf-request/change";
import { mgoWorksheetChange } from "../../src/sheets/mgo-worksheet/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { heavyParts } from "../support/heavy-parts";
import { openHost } from "../support/headless";
import { EMAIL, MAILED, marketingTables, MAY, PHONE, Q2, WEBINAR } from "../support/marketing-example";
import type { MemoryTables } from "../support/memory-tables";
import { handedOverWords } from "../support/page-words";
import { ACME } from "../support/scorecard-example";
import { shownPages } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

async function built(tables: MemoryTables, changeOf: (tables: MemoryTables) => ChangeSet) {
  return (await shownPages(host, tables, [changeOf(tables)]))[0]!;
}

const planOf =
  (form: Partial<MarketingPlanForm> = {}) =>
  (tables: MemoryTables) =>
    marketingPlanChange(tables, {
      partner: ACME,
      quarter: marketingQuarterOf(Q2, 1),
      quarters: 1,
      campaigns: [],
      ...form,
    });

const LONG = "Brightwater Managed Cloud Services GmbHH";
const longCampaigns: readonly CampaignRow[] = Array.from({ length: 11 }, (_, index) => ({
  ...EMAIL,
  ...MAILED,
  actualCost: 23_456,
  partner: LONG,
  campaignId: `CAMPAIGN-${index}`,
  tactic: ["Content syndication", "Vertriebsunterstützungsmaßnahmen vor Ort"][index % 2]!,
  month: [Q2, MAY][index % 2]!,
  audience: 98_765,
  actualRevenue: 8_765_432,
  dealSize: 90_000,
}));
const longTables = () =>
  marketingTables(longCampaigns).with(partnersTable, [
    {
      partnerId: "P-1",
      partner: LONG,
      cam: "Maximilian Oberhammer",
      status: "Active",
      annualTarget: 123_456_789,
    },
  ]);

const PLANS: Readonly<Record<string, () => [MemoryTables, ReturnType<typeof planOf>]>> = {
  "nothing came back": () => [marketingTables([EMAIL, WEBINAR]), planOf({ values: { mgo_goal: 30 } })],
  "some came back, over two quarters": () => [marketingTables(), planOf({ quarters: 2 })],
  "eleven tactics of long names": () => [
    longTables(),
    planOf({ partner: LONG, values: { revenue_goal: 123_456_789 } }),
  ],
  "an empty quarter": () => [marketingTables(), planOf({ partner: "Bolt" })],
};

test.each(Object.entries(PLANS))(
  "a marketing plan where %s can be read on paper to its end",
  async (_, make) => {
    const { plan, shown } = await built(...make());
    expect(clippedTexts(plan, shown)).toEqual([]);
    expect(printProblems(plan)).toEqual([]);
    expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
    expect(heavyParts(plan)).toEqual([]);
  },
);

test.each([
  ["the published figures", () => marketingTables()],
  ["nine digits and long names", longTables],
])("the MGO target with %s can be read on paper to its end", async (_, tables) => {
  const { plan, shown } = await built(tables(), (all) => mgoWorksheetChange(all));
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
  expect(heavyParts(plan)).toEqual([]);
  // Whole MGOs and deals, rounded down as they are promised.
  const labels = plan.cells.flatMap(({ row, column, content }) =>
    column === 1 && content.type === "text" && row < plan.print.area.rows
      ? [{ row, text: content.text }]
      : [],
  );
  const table = labels.find(({ text }) => text === "Line")!.row;
  const inPieces = labels.filter(
    ({ row, text }) => row > table && /^(H  MGOs|J  Deals|MGOs more)/.test(text),
  );
  expect(inPieces).toHaveLength(3);
  const figures = inPieces.flatMap(({ row }) => [2, 3, 4, 5, 6].map((column) => shown({ row, column }).text));
  expect(figures.filter((text) => !/^-?[\d,]+$/.test(text))).toEqual([]);
});

test.each([
  ["marketing plan", planOf()],
  ["MGO target", (tables: MemoryTables) => mgoWorksheetChange(tables)],
  ["page of MDF requests", (tables: MemoryTables) => requestOf()(tables)],
])("the first screen of a %s holds its verdict and its funnel", async (_, change) => {
  const { plan } = await built(marketingTables(), change);
  const { columnWidths, rowHeights } = plan;
  const pixels = columnWidths.reduce((sum, width) => sum + Math.round(width * 7) + 5, 0);
  expect(pixels).toBeLessThanOrEqual(1060);
  const funnel = plan.cells.find(
    ({ column, content }) =>
      column === 1 && content.type === "text" && ["Cost", "Revenue", "Deals"].includes(content.text),
  )!;
  const heights = Array.from({ length: funnel.row + 1 }, (_each, row) => rowHeights[row] ?? 15);
  expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(330);
});

const requestOf =
  (partner: string = ACME) =>
  (tables: MemoryTables) =>
    mdfRequestChange(tables, { partner, quarter: marketingQuarterOf(Q2, 1) });

/** A request a campaign, as many as a quarter may have. */
const manyRequests = () =>
  longTables()
    .with(settingsTable, [
      { setting: "Currency", value: "USD" },
      { setting: "Company name", value: "Northwind Channel Technologies Incorporated" },
      { setting: "MDF approver", value: "Maximiliane Freifrau von Oberhammer" },
    ])
    .with(
      mdfTable,
      longCampaigns.map(({ campaignId }, index) => ({
        requestId: `MDF-${campaignId}-2026`,
        campaignId,
        partner: LONG,
        requested: 12_345_678,
        requestedBy: "Aleksandra Wojciechowska-Oberwiesenthal",
        leadOwner: "Aleksandra Wojciechowska-Oberwiesenthal",
        status: ["Requested", "Approved", "Declined", "Verified"][index % 4]!,
      })),
    );

test.each([
  ["one request", () => marketingTables(), 1],
  ["eleven requests of long names", manyRequests, 11],
  ["no request", () => marketingTables().with(mdfTable, []), 0],
])("the MDF budget of %s can be read on paper to its end", async (_, tables, requests) => {
  const { plan, shown } = await built(tables(), (all) =>
    mdfBudgetChange(all, { asOf: Q2 + 40, budget: 987_654_321 }),
  );
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  // A line of the ranking has some ten words, and it lists every request.
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(140 + 10 * requests);
  expect(heavyParts(plan)).toEqual([]);
});

test.each([
  ["one request", () => marketingTables(), ACME],
  ["eleven requests of long names", manyRequests, LONG],
  ["no request", () => marketingTables(), "Bolt"],
])("the page of %s can be read on paper to its end", async (_, tables, partner) => {
  const { plan, shown } = await built(tables(), requestOf(partner));
  expect(clippedTexts(plan, shown)).toEqual([]);
  expect(printProblems(plan)).toEqual([]);
  expect(handedOverWords(plan, shown)).toBeLessThanOrEqual(150);
  expect(heavyParts(plan)).toEqual([]);
});

test.each([
  ["marketing plan's pages", planOf()],
  ["page of MDF requests", requestOf()],
])("our margin changes no cell of a %s", async (_, change) => {
  const tables = marketingTables();
  const planned = change(tables);
  const { plan, shown } = (await shownPages(host, tables, [planned]))[0]!;
  const printed = plan.cells.filter(({ row }) => row < plan.print.area.row + plan.print.area.rows);
  const texts = (now: typeof shown) => printed.map((cell) => now(cell).text);
  const before = texts(shown);
  tables.apply([
    changeTable(settingsTable, [{ setting: SETTINGS.vendorGrossMargin.key, value: 0.13 }]),
    changeTable(
      campaignsTable,
      [EMAIL, PHONE].map(({ campaignId }) => ({ campaignId, grossMargin: 0.21 })),
    ),
  ]);
  const [now] = await shownPages(host, tables, [{ ...planned, tables: [] }]);
  expect(texts(now!.shown)).toEqual(before);
});

test("the headline speaks of the plan until something came back, then of results", async () => {
  const message = async (campaigns: readonly CampaignRow[]) => {
    const { shown } = await built(marketingTables(campaigns), planOf({ values: { mgo_goal: 25 } }));
    return [7, 8].map((row) => shown({ row, column: 1 }).text);
  };
  expect(await message([EMAIL])).toEqual([
    "15 MGOs short of the goal of 25.",
    "Email closes it cheapest: 3,000 more to reach, USD 750 (USD 50 an MGO).",
  ]);
  expect(
    await message([
      { ...EMAIL, ...MAILED },
      { ...EMAIL, campaignId: "C-0009", tactic: "Webinar" },
    ]),
  ).toEqual([
    "Results so far: 9 of 20 MGOs, USD 27k of USD 40k revenue.",
    "Revenue measured: USD 7k above plan, -2k by reach, +9k by rates. 1 of 2 tactics not measured.",
  ]);
});
