import { round9 } from "./rounding";

/** From which share on which level is proposed; practice is never proposed as best practice. */
const LEVELS = [
  [0.7, 4],
  [0.4, 3],
  [0.1, 2],
] as const;

/** The level 1 … 4 that a share of the workbook speaks for. */
export function levelOfShare(share: number): number {
  return LEVELS.find(([from]) => round9(share) >= from)?.[1] ?? 1;
}
