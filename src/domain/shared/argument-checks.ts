import { invalid } from "./argument-error";
import { LARGEST_MULTIPLE } from "./bounds";
import { roundTo } from "./rounding";

/** Each check returns the value it was given, or throws an ArgumentError (#VALUE!) that names the argument and the remedy. */

/** How a message ties a value to its argument: a single value "is", a list "holds" it. */
type Verb = "is" | "holds";

/** A share or probability, 0 … 1. */
export function requireRate(argument: string, value: number, verb: Verb = "is"): number {
  if (value >= 0 && value <= 1) return value;
  throw invalid(argument, `${verb} ${value}`, rateRemedy(value));
}

/** A rate that is divided by: above 0, at most 1. */
export function requirePositiveRate(argument: string, value: number): number {
  if (value > 0 && value <= 1) return value;
  throw invalid(argument, `is ${value}`, value === 0 ? "give a rate above 0 %" : rateRemedy(value));
}

export function requirePositive(
  argument: string,
  value: number,
  what = "an amount",
  verb: Verb = "is",
): number {
  if (value > 0) return value;
  throw invalid(argument, `${verb} ${value}`, `give ${what} above 0`);
}

export function requireNotNegative(
  argument: string,
  value: number,
  what = "an amount",
  verb: Verb = "is",
): number {
  if (value >= 0) return value;
  throw invalid(argument, `${verb} ${value}`, `give ${what} of 0 or more`);
}

/** An attainment, a cap or a factor of pay, where 1 is 100 %: whoever gives more than 10 has typed the percentage. */
export function requireMultiple(argument: string, value: number, verb: Verb = "is"): number {
  if (value <= LARGEST_MULTIPLE) return value;
  throw invalid(argument, `${verb} ${value}`, `give ${roundTo(value / 100, 9)} for ${value} %`);
}

/** Two lists that belong together cell by cell. The second one is named, since it is the one to adjust. */
export function requireSameLength(
  argument: string,
  list: readonly unknown[],
  other: string,
  otherList: readonly unknown[],
): void {
  if (list.length === otherList.length) return;
  throw invalid(
    argument,
    `has ${count(list)} but ${other} has ${count(otherList)}`,
    "give ranges with the same number of cells",
  );
}

function count(list: readonly unknown[]): string {
  return list.length === 1 ? "1 cell" : `${list.length} cells`;
}

function rateRemedy(value: number): string {
  return value > 1 && value <= 100
    ? `give ${value} % as ${value}% or ${roundTo(value / 100, 9)}`
    : "give a rate between 0 % and 100 %";
}
