import type { TableSource } from "../program/setup";
import type { SerialDate } from "../shared/serial-date";
import type { Steps } from "../shared/steps";
import { snoozesTable } from "../shared/tables/today-tables";
import { readToday, type PartnerFacts, type TodayContext } from "./partner-facts";
import { rankCards, type RankedCards } from "./rank-cards";
import type { Reason } from "./reason";
import { routineReasons, routineToDo } from "./routine";
import { RULES } from "./rules/rules";
import { awake } from "./snooze";

/** Every reason about one partner. */
export function reasonsOf(facts: PartnerFacts, context: TodayContext): Reason[] {
  const isProspect = facts.row.status === "Prospect";
  return RULES.filter(({ about }) => about === "Both" || (about === "Prospects") === isProspect).flatMap(
    ({ name, class: of, deed, find }) =>
      find(facts, context).map((found) => ({
        ...found,
        partner: facts.partner,
        rule: name,
        class: of,
        deed,
      })),
  );
}

/** The cards of a day, a step a partner. */
export function* todayCards(source: TableSource, today: SerialDate): Steps<RankedCards> {
  const { context, partners } = readToday(source, today);
  const reasons = routineReasons(routineToDo(source, today), today);
  for (const [done, facts] of partners.entries()) {
    yield { step: "Looking at partners", done, total: partners.length };
    reasons.push(...reasonsOf(facts, context));
  }
  return rankCards(awake(reasons, source.table(snoozesTable).rows, today));
}

/** A reason as one sentence; good news names the partner itself. */
export function sentenceOf({ partner, class: of, text }: Pick<Reason, "partner" | "class" | "text">): string {
  return of >= 4 ? text : `${partner}: ${text}`;
}
