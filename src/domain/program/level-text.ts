import { nameKey } from "../shared/excel-text";
import { longDate, shortMoney } from "../shared/plain-words";
import { roundTo } from "../shared/rounding";
import { partsOf, serialOf, type SerialDate } from "../shared/serial-date";
import type { LevelRow } from "../shared/tables/catalogue";
import {
  answerOf,
  rankedLevels,
  REGISTERED,
  REQUIREMENTS,
  type EarnedLevel,
  type LevelFacts,
  type RequirementId,
} from "./levels";

interface LevelWords {
  levels: readonly LevelRow[];
  facts: LevelFacts;
  earned: EarnedLevel;
  /** The contractual level; "" without one. */
  contract: string;
  /** The next yearly review; null where Setup names none. */
  review: SerialDate | null;
  currency: string;
}

/** The earned level beside the contractual one: "Meets Gold", "Gold at risk: 2 certificates by 31 January 2027". */
export function levelText({ levels, facts, earned, contract, review, currency }: LevelWords): string {
  const stands = contract === "" ? "" : `Contract: ${contract}. `;
  if (!earned.ranked) return stands + UNRANKED;
  if (earned.level === "")
    return `${stands}Not yet assessed: ${earned.open.map((id) => OPEN_WORDS[id]).join(", ")}`;
  const meets = earned.level === REGISTERED ? REGISTERED : `Meets ${earned.level}`;
  const row = rankedLevels(levels).find((each) => nameKey(each.level) === nameKey(contract));
  if (!row) return stands + meets;
  if (row.order === earned.order) return meets;
  if (row.order < earned.order) return `${meets}: promotion from ${contract} proposed`;
  const short = REQUIREMENTS.filter(({ id }) => answerOf(row, facts, id) === "Missed");
  const missing = short.map(({ id }) => missingWords(row, facts, id, currency));
  return `${contract} at risk: ${missing.join(", ")}${review === null ? "" : ` by ${longDate(review)}`}`;
}

/** Said in place of a level that would be a guess. */
export const UNRANKED = "No level: column Order of Levels is blank or stands twice";

const OPEN_WORDS = Object.fromEntries(
  REQUIREMENTS.map(({ id, label }) => [id, label.toLowerCase()]),
) as Record<RequirementId, string>;

function missingWords(row: LevelRow, facts: LevelFacts, id: RequirementId, currency: string): string {
  const needs = row[id]!;
  const percent = `${roundTo(100 * needs, 1)} %`;
  switch (id) {
    case "annualRevenue": {
      const influenced = row.countsInfluencedRevenue === "Yes" ? facts.influencedRevenue : 0;
      return `${shortMoney(needs - facts.annualRevenue - influenced, currency)} of revenue`;
    }
    case "certifications": {
      const missing = roundTo(needs - facts.certifications!, 1);
      return `${missing} ${missing === 1 ? "certificate" : "certificates"}`;
    }
    case "requiredTasks":
      return `${percent} of required tasks`;
    case "capabilitiesScore":
      return `a capabilities score of ${roundTo(needs, 1)}`;
    case "servicingShare":
      return `a servicing share of ${percent}`;
  }
}

/** The yearly review on or after a day, on the day and month of the one that Setup names. */
export function nextReview(review: SerialDate | null, from: SerialDate): SerialDate | null {
  if (review === null || review >= from) return review;
  const { month, day } = partsOf(review);
  const { year } = partsOf(from);
  const thisYear = serialOf(year, month, day);
  return thisYear >= from ? thisYear : serialOf(year + 1, month, day);
}

/** What a level brings: "12 % discount; 2 % rebate; 50 % of marketing cost; a named engineer". */
export function benefitsText(level: LevelRow | null): string {
  const share = (value: number | null | undefined, of: string) =>
    value === null || value === undefined ? "" : `${roundTo(100 * value, 1)} % ${of}`;
  return [
    share(level?.discount, "discount"),
    share(level?.rebateRate, "rebate"),
    share(level?.mdfShare, "of marketing cost"),
    level?.benefits ?? "",
  ]
    .filter(Boolean)
    .join("; ");
}
