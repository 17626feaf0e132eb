import { ourLastContact } from "../partner-home/partner-work";
import { amountOf, closedIn, within } from "../scorecard/performance/deal-index";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { isActivePartner } from "../shared/tables/active-partners";
import type { PartnerRow } from "../shared/tables/catalogue";
import type { DecisionRow } from "../shared/tables/decision-tables";
import { type Fall, fallingQuarters } from "../today/falling-quarters";
import { prospectSilence } from "../today/prospect-silence";
import { type Silence, silence, theirActs } from "../today/their-acts";
import type { AttentionData } from "./attention-data";
import { marginAfterCost, ownPromises } from "./best-rank";
import { type Fairness, fairness, type GivenValues } from "./fairness";
import { recordedLevel } from "./partner-line";

/** A partner is to be decided on when more than this share of its registrations is late, and less than that of its promises kept. */
export const LATE_SHARE = 0.3;
export const KEPT_SHARE = 0.5;

/** Why a partner is to be decided on. */
const DECISION_REASONS = ["Costs more than it brings", "Registers late", "Keeps few promises"] as const;
type DecisionReason = (typeof DECISION_REASONS)[number];

const DECISION_STATES = ["Undecided", "Review due", "Decided"] as const;
type DecisionState = (typeof DECISION_STATES)[number];

/** What calls for attention of one partner. Money is in the workbook's currency, null is not measured. */
export interface AttentionLine {
  row: PartnerRow & { partner: string };
  partner: string;
  /** Neither a prospect nor inactive. */
  active: boolean;
  level: string;
  wonTwelve: number;
  /** The last day on which the partner itself did something. */
  lastAct: SerialDate | null;
  /** Of an active partner; null before its first act. */
  silence: Silence | null;
  /** Our calls, meetings and notes, and the days noted with its people. */
  ourContact: SerialDate | null;
  /** Of an active partner. */
  falling: Fall | null;
  /** Of a prospect: days without a talk, from 30 on. */
  prospectDays: number | null;
  /** What twelve months brought at our margin, after MDF, rebates and the hours of talks. */
  margin: number;
  registrations: number;
  late: number;
  promises: { due: number; kept: number };
  reasons: readonly DecisionReason[];
  decision: DecisionRow | null;
  /** Null where there is neither a reason nor a decision. */
  state: DecisionState | null;
  given: GivenValues;
  fairness: Fairness;
}

/** Everybody who is worked with, in the order of the table. Never throws for what a workbook may hold. */
export function attentionLines(data: AttentionData): AttentionLine[] {
  const lines = data.partners.map((row) => lineOf(data, row));
  const found = fairness(lines);
  return lines.map((line, index) => ({ ...line, fairness: found[index]! }));
}

function lineOf(data: AttentionData, row: AttentionLine["row"]): Omit<AttentionLine, "fairness"> {
  const { scorecards, asOf } = data;
  const { partner } = row;
  const active = isActivePartner(row);
  const deals = scorecards.deals.of(partner);
  const acts = theirActs(
    {
      deals,
      talks: data.activities(partner),
      certificates: data.certificates(partner),
      answers: data.answers(partner),
    },
    asOf,
  );
  const ourContact =
    ourLastContact(data.activities(partner), data.contacts(partner), partner, asOf)?.on ?? null;
  const wonTwelve = amountOf(closedIn(deals, "Won", twelveMonthsTo(asOf)));
  const startMonth = scorecards.settings.fiscalStartMonth;
  const facts = {
    row,
    partner,
    active,
    level: recordedLevel(row, data.scores(partner), asOf),
    wonTwelve,
    lastAct: acts.at(-1) ?? null,
    silence: active ? silence(acts, asOf) : null,
    ourContact,
    falling: active ? fallingQuarters(deals, row.partnerSince, { asOf, startMonth }) : null,
    prospectDays:
      row.status === "Prospect"
        ? prospectSilence({ talked: ourContact, asked: row.partnerSince }, asOf)
        : null,
    given: givenTo(data, partner),
  };
  return { ...facts, ...decided(data, facts) };
}

type Facts = Pick<AttentionLine, "partner" | "active" | "wonTwelve">;

function decided(data: AttentionData, { partner, active, wonTwelve }: Facts) {
  const { asOf, late: allLate } = data;
  const months = twelveMonthsTo(asOf);
  const margin = marginAfterCost(data, { partner, wonTwelve });
  const own = data.scorecards.deals.of(partner);
  const ids = new Set(own.map(({ deal }) => deal.dealId));
  const registrations = own.filter(({ deal }) => within(deal.registeredOn, months)).length;
  const late = allLate.filter(
    ({ dealId, registeredOn }) => ids.has(dealId) && within(registeredOn, months),
  ).length;
  const promises = ownPromises(data, partner);
  const holds = [
    round9(margin) < 0,
    registrations > 0 && round9(late / registrations) > LATE_SHARE,
    promises.due > 0 && round9(promises.kept / promises.due) < KEPT_SHARE,
  ];
  const reasons = active ? DECISION_REASONS.filter((_, index) => holds[index]) : [];
  const decision = latestDecision(data.decisions(partner));
  return {
    margin,
    registrations,
    late,
    promises,
    reasons,
    decision,
    state: active ? stateOf(decision, { reasons: reasons.length, asOf }) : null,
  };
}

/** The newest, whatever day the figures are of; of two of one day the later row. */
function latestDecision(rows: readonly DecisionRow[]): DecisionRow | null {
  return rows
    .filter(({ decidedOn, decision }) => decision !== null && decidedOn !== null)
    .reduce<DecisionRow | null>(
      (last, row) => (last !== null && Math.floor(last.decidedOn!) > Math.floor(row.decidedOn!) ? last : row),
      null,
    );
}

function stateOf(
  decision: DecisionRow | null,
  { reasons, asOf }: { reasons: number; asOf: SerialDate },
): DecisionState | null {
  if (decision === null) return reasons > 0 ? "Undecided" : null;
  return decision.reviewOn !== null && decision.reviewOn < asOf + 1 ? "Review due" : "Decided";
}

const TOUCHES = ["Call", "Meeting", "Training", "Event"];

/** What we gave a partner in the twelve months to the day. */
function givenTo({ scorecards, activities, mdf, asOf }: AttentionData, partner: string): GivenValues {
  const months = twelveMonthsTo(asOf);
  const deals = scorecards.deals.of(partner).map(({ deal }) => deal);
  const answers = deals.flatMap(({ registeredOn, acceptedOn = null, leadGivenOn = null }) =>
    leadGivenOn === null &&
    acceptedOn !== null &&
    acceptedOn >= (registeredOn ?? Infinity) &&
    acceptedOn < asOf + 1 &&
    within(registeredOn, months)
      ? [acceptedOn - registeredOn!]
      : [],
  );
  return {
    touches: activities(partner).filter(
      ({ date, kind }) => within(date, months) && kind !== null && TOUCHES.includes(kind),
    ).length,
    leads: deals.filter(({ leadGivenOn = null }) => within(leadGivenOn, months)).length,
    mdf: sum(
      mdf(partner).map(({ date, status, approved }) =>
        within(date, months) && status !== "Declined" ? (approved ?? 0) : 0,
      ),
    ),
    answerDays: answers.length ? sum(answers) / answers.length : null,
  };
}

/** Of an active partner: why it is on the list of those that went quiet or fall; null where it is not. */
export type QuietState = "Red" | "Yellow" | "Falling";
/** As pages say it. */
export const QUIET_WORDS: Readonly<Record<QuietState, string>> = {
  Red: "Silent",
  Yellow: "Quiet",
  Falling: "Falling",
};

export function quietStateOf({ silence: silent, falling }: AttentionLine): QuietState | null {
  if (silent && silent.status !== "Green") return silent.status;
  return falling ? "Falling" : null;
}

const QUIET_ORDER: readonly QuietState[] = ["Red", "Yellow", "Falling"];

/** Those that went quiet or fall: the worst first, then those that won most in twelve months. */
export function quietFirst(lines: readonly AttentionLine[]): AttentionLine[] {
  const order = (line: AttentionLine) => QUIET_ORDER.indexOf(quietStateOf(line)!);
  return lines
    .filter((line) => quietStateOf(line) !== null)
    .sort((one, other) => order(one) - order(other) || round9(other.wonTwelve - one.wonTwelve));
}

/** Prospects without a talk, those that have waited longest first. */
export function prospectsFirst(lines: readonly AttentionLine[]): AttentionLine[] {
  return lines
    .filter(({ prospectDays }) => prospectDays !== null)
    .sort((one, other) => other.prospectDays! - one.prospectDays!);
}

/** Those to decide on: without a decision first, then those whose review is due; in each those that cost us most. */
export function decisionsFirst(lines: readonly AttentionLine[]): AttentionLine[] {
  const order = ({ state }: AttentionLine) => DECISION_STATES.indexOf(state!);
  return lines
    .filter(({ state }) => state !== null)
    .sort((one, other) => order(one) - order(other) || round9(one.margin - other.margin));
}
