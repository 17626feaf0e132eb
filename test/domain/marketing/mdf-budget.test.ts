import fc from "fast-check";
import { type MdfBudgetInput, mdfBudget, readMdfData } from "../../../src/domain/marketing/mdf-budget";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import {
  campaignsTable,
  mdfTable,
  type CampaignRow,
  type MdfRow,
} from "../../../src/domain/shared/tables/marketing-tables";
import { MemoryTables } from "../../support/memory-tables";
import { ACME } from "../../support/scorecard-example";

const AS_OF = serialOf(2026, 5, 15);
const Q2 = serialOf(2026, 4, 1);

/** 10 deals of $1,000: revenue 10,000 at a margin of 60 %, for a cost of `cost`. */
const campaign = (
  campaignId: string,
  cost: number | null,
  more: Partial<CampaignRow> = {},
): Partial<CampaignRow> => ({
  campaignId,
  partner: ACME,
  quarter: Q2,
  audience: 1000,
  fixedCost: cost,
  unitCost: 0,
  mdfShare: 0.5,
  responseRate: 0.4,
  leadRate: 0.5,
  mgoRate: 0.5,
  closeRate: 0.1,
  dealSize: 1000,
  grossMargin: 0.6,
  ...more,
});
const request = (
  requestId: string,
  campaignId: string | null,
  requested: number | null,
  more: Partial<MdfRow> = {},
): Partial<MdfRow> => ({
  requestId,
  campaignId,
  partner: ACME,
  requested,
  status: "Requested",
  ...more,
});

const CAMPAIGNS = [
  campaign("C-1", 4000),
  campaign("C-2", 1000),
  campaign("C-3", 2000),
  campaign("C-4", 500, { dealSize: null }),
];

const tables = (
  requests: readonly Partial<MdfRow>[],
  campaigns: readonly Partial<CampaignRow>[] = CAMPAIGNS,
) =>
  new MemoryTables()
    .with(partnersTable, [{ partnerId: "P-1", partner: ACME }])
    .with(campaignsTable, campaigns)
    .with(mdfTable, requests);
const budget = (source: MemoryTables, more: Omit<Partial<MdfBudgetInput>, "data"> = {}) =>
  mdfBudget({ data: readMdfData(source), asOf: AS_OF, ...more });
const ids = ({ requests }: ReturnType<typeof mdfBudget>) => requests.map(({ row }) => row.requestId);

test("the best forecast first, with the revenue return and the margin ROI side by side", () => {
  const result = budget(
    tables([request("M-1", "C-1", 2000), request("M-2", "C-2", 500), request("M-3", "c-3", 1000)]),
    { budget: 10_000 },
  );
  expect(ids(result)).toEqual(["M-2", "M-3", "M-1"]);
  expect(result.requests[0]).toMatchObject({
    rank: 1,
    revenue: 10_000,
    marginRoi: 5,
    revenueReturn: 19,
    amount: 500,
    running: 500,
    verdict: "Fits",
  });
  expect(result.requests.map(({ marginRoi, running }) => [marginRoi, running])).toEqual([
    [5, 500],
    [2, 1500],
    [0.5, 3500],
  ]);
  expect(result).toMatchObject({
    quarter: Q2,
    budget: 10_000,
    requested: 3500,
    approved: 0,
    fits: 3500,
    left: 10_000,
  });
});

test("what is decided comes off the budget first; one that is too large leaves its place to the next", () => {
  const result = budget(
    tables([
      request("M-1", "C-1", 300),
      request("M-2", "C-2", 900),
      request("M-3", "C-3", 800, { status: "Approved", approved: 600, spent: 700, verified: 500 }),
      request("M-4", "C-2", 400, { status: "Declined", approved: 0 }),
    ]),
    { budget: 1000 },
  );
  expect(
    result.requests.map(({ row, verdict, running, rank }) => [row.requestId, verdict, running, rank]),
  ).toEqual([
    ["M-2", "Over budget", 600, 1],
    ["M-3", "Approved", 600, 2],
    ["M-1", "Fits", 900, 3],
    ["M-4", "Declined", 900, null],
  ]);
  expect(result).toMatchObject({
    approved: 600,
    spent: 700,
    verified: 500,
    fits: 300,
    left: 400,
    overspent: 1,
  });
});

test("exactly the budget fits; without a budget nothing is refused", () => {
  const requests = [request("M-1", "C-1", 0.1), request("M-2", "C-2", 0.2)];
  expect(budget(tables(requests), { budget: 0.3 }).requests.map(({ verdict }) => verdict)).toEqual([
    "Fits",
    "Fits",
  ]);
  const none = budget(tables(requests));
  expect(none).toMatchObject({ budget: null, left: null });
  expect(none.requests.map(({ verdict }) => verdict)).toEqual(["No budget set", "No budget set"]);
  const source = tables(requests).with(settingsTable, [{ setting: "MDF budget a quarter", value: 0.25 }]);
  expect(budget(source)).toMatchObject({ budget: 0.25, fits: 0.2 });
});

test("an unknown campaign or partner, a blank amount, a forecast with a gap: told, listed, nothing lost", () => {
  const result = budget(
    tables([
      request("M-1", "C-9", 100, { date: AS_OF }),
      request("M-2", null, 50, { partner: "Nobody Ltd" }),
      request("M-3", "C-2", null),
      request("M-4", "C-4", 70),
      request("M-5", "C-9", 100, { date: serialOf(2026, 7, 1) }),
    ]),
    { budget: 1000 },
  );
  expect(result.requests.map(({ row, verdict }) => [row.requestId, verdict])).toEqual([
    ["M-3", "No amount"],
    ["M-1", "No forecast"],
    ["M-2", "No forecast"],
    ["M-4", "No forecast"],
  ]);
  expect(result).toMatchObject({
    unknownCampaigns: ["C-9", ""],
    unknownPartners: ["Nobody Ltd"],
    requested: 220,
    fits: 0,
  });
});

test("only the quarter's campaigns compete", () => {
  const source = tables(
    [request("M-1", "C-1", 1), request("M-2", "C-2", 1)],
    [campaign("C-1", 10), campaign("C-2", 10, { quarter: serialOf(2026, 7, 1) })],
  );
  expect(ids(budget(source))).toEqual(["M-1"]);
  expect(ids(budget(source, { quarter: serialOf(2026, 7, 1) }))).toEqual(["M-2"]);
  expect(ids(budget(source, { asOf: serialOf(2026, 12, 31) }))).toEqual([]);
});

test("any requests: every one is listed once, the ranked by falling return, and what fits never exceeds what is left", () => {
  const anyRequest = fc.record({
    campaignId: fc.constantFrom("C-1", "C-2", "C-3", "C-4", "C-9"),
    requested: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
    approved: fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null }),
    status: fc.constantFrom("Requested", "Approved", "Declined", "Spent", "Verified", null),
  });
  fc.assert(
    fc.property(
      fc.array(anyRequest, { maxLength: 15 }),
      fc.double({ min: 0, max: 20_000, noNaN: true }),
      (rows, money) => {
        const requests = rows.map((row, index) => request(`M-${index}`, row.campaignId, row.requested, row));
        const result = budget(tables(requests), { budget: money });
        expect([...ids(result)].sort()).toEqual(requests.map(({ requestId }) => requestId).sort());
        const ranked = result.requests.filter(({ rank }) => rank !== null);
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
        ranked.forEach(({ marginRoi }, index) =>
          expect(marginRoi!).toBeLessThanOrEqual(ranked[index - 1]?.marginRoi ?? Infinity),
        );
        if (result.fits > 0) expect(result.fits).toBeLessThanOrEqual(result.left! + 1e-9);
        expect(
          nearlyEqual(result.requests.at(-1)?.running ?? result.approved, result.approved + result.fits),
        ).toBe(true);
      },
    ),
    { seed: 20260517, numRuns: 60 },
  );
});
