import { rankedLevels } from "../../program/levels";
import { amountOf, closedIn, openDeals, type ClassifiedDeal } from "../../scorecard/performance/deal-index";
import { nameKey } from "../../shared/excel-text";
import { twelveMonthsTo } from "../../shared/fiscal-calendar";
import { MONTH_NAMES } from "../../shared/plain-words";
import { dayInWords, weekdayName } from "../../shared/sentence-words";
import { endOfMonth, partsOf, type SerialDate } from "../../shared/serial-date";
import { workdayAfter } from "../../cadence/window";
import type { Rule } from "../rule";
import type { PartnerFacts, TodayContext } from "../partner-facts";
import { daysText, exactMoney, inWords, withAmount } from "../words";

const [REGISTRATION_DAYS, CLOSING_DAYS, CLAIM_DAYS, CERTIFICATE_DAYS, MEETING_WORKING_DAYS] = [
  7, 7, 14, 30, 3,
];
/** A deck, or no move of a deal, is worth a word from so many days on. */
const [DECK_DAYS, STILL_DAYS] = [30, 7];

const named = ({ deal }: ClassifiedDeal) => deal.account || deal.dealId || "A deal";

/** Whole days from today to a day; null where it is not known. */
const daysTo = (day: SerialDate | null | undefined, { today }: TodayContext) =>
  day == null ? null : Math.floor(day) - today;

export const registrationEnds: Rule = {
  name: "Registration ends",
  class: 1,
  stake: "the deal's amount",
  deed: "askForUpdate",
  about: "Partners",
  find: ({ deals }, context) =>
    openDeals(deals).flatMap((each) => {
      const left = daysTo(each.deal.registrationEnds, context);
      if (left === null || left < 0 || left > REGISTRATION_DAYS) return [];
      const still = -(daysTo(each.deal.lastActivity, context) ?? 0);
      const ends = left === 0 ? "registration ends today" : `registration ends in ${daysText(left)}`;
      return {
        money: each.deal.amount ?? 0,
        days: -left,
        subject: each.deal.dealId ?? named(each),
        text: `${named(each)}${withAmount(each.deal.amount, context.settings.currency)}, ${ends}${still >= STILL_DAYS ? `, no move for ${still}` : ""}.`,
      };
    }),
};

export const claimDue: Rule = {
  name: "MDF claim due",
  class: 1,
  stake: "the approved sum",
  deed: "remind",
  about: "Partners",
  find: ({ mdf }, context) =>
    mdf.flatMap(({ requestId, approved, status, claimBy, proof, paidOn }) => {
      const left = daysTo(claimBy, context);
      if (left === null || left > CLAIM_DAYS || proof || paidOn != null || status === "Declined") return [];
      if (!approved || approved <= 0) return [];
      const by = dayInWords(claimBy!, context.today);
      const claim = left < 0 ? `claim was due on ${by}` : `claim by ${by}`;
      return {
        money: approved,
        days: -left,
        ...(requestId ? { subject: requestId } : {}),
        text: `${exactMoney(approved, context.settings.currency)} approved, ${claim}, no proof yet.`,
      };
    }),
};

export const certificateEnds: Rule = {
  name: "Certificate ends",
  class: 1,
  stake: "won in 12 months",
  deed: "nameSuccessor",
  about: "Partners",
  find: ({ row, data, certificates, deals }, context) => {
    const level = rankedLevels(data.levels).find((each) => nameKey(each.level) === nameKey(row.tier));
    if (!level?.level || level.certifications === null) return [];
    const held = certificates.filter(
      ({ passedOn, validTo }) =>
        (daysTo(passedOn, context) ?? 0) <= 0 && (daysTo(validTo, context) ?? Infinity) >= 0,
    );
    const ending = held
      .map(({ validTo }) => validTo)
      .filter((day) => day !== null)
      .map(Math.floor)
      .filter((day) => day - context.today <= CERTIFICATE_DAYS)
      .sort((one, other) => one - other);
    if (held.length < level.certifications || held.length - ending.length >= level.certifications) return [];
    const last = ending.at(-1)!;
    const day = dayInWords(last, context.today);
    return [
      {
        money: amountOf(closedIn(deals, "Won", twelveMonthsTo(context.asOf))),
        days: context.today - ending[0]!,
        text: `${level.level} needs ${level.certifications}, ${ending.length === 1 ? `one ends on ${day}` : `${inWords(ending.length)} end by ${day}`}.`,
      },
    ];
  },
};

export const meetingWithoutDeck: Rule = {
  name: "Meeting without a deck",
  class: 1,
  stake: "what is left of the target",
  deed: "buildDeck",
  about: "Partners",
  find: (facts, context) => {
    const last = workdayAfter(context.today, MEETING_WORKING_DAYS);
    const meeting = facts.talks
      .filter(({ kind, date }) => kind === "Meeting" && date !== null && Math.floor(date) >= context.today)
      .filter(({ date }) => Math.floor(date!) <= last)
      .sort((one, other) => one.date! - other.date!)[0];
    if (!meeting) return [];
    const day = Math.floor(meeting.date!);
    if (facts.decks.some((made) => made >= day - DECK_DAYS)) return [];
    const what = /\b(review|qbr)\b/i.test(`${meeting.summary ?? ""} ${meeting.with ?? ""}`)
      ? "review"
      : "meeting";
    const when = day === context.today ? "today" : `on ${weekdayName(day)}`;
    return [
      {
        money: Math.max(0, facts.card(context.asOf).coverage.remaining ?? 0),
        days: context.today - day,
        text: `${what} ${when}, no deck${scorecardOf(facts, context)}.`,
        ...(meeting.activityId ? { subject: meeting.activityId } : {}),
      },
    ];
  },
};

function scorecardOf({ scores }: PartnerFacts, { today }: TodayContext): string {
  const latest = scores.at(-1);
  if (!latest) return ", no scorecard";
  if (endOfMonth(latest.asOf) >= today) return "";
  const { year, month } = partsOf(latest.asOf);
  return `, scorecard of ${MONTH_NAMES[month - 1]}${year === partsOf(today).year ? "" : ` ${year}`}`;
}

export const closesWithoutStep: Rule = {
  name: "Closes without a next step",
  class: 1,
  stake: "the deal's amount",
  deed: "addStep",
  about: "Partners",
  find: ({ deals }, context) =>
    openDeals(deals).flatMap((each) => {
      if (each.deal.nextStep?.trim()) return [];
      const left = daysTo(each.deal.expectedClose, context);
      if (left === null || left < 0 || left > CLOSING_DAYS) return [];
      const day = Math.floor(each.deal.expectedClose!);
      const when =
        left === 0
          ? "today"
          : left === CLOSING_DAYS
            ? `on ${dayInWords(day, context.today)}`
            : weekdayName(day);
      return {
        money: each.deal.amount ?? 0,
        days: -left,
        subject: each.deal.dealId ?? named(each),
        text: `${named(each)}${withAmount(each.deal.amount, context.settings.currency)}, closes ${when}, no next step.`,
      };
    }),
};
