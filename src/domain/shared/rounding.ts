import { TOLERANCE } from "./bounds";
/**
 * `value` rounded to `digits` decimals, halves away from zero, as Excel's ROUND does.
 * Scaling goes through the decimal text, so that 1.005 becomes 1.01 as it does in Excel.
 */
export function roundTo(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [whole = "0", power = "0"] = scaled.toExponential().split("e");
  const rounded = Number(`${whole}e${Number(power) - digits}`);
  return value < 0 ? 0 - rounded : rounded;
}

/** Rounds to 9 decimals: every comparison with a threshold (status, level, rank, ceilings) goes through this. */
export function round9(value: number): number {
  return roundTo(value, 9);
}

/** Equal in the project's sense: |a − b| ≤ 1e-9·max(1, |a|, |b|). */
export function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}
