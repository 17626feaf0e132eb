import fc from "fast-check";
import { capabilitiesScorecard } from "../../../src/domain/capabilities/capabilities-scorecard";
import { unrecordedAssessments, withRecords } from "../../../src/domain/capabilities/record-assessments";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { answersTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { assessmentsArbitrary, dataOf } from "../../support/capabilities-example";
import { type RandomPart, randomPart } from "../part";

export const CAPABILITIES_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "capabilities-scores",
    does: "forty partners with forty answers each, at random: scores are means, within their parts, adding up, deaf to what is unanswered or unknown",
    inTests: { seed: 20260601, count: 12 },
    property: () =>
      fc.property(assessmentsArbitrary, ({ tables, asOf, partners }) => {
        const data = dataOf(tables);
        const all = withRecords(
          data,
          unrecordedAssessments(data).map(({ row }) => row),
        );
        const trimmed = dataOf(tables);
        const answers = tables
          .rows(answersTable)
          .filter((row) => row["level"] !== null && row["questionId"] !== "deleted-1");
        const silent = { ...trimmed, answers: dataOf(tables.with(answersTable, answers as never)).answers };
        for (const partner of partners) {
          const card = capabilitiesScorecard({ data: all, partner, asOf });
          const { lines, categories, score, peers } = card;
          const made = lines.reduce((sum, line) => sum + line.share * (line.score ?? 0), 0);
          expect(nearlyEqual(made, score ?? 0)).toBe(true);
          const known = categories.flatMap((each) =>
            each.score === null || each.weight === 0 ? [] : [each.score],
          );
          if (score !== null) {
            expect(score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
            expect(score).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
          }
          expect(lines.every((line) => line.score === null || (line.score >= 1 && line.score <= 100))).toBe(
            true,
          );
          if (peers.rank !== null) expect(peers.rank).toBeLessThanOrEqual(peers.of!);
          expect(card.full.answered).toBeLessThanOrEqual(card.full.asked);
          const heard = capabilitiesScorecard({
            data: { ...silent, assessments: all.assessments },
            partner,
            asOf,
          });
          expect(heard.lines.map((line) => line.score)).toEqual(lines.map((line) => line.score));
        }
      }),
  }),
];
