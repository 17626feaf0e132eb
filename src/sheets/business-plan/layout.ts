import { BUSINESS_PLAN_MONTHS } from "../../domain/business-plan/business-plan-fields";

/**
 * Where everything stands on a business plan, 0-based: two portrait pages one below the other, the assumptions below them, the 36
 * months below those. Both pages are equally tall, so that a printout breaks between them on any paper.
 */

const MARGIN = 2;
const LABEL = 24;
const FIGURE = 10;
const GAP = 2;

const QUARTERS = BUSINESS_PLAN_MONTHS / 3;
const YEARS = BUSINESS_PLAN_MONTHS / 12;

/** Columns of the pages. */
export const COLUMN = { label: 1, first: 2, last: 12 } as const;

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

const figures = (count: number) => Array<number>(count).fill(FIGURE);
export const WIDTHS: readonly number[] = [
  MARGIN,
  LABEL,
  ...figures(BUSINESS_PLAN_MONTHS + 1),
  GAP,
  ...figures(QUARTERS),
  GAP,
  ...figures(YEARS),
  GAP,
  FIGURE,
];

/** A little air; what is not named here has it. */
export const ROW_HEIGHT = 16.5;

/** Commitments by fiscal quarter: a plan that begins within a quarter touches thirteen. */
export const COMMITMENT_ROWS = QUARTERS + 1;

/** Rows between the two pages: wherever the paper ends, it ends in them. */
export const AIR = { rows: 6, height: 22 } as const;

const scenarios = 9;
const charts = scenarios + 15;
const commitments = charts + 16;
const boxes = commitments + COMMITMENT_ROWS + 5;
const signatures = boxes + 7;
const pageTwo = signatures + 5 + AIR.rows;
const quarterly = pageTwo + 17;
const lines = quarterly + QUARTERS + 3;
const costs = lines + 15;
const foot = costs + 18;
const inputs = foot + 7;

export const ROW = {
  title: 0,
  cards: 3,
  message: 7,
  scenarios,
  charts,
  commitments,
  boxes,
  signatures,
  pageTwo,
  quarterly,
  lines,
  costs,
  foot,
  lastPrinted: foot + 3,
  inputs,
} as const;

/** Room on the left of defaults and of what counts, on the right of what is typed: names run over into it. */
export const INPUT_COLUMNS = {
  label: 1,
  default: 3,
  override: 4,
  used: 7,
  source: 8,
  last: COLUMN.last,
} as const;
