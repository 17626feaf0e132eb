import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { request, AS_OF, budget, Q2, campaign, tables, ids } from "../../support/mdf-example";
import { ACME } from "../../support/scorecard-example";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

test("the best return on our money first, with the other returns side by side", () => {
  const result = budget(
    tables([request("M-1", "C-1", 2000), request("M-2", "C-2", 500), request("M-3", "c-3", 1000)]),
    { budget: 10_000 },
  );
  expect(ids(result)).toEqual(["M-2", "M-3", "M-1"]);
  expect(result.requests[0]).toMatchObject({
    rank: 1,
    revenue: 10_000,
    vendorReturn: 11,
    credibility: 0.7,
    marginRoi: 5,
    revenueReturn: 19,
    amount: 500,
    running: 500,
    verdict: "Fits",
  });
  expect(result.requests.map(({ vendorReturn, running }) => [vendorReturn, running])).toEqual([
    [11, 500],
    [5, 1500],
    [2, 3500],
  ]);
  expect(result).toMatchObject({
    quarter: Q2,
    budget: 10_000,
    requested: 3500,
    approved: 0,
    committed: 0,
    fits: 3500,
    left: 10_000,
  });
});

test("whoever asks little of an expensive campaign goes before who asks the whole of a cheap one", () => {
  // X returns 800 % on our money and loses on the campaign's whole cost; Y returns 44 %.
  const source = tables(
    [request("Y", "C-Y", 1000), request("X", "C-X", 1000)],
    [
      campaign("C-X", 10_000, { dealSize: 1500 }),
      campaign("C-Y", 1000, { dealSize: 240, partnerMargin: 0.2 }),
    ],
  );
  const { requests } = budget(source, { budget: 1000 });
  expect(requests.map(({ row, verdict }) => [row.requestId, verdict])).toEqual([
    ["X", "Fits"],
    ["Y", "Over budget"],
  ]);
  expect(requests.map(({ vendorReturn }) => vendorReturn)).toEqual([8, expect.closeTo(0.44, 9)]);
  expect(requests[0]!.marginRoi).toBeCloseTo(-0.1, 9);
});

test("what loses our money never fits, however much is left", () => {
  const source = tables(
    [request("M-1", "C-1", 1000), request("M-2", "C-2", 1000), request("M-3", "C-3", 1000)],
    [
      campaign("C-1", 900, { dealSize: 90 }),
      campaign("C-2", 900, { dealSize: 1000, audience: 1000 * (0.25 / 6) }),
      campaign("C-3", 900, { dealSize: 1000, audience: 1000 * (0.05 / 6) }),
    ],
  );
  for (const money of [1_000_000, null]) {
    const result = budget(source, { budget: money });
    expect(result.requests.map(({ vendorReturn, verdict }) => [vendorReturn, verdict])).toEqual([
      [expect.closeTo(-0.46, 9), "Below cost"],
      [expect.closeTo(-0.75, 9), "Below cost"],
      [expect.closeTo(-0.95, 9), "Below cost"],
    ]);
    expect(result).toMatchObject({ fits: 0, belowCost: 3000 });
  }
});

test("a forecast is shared out by what is asked, declined and blank ones without, and never counted twice", () => {
  const source = tables(
    [
      request("M-1", "C-1", 3000),
      request("M-2", "c-1", 1000),
      request("M-3", "C-1", 5000, { status: "Declined" }),
      request("M-4", "C-1", 0),
      request("M-5", "C-1", 9000, { partner: "Other Ltd" }),
      request("M-6", "C-1", null),
    ],
    [campaign("C-1", 4000)],
  );
  const result = budget(source, { budget: 100_000 });
  const by = Object.fromEntries(result.requests.map((each) => [each.row.requestId, each]));
  expect([1, 2, 3, 4, 5, 6].map((id) => by[`M-${id}`]!.revenue)).toEqual([
    7500,
    2500,
    null,
    null,
    null,
    null,
  ]);
  expect(by["M-1"]!.vendorReturn).toBe(0.5);
  expect(by["M-4"]!.verdict).toBe("No amount");
  expect(by["M-5"]!.verdict).toBe("Not ready: another partner's campaign");
  expect(result.foreign).toBe(1);
});

test("the same request returns the same under both settings of the amounts", () => {
  const net = tables([request("M-1", "C-1", 1000)], [campaign("C-1", 1000, { partnerMargin: 0.2 })]);
  const customers = tables(
    [request("M-1", "C-1", 1000)],
    [campaign("C-1", 1000, { partnerMargin: 0.2, dealSize: 1250 })],
  ).with(settingsTable, [{ setting: "Amount basis", value: "End-customer price" }]);
  expect(budget(net).requests[0]!.vendorReturn).toBe(5);
  expect(budget(customers).requests[0]!.vendorReturn).toBeCloseTo(5, 9);
  const unconverted = budget(
    net.with(settingsTable, [{ setting: "Amount basis", value: "End-customer price" }]),
  );
  expect(unconverted.requests[0]!.vendorReturn).toBeCloseTo(3.8, 9);
});

describe("before it competes, a request must be ready", () => {
  const verdict = (...requests: Parameters<typeof request>[]) =>
    budget(tables(requests.map((each) => request(...each))), { budget: 10_000 }).requests.find(
      ({ row }) => row.requestId === "M-1",
    )!.verdict;

  test("a plan, and somebody who follows the leads up", () => {
    expect(verdict(["M-1", "C-1", 100])).toBe("Fits");
    expect(verdict(["M-1", "C-99", 100])).toBe("Not ready: no plan");
    expect(verdict(["M-1", "C-99", 100, { leadOwner: " " }])).toBe("Not ready: no plan, no lead owner");
  });

  test("the proof of what was spent last", () => {
    const spent = (id: string, date: number | null, proof: string | null) =>
      [id, "C-2", 50, { status: "Spent", date, proof }] as Parameters<typeof request>;
    expect(verdict(["M-1", "C-1", 100], spent("M-2", AS_OF - 90, null))).toBe(
      "Not ready: last proof missing",
    );
    expect(verdict(["M-1", "C-1", 100], spent("M-2", AS_OF - 90, "Folder 7"))).toBe("Fits");
    expect(verdict(["M-1", "C-1", 100], spent("M-2", null, null))).toBe("Not ready: last proof missing");
    // An older one is forgiven, a verified one is proven.
    expect(
      verdict(["M-1", "C-1", 100], spent("M-2", AS_OF - 90, null), spent("M-3", AS_OF - 9, "Mail")),
    ).toBe("Fits");
    expect(
      verdict(["M-1", "C-1", 100], spent("M-2", AS_OF - 90, null), [
        "M-3",
        "C-2",
        50,
        { status: "Verified", date: AS_OF - 9 },
      ]),
    ).toBe("Fits");
    expect(verdict(["M-1", "C-1", 100], ["M-2", "C-2", 50, { status: "Spent", partner: "Other Ltd" }])).toBe(
      "Fits",
    );
  });

  test("no claim past its date", () => {
    const claim = (claimBy: number, more = {}) =>
      ["M-2", "C-2", 50, { status: "Approved", claimBy, ...more }] as Parameters<typeof request>;
    expect(verdict(["M-1", "C-1", 100], claim(AS_OF - 1))).toBe("Not ready: claim past its date");
    expect(verdict(["M-1", "C-1", 100], claim(AS_OF))).toBe("Fits");
    expect(verdict(["M-1", "C-1", 100], claim(AS_OF - 1, { proof: "Folder 7" }))).toBe("Fits");
    expect(verdict(["M-1", "C-1", 100], claim(AS_OF - 1, { status: "Declined" }))).toBe("Fits");
  });

  test("what is decided is not asked again", () => {
    expect(verdict(["M-1", "C-1", 100, { status: "Approved", leadOwner: null }])).toBe("Approved");
  });
});

test("a partner whose forecasts came true goes before one that promises more", () => {
  const verified = (id: string, month: number, actualMgos: number | null, more = {}) =>
    campaign(id, 100, { partner: "Dreamer", quarter: month, month, actualMgos, ...more });
  const quarter = (index: number) => serialOf(2024, 1 + 3 * index, 1);
  const source = tables(
    [
      request("M-1", "C-1", 1000),
      request("M-2", "C-2", 1000, { partner: "Dreamer" }),
      ...[0, 1, 2, 3, 4, 5].map((index) =>
        request(`V-${index}`, `D-${index}`, 100, {
          partner: "Dreamer",
          status: "Verified",
          date: AS_OF - 400,
        }),
      ),
    ],
    [
      campaign("C-1", 1000),
      campaign("C-2", 1000, { partner: "Dreamer", dealSize: 1100 }),
      // 100 MGOs were forecast for each: the fifth last is forgotten, the one without actuals tells nothing.
      verified("D-0", quarter(0), 1000),
      verified("D-1", quarter(1), 80),
      verified("D-2", quarter(2), 60),
      verified("D-3", quarter(3), 40),
      verified("D-4", quarter(4), 60),
      verified("D-5", quarter(5), null),
    ],
  );
  const { requests } = budget(source, { budget: 1000 });
  expect(requests.map(({ row, credibility, verdict }) => [row.requestId, credibility, verdict])).toEqual([
    ["M-1", 0.7, "Fits"],
    ["M-2", 0.6, "Over budget"],
  ]);
});

test.each([
  [500, 1],
  [10, 0.5],
  [75, 0.75],
])("%d of 100 MGOs brought: believed by %d", (actualMgos, credibility) => {
  const source = tables(
    [request("M-1", "C-1", 100), request("M-2", "C-2", 100, { status: "Verified" })],
    [campaign("C-1", 1000), campaign("C-2", 1000, { actualMgos })],
  );
  expect(budget(source).requests[0]!.credibility).toBe(credibility);
});

test("verified money takes the place of what was promised, the declined promises nothing and says what was spent", () => {
  const result = budget(
    tables([
      request("M-1", "C-1", 300),
      request("M-2", "C-2", 900),
      request("M-3", "C-3", 800, { status: "Approved", approved: 600, spent: 700 }),
      request("M-4", "C-2", 400, { status: "Declined", approved: 0, spent: 90 }),
      request("M-5", "C-1", 500, { status: "Verified", approved: 400, spent: 300, verified: 250 }),
      request("M-6", "C-1", 100, { status: "Spent", approved: null, spent: 20, proof: "Folder" }),
    ]),
    { budget: 1400 },
  );
  expect(result).toMatchObject({
    approved: 1100,
    committed: 700 + 250 + 100,
    spent: 1110,
    verified: 250,
    left: 350,
    fits: 300,
    over: 900,
    declinedSpent: 90,
    overspent: 1,
  });
  expect(
    result.requests.map(({ row, verdict, running, rank }) => [row.requestId, verdict, running, rank]),
  ).toEqual([
    ["M-3", "Approved", 1050, 1],
    ["M-1", "Fits", 1350, 2],
    ["M-2", "Over budget", 1350, 3],
    ["M-5", "Verified", 1350, 4],
    ["M-6", "Spent", 1350, 5],
    ["M-4", "Declined", 1350, null],
  ]);
});

test("exactly the budget fits; without a budget nothing is refused", () => {
  const requests = [request("M-1", "C-1", 0.1), request("M-2", "C-2", 0.2)];
  expect(budget(tables(requests), { budget: 0.3 }).requests.map(({ verdict }) => verdict)).toEqual([
    "Fits",
    "Fits",
  ]);
  const none = budget(tables(requests));
  expect(none).toMatchObject({ budget: null, left: null, reserve: null });
  expect(none.requests.map(({ verdict }) => verdict)).toEqual(["No budget set", "No budget set"]);
  const source = tables(requests).with(settingsTable, [{ setting: "MDF budget a quarter", value: 0.25 }]);
  expect(budget(source)).toMatchObject({ budget: 0.25, fits: 0.1 });
});

test("a share is kept for partners in Onboard and Activate, who compete among themselves", () => {
  const young = { partner: "Young Ltd" };
  const source = tables(
    [
      request("M-1", "C-1", 500),
      request("M-2", "C-2", 300),
      request("Y-1", "Y-1", 100, young),
      request("Y-2", "Y-2", 150, young),
      request("Y-3", "Y-2", 50, { ...young, status: "Approved", approved: 50 }),
    ],
    [
      campaign("C-1", 1000),
      campaign("C-2", 1000, { dealSize: 500 }),
      campaign("Y-1", 1000, young),
      campaign("Y-2", 1000, { ...young, dealSize: 100 }),
    ],
  )
    .with(partnersTable, [
      { partnerId: "P-1", partner: ACME, lifeStage: "Mature" },
      { partnerId: "P-2", partner: "Young Ltd", lifeStage: "onboard" },
    ])
    .with(settingsTable, [{ setting: "MDF reserve for new partners", value: 0.2 }]);
  const result = budget(source, { budget: 1000 });
  expect(result.requests.map(({ row, rank, verdict }) => [row.requestId, rank, verdict])).toEqual([
    ["M-1", 1, "Fits"],
    ["M-2", 2, "Fits"],
    ["Y-1", 1, "Fits"],
    ["Y-2", 2, "Over budget"],
    ["Y-3", 3, "Approved"],
  ]);
  expect(result).toMatchObject({ reserve: 200, committed: 50, left: 950, fits: 900, over: 150 });
  // What is kept is not the others' to take.
  expect(
    budget(source, { budget: 900 })
      .requests.map(({ verdict }) => verdict)
      .slice(0, 2),
  ).toEqual(["Fits", "Over budget"]);
});

test("an unknown campaign or partner, a blank amount, a forecast with a gap: told, listed, nothing lost", () => {
  const result = budget(
    tables([
      request("M-1", "C-9", 100, { date: AS_OF }),
      request("M-2", null, 50, {
        partner: "Nobody Ltd",
        requestedBy: "Kim",
        approver: " KIM",
        status: "Approved",
      }),
      request("M-3", "C-2", null),
      request("M-4", "C-4", 70),
      request("M-5", "C-9", 100, { date: serialOf(2026, 7, 1) }),
    ]),
    { budget: 1000 },
  );
  expect(result.requests.map(({ row, verdict }) => [row.requestId, verdict])).toEqual([
    ["M-1", "Not ready: no plan"],
    ["M-2", "Approved"],
    ["M-3", "No amount"],
    ["M-4", "No forecast"],
  ]);
  expect(result).toMatchObject({
    unknownCampaigns: ["C-9", ""],
    unknownPartners: ["Nobody Ltd"],
    requested: 220,
    fits: 0,
    notReady: 100,
    selfDecided: 1,
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
