import fc from "fast-check";
import { bandOf } from "../../../src/domain/scorecard/score-band";
import {
  attainment,
  partnerScore,
  singleAttainment,
  type ScoreMetric,
} from "../../../src/domain/scorecard/partner-score";
import { UNRANKED } from "../../../src/domain/program/level-text";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { performanceScorecard } from "../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import type { Overrides } from "../../../src/domain/scorecard/performance/scorecard-inputs";
import { workbookArbitrary } from "../../support/scorecard-arbitrary";
import { type RandomPart, randomPart } from "../part";

const amount = fc.double({ min: 0.01, max: 1e7, noNaN: true });
const metric: fc.Arbitrary<ScoreMetric> = fc.record({
  actual: fc.oneof(fc.constant(null), fc.double({ min: -1e6, max: 1e7, noNaN: true })),
  target: amount,
  weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })),
  lowerIsBetter: fc.boolean(),
});
const measured = fc.record({
  actual: amount,
  target: amount,
  weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
  lowerIsBetter: fc.boolean(),
});
const scorable = fc
  .tuple(measured, fc.array(metric, { maxLength: 12 }))
  .map(([one, others]) => [one, ...others]);
const cap = fc.double({ min: 0.1, max: 2, noNaN: true });
const CURRENT = 4;

export const SCORECARD_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "score-bands",
    does: "the order in which a score's bands are given does not matter",
    inTests: { seed: 7, count: 100 },
    property: () => {
      const bands = [10, 25, 40, 70, 85].map((minimum) => ({ name: `from ${minimum}`, minimum }));
      return fc.property(
        fc.double({ min: 0, max: 120, noNaN: true }),
        fc.shuffledSubarray(bands, { minLength: bands.length }),
        (score, shuffled) => {
          expect(bandOf(score, shuffled)).toBe(bandOf(score, bands));
        },
      );
    },
  }),
  randomPart({
    name: "attainment",
    does: "attainment stays within 0 and the cap",
    inTests: { seed: 20_260_101, count: 200 },
    property: () =>
      fc.property(
        fc.double({ min: -1e6, max: 1e7, noNaN: true }),
        amount,
        fc.boolean(),
        cap,
        (actual, target, lowerIsBetter, limit) => {
          const reached = attainment(actual, target, { lowerIsBetter, cap: limit });
          return reached >= 0 && reached <= limit;
        },
      ),
  }),
  randomPart({
    name: "single-attainment",
    does: "an attainment by itself, capped, is that of a score of one metric; a cap only ever takes away",
    inTests: { seed: 18, count: 200 },
    property: () =>
      fc.property(amount, amount, fc.boolean(), cap, (actual, target, lowerIsBetter, limit) => {
        const capped = singleAttainment(actual, target, { lowerIsBetter, cap: limit });
        const { score } = partnerScore([{ actual, target, lowerIsBetter }], limit);
        expect(nearlyEqual(100 * capped, score)).toBe(true);
        expect(capped).toBe(Math.min(limit, singleAttainment(actual, target, { lowerIsBetter })));
      }),
  }),
  randomPart({
    name: "partner-score-range",
    does: "a partner score is between 0 and 100 × cap",
    inTests: { seed: 20_260_101, count: 200 },
    property: () =>
      fc.property(scorable, cap, (metrics, limit) => {
        const { score } = partnerScore(metrics, limit);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 * limit * (1 + 1e-12));
      }),
  }),
  randomPart({
    name: "partner-score-order",
    does: "a partner score does not depend on the order of the metrics or the scale of the weights",
    inTests: { seed: 20_260_101, count: 200 },
    property: () =>
      fc.property(scorable, fc.double({ min: 0.1, max: 50, noNaN: true }), (metrics, scale) => {
        const score = partnerScore(metrics).score;
        const rescaled = [...metrics]
          .reverse()
          .map((item) => ({ ...item, weight: (item.weight ?? 1) * scale }));
        expect(nearlyEqual(partnerScore(rescaled).score, score)).toBe(true);
      }),
  }),
  randomPart({
    name: "partner-score-blank",
    does: "in a partner score a blank actual counts as if the metric were not there",
    inTests: { seed: 20_260_101, count: 200 },
    property: () =>
      fc.property(scorable, amount, (metrics, target) => {
        const withBlank = [...metrics, { actual: null, target, weight: 10 }];
        expect(partnerScore(withBlank).score).toBe(partnerScore(metrics).score);
      }),
  }),
  randomPart({
    name: "partner-score-better",
    does: "a better actual never lowers a partner score",
    inTests: { seed: 20_260_101, count: 200 },
    property: () =>
      fc.property(scorable, amount, (metrics, more) => {
        const [first, ...others] = metrics as [ScoreMetric, ...ScoreMetric[]];
        const better = { ...first, actual: (first.actual ?? 0) + (first.lowerIsBetter ? -more : more) };
        expect(partnerScore([better, ...others]).score).toBeGreaterThanOrEqual(
          partnerScore(metrics).score - 1e-9,
        );
      }),
  }),
  randomPart({
    name: "performance-scorecard",
    does: "the scorecard of any workbook: bounded, adding up, never an exception",
    inTests: { seed: 7, count: 15 },
    property: () =>
      fc.property(workbookArbitrary, ({ tables, forms }) => {
        const { data } = readScorecardData(tables);
        const cap = data.settings.attainmentCap;
        for (const { partner, asOf, overrides } of forms) {
          const card = performanceScorecard({ data, partner, asOf, overrides: overrides as Overrides });
          for (const line of card.lines)
            for (const { score } of line.columns)
              if (score !== null) expect(score >= 0 && score <= 100 * cap + 1e-9).toBe(true);
          expect(card.check).toBe(partner !== "No one" && card.unread.misspelt + card.unread.leftOut === 0);
          expect(card.status === "Not scored").toBe(card.score === null);
          const open = ["Not yet assessed: ", UNRANKED].some((words) => card.levelText.includes(words));
          expect(card.level === "").toBe(open);
          expect(card.status === "Provisional").toBe(card.score !== null && card.provisional);
          const measured = card.lines.filter(({ columns }) => columns[CURRENT].score !== null);
          if (card.score !== null)
            expect(card.score).toBeCloseTo(
              partnerScore(
                measured.map(({ weight, columns }) => ({
                  weight,
                  actual: columns[CURRENT].score,
                  target: 100,
                })),
                cap,
              ).score,
              6,
            );
          for (const { override, used, default: standard } of Object.values(card.inputs))
            expect(used).toBe(override ?? standard);
        }
      }),
  }),
];
