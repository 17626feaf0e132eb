import fc from "fast-check";
import { ACTION_LIBRARY } from "../../../src/domain/capabilities/content/actions";
import { endOfMonth } from "../../../src/domain/shared/serial-date";
import type { ActionRow } from "../../../src/domain/shared/tables/capabilities-tables";
import { standing, propose } from "../../support/proposed-actions";
import {
  BLUEPRINTS,
  STAGE_MEASURES,
  type StageMeasure,
} from "../../../src/domain/capabilities/content/blueprints";
import { LIFE_STAGES } from "../../../src/domain/capabilities/framework";
import { reviewStage, type StageFacts } from "../../../src/domain/capabilities/life-stage";
import { type RandomPart, randomPart } from "../part";

const MEASURES = Object.keys(STAGE_MEASURES) as StageMeasure[];
const facts = (more: Partial<StageFacts> = {}): StageFacts => ({
  ...(Object.fromEntries(MEASURES.map((measure) => [measure, null])) as unknown as StageFacts),
  ...more,
});

export const PARTNER_DEVELOPMENT_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "proposed-actions",
    does: "proposed actions, round after round: never an action twice, never an id twice, never for a metric under way or not measured",
    inTests: { seed: 31, count: 60 },
    property: () => {
      const labels = [...new Set(ACTION_LIBRARY.map(({ metric }) => metric))];
      const score = fc.oneof(
        fc.constant(null),
        fc.constantFrom(1, 25, 50, 75, 100),
        fc.integer({ min: 1, max: 100 }),
      );
      const round = fc.record({
        scores: fc.array(score, { minLength: 25, maxLength: 25 }),
        statuses: fc.array(fc.constantFrom("Open", "Done", "Dropped", "In progress", null), {
          minLength: 60,
          maxLength: 60,
        }),
        limit: fc.integer({ min: 0, max: 30 }),
      });
      return fc.property(fc.array(round, { minLength: 1, maxLength: 4 }), (rounds) => {
        const actions: ActionRow[] = [];
        for (const { scores, statuses, limit } of rounds) {
          const running = new Set(
            actions
              .filter(({ status }) => status !== "Done" && status !== "Dropped")
              .map(({ metric }) => metric),
          );
          const metrics = labels.map((label, index) => standing(label, scores[index]!, (index % 5) / 40));
          const proposals = propose(metrics, { actions, limit });
          expect(proposals.length).toBeLessThanOrEqual(limit);
          for (const each of proposals) {
            const measured = metrics.find(({ metric }) => metric === each.row.metric)!;
            expect(measured.score).toBe(each.score);
            expect(running.has(each.row.metric)).toBe(false);
            expect(each.row.due).toBe(endOfMonth(each.row.due!));
          }
          expect(proposals.map(({ rank }) => rank)).toEqual(
            [...proposals.map(({ rank }) => rank)].sort((a, b) => a - b),
          );
          actions.push(...proposals.map((each) => ({ ...each.row })));
          actions.forEach((action, index) => (actions[index] = { ...action, status: statuses[index % 60]! }));
        }
        const texts = actions.map(({ metric, action }) => `${metric}|${action}`);
        expect(new Set(texts).size).toBe(texts.length);
        expect(new Set(actions.map(({ actionId }) => actionId)).size).toBe(actions.length);
      });
    },
  }),
  randomPart({
    name: "life-stages",
    does: "life-stages: never a proposal with a criterion that is not met; a blank is never met; better facts never take one back",
    inTests: { seed: 32, count: 200 },
    property: () => {
      const value = fc.oneof(
        fc.constant(null),
        fc.constantFrom(0, 0.5, 0.8, 1, 2, 3, 50, 60, 80),
        fc.double({ min: 0, max: 100, noNaN: true }),
      );
      const some = fc.record(
        Object.fromEntries(MEASURES.map((measure) => [measure, value])),
      ) as fc.Arbitrary<StageFacts>;
      return fc.property(
        fc.constantFrom(...LIFE_STAGES),
        some,
        fc.double({ min: 0, max: 50, noNaN: true }),
        (stage, known, more) => {
          const review = reviewStage(stage, known);
          expect(review.criteria.map(({ measure }) => measure)).toEqual(
            BLUEPRINTS.find((each) => each.stage === stage)!.criteria.map(({ measure }) => measure),
          );
          for (const { measure, state } of review.criteria)
            expect(state === "Not measured").toBe(known[measure] === null);
          const all = review.criteria.every(({ state }) => state === "Met");
          expect(review.proposed).toBe(all ? review.next : null);
          const better = Object.fromEntries(
            MEASURES.map((measure) => [measure, (known[measure] ?? 0) + more]),
          );
          if (review.proposed) expect(reviewStage(stage, facts(better)).proposed).toBe(review.proposed);
        },
      );
    },
  }),
];
