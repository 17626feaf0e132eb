import { marketingQuarterOf } from "../../src/domain/marketing/marketing-quarter";
import { campaignsOf, marketingPlan, marketingQuarters } from "../../src/domain/marketing/marketing-plan";
import { readMarketingData } from "../../src/domain/marketing/marketing-data";
import { SEASONALITY } from "../../src/domain/program/settings";
import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import { liveMgoWorksheet, mgoWorksheetChange } from "../../src/sheets/mgo-worksheet/change";
import type { MgoValues } from "../../src/sheets/mgo-worksheet/mgo-values";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/change";
import type { CellValue } from "../../src/domain/shared/tables/table-definition";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { EMAIL, MAILED, marketingTables, PHONE, Q2, WEBINAR, MAY } from "../support/marketing-example";
import { planNames, worksheetNames } from "../support/marketing-parity";
import { errorCells, nameDifferences } from "../support/parity";
import { planWorkbook } from "../support/sheet-plan-workbook";
import { ACME } from "../support/scorecard-example";

const CLOUD = { name: "Cloud", share: 0.6, dealSize: 12_000, closeRate: 0.15 };
/** The lines that the published worksheet has, and the example's workbook tells otherwise. */
const PUBLISHED = { line_a: 1000, line_k: 7937, line_l: 10_000_000 };
const TEXT_PASTED = "text as a segment's deal size";
const WORKSHEETS: Readonly<Record<string, MgoValues>> = {
  reference: { overrides: PUBLISHED },
  "the workbook's own": { overrides: {} },
  "bleak segments": {
    overrides: PUBLISHED,
    scenario: "Bleak",
    segments: [{ name: "All", share: 1, dealSize: 7937, closeRate: 0.1 }],
  },
  [TEXT_PASTED]: { overrides: {} },
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

/** What stands in inputs of a worksheet beside its values. */
const PASTED: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  [TEXT_PASTED]: {
    in_segment1_share: 0.6,
    in_segment2_share: 0.4,
    in_segment2_deal_size: "9,000 USD",
    in_segment2_lead_rate: 1.5,
  },
};
const WRONG = ["half the segments", TEXT_PASTED];

function withPasted(plan: SheetPlan, pasted: Readonly<Record<string, CellValue>> = {}): SheetPlan {
  const inputs = plan.inputs.map((input) =>
    input.name in pasted ? { ...input, value: pasted[input.name]! } : input,
  );
  return { ...plan, inputs };
}

/** Sheets of different workbooks' state calculate apart; those over the same tables go through LibreOffice together. */
async function recalculated(tables: ReturnType<typeof marketingTables>, plans: readonly SheetPlan[]) {
  return recalculate(await writeWorkbookData(planWorkbook(tables, plans)));
}

libreOfficeTest("the MGO worksheet: every name agrees with the domain, no cell is an error", async () => {
  for (const seasonal of [false, true]) {
    const tables = marketingTables();
    if (seasonal)
      tables.with(
        settingsTable,
        SEASONALITY.map(({ key }, index) => ({ setting: key, value: index === 0 ? 0.175 : 0.075 })).concat({
          setting: "Fiscal year starts in month",
          value: 7,
        }),
      );
    const chosen = Object.entries(WORKSHEETS).filter(([name]) => !seasonal || name === "reference");
    const changes = chosen.map(([, values]) => mgoWorksheetChange(tables, values));
    tables.apply(changes[0]!.tables);
    const book = await recalculated(
      tables,
      changes.map(({ sheets }, index) => withPasted(sheets[0]!, PASTED[chosen[index]![0]])),
    );
    chosen.forEach(([name, values], index) => {
      const at = `S${index + 1}`;
      const expected = worksheetNames(liveMgoWorksheet(tables, values, PASTED[name]));
      const found = [...nameDifferences(expected, (each) => book.named(each, at)), ...errorCells(book, at)];
      expect([name, seasonal, found]).toEqual([name, seasonal, []]);
      expect([name, book.named("check", at)]).toEqual([name, [!WRONG.includes(name)]]);
      const says = "Segment 2 has a Deal size that is no number it may be";
      const { cells } = book.data.sheets.find((sheet) => sheet.name === at)!;
      expect([name, cells.some(({ value }) => String(value).includes(says))]).toEqual([
        name,
        name === TEXT_PASTED,
      ]);
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
  const quarter = marketingQuarterOf(Q2, 1);
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
      quarter: marketingQuarterOf(Q2 + 200, 1),
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
      campaigns: campaignsOf(data.campaigns, form.partner, marketingQuarters(own, form.quarters)),
      mgoGoal: values.mgo_goal ?? null,
      revenueGoal: values.revenue_goal ?? null,
      partnerMargin: values.partner_margin ?? null,
      suggested: form.suggested ?? null,
    });
    const expected = planNames(plan);
    const found = [...nameDifferences(expected, (each) => book.named(each, at)), ...errorCells(book, at)];
    expect([index, found]).toEqual([index, []]);
    expect([index, book.named("check", at)]).toEqual([index, [true]]);
  });
});
