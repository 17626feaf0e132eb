import { factsOf, slideWords, titleText } from "../../../src/domain/qbr/review-slides";
import { keptNotes } from "../../../src/domain/qbr/sentence";
import type { SlideId } from "../../../src/domain/qbr/slides/slides";
import { serialOf } from "../../../src/domain/shared/serial-date";
import {
  answersOn,
  AS_OF,
  lost,
  open,
  QUARTER,
  reviewOf,
  won,
  yearAgo,
  type ReviewTables,
} from "../../support/review-example";

const headline = (id: SlideId, tables: ReviewTables) => slideWords(id, reviewOf(tables)).headline;
/** 250k a quarter. */
const partner = { annualTarget: 1_000_000 };
const earlier = (amount: number) => won(amount, { closedOn: serialOf(2026, 2, 3), account: "Early Bird" });
const promise = (by: string, due: number | null, keptOn: number | null, more = {}) => ({
  commitment: `A demo by ${by}`,
  by,
  due,
  keptOn,
  owner: "Ada Byron",
  madeOn: QUARTER.start,
  ...more,
});
const [lateDay, keptDay] = [AS_OF - 19, QUARTER.start + 30];
const measured = (certificates: number, tasks: number) =>
  [
    ["training_certs", 4, certificates],
    ["required_tasks", 1, tasks],
  ].map(([metric, target, actual]) => ({
    period: QUARTER.start,
    metric: metric as string,
    target: target as number,
    actual: actual as number,
    basis: "Agreed",
  }));
const allMeasured: ReviewTables = {
  partner: { ...partner, defaultDealSize: 50_000 },
  deals: [earlier(900_000), won(200_000), open(400_000)],
  results: measured(4, 1),
};
const campaign = (more = {}) => ({
  quarter: QUARTER.start,
  month: QUARTER.start,
  tactic: "Webinar",
  audience: 1000,
  responseRate: 0.1,
  leadRate: 0.5,
  mgoRate: 0.2,
  closeRate: 0.1,
  dealSize: 20_000,
  fixedCost: 5000,
  unitCost: 1,
  mdfShare: 0.5,
  grossMargin: 0.6,
  ...more,
});
const lostTen = Array.from({ length: 10 }, () => lost(1000, { reason: "Price" }));
const whitespace = (account: string, more = {}) => ({
  account,
  product: "Apex",
  position: "Whitespace",
  estimatedValue: 40_000,
  ...more,
});
const certificate = (validTo: number | null) => ({ person: "Ada", certificate: "Pro", validTo });

type Case = [SlideId, string, ReviewTables];
const CASES: Case[] = [
  ["title", "Won USD 90k in 1 deal; no target was agreed.", { deals: [won(90_000)] }],
  [
    "title",
    "FY2026 Q3 beat its target and the year is on plan.",
    { partner, deals: [won(275_000), earlier(600_000)] },
  ],
  ["title", "FY2026 Q3 beat its target; the year is USD 502k behind.", { partner, deals: [won(275_000)] }],
  [
    "title",
    "FY2026 Q3 missed by USD 230k; the year stays ahead at 120 %.",
    { partner, deals: [won(20_000), earlier(910_000)] },
  ],
  [
    "title",
    "FY2026 Q3 missed by USD 230k; the year stands at 3 % of plan.",
    { partner, deals: [won(20_000)] },
  ],
  ["promises", "No promises were recorded: today the list begins", {}],
  ["promises", "1 promise open, none is due yet", { commitments: [promise("Vendor", AS_OF + 9, null)] }],
  [
    "promises",
    "No promise was due this quarter: today the list begins again",
    { commitments: [promise("Vendor", 46000, 46010)] },
  ],
  [
    "promises",
    "Both sides kept all 2 promises",
    { commitments: [promise("Vendor", keptDay, keptDay), promise("Partner", keptDay, keptDay)] },
  ],
  [
    "promises",
    "You kept 1 of 1; none of ours was due",
    { commitments: [promise("Partner", keptDay, keptDay)] },
  ],
  [
    "promises",
    "We kept 0 of 2; none of yours was due; 2 of ours are late",
    { commitments: [promise("Vendor", lateDay, null), promise("Vendor", lateDay, null)] },
  ],
  [
    "promises",
    "We kept 1 of 1; none of yours was due",
    { commitments: [promise("Vendor", keptDay, keptDay)] },
  ],
  [
    "promises",
    "We kept 0 of 1, you 1 of 1; one of ours is late",
    { commitments: [promise("Vendor", lateDay, null), promise("Partner", keptDay, keptDay)] },
  ],
  [
    "promises",
    "We kept 0 of 2, you 1 of 1; 2 of ours are late",
    {
      commitments: [
        promise("Vendor", lateDay, null),
        promise("Vendor", lateDay, null),
        promise("Partner", keptDay, keptDay),
      ],
    },
  ],
  [
    "promises",
    "We kept 1 of 1, you 0 of 1",
    { commitments: [promise("Vendor", keptDay, keptDay), promise("Partner", lateDay, null)] },
  ],
  [
    "standing",
    "2 of 5 measures are known; certification and 2 more are not",
    { partner, deals: [won(20_000)], settings: { "Default coverage": 0 } },
  ],
  ["standing", "Nothing is measured yet: agree today what will be", {}],
  ["standing", "100 of 100: every measure is on target", allMeasured],
  ["standing", "95 of 100; certification holds it back", { ...allMeasured, results: measured(3, 1) }],
  [
    "standing",
    "95 of 100, up 15 since 30 September 2026; certification holds it back",
    {
      ...allMeasured,
      results: measured(3, 1),
      scores: [{ kind: "performance-scorecard", asOf: QUARTER.end, score: 80 }],
    },
  ],
  [
    "standing",
    "95 of 100, down 4 since 30 September 2026; certification holds it back",
    {
      ...allMeasured,
      results: measured(3, 1),
      scores: [{ kind: "performance-scorecard", asOf: QUARTER.end, score: 99 }],
    },
  ],
  [
    "standing",
    "95 of 100, as on 30 September 2026; certification holds it back",
    {
      ...allMeasured,
      results: measured(3, 1),
      scores: [{ kind: "performance-scorecard", asOf: QUARTER.end, score: 95 }],
    },
  ],
  [
    "plan",
    "Won USD 275k, 10 % up on a year ago; no target agreed",
    { deals: [won(275_000), yearAgo(250_000)], settings: { "Growth on last year": -1 } },
  ],
  ["plan", "Won USD 275k; no target agreed", { deals: [won(275_000)] }],
  ["plan", "10 % ahead of plan; one deal is 73 % of it", { partner, deals: [won(200_000), won(75_000)] }],
  ["plan", "On plan; one deal is 80 % of it", { partner, deals: [won(200_000), won(50_000)] }],
  [
    "plan",
    "Won USD 275k of USD 250k: 10 % ahead, Apex carried it",
    { partner, deals: [won(100_000), won(100_000), won(75_000, { product: "Base" })] },
  ],
  [
    "plan",
    "Won USD 275k of USD 250k: 10 % ahead",
    {
      partner,
      deals: [won(100_000, { product: "A" }), won(100_000, { product: "B" }), won(75_000, { product: "C" })],
    },
  ],
  [
    "plan",
    "Won USD 250k of USD 250k: on plan",
    {
      partner,
      deals: [won(90_000, { product: null }), won(80_000, { product: null }), won(80_000, { product: null })],
    },
  ],
  [
    "plan",
    "USD 50k short of plan; deals worth USD 60k moved to FY2026 Q4",
    { partner, deals: [won(200_000), open(60_000, { expectedClose: QUARTER.end })] },
  ],
  [
    "plan",
    "USD 50k short of plan; USD 20k of it moved to FY2026 Q4",
    {
      partner,
      deals: [won(200_000), open(20_000, { dealId: "D7" })],
      changes: [{ dealId: "d7", field: "Expected close", old: QUARTER.end, new: QUARTER.end + 60 }],
    },
  ],
  ["plan", "Won USD 200k of USD 250k: USD 50k short", { partner, deals: [won(200_000)] }],
  [
    "pipeline",
    "Year target reached: now for FY2026 Q4",
    { partner, deals: [won(250_000), earlier(800_000), won(260_000, { closedOn: AS_OF - 2 })] },
  ],
  [
    "pipeline",
    "Year target reached; FY2026 Q4 opens with 1.6× of 3×",
    { partner, deals: [won(250_000), earlier(800_000), open(400_000)] },
  ],
  [
    "pipeline",
    "0 of 10 closed deals won: find out why before adding pipeline",
    { partner, deals: [...lostTen, open(9000)] },
  ],
  [
    "pipeline",
    "USD 60k open in 2 deals; without a target nobody can say whether it is enough",
    { deals: [open(20_000), open(40_000)] },
  ],
  ["pipeline", "No open deals and no target: agree on both today", {}],
  [
    "pipeline",
    "3.6× where 3× is needed, if Delta Foods closes by 15 December 2026",
    { partner, deals: [earlier(900_000), open(360_000)] },
  ],
  [
    "pipeline",
    "4× where 3× is needed: enough at today's win rate",
    { partner, deals: [earlier(900_000), ...[1, 2, 3, 4].map(() => open(100_000))], settings: {} },
  ],
  [
    "pipeline",
    "0.4× where 3× is needed: USD 260k to find by 31 December",
    { partner, deals: [earlier(900_000), open(40_000)] },
  ],
  ["closed", "Our first win together: Acme Freight, USD 18k", { deals: [won(18_000)] }],
  ["closed", "Our first win together: Acme Freight", { deals: [won(null)] }],
  ["closed", "Nothing closed; 2 deals are open for 40 days on average", { deals: [open(1), open(2)] }],
  ["closed", "Nothing closed; 1 deal is open", { deals: [open(1, { registeredOn: null })] }],
  ["closed", "Nothing closed and nothing is open: where does the next deal come from?", {}],
  ["closed", "No win; 2 lost, mostly Price", { deals: [lost(1, { reason: "Price" }), lost(2)] }],
  ["closed", "No win; 1 lost, and nobody wrote down why", { deals: [lost(1)] }],
  [
    "closed",
    "1 won, 1 lost: 75 % of the money, Apex best",
    { deals: [earlier(1), won(30_000), lost(10_000)] },
  ],
  // As the scorecard has it: a credit note takes its amount off what was won.
  [
    "closed",
    "1 won, 1 lost: 50 % of the money, Apex best",
    { deals: [earlier(1), won(30_000), won(-20_000), lost(10_000)] },
  ],
  [
    "closed",
    "1 won, 1 lost: 50 % of the deals",
    { deals: [earlier(1), won(30_000, { product: null }), lost(null)] },
  ],
  ["capabilities", "Not assessed yet: 20 minutes set the starting point", {}],
  [
    "capabilities",
    "Silver at risk: 1 certificate ends by 31 December 2026",
    {
      partner: { tier: "Silver" },
      answers: answersOn(AS_OF - 5, 3),
      certificates: [certificate(AS_OF + 20), certificate(null)],
    },
  ],
  [
    "capabilities",
    "Silver at risk: 2 certificates end by 31 January 2027",
    {
      partner: { tier: "Silver" },
      answers: answersOn(AS_OF - 5, 3),
      certificates: [certificate(AS_OF + 20), certificate(AS_OF + 99)],
      settings: { "Level review": serialOf(2024, 1, 31) },
    },
  ],
  [
    "capabilities",
    "6 of 20 questions answered: the score counts once more are",
    { answers: answersOn(AS_OF - 5, 3, 0.3) },
  ],
  ["capabilities", "Capabilities 50; philosophy has most to gain, +3", { answers: answersOn(AS_OF - 5, 3) }],
  ["capabilities", "Capabilities 100: best practice throughout", { answers: answersOn(AS_OF - 5, 5) }],
  [
    "capabilities",
    "Capabilities 50, +10 since 1 April 2026; philosophy has most to gain, +3",
    { answers: answersOn(AS_OF - 5, 3), assessments: [{ assessedOn: serialOf(2026, 4, 1), score: 40 }] },
  ],
  [
    "capabilities",
    "Capabilities 100, +60 since 1 April 2026",
    { answers: answersOn(AS_OF - 5, 5), assessments: [{ assessedOn: serialOf(2026, 4, 1), score: 40 }] },
  ],
  [
    "marketing",
    "Each USD 1 of MDF brought 4.5 of revenue; Webinar did best, 1 of 2 measured",
    { campaigns: [campaign({ actualRevenue: 13_500, actualCost: 6000 }), campaign({ tactic: "Email" })] },
  ],
  [
    "marketing",
    "Each USD 1 of MDF brought 4.5 of revenue; Webinar did best",
    { campaigns: [campaign({ actualRevenue: 13_500, actualCost: 6000 })] },
  ],
  [
    "marketing",
    "10 opportunities planned for USD 6k; USD 3k of it MDF",
    { campaigns: [campaign({ quarter: QUARTER.end + 1 })] },
  ],
  [
    "marketing",
    "10 opportunities planned for USD 6k",
    { campaigns: [campaign({ quarter: QUARTER.end + 1, mdfShare: null })] },
  ],
  [
    "marketing",
    "Campaigns are planned for FY2026 Q4; what they bring is not",
    { campaigns: [campaign({ quarter: QUARTER.end + 1, audience: null })] },
  ],
  ["marketing", "Campaigns ran in FY2026 Q3; nobody noted what they brought", { campaigns: [campaign()] }],
  [
    "marketing",
    "No joint campaign; FY2026 Q4 needs 14 more opportunities",
    { partner: { ...partner, defaultDealSize: 50_000 }, deals: [open(50_000)] },
  ],
  ["marketing", "No joint campaign in FY2026 Q3, and none is planned for FY2026 Q4", {}],
  ["accounts", "No account list yet: bring twenty customers, we bring ours", {}],
  [
    "accounts",
    "1 account listed, none with whitespace: bring ten that we do not know",
    { accounts: [whitespace("A", { position: "Installed" })] },
  ],
  [
    "accounts",
    "2 accounts worth USD 8k can open FY2026 Q4; A first",
    { accounts: [whitespace("A", { relationship: 5 }), whitespace("B", { relationship: 3 })] },
  ],
  [
    "accounts",
    "USD 80k of whitespace in 2 accounts; 50 % have a next step",
    { accounts: [whitespace("A", { nextStep: "Call" }), whitespace("B")] },
  ],
  [
    "accounts",
    "Whitespace in 1 account; 0 % have a next step",
    { accounts: [whitespace("A", { estimatedValue: null })] },
  ],
  [
    "next",
    "FY2026 Q4: agree the target today; last year brought USD 30k",
    { deals: [won(30_000, { closedOn: serialOf(2025, 11, 2) })], settings: { "Growth on last year": -1 } },
  ],
  ["next", "FY2026 Q4: agree the target today", {}],
  [
    "next",
    "FY2026 Q4: USD 250k is in sight; keep Delta Foods on its date",
    { partner, deals: [open(500_000)] },
  ],
  ["next", "FY2026 Q4: USD 250k is in sight", { partner, deals: [won(250_000, { closedOn: AS_OF })] }],
  [
    "next",
    "FY2026 Q4: USD 250k takes 5 deals; USD 50k is in sight, USD 200k to find",
    { partner: { ...partner, defaultDealSize: 50_000 }, deals: [open(100_000)] },
  ],
  [
    "next",
    "FY2026 Q4: USD 50k of USD 250k is in sight, USD 200k to find",
    { partner, deals: [open(100_000)] },
  ],
];

test.each(CASES)("%s: %s", (id, expected, tables) => {
  expect(headline(id, tables)).toBe(expected);
});

test("the first slide names both companies, or the partner alone", () => {
  expect(titleText(reviewOf())).toBe("Brightwater IT and Northwind: FY2026 Q3");
  expect(titleText(reviewOf({ settings: { "Company name": "" } }))).toBe("Brightwater IT: FY2026 Q3");
});

test("notes say what to ask, leave out what is not measured and end with where the figures stand", () => {
  const review = reviewOf({ partner, deals: [won(200_000)] });
  expect(slideWords("plan", review).notes).toEqual([
    "New customers: 1.",
    "What would you repeat?",
    "Figures: cam_deals, Amount, Closed on, as of 10 October 2026",
  ]);
  const sheets = { scorecard: "Score · Brightwater" };
  expect(slideWords("plan", review, { sheets }).notes.at(-1)).toBe(
    "Figures: Score · Brightwater, perf_to_plan_actual, perf_to_plan_target, as of 10 October 2026",
  );
});

test("notes of one's own stand in front, line by line, with the figures of now", () => {
  const review = reviewOf({ deals: [won(1200)] });
  const words = (notes: string) => slideWords("plan", review, { edit: { notes } });
  const own = words("Won {won_q}.\n\n  Ask Ada, why \n{target_q} was the aim");
  expect(own.notes.slice(0, 3)).toEqual(["Won USD 1.2k.", "Ask Ada, why", "{target_q} was the aim"]);
  expect(own.ownNotes).toBe("Won USD 1.2k.\nAsk Ada, why\n{target_q} was the aim");
  expect(own.remark).toBe("In your notes {target_q} has no value now.");
  expect(words("All 3 of them").remark).toBe(
    "Typed in your notes, not from the workbook: 3. It will not follow the numbers.",
  );
  expect(words("").notes[0]).not.toBe("");
  expect(keptNotes("Won USD 1.2k.\n\nx", own.values)).toBe("Won {won_q}.\nx");
});

test("what an account is likely to buy is said from two known signals on; with fewer the slide speaks of whitespace alone", () => {
  const targets = (more: object) =>
    factsOf("accounts", reviewOf({ accounts: [whitespace("A", more)] })).targets;
  expect(targets({})).toEqual([]);
  // 10 of 45 points are Low: 5 % of 40,000.
  expect(targets({ relationship: 3 }).map(({ expected }) => expected)).toEqual([2000]);
});
