/** How far a long calculation is. */
export interface StepProgress {
  /** What is being done, for people: "Reading rows". */
  step: string;
  done: number;
  total: number;
}

/**
 * A long calculation in small steps. Whoever drives it decides how often to draw, to breathe or to stop; stopping in
 * the middle leaves nothing behind, since a step only calculates.
 */
export type Steps<T> = Generator<StepProgress, T, void>;

/** Drives a calculation to its end at once. */
export function runSteps<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** After so many items a calculation pauses, so that the page stays alive. */
export const ROWS_A_STEP = 2_000;

/** Visits every item, with a step after each few thousand. */
export function* eachOf<T>(
  step: string,
  items: readonly T[],
  visit: (item: T, index: number) => void,
): Steps<void> {
  for (let index = 0; index < items.length; index++) {
    if (index % ROWS_A_STEP === 0) yield { step, done: index, total: items.length };
    visit(items[index]!, index);
  }
}
