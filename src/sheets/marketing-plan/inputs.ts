import { MARKETING_INPUTS } from "../../domain/marketing/marketing-inputs";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { each } from "../shared/reference";
import { f, quoted } from "../shared/formula";
import { type AssumptionLine, type InputRefs, usedFormula } from "../shared/inputs-panel";
import { INPUT_KEYS, type InputKey, type Model } from "./model";

/** The goal that another sheet suggests, as it was when this one was built. */
export interface SuggestedGoal {
  mgos: number;
  source: string;
}

/** What other sheets suggest, as they were when this one was built. */
export interface Suggestions {
  suggested: SuggestedGoal | null;
  /** Revenue that the partner's business plan promises for the plan's quarters. */
  promised: number | null;
}

/** What the inputs are to hold; null clears, absent keeps what the sheet has. */
export type MarketingInputValues = Readonly<Partial<Record<InputKey, CellValue>>>;

const TWO_LINES = 30;

/** Goal, margin and approver: default, what is typed over it, what counts, where the default comes from. */
export function inputLines(
  { inputs, worth, settings }: Model,
  { suggested, promised }: Suggestions,
): Readonly<Record<InputKey, AssumptionLine>> {
  const revenue = inputs.revenue_goal.used;
  const byRevenue = f`AND(${revenue}<>"",N(${worth})>0)`;
  const standard: Readonly<Partial<Record<InputKey, Omit<AssumptionLine, "assumption">>>> = {
    mgo_goal: {
      default: f`IF(${byRevenue},ROUNDUP(ROUND(${revenue}/${worth},9),0),${suggested ? suggested.mgos : f`""`})`,
      source: f`IF(${byRevenue},"Revenue goal ÷ revenue an MGO",${quoted(suggested?.source ?? "None: type one, or a revenue")})`,
    },
    revenue_goal:
      promised === null
        ? { default: f`""` }
        : { default: promised, source: "The partner's business plan, when this was built" },
    partner_margin: { default: f`${settings.partnerMargin}` },
    approver: {
      default: f`IF(${settings.approver}="","Not named",${settings.approver})`,
      height: TWO_LINES,
    },
  };
  return each(INPUT_KEYS, (key) => {
    const assumption = MARKETING_INPUTS[key];
    // A partner's copy has a goal that is suggested as a value: where none is, a blank cell, which is not 0.
    const isGoal = key === "mgo_goal" || key === "revenue_goal";
    const used = isGoal ? { used: (refs: InputRefs) => usedFormula(assumption, refs, true) } : {};
    return { assumption, ...standard[key], ...used };
  });
}
