import { quarterOf } from "../../src/domain/marketing/plan-quarter";
import { campaignsOf, marketingPlan, planQuarters } from "../../src/domain/marketing/marketing-plan";
import { readMarketingData } from "../../src/domain/marketing/marketing-data";
import type { MgoWorksheet } from "../../src/domain/marketing/mgo-worksheet";
import { SEGMENTS } from "../../src/domain/marketing/mgo-lines";
import { SEASONALITY } from "../../src/domain/program/settings";
import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import { liveMgoWorksheet, mgoWorksheetChange } from "../../src/sheets/mgo-worksheet/mgo-worksheet-change";
import type { MgoValues } from "../../src/sheets/mgo-worksheet/mgo-values";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/marketing-plan-change";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { writeXlsx } from "../../src/workbench/xlsx/write-xlsx";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { EMAIL, MAILED, marketingTables, PHONE, Q2, WEBINAR, MAY } from "../support/marketing-example";
import { errorCells, nameDifferences, type ExpectedNames } from "../support/parity";
import { planWorkbook } from "../support/plan-workbook";
import { ACME } from "../support/scorecard-example";

const LETTERS = "abcdefghijkl".split("");

function worksheetNames({
  chosen,
  inputs,
  scenario,
  scenarios,
  segments,
  ...sheet
}: MgoWorksheet): ExpectedNames {
  const used = (letter: string) => inputs[`line_${letter}` as "line_a"]?.used;
  const worked: Record<string, number> = {
    d: chosen.interactionRate,
    e: chosen.responses,
    h: chosen.mgos,
    i: chosen.closeRate,
    j: chosen.deals,
    k: chosen.dealSize,
  };
  const bySegment = (pick: (segment: (typeof segments.used)[number]["segment"]) => number | null) =>
    Array.from({ length: SEGMENTS }, (_, index) => {
      const found = segments.used.find((each) => each.index === index);
      return found ? pick(found.segment) : null;
    });
  return {
    ...Object.fromEntries(LETTERS.map((letter) => [`line_${letter}`, [worked[letter] ?? used(letter)!]])),
    scenario: [scenario],
    scenario_mgos: [scenarios.Bleak.mgos, scenarios.Expected.mgos, scenarios.Stretch.mgos],
    scenario_needed: [scenarios.Bleak.needed, scenarios.Expected.needed, scenarios.Stretch.needed],
    mgo_needed: [chosen.needed],
    mgo_gap: [chosen.gap],
    revenue_forward: [chosen.revenue],
    revenue_gap: [chosen.revenueGap],
    mgo_target: [sheet.target],
    mgo_per_quarter: [sheet.perQuarter],
    mgo_per_month: [sheet.perMonth],
    mgo_per_week: [sheet.perWeek],
    mgo_per_partner: [sheet.perPartner],
    mgo_by_month: sheet.byMonth,
    mgo_by_quarter: sheet.byQuarter,
    segment_targets: bySegment(({ target }) => target),
    segment_mgos: bySegment(({ mgos }) => mgos),
    partner_mgos: sheet.shares.map(({ mgos }) => mgos),
    mgo_text: [sheet.text],
  };
}

const CLOUD = { name: "Cloud", share: 0.6, dealSize: 12_000, closeRate: 0.15 };
const WORKSHEETS: Readonly<Record<string, MgoValues>> = {
  reference: { overrides: {} },
  bleak: {
    overrides: { line_l: 4_000_000, marketing_share: 0.3, revenue_won: 100_000 },
    scenario: "Bleak",
    weights: { "P-2": 7 },
  },
  segments: {
    overrides: {},
    scenario: "Stretch",
    segments: [CLOUD, { name: null, share: 0.4, leadRate: 0.3 }],
    toShare: 101,
  },
  "half the segments": { overrides: { line_d: 0.9 }, scenario: "Stretch", segments: [CLOUD] },
  "a rate of 0": { overrides: { line_i: 0, line_g: 0 } },
  "a goal of 0": { overrides: { line_l: 0, line_a: 0 } },
  "nobody's weight": { overrides: {}, weights: { "P-1": 0, "P-2": 0 } },
};

/** Sheets of different workbooks' state calculate apart; those over the same tables go through LibreOffice together. */
async function recalculated(tables: ReturnType<typeof marketingTables>, plans: readonly SheetPlan[]) {
  return recalculate(await writeXlsx(planWorkbook(tables, plans)));
}

libreOfficeTest("the MGO worksheet: every name agrees with the domain, no cell is an error", async () => {
  for (const seasonal of [false, true]) {
    const tables = marketingTables();
    if (seasonal)
      tables.with(
        settingsTable,
        SEASONALITY.map(({ name }, index) => ({ setting: name, value: index === 0 ? 0.175 : 0.075 })).concat({
          setting: "Fiscal year starts in month",
          value: 7,
        }),
      );
    const chosen = Object.entries(WORKSHEETS).filter(([name]) => !seasonal || name === "reference");
    const changes = chosen.map(([, values]) => mgoWorksheetChange(tables, values));
    tables.apply(changes[0]!.tables);
    const book = await recalculated(
      tables,
      changes.flatMap(({ sheets }) => sheets),
    );
    chosen.forEach(([name, values], index) => {
      const at = `S${index + 1}`;
      const expected = worksheetNames(liveMgoWorksheet(tables, values));
      const found = [...nameDifferences(expected, (each) => book.named(each, at)), ...errorCells(book, at)];
      expect([name, seasonal, found]).toEqual([name, seasonal, []]);
      expect([name, book.named("check", at)]).toEqual([name, [name !== "half the segments"]]);
    });
    if (seasonal) continue;
    expect(book.named("line_h", "S1")).toEqual([12_600]);
    expect([book.named("mgo_per_quarter", "S1"), book.named("mgo_per_month", "S1")]).toEqual([
      [3150],
      [1050],
    ]);
    expect(book.named("mgo_per_week", "S1")[0]).toBeCloseTo(242.307692, 6);
  }
});

const FIGURES = ["audience", "responses", "leads", "mgos", "deals", "revenue", "cost", "roi"] as const;

libreOfficeTest("marketing plans: every name agrees with the domain, no cell is an error", async () => {
  const campaigns = [
    { ...EMAIL, ...MAILED },
    { ...PHONE, actualAudience: 380, actualCost: 8000 },
    WEBINAR,
    // Incomplete, at a rate of 0, without an audience that revenue could match, and planned for nobody.
    { ...EMAIL, campaignId: "C*4", month: MAY, mgoRate: null, mdfShare: 0 },
    { ...PHONE, campaignId: "C-0005", leadRate: 0, actualRevenue: 5000 },
    {
      ...EMAIL,
      campaignId: "C-0006",
      audience: 0,
      actualAudience: 10,
      actualRevenue: 700,
      actualResponses: 20,
    },
    { ...EMAIL, campaignId: "C-0007", partner: "Bolt" },
  ];
  const tables = marketingTables(campaigns);
  const quarter = quarterOf(Q2, 1);
  const forms = [
    { partner: ACME, quarters: 1 as const, values: {} },
    { partner: ACME, quarters: 2 as const, values: { mgo_goal: 60, partner_margin: 0.3 } },
    { partner: ACME, quarters: 1 as const, values: { revenue_goal: 150_000 } },
    { partner: ACME, quarters: 1 as const, values: { mgo_goal: 0 } },
    { partner: "Bolt", quarters: 1 as const, values: { mgo_goal: 5 } },
    {
      partner: "Bolt",
      quarters: 2 as const,
      values: {},
      suggested: { mgos: 12.6, source: "MGO target" },
      quarter: quarterOf(Q2 + 200, 1),
    },
  ];
  const changes = forms.map((form) => marketingPlanChange(tables, { quarter, campaigns: [], ...form }));
  tables.apply(changes[0]!.tables);
  const book = await recalculated(
    tables,
    changes.flatMap(({ sheets }) => sheets),
  );
  const data = readMarketingData(tables);
  forms.forEach((form, index) => {
    const at = `S${index + 1}`;
    const own = form.quarter ?? quarter;
    const values = form.values as { mgo_goal?: number; revenue_goal?: number; partner_margin?: number };
    const plan = marketingPlan({
      data,
      partner: form.partner,
      quarter: own,
      quarters: form.quarters,
      campaigns: campaignsOf(data.campaigns, form.partner, planQuarters(own, form.quarters)),
      mgoGoal: values.mgo_goal ?? null,
      revenueGoal: values.revenue_goal ?? null,
      partnerMargin: values.partner_margin ?? null,
      suggested: form.suggested ?? null,
    });
    const rows = plan.campaigns.length ? plan.campaigns : [null];
    const expected: ExpectedNames = {
      ...Object.fromEntries(
        FIGURES.flatMap((key) => [
          [key, [plan.planned[key]]],
          [`actual_${key}`, [plan.actual[key]]],
        ]),
      ),
      ...Object.fromEntries(
        (["mgos", "revenue", "cost", "roi"] as const).flatMap((key) => [
          [`campaign_${key}`, rows.map((row) => row?.planned[key] ?? null)],
          [`campaign_actual_${key}`, rows.map((row) => row?.actual[key] ?? null)],
        ]),
      ),
      ...Object.fromEntries(
        (["volume", "rate", "total"] as const).flatMap((key) => [
          [`variance_${key}`, [plan.variance[key]]],
          [`campaign_variance_${key}`, rows.map((row) => row?.variance[key] ?? null)],
        ]),
      ),
      mdf_ask: [plan.planned.mdfAsk],
      revenue_return: [plan.planned.revenueReturn],
      actual_revenue_return: [plan.actual.revenueReturn],
      partner_roi: [plan.partnerRoi],
      mgo_goal: [plan.goal.mgos],
      mgo_gap: [plan.gap],
      revenue_gap: [plan.revenueGap],
      cheapest_tactic: [plan.cheapest?.tactic ?? null],
      cheapest_cost: [plan.cheapest?.cost ?? null],
      cheapest_audience: [plan.cheapest?.audience ?? null],
      plan_text: [plan.text],
      month_mgos: plan.months.map(({ planned }) => planned.mgos),
      month_cost: plan.months.map(({ planned }) => planned.cost),
    };
    const found = [...nameDifferences(expected, (each) => book.named(each, at)), ...errorCells(book, at)];
    expect([index, found]).toEqual([index, []]);
    expect([index, book.named("check", at)]).toEqual([index, [true]]);
  });
});
