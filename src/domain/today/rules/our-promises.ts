import { isRunning, ownerSide } from "../../capabilities/action-state";
import { promisedActions } from "../../relations/new-promises";
import { isIssue, promiseState } from "../../relations/promises";
import { cleanText } from "../../shared/clean-text";
import { amountOf, openDeals } from "../../scorecard/performance/deal-index";
import { nameKey } from "../../shared/excel-text";
import { dayInWords, inSentence } from "../../shared/sentence-words";
import type { SerialDate } from "../../shared/serial-date";
import type { Found } from "../reason";
import type { Rule } from "../rule";
import type { TodayContext } from "../partner-facts";
import { daysText } from "../words";

function late(
  {
    said,
    due,
    verb,
    subject,
  }: { said: string | null; due: SerialDate | null; verb: string; subject: string | null },
  money: number,
  { today }: TodayContext,
): Found[] {
  if (due === null || Math.floor(due) >= today) return [];
  const days = today - Math.floor(due);
  const what = inSentence(cleanText(said ?? "").replace(/\.$/, "")) || "something";
  return [
    {
      money,
      days,
      ...(subject ? { subject } : {}),
      text: `you ${verb} ${what} by ${dayInWords(Math.floor(due), today)}, ${daysText(days)} late.`,
    },
  ];
}

/** A promise of ours, whose day is past. */
export const promiseLate: Rule = {
  name: "Our promise is late",
  class: 2,
  stake: "open pipeline",
  deed: "keep",
  about: "Both",
  find: ({ promises, deals }, context) => {
    const { today } = context;
    const money = amountOf(openDeals(deals));
    return promises
      .filter((row) => row.by === "Vendor" && !isIssue(row) && promiseState(row, today) === "Late")
      .flatMap(({ commitment, due, commitmentId }) =>
        late({ said: commitment, due, verb: "promised", subject: commitmentId }, money, context),
      );
  },
};

/** An agreed action that one of us owns; one that is promised is said as the promise that it became, for the day that it has now. */
export const actionLate: Rule = {
  name: "Our action is late",
  class: 2,
  stake: "open pipeline",
  deed: "keep",
  about: "Both",
  find: ({ actions, deals, data, promises }, context) => {
    const promised = promisedActions(promises.filter(({ keptOn }) => keptOn === null));
    const ours = actions.filter(
      (row) =>
        isRunning(row) && ownerSide(row, data.partners) === "Us" && !promised.has(nameKey(row.actionId)),
    );
    if (!ours.length) return [];
    const money = amountOf(openDeals(deals));
    return ours.flatMap(({ action, due, actionId }) =>
      late({ said: action, due, verb: "agreed to", subject: actionId }, money, context),
    );
  },
};
