import { BUSINESS_PLAN_MONTHS } from "../../domain/business-plan/business-plan-fields";

/**
 * Where everything stands on a business plan, 0-based: two portrait pages one below the other, the assumptions below them, and below those,
 * closed, the 36 months. The page to sign ends where the tables behind it begin, on any paper.
 */

const MARGIN = 2;
const LABEL = 20;
/** A day has room in every country's order. */
const DAY = 12;
/** A whole number of pixels. */
const FIGURE = 69 / 7;
/** Columns that stand behind the pages alone. */
const BEHIND = 12;
const GAP = 2;

const QUARTERS = BUSINESS_PLAN_MONTHS / 3;
const YEARS = BUSINESS_PLAN_MONTHS / 12;

/** Columns of the pages. */
export const COLUMN = { label: 1, first: 2, last: 9 } as const;

/** Columns of the calculation: time from left to right. */
const months = COLUMN.first + 1;
const quarters = months + BUSINESS_PLAN_MONTHS + 1;
const years = quarters + QUARTERS + 1;
export const TIME = {
  /** What a row begins with, before month 1. */
  opening: COLUMN.first,
  months,
  quarters,
  years,
  total: years + YEARS + 1,
  counts: { months: BUSINESS_PLAN_MONTHS, quarters: QUARTERS, years: YEARS },
} as const;

const columns = (count: number, width: number) => Array<number>(count).fill(width);
export const WIDTHS: readonly number[] = [
  MARGIN,
  LABEL,
  DAY,
  ...columns(COLUMN.last - COLUMN.first, FIGURE),
  ...columns(months + BUSINESS_PLAN_MONTHS - COLUMN.last - 1, BEHIND),
  GAP,
  ...columns(QUARTERS, BEHIND),
  GAP,
  ...columns(YEARS, BEHIND),
  GAP,
  BEHIND,
];

/** Commitments by fiscal quarter: a plan that begins within a quarter touches thirteen. */
export const COMMITMENT_ROWS = QUARTERS + 1;
/** Quarters on the page to sign: what both sides can see from today. */
export const PROMISED_ROWS = 4;
/** Words on the page take two lines each. */
export const WORD_LINES = 2;
/** Goal and value proposition; behind the page strengths, weaknesses, opportunities and threats. */
const WORDS = 2;
const SWOT = 4;
const DRIVERS = 4;
const CHART_ROWS = 10;

const SPACER = 1;
const finding = 9;
const bestYear = finding + 1 + CHART_ROWS;
const tornado = bestYear + 1 + SPACER;
const promises = tornado + 2 + DRIVERS + SPACER;
const words = promises + 2 + PROMISED_ROWS + SPACER;
const signatures = words + WORDS * WORD_LINES + SPACER;
const pageTwo = signatures + 3;
const commitments = pageTwo + 16 + SPACER;
const lines = commitments + 2 + COMMITMENT_ROWS + SPACER;
const swot = lines + 1 + 14 + SPACER;
const foot = swot + SWOT * WORD_LINES + SPACER;
const inputs = foot + 6;

export const ROW = {
  title: 0,
  cards: 3,
  message: 7,
  finding,
  chartRows: CHART_ROWS,
  bestYear,
  tornado,
  promises,
  words,
  signatures,
  pageTwo,
  commitments,
  lines,
  swot,
  foot,
  /** The check and the legend below it are for whoever works on the plan. */
  lastPrinted: foot - 1 - SPACER,
  inputs,
} as const;

/** Small rows between the blocks of the pages. */
export const SPACERS: readonly number[] = [
  ROW.cards - 1,
  ROW.message - 1,
  tornado - 1,
  promises - 1,
  words - 1,
  signatures - 1,
  commitments - 1,
  lines - 1,
  swot - 1,
  foot - 1,
];
export const SPACER_HEIGHT = 5;

/** Room on the left of defaults and of what counts, on the right of what is typed: names run over into it. */
export const INPUT_COLUMNS = {
  label: 1,
  default: 3,
  override: 4,
  used: 7,
  source: 8,
  last: 13,
} as const;
