import { rowsOf } from "../partner-home/partner-work";
import { numberAssumptions } from "../shared/assumption";
import { trimmedNameKey } from "../shared/excel-text";
import type { RuleRow } from "../shared/tables/contact-tables";

/** Topics of the rules of engagement, with the sentence that stands until both sides agree on another. */
const DEFAULT_RULES: readonly (readonly [topic: string, rule: string])[] = [
  ["Accounts", "The list attached names customers we serve ourselves; all others are open to you."],
  ["Valid registration", "Customer, decision-maker, need, amount, date; a meeting held."],
  ["Answer", "Yes, no with reason, or a question within two working days."],
  ["Protection", "90 days, once extended by 90 if the deal moved."],
  ["Two partners", "The first valid registration leads; the customer's written choice decides."],
  ["Our sellers", "They join a registered deal through you and are paid alike."],
  ["Leads", "By certificate, field and place; accepted in two days or passed on."],
  ["Prices", "Nobody gets a better price for the same deal than who registered it."],
  ["Roles", "Who calls, shows, quotes, delivers, supports, per deal."],
  ["Updates", "Stage, date, next step every two weeks, in one place."],
  ["Influence and services", "Counted for the level when named before the order."],
  ["Renewals", "Stay with who delivers, unless the customer writes otherwise."],
  ["Marketing", "Plan first, proof within 30 days, name and logo as agreed."],
  ["Competitors and other partners", "We speak of our own strengths; no confidences carried across."],
  ["Customer data", "Shared for the deal only, deleted on request."],
  ["Promises and IOUs", "Written, dated, looked at in each review."],
  ["Disputes", "The two managers in two days, their superiors in five, then decided."],
  ["Rhythm", "Monthly page, quarterly review."],
  ["Ending", "60 days, open registrations honoured, customers told together."],
];

/** A topic as it stands with a partner. */
export interface AgreedRule {
  topic: string;
  rule: string;
  /** It is on the page to sign. */
  applies: boolean;
}

/** The rules with a partner: as they were last kept, else as they begin; what was added stands last. */
export function rulesWith(rows: readonly RuleRow[], partner: string): AgreedRule[] {
  const kept = new Map(
    rowsOf(rows, partner)
      .filter(({ topic }) => topic)
      .map((row) => [trimmedNameKey(row.topic!), row] as const),
  );
  const ours = DEFAULT_RULES.map(([topic, rule]): AgreedRule => {
    const row = kept.get(trimmedNameKey(topic));
    kept.delete(trimmedNameKey(topic));
    return row ? ruleOf(row) : { topic, rule, applies: true };
  });
  return [...ours, ...[...kept.values()].map(ruleOf)];
}

function ruleOf({ topic, rule, applies }: RuleRow): AgreedRule {
  return { topic: topic!, rule: rule ?? "", applies: applies !== "No" && Boolean(rule) };
}

/** Those on the page to sign, in the order in which the table has them once it has all: what it has already stands first. */
export function rulesToSign(
  rules: readonly AgreedRule[],
  rows: readonly RuleRow[],
  partner: string,
): AgreedRule[] {
  const order = new Map(
    rowsOf(rows, partner).map(({ topic }, index) => [trimmedNameKey(topic ?? ""), index] as const),
  );
  const placeOf = ({ topic }: AgreedRule) => order.get(trimmedNameKey(topic)) ?? order.size;
  return rules
    .filter(({ applies, rule }) => applies && rule.trim() !== "")
    .sort((one, other) => placeOf(one) - placeOf(other));
}

/** The table's rows of rules. */
export function ruleRows(rules: readonly AgreedRule[], partner: string): RuleRow[] {
  return rules.map(({ topic, rule, applies }) => ({
    partner,
    topic,
    rule: rule.trim() || null,
    applies: applies ? "Yes" : "No",
  }));
}

/** What stands at the foot of the page to sign; typed on the sheet. */
export const RULE_INPUTS = numberAssumptions({
  valid_from: {
    kind: "date",
    label: "Valid from",
    source: "The as-of date",
    help: "The day from which both sides keep to the rules.",
  },
  reviewed_on: {
    kind: "date",
    label: "Reviewed on",
    help: "The day on which both sides last looked at them.",
  },
});
