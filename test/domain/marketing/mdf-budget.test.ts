import { serialOf } from "../../../src/domain/shared/serial-date";
import { settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { request, AS_OF, budget, Q2, campaign, tables, ids } from "../../support/mdf-example";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

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

randomTest(partNamed(MARKETING_PARTS, "mdf-budget"));
