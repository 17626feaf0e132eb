import { UNASSIGNED } from "../cadence/completion";
import { dayAndMonth, longDate, shortMoney } from "../shared/plain-words";
import { round9, roundTo } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { PartnerLine } from "./partner-line";

type Called = Pick<
  PartnerLine,
  | "partner"
  | "cam"
  | "won"
  | "targetToDate"
  | "toTarget"
  | "coverage"
  | "overdue"
  | "nextAction"
  | "openActions"
>;

interface CallOptions {
  asOf: SerialDate;
  currency: string;
}

/** What to write to a partner: what stands, what is open, and what is asked of it; nothing of other partners, no score of ours. */
export function callToAction(line: Called, options: CallOptions): string {
  const facts = [...planFacts(line, options), ...pipelineFacts(line), ...actionFacts(line, options)];
  const asked =
    line.openActions > 0
      ? "Please tell me by the end of the week where this stands, and what you need from us."
      : "Please tell me by the end of the week which deals we can move together, and what you need from us.";
  return [
    `Dear ${line.partner} team,`,
    "",
    ...(facts.length ? facts : [`As of ${longDate(options.asOf)} there is nothing that is late.`]),
    "",
    asked,
    ...(line.cam === UNASSIGNED ? [] : ["", line.cam]),
  ].join("\n");
}

function planFacts({ won, toTarget, targetToDate }: Called, { asOf, currency }: CallOptions): string[] {
  if (toTarget === null || targetToDate === null) return [];
  const share = `${roundTo(100 * toTarget, 0)} %`;
  const money = `${shortMoney(won, currency)} of ${shortMoney(targetToDate, currency)}`;
  return [
    round9(toTarget) >= 1
      ? `As of ${longDate(asOf)} you have reached ${share} of the plan to date: thank you.`
      : `As of ${longDate(asOf)} we are at ${share} of the plan to date: ${money}.`,
  ];
}

function pipelineFacts({ coverage }: Called): string[] {
  if (coverage === null || round9(coverage) >= 1) return [];
  return [`Open deals cover ${roundTo(100 * coverage, 0)} % of what is still to win this year.`];
}

function actionFacts({ nextAction, overdue }: Called, { asOf }: CallOptions): string[] {
  if (nextAction === null) return [];
  const { action, due } = nextAction;
  const late = due !== null && due < asOf;
  const more = overdue > 1 ? ` ${overdue} things that we agreed are late.` : "";
  if (due === null) return [`Open: ${action}.`];
  return [
    late ? `Due since ${dayAndMonth(due)}: ${action}.${more}` : `Next, by ${dayAndMonth(due)}: ${action}.`,
  ];
}
