import { requireRate, requireSameLength } from "../shared/argument-checks";

/**
 * Σ amount × probability over the deals that have both; without probabilities every amount counts in full. A blank (null) amount is no
 * deal, a blank probability (0 … 1) not judged.
 * Throws #VALUE! for a probability outside 0–1 beside an amount, and for lists of different lengths.
 */
export function weightedPipeline(
  amounts: readonly (number | null)[],
  probabilities?: readonly (number | null)[],
): number {
  if (probabilities) requireSameLength("probabilities", probabilities, "pipeline", amounts);
  let total = 0;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index]!;
    const probability = probabilities ? probabilities[index]! : 1;
    if (amount !== null && probability !== null)
      total += amount * requireRate("probabilities", probability, "holds");
  }
  return total;
}
