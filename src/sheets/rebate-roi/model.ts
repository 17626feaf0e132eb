import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import { MOST_TIERS } from "../../domain/finance/rebate-tier";
import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";

const one = (label: string) => new Ref(label);

const IDS: readonly ComparisonId[] = COMPARISONS.map(({ id }) => id);

/** How many partners the first page shows, the worst first. */
const WORST = 12;
/** Of a partner's name that its column shows. */
export const NAME_CHARACTERS = 24;

/** How many rows the sheet has room for; more make its check say "Rebuild". */
export interface Capacity {
  /** Rows of cam_rebates. */
  table: number;
  /** Of them, those that count in the period. */
  lines: number;
  partners: number;
  /** Rows of cam_partners, and of them those with something accrued or paid. */
  allPartners: number;
  accruals: number;
}

/** Room for what is there now and a little more. */
export function capacityFor({ table, lines, partners, allPartners, accruals }: Capacity): Capacity {
  return {
    table: table + 24,
    lines: lines + 8,
    partners: partners + 4,
    allPartners: allPartners + 12,
    accruals: accruals + 4,
  };
}

const RATED_KEYS = [
  ...["place", "position", "partner", "rebate", "increment", "revenueReturn", "roi", "below", "above"],
  ...["measured", "remark"],
] as const;
export type RatedKey = (typeof RATED_KEYS)[number];
const SHOWN_KEYS = [
  ...["partner", "period", "rebate", "revenue", "source", "baseline", "baselineSource"],
  ...["revenueReturn", "roi", "remark"],
] as const;
export type ShownKey = (typeof SHOWN_KEYS)[number];
const SIDE_KEYS = ["label", "rebate", "increment", "revenueReturn", "roi", "measured"] as const;
export type SideKey = (typeof SIDE_KEYS)[number];
const EARNER_KEYS = [
  ...["number", "name", "criterion", "rate", "q1", "q2", "q3", "q4", "revenue", "atPace"],
  ...["accrued", "accruedAtPace", "paid", "counts", "place"],
] as const;
export type EarnerKey = (typeof EARNER_KEYS)[number];
const ACCRUAL_KEYS = [
  ...["position", "name", "partner", "revenue", "accrued", "paid", "rate", "atPace", "accruedAtPace", "open"],
] as const;
export type AccrualKey = (typeof ACCRUAL_KEYS)[number];
const TIER_KEYS = ["number", "from", "rate", "next"] as const;
export type TierKey = (typeof TIER_KEYS)[number];

/** Every cell that another cell refers to. */
export function createModel({ table, lines, partners, allPartners, accruals }: Capacity) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    inputs: inputsOf("as_of", "from", "to", "gross_margin", "comparison"),
    fiscalStart: one("fiscal start"),
    yearStart: one("first day of the fiscal year"),
    yearEnd: one("last day of the fiscal year"),
    firstClosed: one("first closed deal"),
    /** Row by row of cam_rebates: which rows count, and where each counted row and each partner begins. */
    index: each(["number", "period", "partner", "counts", "line", "group"], column(table)),
    /** Row by row of those that count. */
    lines: each(
      [
        ...(["number", "position", "partner", "criterion", "period", "rebate", "margin", "given"] as const),
        ...(["givenFor", "since", "revenue", "source", "running", "offQuarter", "known"] as const),
      ],
      column(lines),
    ),
    compared: each<ComparisonId, ReturnType<typeof comparedRefs>>(IDS, (id) => comparedRefs(id, lines)),
    partners: each(
      ["number", "position", "name", "criterion", "quarters", "rebate", "roi", "place"],
      column(partners),
    ),
    byPartner: each<ComparisonId, ReturnType<typeof sumRefs>>(IDS, (id) => sumRefs(id, partners)),
    total: {
      rebate: one("rebates paid"),
      lines: one("rows that count"),
      partners: one("partners that count"),
    },
    totals: each<ComparisonId, ReturnType<typeof sumRefs>>(IDS, (id) => sumRefs(`total ${id}`, 1)),
    chosen: each(["revenueReturn", "marginRoi", "increment", "measured", "losing", "judged"], one),
    finding: each(["partners", "each", "all"], (label) => new Ref(`finding: ${label}`)),
    /** As the page has them: partners, the worst first; the rows of the period; the two comparisons. */
    rated: each(RATED_KEYS, column(Math.min(WORST, partners))),
    scale: one("longest bar"),
    shown: each(SHOWN_KEYS, column(lines)),
    sides: each(SIDE_KEYS, column(COMPARISONS.length)),
    tiers: each(TIER_KEYS, column(MOST_TIERS)),
    tierFacts: each(["count", "negative", "method"], one),
    pace: one("days of the year to those gone"),
    earners: each(EARNER_KEYS, column(allPartners)),
    accruals: each(ACCRUAL_KEYS, column(accruals)),
    accrued: each(["partners", "toDate", "paid", "atPace"], one),
    checks: each(
      [
        ...["tolerance", "direct", "byPartner", "room", "inPeriod", "undated", "negative", "leftOut"],
        ...["unknown", "offQuarter", "tiers", "accrued", "all"],
      ] as const,
      (label) => new Ref(`check: ${label}`),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;

const comparedRefs = (id: string, rows: number) =>
  each(
    ["start", "before", "baseline", "source", "state", "rebate", "increment", "gain"],
    (key) => new Ref(`${id} ${key}`, 1, rows),
  );

const sumRefs = (id: string, rows: number) =>
  each(
    ["measured", "rebate", "increment", "gain", "revenueReturn", "marginRoi"],
    (key) => new Ref(`${id} ${key}`, 1, rows),
  );
