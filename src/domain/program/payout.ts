import { requireMultiple, requireNotNegative } from "../shared/argument-checks";
import { invalid } from "../shared/argument-error";
import { checkAscending, sumOfSlices, type AmountBand } from "../shared/bands";

/** Pay in proportion to what was attained. */
const DEFAULT_BANDS: readonly AmountBand[] = [{ from: 0, value: 1 }];

/**
 * target pay × Σ slice of attainment × its band's factor; bands are attainment from (the first from 0, ascending) and factor.
 * Throws #VALUE! for a negative figure, an attainment or factor above 10, bands that do not go up from 0.
 */
export function payout(
  attainment: number,
  targetPay: number,
  bands: readonly AmountBand[] = DEFAULT_BANDS,
): number {
  requireMultiple("attainment", requireNotNegative("attainment", attainment, "an attainment"));
  requireNotNegative("targetPay", targetPay);
  for (const { from, value } of bands) {
    requireMultiple("bands", from, "holds");
    requireMultiple("bands", requireNotNegative("bands", value, "factors", "holds"), "holds");
  }
  checkAscending("bands", bands);
  if (bands[0]?.from !== 0)
    throw invalid("bands", `starts at ${bands[0]?.from}`, "give 0 as the attainment of the first row");
  return targetPay * sumOfSlices(attainment, bands);
}
