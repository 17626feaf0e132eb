import { partnerScore as scorePartner, singleAttainment } from "../../domain/scorecard/partner-score";
import { bandOf, COMPOSITE_THRESHOLDS, statusOf } from "../../domain/scorecard/score-band";
import { requireSameLength } from "../../domain/shared/argument-checks";
import { notAvailable } from "../../domain/shared/argument-error";
import {
  numberArgument,
  readNumbers,
  readOptionalFlag,
  readOptionalFlags,
  readOptionalNumber,
  readOptionalNumbers,
  readOptionalPairs,
} from "../arguments";
import { inCell } from "../cell-error";

/**
 * Weighted score of a partner: 100 × Σ weight × attainment ÷ Σ weight over the metrics with an actual.
 * @customfunction PARTNERSCORE
 * @helpurl https://localhost:3000/help/partnerscore.html
 * @param actuals What was reached, one cell per metric; blank = not measured, left out.
 * @param targets What was agreed, one cell per metric, above 0.
 * @param [weights] Importance of each metric, any scale; 0 leaves it out. Default: all equal.
 * @param [lower_is_better] TRUE for each metric where a smaller actual is better. Default: FALSE.
 * @param [cap] Highest attainment that counts: 1 = 100 % (default), 1.2 = 120 %, at most 10.
 * @returns Score from 0 to 100 × cap.
 */
export function partnerScore(
  actuals: unknown[][],
  targets: unknown[][],
  weights?: unknown[][],
  lower_is_better?: unknown[][],
  cap?: unknown,
): number {
  return inCell(() => {
    const actualOf = readNumbers("actuals", actuals);
    const targetOf = readNumbers("targets", targets);
    const weightOf = readOptionalNumbers("weights", weights);
    const lowerOf = readOptionalFlags("lower_is_better", lower_is_better);
    requireSameLength("targets", targetOf, "actuals", actualOf);
    if (weightOf) requireSameLength("weights", weightOf, "actuals", actualOf);
    if (lowerOf) requireSameLength("lower_is_better", lowerOf, "actuals", actualOf);
    const metrics = actualOf.map((actual, index) => ({
      actual,
      target: targetOf[index] ?? null,
      weight: weightOf ? (weightOf[index] ?? 0) : 1,
      lowerIsBetter: lowerOf?.[index] ?? false,
    }));
    return scorePartner(metrics, readOptionalNumber("cap", cap)).score;
  });
}

/**
 * How far a target was reached; 1 = fully. Uncapped unless a cap is given.
 * @customfunction ATTAINMENT
 * @helpurl https://localhost:3000/help/attainment.html
 * @param actual What was reached; blank = not measured.
 * @param target What was agreed, above 0.
 * @param [lower_is_better] TRUE where a smaller actual is better. Default: FALSE.
 * @param [cap] Highest attainment that counts: 1 = 100 %, 1.2 = 120 %, at most 10. Default: none.
 * @returns Fraction of the target, 1 = reached.
 */
export function attainment(
  actual: unknown,
  target: unknown,
  lower_is_better?: unknown,
  cap?: unknown,
): number {
  return inCell(() => {
    const reached = readOptionalNumber("actual", actual);
    if (reached === undefined)
      throw notAvailable("actual", "is blank", "not measured is neither good nor bad");
    return singleAttainment(reached, numberArgument("target", target), {
      lowerIsBetter: readOptionalFlag("lower_is_better", lower_is_better),
      cap: readOptionalNumber("cap", cap),
    });
  });
}

/**
 * Traffic light of a score: "Green", "Yellow" or "Red".
 * @customfunction STATUS
 * @helpurl https://localhost:3000/help/status.html
 * @param score The score, 0 to 100; multiply a fraction by 100.
 * @param [green] Green from this score on. Default 80.
 * @param [yellow] Yellow from this score on, Red below. Default 60.
 * @returns "Green", "Yellow" or "Red".
 */
export function status(score: unknown, green?: unknown, yellow?: unknown): string {
  return inCell(() =>
    statusOf(readScore(score), {
      green: readOptionalNumber("green", green) ?? COMPOSITE_THRESHOLDS.green,
      yellow: readOptionalNumber("yellow", yellow) ?? COMPOSITE_THRESHOLDS.yellow,
    }),
  );
}

/**
 * Name of the band a score falls in; by default Platinum 90, Gold 75, Silver 60, Bronze 40, below "At risk".
 * @customfunction TIER
 * @helpurl https://localhost:3000/help/tier.html
 * @param score The score, usually 0 to 100.
 * @param [levels] Your own bands in two columns: name, minimum score; in any order.
 * @returns The band's name.
 */
export function tier(score: unknown, levels?: unknown[][]): string {
  return inCell(() => {
    const bands = readOptionalPairs("levels", levels)?.map(({ name, value }) => ({ name, minimum: value }));
    return bandOf(readScore(score), bands);
  });
}

function readScore(score: unknown): number {
  const number = readOptionalNumber("score", score);
  if (number === undefined) throw notAvailable("score", "is blank", "not measured is neither good nor bad");
  return number;
}
