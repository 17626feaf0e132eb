import type { CalculationBlock } from "../shared/calculation-block";
import { type Check, ties } from "../shared/foot";
import { f, type Formula, joined, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { CellFormat } from "../shared/styles";
import { countedText } from "../shared/words";

export interface Must {
  hold: Formula;
  failure: Formula;
  /** Said before the others: it may be why they fail. */
  first?: true;
}

/**
 * Something a sheet is held to, said once: a cell of its own in the calculations, and what the page says of it. Its cell is never one
 * that it checks: what a check compares with is worked out there a second time, on another way.
 */
export interface PageCheck {
  label: string;
  ref: Ref;
  value: Content;
  format?: CellFormat;
  /** In the calculations, beside the value. */
  note?: string;
  /** What must hold, and the sentence when it does not: it begins with a space. */
  must?: Must;
  /** What is right but worth knowing: sentences with two spaces behind each, by which they are counted; "" when there is nothing. */
  notice?: Formula;
}

/** The cell of a check in the calculations. */
export function checkLine(block: CalculationBlock, { label, ref, value, format, note }: PageCheck): void {
  block.single(label, ref, value, { format, ...(note ? { note } : {}) });
}

/** What the foot of a page says of checks. */
export function footChecks(checks: readonly PageCheck[]): Check[] {
  return mustsOf(checks).map(({ hold, failure }) => ({ ok: hold, failure }));
}

/** Whether everything holds that must. */
export function allHold(checks: readonly PageCheck[]): Formula {
  return f`AND(${joined(
    checks.flatMap(({ must }) => (must ? [must.hold] : [])),
    ",",
  )})`;
}

/** What must hold, in the order in which the page says what does not. */
export function mustsOf(checks: readonly PageCheck[]): Must[] {
  const musts = checks.flatMap(({ must }) => (must ? [must] : []));
  return [...musts.filter(({ first }) => first), ...musts.filter(({ first }) => !first)];
}

/** All notices in a row; undefined where no check has one. */
export function noticesOf(checks: readonly PageCheck[]): Formula | undefined {
  const notices = checks.flatMap(({ notice }) => (notice ? [notice] : []));
  return notices.length ? joined(notices, "&") : undefined;
}

/** The partner has a row of Partners, and no other row has its name. */
export function standsOnce(ref: Ref, { criterion }: { criterion: Ref }): PageCheck {
  return {
    label: "Rows of the partner",
    ref,
    value: f`COUNTIFS(cam_partners[Partner],${criterion})`,
    format: "whole",
    must: { hold: f`${ref}=1`, failure: f`" The partner stands "&${ref}&" times in Partners."` },
  };
}

/** A second sum that must be equal to what the page shows. */
export function equalsShown(
  check: Pick<PageCheck, "label" | "ref" | "value" | "format">,
  shown: Ref,
  tolerance: Ref,
  what: string,
): PageCheck {
  const { ref } = check;
  return {
    ...check,
    must: {
      hold: ties(ref, shown, tolerance),
      failure: f`${`" ${what} differ by "`}&ROUND(${ref}-${shown},2)&"."`,
    },
  };
}

/** What is counted, in the singular and the plural, and what is to be said of it. */
export interface CountWords {
  one: string;
  many: string;
  words: string;
}

/** A number of things that must be none. */
export function mustBeNone(
  check: Pick<PageCheck, "label" | "ref" | "value" | "note">,
  { one, many, words }: CountWords,
): PageCheck {
  const failure = f`" "&${countedText(check.ref, one, many)}&${`" ${words}"`}`;
  return { ...check, format: "whole", must: { hold: f`${check.ref}=0`, failure } };
}

/** A number of things that are worth knowing when there are any. */
export function worthKnowing(
  check: Pick<PageCheck, "label" | "ref" | "value">,
  { one, many, words }: CountWords,
): PageCheck {
  const { ref } = check;
  return {
    ...check,
    format: "whole",
    notice: f`IF(${ref}=0,"",${countedText(ref, one, many)}&${`" ${words}  "`})`,
  };
}

/**
 * Rows that write the partner with other spaces: formulas tell names apart by them. `columns` hold partners' names, `of` says whose rows they
 * are, as in "of Deals", "" where that is plain.
 */
export function spelledAlike(
  ref: Ref,
  columns: readonly (Formula | string)[],
  { name }: { name: Ref },
  of: string,
): PageCheck {
  const other = (column: Formula | string) =>
    f`SUMPRODUCT(--(TRIM(${column})=TRIM(${name})))-SUMPRODUCT(--(${column}=${name}))`;
  return mustBeNone(
    { label: "Names with other spaces", ref, value: joined(columns.map(other), "+") },
    { one: "row", many: "rows", words: `${of} with other spaces in the partner's name.`.trimStart() },
  );
}

/** The sheet has a line for each row of a table. */
export function hasRoom(ref: Ref, table: string, value: FormulaCell): PageCheck {
  return {
    label: "Every row has room",
    ref,
    value: f`${value}`,
    must: {
      hold: f`${ref}`,
      failure: f`${`" ${table} has grown beyond this sheet's rows: build it again in the add-in (Rebuild)."`}`,
      first: true,
    },
  };
}
