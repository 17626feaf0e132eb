import { countedValue } from "../shared/assumption";
import { nameKey } from "../shared/excel-text";
import { fiscalYearOf, type FiscalYear } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import type { LevelRow } from "../shared/tables/catalogue";
import { rankedLevels } from "../program/levels";
import { recordedResults } from "../scorecard/performance/recorded-results";
import type { EarningsData } from "./earnings-data";
import {
  EARNING_KINDS,
  type EarningKind,
  knownSum,
  ownMdf,
  type YearEarnings,
  yearEarnings,
} from "./earnings-year";
import { EARNING_SERVICES, EARNING_TERMS, type EarningsOverrides, SERVICES_METRIC } from "./earnings-inputs";

/** What a level's terms would have brought more; null where the terms of one of both are not known. */
interface LevelGain {
  margin: number | null;
  rebate: number | null;
  mdf: number | null;
  total: number | null;
}

/** A term with its default, where that comes from being the definition's, and what counts. */
interface Term<T> {
  default: T | null;
  used: T | null;
}

interface EarningTerms {
  level: Term<string>;
  comparedLevel: Term<string>;
  margin: Term<number>;
  marginLastYear: Term<number>;
  registration: Term<number>;
}

export interface PartnerEarnings {
  partner: string;
  asOf: SerialDate;
  year: FiscalYear;
  terms: EarningTerms;
  thisYear: YearEarnings;
  /** To the same day of the year before. */
  lastYear: YearEarnings;
  /** Of what is known of both years, quarter by quarter and kind by kind: this year ÷ last year − 1; null where nothing can be compared. */
  change: number | null;
  /** Rows of the two levels; null where Levels has no such level. */
  level: LevelRow | null;
  comparedLevel: LevelRow | null;
  gain: LevelGain;
  /** Kinds of which nothing is known this year. */
  notKnown: readonly EarningKind[];
  /** Rows of the partner's MDF with money and without a day: they count in no quarter. */
  undatedMdf: number;
  leftOut: number;
}

export interface EarningsInput {
  data: EarningsData;
  partner: string;
  asOf: SerialDate;
  overrides?: EarningsOverrides;
}

/** What a partner earned with us by quarter, this year beside the same days of the last, and what another level would have brought. */
export function partnerEarnings({ data, partner, asOf, overrides = {} }: EarningsInput): PartnerEarnings {
  const year = fiscalYearOf(asOf, data.settings.fiscalStartMonth);
  const { terms, level, comparedLevel } = termsOf(data, partner, overrides);
  const starts = year.quarters.map(({ start }) => start);
  const earned = (which: EarnedYear, from: readonly SerialDate[], upTo: SerialDate) =>
    yearEarnings({
      data,
      partner,
      starts: from,
      upTo,
      margin: (which === "services" ? terms.margin : terms.marginLastYear).used,
      registration: terms.registration.used,
      services: servicesOf(data, partner, { which, starts: from, overrides }),
    });
  const thisYear = earned("services", starts, asOf);
  const lastYear = earned(
    "last_services",
    starts.map((start) => addMonths(start, -12)),
    addMonths(asOf + 1, -12) - 1,
  );
  return {
    partner,
    asOf,
    year,
    terms,
    thisYear,
    lastYear,
    change: changeOf(thisYear, lastYear),
    level,
    comparedLevel,
    gain: gainOf(thisYear, level, comparedLevel),
    notKnown: EARNING_KINDS.map(({ id }) => id).filter((id) => thisYear.byKind[id] === null),
    undatedMdf: ownMdf(data, partner).filter(({ day }) => day === null).length,
    leftOut: data.leftOut(partner),
  };
}

function termsOf(data: EarningsData, partner: string, overrides: EarningsOverrides) {
  const { partners, levels, settings } = data;
  const named = (name: string | null) =>
    name === null
      ? null
      : (levels.find((row) => row.level !== null && nameKey(row.level) === nameKey(name)) ?? null);
  const term = <T>(standard: T | null, typed: T | null): Term<T> => ({
    default: standard,
    used: typed ?? standard,
  });
  const counted = <K extends Exclude<keyof typeof EARNING_TERMS, "as_of">>(key: K) =>
    countedValue(EARNING_TERMS[key] as never, overrides[key]) as never;
  const contract = partners.find((row) => nameKey(row.partner) === nameKey(partner))?.tier ?? null;
  const level = term<string>(contract, counted("level"));
  const row = named(level.used);
  const order = Math.max(0, row?.order ?? 0);
  const next = rankedLevels(levels).find((each) => each.order > order)?.level ?? null;
  const comparedLevel = term<string>(next, counted("compared_level"));
  const margin = term<number>(
    countedValue(EARNING_TERMS.partner_margin, row?.discount),
    counted("partner_margin"),
  );
  const terms: EarningTerms = {
    level,
    comparedLevel,
    margin,
    marginLastYear: term<number>(margin.used, counted("partner_margin_last_year")),
    registration: term<number>(settings.registrationDiscount, counted("registration_discount")),
  };
  return { terms, level: row, comparedLevel: named(comparedLevel.used) };
}

/** Whose services: the keys of the quarters' inputs begin so. */
type EarnedYear = "services" | "last_services";

/** As typed, else as recorded for the quarter. */
function servicesOf(
  { results }: EarningsData,
  partner: string,
  {
    which,
    starts,
    overrides,
  }: { which: EarnedYear; starts: readonly SerialDate[]; overrides: EarningsOverrides },
): (number | null)[] {
  const recorded = recordedResults(results, partner);
  return starts.map((start, index) => {
    const key = `${which}_q${index + 1}` as keyof typeof EARNING_SERVICES;
    return countedValue(EARNING_SERVICES[key], overrides[key]) ?? recorded.actual(SERVICES_METRIC, start);
  });
}

/** Kinds and quarters of which both years are known, so that like is compared with like. */
function changeOf(thisYear: YearEarnings, lastYear: YearEarnings): number | null {
  const pairs = thisYear.quarters.flatMap((now, index) =>
    EARNING_KINDS.flatMap(({ id }) => {
      const [after, before] = [now?.[id] ?? null, lastYear.quarters[index]?.[id] ?? null];
      return after === null || before === null ? [] : [{ after, before }];
    }),
  );
  const before = sum(pairs.map((pair) => pair.before));
  return round9(before) > 0 ? sum(pairs.map((pair) => pair.after)) / before - 1 : null;
}

/** On the same sales and campaigns: the difference of the discounts, of the rebate's rates, of the shares of campaigns' cost. */
function gainOf(
  { sales, paid, byKind }: YearEarnings,
  level: LevelRow | null,
  other: LevelRow | null,
): LevelGain {
  const difference = (field: "discount" | "rebateRate", of: number | null) => {
    const [now, then] = [level?.[field] ?? null, other?.[field] ?? null];
    return now === null || then === null || of === null ? null : of * (then - now);
  };
  const [share, otherShare] = [level?.mdfShare ?? null, other?.mdfShare ?? null];
  const gain = {
    margin: difference("discount", sales),
    rebate: difference("rebateRate", paid),
    mdf:
      share === null || otherShare === null || share <= 0 || byKind.mdf === null
        ? null
        : byKind.mdf * (otherShare / share - 1),
  };
  return { ...gain, total: knownSum(Object.values(gain)) };
}
