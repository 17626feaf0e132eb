import { keepInTouch } from "../../relations/relation-map";
import { amountOf, openDeals } from "../../scorecard/performance/deal-index";
import { cleanText } from "../../shared/clean-text";
import type { Rule } from "../rule";
import { daysText } from "../words";

/** Somebody with whom one of us is to be in touch every so many days, and has not been: the longest overdue, and how many more. */
export const inTouchDue: Rule = {
  name: "Keep in touch",
  class: 3,
  stake: "open pipeline",
  deed: "call",
  about: "Both",
  find: ({ contacts, talks, deals }, { today }) => {
    const [first, ...others] = keepInTouch(contacts, today, talks);
    if (!first) return [];
    const { row, due } = first;
    const every = `in touch every ${daysText(row.everyDays!)}`;
    const late = due === null ? null : today - due;
    const since = late === null ? "no contact is noted" : late === 0 ? "due today" : `${daysText(late)} late`;
    const more = others.length === 0 ? "" : `; ${others.length} more due`;
    return [
      {
        money: amountOf(openDeals(deals)),
        days: late ?? 0,
        text: `${cleanText(row.contact!)}, ${every}: ${since}${more}.`,
      },
    ];
  },
};
