/** Arithmetic on what may be blank: blank is not zero, so a result with a blank factor is blank. */
export type Known = number | null | undefined;

/** The product, or null as soon as one factor is blank. */
export function product(...factors: readonly Known[]): number | null {
  let result = 1;
  for (const factor of factors) {
    if (factor === null || factor === undefined) return null;
    result *= factor;
  }
  return result;
}

/** The sum of what is known; null when nothing is. */
export function sumKnown(values: readonly Known[]): number | null {
  const known = values.filter((value): value is number => typeof value === "number");
  return known.length ? known.reduce((total, value) => total + value, 0) : null;
}

/** dividend ÷ divisor; null when either is blank or the divisor is 0. */
export function ratio(dividend: Known, divisor: Known): number | null {
  return typeof dividend === "number" && typeof divisor === "number" && divisor !== 0
    ? dividend / divisor
    : null;
}
