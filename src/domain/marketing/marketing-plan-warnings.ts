import { round9 } from "../shared/rounding";
import type { CampaignRow } from "../shared/tables/marketing-tables";
import type { CampaignFigures } from "./campaign-forecast";

const RATES = [
  ["responseRate", "response rate"],
  ["leadRate", "lead rate"],
  ["mgoRate", "MGO rate"],
  ["closeRate", "close rate"],
] as const;

const FACTORS = [
  ["audience", "audience"],
  ...RATES,
  ["dealSize", "deal size"],
  ["fixedCost", "fixed cost"],
  ["unitCost", "unit cost"],
  ["mdfShare", "MDF share"],
  ["grossMargin", "gross margin"],
] as const;

const STAGES = [
  ["audience", "audience"],
  ["responses", "responses"],
  ["leads", "leads"],
  ["mgos", "MGOs"],
  ["deals", "deals"],
] as const;

/** What of a campaign's plan cannot be right or says nothing; each a sentence. */
export function campaignWarnings(row: CampaignRow, name: string): string[] {
  const missing = FACTORS.filter(([field]) => row[field] === null).map(([, label]) => label);
  const zero = RATES.filter(([field]) => row[field] !== null && round9(row[field]!) === 0).map(
    ([, label]) => label,
  );
  return [
    ...(missing.length ? [`${name}: no ${missing.join(", ")}, so what depends on it stays blank.`] : []),
    ...zero.map((label) => `${name}: the ${label} is 0, so nothing comes after it.`),
    ...(row.audience !== null && row.audience <= 0
      ? [`${name}: the audience is ${row.audience}; nobody is reached.`]
      : []),
  ];
}

/** Deals that name the campaign and do not count; a sentence where there are any. */
export function otherDealsWarnings(others: number, name: string): string[] {
  if (others === 0) return [];
  const deals =
    others === 1 ? "1 deal names it and does not count:" : `${others} deals name it and do not count:`;
  return [`${name}: ${deals} another partner's, or registered before its month.`];
}

/** Tactics that are not measured; a sentence where there are any. */
export function unmeasuredWarnings(open: number, all: number): string[] {
  return open ? [`${open} of ${all} tactics not measured: the cost counts in the actual return.`] : [];
}

/** Actuals of which more came out of a stage than went in; each a sentence. */
export function actualWarnings(actual: CampaignFigures, name: string): string[] {
  const known = STAGES.flatMap(([field, label]) => {
    const value = actual[field];
    return value === null ? [] : [{ label, value }];
  });
  return known.flatMap(({ label, value }, index) => {
    const before = known[index - 1];
    return before && round9(value) > round9(before.value)
      ? [`${name}: ${value} ${label} from ${before.value} ${before.label}; check the actuals.`]
      : [];
  });
}
