import { round9 } from "../shared/rounding";

/** What a full signal is worth, and from which share on it is full. */
export const MOST = { neighbours: 30, together: 25, relationship: 20, trigger: 15, priority: 10 } as const;
export const FULL_SHARE = 0.5;
const RELATIONSHIP = { least: 1, most: 5 } as const;
export const TRIGGER_DAYS = 180;
export const DEDUCTIONS = { lost: 20, complaint: 10 } as const;
/** Fewer known signals say nothing. */
export const LEAST_SIGNALS = 2;

export const BANDS = ["High", "Medium", "Low"] as const;
export type Band = (typeof BANDS)[number];
/** From which score on a band begins. */
export const BAND_FROM = { High: 60, Medium: 35, Low: 0 } as const satisfies Record<Band, number>;

/** What is known of a product that an account lacks; null is not known. */
export interface Signals {
  /** Of the accounts like this one, the share that has the product. */
  neighbours: number | null;
  /** The best share of accounts with a product that this one has; 0 where it has none. */
  together: number;
  /** 1–5 */
  relationship: number | null;
  /** Whether there is a reason to talk now. */
  trigger: boolean | null;
  /** Whether the sector is one that we prefer. */
  priority: boolean | null;
  /** The product was lost there within a year. */
  lost: boolean;
  complaint: boolean;
}

type SignalKey = keyof typeof MOST;

/** The points of each signal; null where it is not known. */
function signalPoints(signals: Signals): Readonly<Record<SignalKey, number | null>> {
  const { neighbours, together, relationship, trigger, priority } = signals;
  const share = (most: number, of: number) => most * Math.min(1, of / FULL_SHARE);
  const { least, most } = RELATIONSHIP;
  return {
    neighbours: neighbours === null ? null : share(MOST.neighbours, neighbours),
    together: share(MOST.together, together),
    relationship:
      relationship === null ? null : (MOST.relationship * (relationship - least)) / (most - least),
    trigger: trigger === null ? null : trigger ? MOST.trigger : 0,
    priority: priority === null ? null : priority ? MOST.priority : 0,
  };
}

/** 0–100: the points of what is known as a share of what they could be, less the deductions; null while too little is known. */
export function propensity(signals: Signals): number | null {
  const known = Object.entries(signalPoints(signals)).flatMap(([key, points]) =>
    points === null ? [] : [{ points, most: MOST[key as SignalKey] }],
  );
  if (known.length < LEAST_SIGNALS) return null;
  const total = (field: "points" | "most") => known.reduce((sum, each) => sum + each[field], 0);
  const less = (signals.lost ? DEDUCTIONS.lost : 0) + (signals.complaint ? DEDUCTIONS.complaint : 0);
  return Math.min(100, Math.max(0, (100 * total("points")) / total("most") - less));
}

/** The band of a score; null without one. */
export function propensityBand(score: number | null): Band | null {
  if (score === null) return null;
  return BANDS.find((band) => round9(score) >= BAND_FROM[band]) ?? null;
}
