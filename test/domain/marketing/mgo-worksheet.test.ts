import { MGO_KEYS, MGO_LINES } from "../../../src/domain/marketing/mgo-lines";
import { mgoFacts } from "../../../src/domain/marketing/mgo-facts";
import { mgoWorksheet } from "../../../src/domain/marketing/mgo-worksheet";
import { dealsTable, partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";
import { MARKETING_PARTS } from "../../soak/parts/marketing";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

describe("the reference case", () => {
  const sheet = mgoWorksheet();

  test("gives 12,600 MGOs, forward and backward, and its parts", () => {
    expect(sheet.chosen).toMatchObject({ responses: 63, mgos: 12_600, deals: 1260, needed: 12_600, gap: 0 });
    expect(sheet.chosen.revenue).toBe(10_000_620);
    expect([sheet.target, sheet.perQuarter, sheet.perMonth, sheet.perPartner]).toEqual([
      12_600, 3150, 1050, 12.6,
    ]);
    expect(sheet.perWeek).toBeCloseTo(242.307692, 6);
    expect(sheet.byMonth).toHaveLength(12);
    expect(sheet.byQuarter[0]).toBeCloseTo(3150, 9);
    expect(sheet.text).toBe("Forward from A the lines bring 12,600 MGOs, exactly what line L asks for.");
  });

  test("asks for far more in the bleak scenario, while the lines bring fewer", () => {
    expect(sheet.scenarios.Bleak.needed).toBe(Math.ceil(10_000_000 / (7937 * 0.8 * 0.07)));
    expect(sheet.scenarios.Bleak.responses).toBe(44);
    expect(mgoWorksheet({ scenario: "Bleak" }).text).toBe(
      "Forward from A the lines bring 8,800 MGOs, 13,699 fewer than the 22,499 that line L asks for.",
    );
    expect(sheet.scenarios.Stretch.needed).toBeLessThan(12_600);
  });

  test("every default says where it comes from", () => {
    const sources = MGO_KEYS.map((key) => MGO_LINES[key].source);
    expect(new Set(sources.slice(0, 9))).toEqual(new Set(["Example figure: replace", "Published average"]));
    expect(sources.every(Boolean)).toBe(true);
  });
});

test("a rate or deal size of 0 and a target of 0 get a sentence instead of a number", () => {
  const closed = mgoWorksheet({ overrides: { line_i: 0 } });
  expect([closed.target, closed.perWeek, closed.byMonth[0], closed.perPartner]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(closed.text).toBe("Line I or K is 0: type a close rate and a deal size above 0.");
  expect(mgoWorksheet({ overrides: { line_l: 0 } })).toMatchObject({
    target: 0,
    text: "Line L asks for nothing more: it is 0, or already won.",
  });
  expect(mgoWorksheet({ overrides: { line_a: 0 } })).toMatchObject({
    perPartner: null,
    chosen: { mgos: 0, responsesNeeded: null },
  });
});

test("what is typed outside its bounds does not count", () => {
  const { inputs } = mgoWorksheet({ overrides: { line_d: 1.71, line_k: -5, line_g: 0.6 } });
  expect([inputs.line_d.used, inputs.line_k.used, inputs.line_g.used]).toEqual([0.0171, 7937, 0.6]);
});

describe("defaults", () => {
  const told = (tables: MemoryTables) =>
    Object.values(mgoFacts(tables)).map((fact) => [fact.value, fact.source]);

  test("are the workbook's where it tells: active partners, their targets, the average won deal or Setup's", () => {
    const tables = new MemoryTables()
      .with(partnersTable, [
        { partnerId: "P-1", partner: "Acme", annualTarget: 300_000 },
        { partnerId: "P-2", partner: "Bolt", annualTarget: 120_000, status: "Active" },
        { partnerId: "P-3", partner: "Coda", annualTarget: 50_000, status: "Inactive" },
        { partnerId: "P-4", partner: "Dune", status: "Prospect" },
      ])
      .with(dealsTable, [
        { dealId: "D-1", partner: "Acme", stage: "Won", amount: 30_000 },
        { dealId: "D-2", partner: "Bolt", stage: "Won", amount: 43_000 },
        { dealId: "D-3", partner: "Bolt", stage: "Won", amount: null },
        { dealId: "D-4", partner: "Bolt", stage: "Lost", amount: 900_000 },
      ]);
    expect(told(tables)).toEqual([
      [2, "Active partners on Partners"],
      [36_500, "Average of all won deals"],
      [420_000, "Targets of active partners"],
    ]);
    tables.with(settingsTable, [{ setting: "Default deal size", value: 20_000 }]);
    expect(told(tables)[1]).toEqual([20_000, "Setup's deal size"]);
    const { inputs } = mgoWorksheet({ facts: mgoFacts(tables), overrides: { line_k: 9000 } });
    expect([inputs.line_a.used, inputs.line_k.used, inputs.line_l.used]).toEqual([2, 9000, 420_000]);
  });

  test("are the published ones in an empty workbook", () => {
    expect(mgoFacts(new MemoryTables())).toEqual({});
    expect(mgoWorksheet({ facts: {} }).inputs.line_l.source).toBe("Example figure: replace");
  });
});

describe("segments", () => {
  const half = { name: "Cloud", share: 0.5, dealSize: 20_000, closeRate: 0.2 };

  test("stand for the whole target once their shares total 100 %", () => {
    const { segments, target, targetSource } = mgoWorksheet({ segments: [half, { name: null, share: 0.5 }] });
    expect(segments.used.map(({ segment }) => [segment.name, segment.target, segment.mgos])).toEqual([
      ["Cloud", 5_000_000, 1250],
      ["Segment 2", 5_000_000, 6300],
    ]);
    expect([segments.whole, target, targetSource]).toEqual([true, 7550, "Segments"]);
  });

  test("leave the target to line L while they do not", () => {
    const { segments, target, targetSource } = mgoWorksheet({
      segments: [half, { name: "Rest", share: null }],
    });
    expect([segments.share, segments.whole, target, targetSource]).toEqual([0.5, false, 12_600, "Line L"]);
    expect(segments.used).toHaveLength(1);
  });

  test("are multiplied by the scenario, their own figures too", () => {
    const own = { name: "All", share: 1, dealSize: 7937, closeRate: 0.1 };
    const bleak = mgoWorksheet({ segments: [own], scenario: "Bleak" });
    expect([bleak.target, bleak.targetSource]).toEqual([22_499, "Segments"]);
    expect(bleak.target).toBe(bleak.chosen.needed);
    const sure = mgoWorksheet({ segments: [{ ...own, closeRate: 0.9 }], scenario: "Stretch" });
    expect(sure.segments.used[0]!.segment.closeRate).toBe(1);
  });

  test("have no answer while a figure of theirs cannot be read", () => {
    const { segments, target } = mgoWorksheet({
      segments: [half, { name: "Rest", share: 0.5, unreadable: ["dealSize"] }],
    });
    expect(segments.used.map(({ segment }) => segment.mgos)).toEqual([1250, null]);
    expect([segments.mgos, target]).toEqual([null, null]);
  });

  randomTest(partNamed(MARKETING_PARTS, "mgo-segments"));
});

describe("sharing out", () => {
  test("is by annual target, or as typed, in whole MGOs", () => {
    const partners = [
      { partner: "Acme", weight: null, annualTarget: 400_000 },
      { partner: "Bolt", weight: null, annualTarget: 200_000 },
      { partner: "Coda", weight: null, annualTarget: null },
    ];
    const { shares, weightSource } = mgoWorksheet({ partners, toShare: 100 });
    expect([shares.map(({ mgos }) => mgos), weightSource]).toEqual([[67, 33, 0], "Annual target"]);
    const alike = mgoWorksheet({
      partners: partners.map((each) => ({ ...each, annualTarget: null })),
      toShare: 100,
    });
    expect(alike.shares.map(({ mgos }) => mgos)).toEqual([34, 33, 33]);
  });

  randomTest(partNamed(MARKETING_PARTS, "mgo-shares"));

  test("follows the seasons", () => {
    const seasonality = [0.5, ...Array.from({ length: 10 }, () => 0.05), 0];
    const { byMonth, byQuarter } = mgoWorksheet({ seasonality });
    expect(byMonth[0]).toBe(6300);
    expect(byQuarter.reduce<number>((sum, each) => sum + each!, 0)).toBeCloseTo(12_600, 6);
  });
});
