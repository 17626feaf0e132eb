/** Excel's code for the kind of failure: a wrong argument, or a result that does not exist for right ones. */
export type ArgumentErrorCode = "#VALUE!" | "#N/A";

/**
 * An argument for which a formula has no result. It is kept in parts, so that a cell can name the argument in Excel's
 * spelling, a form can put its own label, and all say the same: "<argument> <problem>; <remedy>".
 */
export class ArgumentError extends Error {
  constructor(
    readonly code: ArgumentErrorCode,
    /** The argument's name in the formula's TypeScript signature, e.g. "closeRate". */
    readonly argument: string,
    /** What is wrong, as a predicate: "is 10". */
    readonly problem: string,
    /** What to do: "give 10 % as 10% or 0.1". */
    readonly remedy: string,
  ) {
    super(`${argument} ${problem}; ${remedy}`);
    this.name = "ArgumentError";
  }

  /** The message with the argument called `label`. */
  describe(label: string): string {
    return `${label} ${this.problem}; ${this.remedy}`;
  }
}

export function invalid(argument: string, problem: string, remedy: string): ArgumentError {
  return new ArgumentError("#VALUE!", argument, problem, remedy);
}

export function notAvailable(argument: string, problem: string, remedy: string): ArgumentError {
  return new ArgumentError("#N/A", argument, problem, remedy);
}
