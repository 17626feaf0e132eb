import { SEGMENTS } from "../../domain/marketing/mgo-lines";

/** Where everything stands on the MGO worksheet: portrait pages, the calculations below them. 0-based. */

export const WIDTHS = [2, 5, 32, 13, 13, 13, 24, 2, 13, 13, 13, 13, 14] as const;

export const COLUMN = {
  letter: 1,
  label: 2,
  default: 3,
  override: 4,
  used: 5,
  source: 6,
  gap: 7,
  /** Bleak; the other scenarios follow. */
  scenarios: 8,
  chosen: 11,
  last: 12,
} as const;

/** Columns of the inputs panels. */
export const INPUT_COLUMNS = { label: 2, default: 3, override: 4, used: 5, source: 6, last: 6 } as const;

const lines = 11;
const assumptions = lines + 17;
const segments = assumptions + 14;
const targets = segments + SEGMENTS + 6;
const partners = targets + 16;

export const ROW = {
  title: 0,
  cards: 3,
  message: 7,
  linesHeading: lines - 2,
  lines,
  assumptions,
  segments,
  targets,
  partners,
} as const;

/** First row of the foot, below as many partners as there are. */
export function footRow(partners: number): number {
  return ROW.partners + (partners ? partners + 4 : 0);
}
