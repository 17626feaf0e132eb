import { requireRate } from "../shared/argument-checks";

export interface OpenAmount {
  amount: number;
  /** 0 … 1; left out, the amount counts in full. */
  probability?: number;
}

/** Σ amount × probability. Throws #VALUE! for a probability outside 0–1. */
export function weightedPipeline(open: readonly OpenAmount[]): number {
  return open.reduce(
    (total, { amount, probability = 1 }) =>
      total + amount * requireRate("probabilities", probability, "holds"),
    0,
  );
}
