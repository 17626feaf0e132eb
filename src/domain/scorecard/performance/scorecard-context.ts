import { earnedLevel, type LevelFacts } from "../../program/levels";
import { nameKey } from "../../shared/excel-text";
import { twelveMonthsTo } from "../../shared/fiscal-calendar";
import type { UsedInput } from "../../shared/assumption";
import { levelFactsFrom } from "./level-facts";
import { recordedResults } from "./recorded-results";
import { scorecardPeriods } from "./scorecard-periods";
import { type TargetContext, used } from "./scorecard-targets";
import type { ScorecardInput } from "./scorecard-types";

/** What a partner's scorecard is derived from. */
export interface ScorecardContext extends TargetContext {
  facts: LevelFacts;
  /** The partner has a row of Partners, and no other row has its name. */
  standsOnce: boolean;
}

/** What everything else is derived from: the partner's rows, the calendar, and what was typed. */
export function contextOf({ data, partner, asOf: fallback, overrides = {} }: ScorecardInput): {
  context: ScorecardContext;
  dates: { as_of: UsedInput };
} {
  const { settings } = data;
  const dates = {
    as_of: used("as_of", { value: settings.asOf ?? fallback, source: "Setup" }, overrides),
  };
  const asOf = dates.as_of.used!;
  const named = data.partners.filter((row) => nameKey(row.partner) === nameKey(partner));
  const row = named[0] ?? null;
  const deals = data.deals.of(partner);
  const results = recordedResults(data.results, partner);
  const trailing = twelveMonthsTo(asOf);
  const facts = levelFactsFrom({ data, partner, deals, results, asOf, trailing });
  const periods = scorecardPeriods(asOf, settings.fiscalStartMonth, row?.partnerSince ?? null);
  const context: ScorecardContext = {
    data,
    partner,
    row,
    deals,
    results,
    periods,
    asOf,
    trailing,
    overrides,
    earned: earnedLevel(data.levels, facts),
    facts,
    standsOnce: named.length === 1,
  };
  return { context, dates };
}
