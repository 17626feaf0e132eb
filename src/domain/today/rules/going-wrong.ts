import { isRunning } from "../../capabilities/action-state";
import { latestPlan, ourLastContact } from "../../partner-home/partner-work";

import { amountOf, closedIn, within } from "../../scorecard/performance/deal-index";
import type { PerformanceScorecard } from "../../scorecard/performance/scorecard-types";
import { grouped, MONTH_NAMES, shortMoney } from "../../shared/plain-words";
import { dayInWords, shareText } from "../../shared/sentence-words";
import { round9, roundTo } from "../../shared/rounding";
import { addMonths, partsOf, serialOf, type SerialDate } from "../../shared/serial-date";
import { fallingQuarters } from "../falling-quarters";
import type { PartnerFacts } from "../partner-facts";
import { prospectSilence } from "../prospect-silence";
import type { Found } from "../reason";
import type { Rule } from "../rule";
import { silence } from "../their-acts";
import { daysText, howOften } from "../words";

const [POINTS_DOWN, UNREGISTERED_DAYS, PLAN_DAYS, A_YEAR] = [10, 60, 30, 365];

const firstOfMonth = (day: SerialDate) => serialOf(partsOf(day).year, partsOf(day).month, 1);

/** The latest score, if it is of this month or the last, and the last one of a month before it. */
function lastTwo({ scores }: PartnerFacts, today: SerialDate) {
  const latest = scores.at(-1);
  if (!latest || latest.score === null || latest.asOf < addMonths(firstOfMonth(today), -1)) return null;
  const before = scores.findLast(({ asOf, score }) => asOf < firstOfMonth(latest.asOf) && score !== null);
  return { latest: { ...latest, score: latest.score }, before: before ?? null };
}

function planShare(card: PerformanceScorecard): number | null {
  const column = card.lines.find(({ metric }) => metric.id === "perf_to_plan")?.columns[4];
  const { actual = null, target = null } = column ?? {};
  return actual === null || target === null || round9(target) <= 0 ? null : actual / target;
}

export const turnedRed: Rule = {
  name: "Turned red",
  class: 3,
  stake: "the gap to the target to date",
  deed: "open",
  about: "Partners",
  find: (facts, { today, asOf, settings }) => {
    const two = lastTwo(facts, today);
    if (!two) return [];
    const { latest, before } = two;
    const turned = latest.status === "Red" && before?.status !== "Red";
    const down = before !== null && round9(before.score! - latest.score) >= POINTS_DOWN;
    if (!turned && !down) return [];
    const card = facts.card(asOf);
    const column = card.lines.find(({ metric }) => metric.id === "perf_to_plan")?.columns[4];
    const slipped = card.slipped.count
      ? `; ${card.slipped.count} ${card.slipped.count === 1 ? "deal" : "deals"}, ${shortMoney(card.slipped.amount, settings.currency)}, slipped`
      : "";
    return [
      {
        money: Math.max(0, (column?.target ?? 0) - (column?.actual ?? 0)),
        days: today - latest.asOf,
        text: `${movement(facts, card, two)}${slipped}.`,
      },
    ];
  },
};

/** `43 % of plan, 58 % in October`; in points where there was no plan to compare with. */
function movement(
  facts: PartnerFacts,
  card: PerformanceScorecard,
  { latest, before }: NonNullable<ReturnType<typeof lastTwo>>,
): string {
  const share = planShare(card);
  const then = before === null ? null : facts.card(before.asOf);
  const month = before === null ? "" : MONTH_NAMES[partsOf(before.asOf).month - 1]!;
  if (share !== null) {
    const was = then && then.year.start === card.year.start ? planShare(then) : null;
    return `${shareText(share)} of plan${was === null ? "" : `, ${shareText(was)} in ${month}`}`;
  }
  const points = (score: number) => roundTo(score, 0);
  const was = before === null ? "" : `, ${points(before.score!)} in ${month}`;
  return `score ${points(latest.score)}${was}`;
}

export const goneQuiet: Rule = {
  name: "Gone quiet",
  class: 3,
  stake: "won in 12 months",
  deed: "planVisit",
  about: "Partners",
  find: ({ acts, talks, deals }, { asOf }) => {
    const days = acts();
    const silent = silence(days, asOf);
    if (!silent || silent.status === "Green") return [];
    const since = days.at(-1)!;
    const calls = talks.filter(
      ({ kind, date }) => kind === "Call" && within(date, { start: since + 1, end: asOf }),
    ).length;
    const usual = silent.usual === null ? "" : `, usually every ${grouped(silent.usual)}`;
    return [
      {
        money: amountOf(closedIn(deals, "Won", { start: addMonths(asOf + 1, -12), end: asOf })),
        days: silent.days,
        text: `nothing from them for ${daysText(silent.days)}${usual}.${calls ? ` You called ${howOften(calls)}.` : ""}`,
      },
    ];
  },
};

export const falling: Rule = {
  name: "Two quarters down",
  class: 3,
  stake: "the fall",
  deed: "open",
  about: "Partners",
  find: ({ row, deals }, { asOf, settings }) => {
    const found = fallingQuarters(deals, row.partnerSince, { asOf, startMonth: settings.fiscalStartMonth });
    if (!found) return [];
    return [
      {
        money: found.fall,
        days: asOf - found.until,
        text: `${found.won.map((amount) => shortMoney(amount, settings.currency)).join(", ")}.`,
      },
    ];
  },
};

export const trainedWithoutRegistration: Rule = {
  name: "Trained, nothing registered",
  class: 3,
  stake: "the annual target",
  deed: "mapAccounts",
  about: "Partners",
  find: ({ row, certificates, deals }, { asOf, today, registrations }) => {
    if (!registrations) return [];
    const passed = certificates.flatMap(({ passedOn }) =>
      passedOn === null || passedOn >= asOf + 1 ? [] : [Math.floor(passedOn)],
    );
    const day = Math.max(...passed);
    const days = asOf - day;
    if (!passed.length || days < UNREGISTERED_DAYS || days > A_YEAR) return [];
    if (deals.some(({ deal }) => deal.registeredOn !== null && deal.registeredOn >= day)) return [];
    return [
      {
        money: row.annualTarget ?? 0,
        days,
        text: `certified on ${dayInWords(day, today)}, nothing registered since.`,
      },
    ];
  },
};

export const prospectSilent: Rule = {
  name: "Prospect without a talk",
  class: 3,
  stake: "nothing that is known",
  deed: "call",
  about: "Prospects",
  find: ({ partner, row, talks, contacts }, { today }) => {
    const talk = ourLastContact(talks, contacts, partner, today);
    const asked = row.partnerSince === null ? null : Math.floor(row.partnerSince);
    const since = talk?.on ?? asked;
    const days = prospectSilence({ talked: talk?.on ?? null, asked }, today);
    if (days === null) return [];
    if (since === null) return [{ money: 0, days, text: "no talk is noted yet." }];
    const day = dayInWords(since, today);
    return [
      {
        money: 0,
        days,
        text: talk ? `last talk on ${day}, none since.` : `asked on ${day}, no talk since.`,
      },
    ];
  },
};

export const planNotBegun: Rule = {
  name: "Plan not begun",
  class: 3,
  stake: "the plan's year",
  deed: "openPlan",
  about: "Partners",
  find: ({ partner, row, plans, promises, actions }, { today }): Found[] => {
    const plan = latestPlan(plans, partner);
    if (plan?.state !== "Agreed" || plan.date === null) return [];
    const day = Math.floor(plan.date);
    if (today - day < PLAN_DAYS || today - day > A_YEAR) return [];
    const made = promises.filter(({ madeOn, due }) => (madeOn ?? due ?? 0) >= day);
    const agreed = actions.filter(({ due, status }) => (due ?? 0) >= day && status !== "Dropped");
    const begun =
      made.filter(({ keptOn }) => keptOn !== null).length +
      agreed.filter((row) => !isRunning(row) || row.status === "In progress").length;
    if (begun > 0) return [];
    const all = made.length + agreed.length;
    return [
      {
        money: row.annualTarget ?? 0,
        days: today - day,
        text: all
          ? `0 of ${all} ${all === 1 ? "promise" : "promises"} begun.`
          : `plan agreed on ${dayInWords(day, today)}, no promise noted yet.`,
      },
    ];
  },
};
