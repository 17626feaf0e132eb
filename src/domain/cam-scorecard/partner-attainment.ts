import { agreedPlan, baseCaseTo } from "../business-plan/base-case";
import { SATISFACTION_METRIC } from "../capabilities/partner-view";
import type { PortfolioData } from "../portfolio/portfolio-data";
import { certificationsOn } from "../scorecard/performance/certifications";
import { amountOf, closedIn } from "../scorecard/performance/deal-index";
import { CAPABILITIES_KIND } from "../scorecard/score-kinds";
import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import type { PlanMonthRow } from "../shared/tables/business-plan-tables";
import { type Attained, countedShare } from "./attained";
import type { ManagedPartner } from "./managed-partner";
import type { DueThing } from "./year-routine";

export const [GAINED, HELD, OF_PLAN, REGISTERED_DAYS, ENOUGH_ANSWERS, SATISFIED] = [5, 80, 0.9, 90, 5, 0.75];
/** Life-stages in which a partner is due for a plan. */
export const PLANNED: readonly string[] = ["Activate", "Accelerate", "Mature"];
/** What the routine calls the assessment that it asks for. */
export const ASSESSMENT = "Capabilities Scorecard";

interface Assessed {
  asOf: SerialDate;
  score: number;
}

/** Gained five points or hold eighty, and met the target for certificates where both are known; of those assessed or overdue for it. */
export function capabilitiesAttainment(
  data: PortfolioData,
  managed: readonly ManagedPartner[],
  { things, asOf }: { things: readonly DueThing[]; asOf: SerialDate },
): Attained {
  const overdue = new Set(
    things
      .filter(({ done, doneBy }) => !done && doneBy.some((name) => nameKey(name) === nameKey(ASSESSMENT)))
      .map(({ partner }) => nameKey(partner)),
  );
  const scored = managed.map((each) => ({
    ...each,
    now: lastAssessed(data, each.partner, asOf + 1),
    before: lastAssessed(data, each.partner, each.start),
  }));
  const due = scored.filter(
    ({ partner, now, start, takenOver }) =>
      (now !== null && (!takenOver || now.asOf >= start)) || overdue.has(nameKey(partner)),
  );
  const holds = ({ now, before, line }: (typeof scored)[number]) => {
    if (now === null || !isCertified(data, line, asOf)) return false;
    return round9(now.score) >= HELD || (before !== null && round9(now.score - before.score) >= GAINED);
  };
  const found = countedShare(due, holds, "partners");
  return due.some(({ now }) => now !== null) ? found : { ...found, value: null };
}

/** The newest assessment before a day that is not provisional. */
function lastAssessed(data: PortfolioData, partner: string, before: SerialDate): Assessed | null {
  return data
    .scores(partner)
    .filter((row) => nameKey(row.kind) === CAPABILITIES_KIND && row.provisional !== "Yes")
    .reduce<Assessed | null>((last, { asOf, score }) => {
      if (asOf === null || score === null || asOf >= before) return last;
      return last !== null && last.asOf >= asOf ? last : { asOf, score };
    }, null);
}

function isCertified(
  { scorecards }: PortfolioData,
  { partner, card }: ManagedPartner["line"],
  asOf: SerialDate,
): boolean {
  const target = card.inputs.training_certs_target.used;
  const held = certificationsOn({ data: scorecards, partner }, asOf);
  if (target === null || round9(target) <= 0 || held === null) return true;
  return round9(held) >= round9(target);
}

/**
 * Partners with an agreed plan that won, in what counts of the year, nine tenths of what its base case brings for these days; of those due
 * for a plan. An agreed plan whose base case was not kept says nothing, and its partner is left out.
 */
export function profitabilityAttainment(
  data: PortfolioData,
  managed: readonly ManagedPartner[],
  { months, asOf }: { months: readonly PlanMonthRow[]; asOf: SerialDate },
): Attained {
  const due = managed
    .filter(({ line }) => PLANNED.some((stage) => nameKey(stage) === nameKey(line.row.lifeStage)))
    .map((each) => ({ each, plan: agreedPlan(data.plans(each.partner), asOf) }))
    .map(({ each, plan }) => {
      if (plan === null) return false;
      const from = Math.max(each.start, Math.floor(plan.startMonth!));
      const [toDate, before] = [asOf, from - 1].map((day) => baseCaseTo(months, plan.planId ?? "", day));
      if (toDate == null || before == null) return null;
      const won = amountOf(
        closedIn(data.scorecards.deals.of(each.partner), "Won", { start: from, end: asOf }),
      );
      return round9(won) >= round9(OF_PLAN * (toDate - before));
    });
  const known = due.filter((reached) => reached !== null);
  return countedShare(known, (reached) => reached, "partners");
}

/** Half what partners say of us, half whether they register deals; the half that is known where the other is not. */
export function activationAttainment(
  data: PortfolioData,
  managed: readonly ManagedPartner[],
  asOf: SerialDate,
): Attained {
  const answers = managed.flatMap((each) => answerOf(data, each, asOf) ?? []);
  const satisfied =
    answers.length < ENOUGH_ANSWERS ? null : Math.max(0, (sum(answers) / answers.length - 1) / 4 / SATISFIED);
  const registered = countedShare(
    managed,
    ({ partner, start, takenOver }) =>
      data.scorecards.deals
        .of(partner)
        .some(
          ({ deal: { registeredOn, ledBy } }) =>
            registeredOn !== null &&
            ledBy !== "Vendor" &&
            registeredOn < asOf + 1 &&
            registeredOn >= Math.max(asOf - REGISTERED_DAYS + 1, takenOver ? start : 0),
        ),
    "partners",
  );
  if (satisfied === null || registered.value === null) return registered;
  return { ...registered, value: (satisfied + registered.value) / 2 };
}

/** The partner's latest answer; after a handover one that was given since. */
function answerOf(
  { scorecards }: PortfolioData,
  { partner, start, takenOver }: ManagedPartner,
  asOf: SerialDate,
): number | null {
  const latest = scorecards.results
    .filter(
      (row) =>
        nameKey(row.partner) === nameKey(partner) &&
        nameKey(row.metric) === nameKey(SATISFACTION_METRIC) &&
        row.actual !== null &&
        row.period !== null &&
        row.period <= asOf,
    )
    .reduce<(typeof scorecards.results)[number] | null>(
      (last, row) => (last !== null && last.period! >= row.period! ? last : row),
      null,
    );
  if (latest === null || (takenOver && (latest.recordedOn ?? latest.period!) < start)) return null;
  return latest.actual;
}
