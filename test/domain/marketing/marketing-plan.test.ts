import { cheapestCandidates } from "./support";
import { actualWarnings } from "../../../src/domain/marketing/marketing-plan-warnings";
import { campaignsOf, marketingPlan, marketingQuarters } from "../../../src/domain/marketing/marketing-plan";
import { readMarketingData } from "../../../src/domain/marketing/marketing-data";
import { gapClosers, unusedTactics } from "../../../src/domain/marketing/cheapest-tactic";
import { campaignDefaults } from "../../../src/domain/marketing/campaign-defaults";
import { monthOf, quarterNamed, marketingQuarterOf } from "../../../src/domain/marketing/marketing-quarter";
import { TACTICS } from "../../../src/domain/marketing/tactics";
import { serialOf } from "../../../src/domain/shared/serial-date";
import type { CampaignRow } from "../../../src/domain/shared/tables/marketing-tables";
import { EMAIL, JULY, MAILED, marketingTables, PHONE, Q2 } from "../../support/marketing-example";
import { ACME } from "../../support/scorecard-example";

const QUARTER = marketingQuarterOf(Q2, 1);

function planOf(campaigns?: readonly CampaignRow[], more: Partial<Parameters<typeof marketingPlan>[0]> = {}) {
  const data = readMarketingData(campaigns ? marketingTables(campaigns) : marketingTables());
  const quarters = marketingQuarters(QUARTER, more.quarters ?? 1);
  const rows = campaignsOf(data.campaigns, ACME, quarters);
  return marketingPlan({
    data,
    partner: ACME,
    quarter: QUARTER,
    quarters: 1,
    campaigns: rows,
    mgoGoal: null,
    revenueGoal: null,
    ...more,
  });
}

test("two campaigns of a quarter, planned and come back", () => {
  const plan = planOf(undefined, { mgoGoal: 25 });
  expect(plan.planned).toMatchObject({
    responses: 80,
    leads: 40,
    mgos: 20,
    deals: 4,
    revenue: 40_000,
    cost: 9500,
    mdfAsk: 4750,
    roi: (24_000 - 9500) / 9500,
  });
  expect(plan.actual).toMatchObject({ mgos: 12, deals: 4, revenue: 41_000, cost: 8950 });
  expect(plan.campaigns[1]!.actual).toMatchObject({ mgos: 3, deals: 1, revenue: 14_000 });
  expect(plan.variance).toMatchObject({ volume: -3000, rate: 4000, total: 1000, unmatched: false });
  expect(plan.months.map(({ planned }) => planned.mgos)).toEqual([10, 10, null]);
  expect([plan.gap, plan.cheapest?.tactic, plan.cheapest?.costPerMgo]).toEqual([5, "Email", 50]);
  expect(plan.text).toBe(
    "5 MGOs short of the goal of 25. Email closes it cheapest: 1,000 more to reach, USD 250 (USD 50 an MGO).",
  );
  // The partner sells for 40,000 ÷ 0.75 and keeps a quarter of it.
  expect(plan.planned.partnerReturn).toBeCloseTo((40_000 / 3 - 4750) / 4750, 12);
  expect([plan.campaigns[0]!.mdf, plan.campaigns[1]!.mdf?.status]).toEqual([null, "Approved"]);
});

test("a campaign's deals are its partner's, registered from its month on; others are told", () => {
  const { campaigns, warnings } = planOf();
  expect(campaigns[1]!.actual).toMatchObject({ mgos: 3, deals: 1, revenue: 14_000 });
  expect(warnings).toContain(
    "Telemarketing: 2 deals name it and do not count: another partner's, or registered before its month.",
  );
});

test("what is not measured has cost its money all the same", () => {
  const measured = { ...EMAIL, ...MAILED };
  const plan = planOf([measured, { ...EMAIL, campaignId: "C-0011" }, { ...EMAIL, campaignId: "C-0012" }]);
  // 27,000 x 60 % against 950 spent, and 1,000 planned for each of the two others.
  expect(plan.actual.roi).toBeCloseTo((16_200 - 2950) / 2950, 12);
  expect(plan.unmeasured).toBe(2);
  expect(plan.warnings).toContain("2 of 3 tactics not measured: the cost counts in the actual return.");
  const none = planOf([{ ...EMAIL, campaignId: "C-0011" }]);
  expect([none.actual.roi, none.unmeasured]).toEqual([null, 0]);
});

test("two quarters stand in one plan; the sheet's edition is the first", () => {
  const plan = planOf(undefined, { quarters: 2 });
  expect(plan.quarters.map(({ label }) => label)).toEqual(["FY2026 Q2", "FY2026 Q3"]);
  expect(plan.campaigns.map(({ row }) => row.campaignId)).toEqual(["C-0001", "C-0002", "C-0003"]);
  expect(plan.months).toHaveLength(6);
});

describe("the goal", () => {
  test("in revenue becomes MGOs at what the plan's MGOs are worth", () => {
    expect(planOf(undefined, { revenueGoal: 50_001 })).toMatchObject({
      goal: { mgos: 26, source: "Revenue goal ÷ revenue an MGO" },
      gap: 6,
      revenueGap: 10_001,
    });
  });

  test("is what is typed, else what another sheet suggests, else none", () => {
    const suggested = { mgos: 12, source: "MGO target" };
    expect(planOf(undefined, { suggested }).goal).toMatchObject({ mgos: 12, source: "MGO target" });
    expect(planOf(undefined, { suggested, mgoGoal: 8 }).goal.mgos).toBe(8);
    expect(planOf()).toMatchObject({ gap: null, text: "No goal yet: type MGOs or revenue to see the gap." });
  });

  test("of 0 and one that is reached are said in words", () => {
    expect(planOf(undefined, { mgoGoal: 0 })).toMatchObject({
      gap: 0,
      text: "The goal is 0 MGOs: nothing is asked of this plan.",
    });
    expect(planOf(undefined, { mgoGoal: 18 }).text).toBe(
      "The plan brings 20 MGOs, 2 more than the goal of 18.",
    );
  });
});

describe("warnings", () => {
  test("an empty quarter and an unknown partner", () => {
    const plan = planOf([], { partner: "Nobody", mgoGoal: 5 });
    expect(plan.warnings).toEqual([
      "Nobody is not in Partners; add it there, or correct the name in Campaigns.",
      "No campaign in FY2026 Q2 yet.",
    ]);
    expect(plan.text).toBe(
      "5 MGOs short of the goal of 5. No tactic of the plan has rates and a unit cost that could close it.",
    );
  });

  test("a rate of 0, a blank factor, a month elsewhere, actuals above the audience", () => {
    const plan = planOf([
      { ...EMAIL, leadRate: 0, month: JULY },
      { ...PHONE, dealSize: null, ...MAILED, actualResponses: 1900 },
    ]);
    expect([...plan.warnings].sort()).toEqual([
      "1 of 2 tactics not measured: the cost counts in the actual return.",
      "Email: its month is not in FY2026 Q2, so it stands in no month.",
      "Email: the lead rate is 0, so nothing comes after it.",
      "Telemarketing: 1900 responses from 1800 audience; check the actuals.",
      "Telemarketing: 2 deals name it and do not count: another partner's, or registered before its month.",
      "Telemarketing: no deal size, so what depends on it stays blank.",
    ]);
    expect(plan.planned.mgos).toBe(10);
    expect(actualWarnings(planOf().campaigns[0]!.actual, "Email")).toEqual([]);
  });
});

describe("what closes a gap", () => {
  test("unplanned tactics pay their fixed cost too", () => {
    const [first, second] = gapClosers(10, cheapestCandidates);
    expect(first).toMatchObject({ tactic: "Planned", audience: 640, cost: 1000, costPerMgo: 100 });
    expect(second).toMatchObject({ tactic: "New", audience: 640, cost: 1500, costPerMgo: 100 });
    expect(gapClosers(0, cheapestCandidates)).toEqual([]);
    expect(unusedTactics(["email", null]).map(({ tactic }) => tactic)).toEqual(
      TACTICS.slice(1).map(({ name }) => name),
    );
  });
});

describe("defaults of the next plan", () => {
  const campaigns = [
    { ...EMAIL, ...MAILED },
    { ...EMAIL, ...MAILED, campaignId: "C-0009", partner: "Bolt", actualResponses: 18, actualLeads: null },
  ];

  test("are what the partner's own campaigns taught, else everybody's, else the library's", () => {
    const data = readMarketingData(marketingTables(campaigns));
    const own = campaignDefaults(data, ACME, "Email");
    expect([own.values.responseRate, own.sources.responseRate]).toEqual([0.025, "1 campaign of Acme"]);
    expect([own.values.dealSize, own.sources.dealSize]).toEqual([9000, "1 campaign of Acme"]);
    const others = campaignDefaults(data, "Coda", "email");
    expect([others.values.responseRate, others.sources.responseRate]).toEqual([
      63 / 3600,
      "2 campaigns of all partners",
    ]);
    const fresh = campaignDefaults(data, ACME, "Event");
    expect([fresh.values.responseRate, fresh.sources.responseRate]).toEqual([0.4, "Example figure: replace"]);
    expect([fresh.values.dealSize, fresh.sources.dealSize]).toEqual([10_000, "Partner's default"]);
  });

  test("learn how many are won from closed deals alone", () => {
    const { values, sources } = campaignDefaults(readMarketingData(marketingTables()), ACME, "Telemarketing");
    // One won, one lost; the open one says nothing yet.
    expect([values.closeRate, sources.closeRate]).toEqual([0.5, "1 campaign of Acme"]);
  });

  test("never a rate of 0 or above 100 %", () => {
    const odd = [{ ...EMAIL, ...MAILED, actualResponses: 0, actualLeads: 100, actualMgos: 200 }];
    const { sources } = campaignDefaults(readMarketingData(marketingTables(odd)), ACME, "Email");
    expect([sources.responseRate, sources.leadRate, sources.mgoRate]).toEqual([
      "Example figure: replace",
      "Example figure: replace",
      "Example figure: replace",
    ]);
  });
});

describe("quarters by name", () => {
  test("FY2018 Q1 in any fiscal year, or any of its days", () => {
    expect(quarterNamed("FY2018 Q1", 1)).toMatchObject({ label: "FY2018 Q1", start: serialOf(2018, 1, 1) });
    expect(quarterNamed("fy2018 q1", 7)).toMatchObject({ label: "FY2018 Q1", start: serialOf(2017, 7, 1) });
    expect(quarterNamed("2018-02-20", 7)).toMatchObject({ label: "FY2018 Q3" });
    expect(quarterNamed("Q2 FY2018", 7)).toEqual(quarterNamed("FY2018 Q2", 7));
    expect(quarterNamed("Q1", 1)).toBeNull();
    expect(monthOf(serialOf(2018, 2, 20))).toBe(serialOf(2018, 2, 1));
  });
});
