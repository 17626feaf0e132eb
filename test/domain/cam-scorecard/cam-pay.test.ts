import fc from "fast-check";
import {
  camPay,
  type CamPayInput,
  COMPONENT_KEYS,
  COMPONENTS,
  GATE,
  OTHER_BANDS,
  REVENUE_BANDS,
} from "../../../src/domain/cam-scorecard/cam-pay";

const INPUT: CamPayInput = {
  targetPay: 20_000,
  attainment: {
    sales: 0.92,
    pipeline: 1.1,
    capabilities: 0.8,
    profitability: 1,
    planning: 0.9,
    activation: 0.75,
  },
  shares: Object.fromEntries(
    COMPONENT_KEYS.map((key) => [key, COMPONENTS[key].share]),
  ) as CamPayInput["shares"],
  revenueBands: REVENUE_BANDS,
  otherBands: OTHER_BANDS,
  gate: GATE,
};
const paid = (attainment: Partial<CamPayInput["attainment"]>) =>
  camPay({ ...INPUT, attainment: { ...INPUT.attainment, ...attainment } });

test("the example of the program's rules", () => {
  const { components, total, gateOpen } = camPay(INPUT);
  expect(COMPONENT_KEYS.map((key) => components[key].pay)).toEqual(
    [5600, 3450, 1800, 2000, 2400, 1000].map((pay) => expect.closeTo(pay, 9)),
  );
  expect(total).toBeCloseTo(16_250, 9);
  expect(gateOpen).toBe(true);
});

test.each([
  [0.8, 50],
  [1, 100],
  [1.5, 162.5],
  [3, 162.5],
  [0.6, 0],
])("sales at %d pay %d %% of their share", (sales, percent) => {
  expect(paid({ sales }).components.sales.pay).toBeCloseTo(70 * percent, 9);
});

test("sales and pipeline pay above 100 % only when planning and reviews reach the gate", () => {
  const shut = paid({ sales: 1.4, planning: 0.59 });
  expect(shut.gateOpen).toBe(false);
  expect([shut.components.sales.pay, shut.components.pipeline.pay]).toEqual([
    expect.closeTo(7000, 9),
    expect.closeTo(3000, 9),
  ]);
  expect(paid({ sales: 1.4, planning: 0.6 }).components.sales.pay).toBeGreaterThan(7000);
  expect(paid({ sales: 1.4, planning: null }).gateOpen).toBe(false);
});

test("what is not measured is left out, and the others take its share", () => {
  const { components, total } = paid({ activation: null, profitability: null });
  expect(components.activation).toEqual({ share: null, counted: null, pay: null });
  expect(components.sales.share).toBeCloseTo(0.35 / 0.8, 12);
  expect(total).toBeCloseTo((5600 + 3450 + 1800 + 2400) / 0.8, 9);
  const nothing = Object.fromEntries(COMPONENT_KEYS.map((key) => [key, null])) as CamPayInput["attainment"];
  expect(camPay({ ...INPUT, attainment: nothing }).total).toBeNull();
});

test("more attained never pays less, and shares always add up", () => {
  const fraction = fc.option(fc.double({ min: 0, max: 3, noNaN: true }), { freq: 5 });
  const attainment = fc.record(
    Object.fromEntries(COMPONENT_KEYS.map((key) => [key, fraction])) as Record<
      keyof CamPayInput["attainment"],
      typeof fraction
    >,
  );
  fc.assert(
    fc.property(
      attainment,
      fc.constantFrom(...COMPONENT_KEYS),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (given, key, more) => {
        const before = paid(given);
        const shares = COMPONENT_KEYS.flatMap((each) => before.components[each].share ?? []);
        if (shares.length) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        if (given[key] === null) return;
        expect(paid({ ...given, [key]: given[key]! + more }).total!).toBeGreaterThanOrEqual(
          before.total! - 1e-9,
        );
      },
    ),
    { numRuns: 60 },
  );
});
