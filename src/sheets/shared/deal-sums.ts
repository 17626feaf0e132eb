import { equalTo, f, type Formula, type FormulaCell, joined } from "./formula";
import type { CellRef, Ref } from "./reference";

/** Sums and counts over cam_deals by class of stage. */

export const AMOUNT = f`cam_deals[Amount]`;
const STAGES = equalTo("cam_stages[Stage]");

export type DayCell = Ref | CellRef;
/** A condition on one column of cam_deals. */
export type Condition = readonly [column: string, criterion: Formula];

export const has = (column: string, criterion: Formula): Condition => [`cam_deals[${column}]`, criterion];
export const from = (column: string, day: DayCell | Formula): Condition => has(column, f`">="&${day}`);
/** Up to and including a day, whatever its time. */
export const upTo = (column: string, day: DayCell | Formula): Condition => has(column, f`"<"&(${day}+1)`);

export const credits: Condition = has("Amount", f`"<0"`);
export const ofKnownAmount: Condition = has("Amount", f`">=0"`);

function criteria(conditions: readonly Condition[]): Formula {
  return joined(
    [...conditions, has("Stage", STAGES)].map(([column, criterion]) => f`${column},${criterion}`),
    ",",
  );
}

type DealClass = "Open" | "Won" | "Lost";

/** Stages mean what cam_stages says: summed stage by stage, then only those of the class. */
const ofClass = (sums: Formula, dealClass: DealClass) => f`${sums}*(cam_stages[Class]="${dealClass}")`;
export const amounts = (conditions: readonly Condition[]) => f`SUMIFS(${AMOUNT},${criteria(conditions)})`;
export const counts = (conditions: readonly Condition[]) => f`COUNTIFS(${criteria(conditions)})`;

export const amount = (dealClass: DealClass, ...conditions: Condition[]) =>
  f`SUMPRODUCT(${ofClass(amounts(conditions), dealClass)})`;
export const numberOf = (dealClass: DealClass, ...conditions: Condition[]) =>
  f`SUMPRODUCT(${ofClass(counts(conditions), dealClass)})`;
/** Credit notes are no deals. */
export const dealCount = (dealClass: DealClass, ...conditions: Condition[]) =>
  f`${numberOf(dealClass, ...conditions)}-${numberOf(dealClass, ...conditions, credits)}`;
/** The partner's own deals. */
export const ofPartner = ({ criterion }: Readonly<{ criterion: FormulaCell }>): Condition =>
  has("Partner", f`${criterion}`);
