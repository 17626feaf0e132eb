import { round9 } from "../shared/rounding";
import { product, ratio, sumKnown } from "./known";
import type { ScenarioFactors, SegmentInput } from "./mgo-lines";
import { mgoNeeded } from "./mgo-needed";

/** What a segment has to bring; null where a rate or deal size of 0 leaves no answer. */
interface Segment {
  name: string;
  share: number;
  /** Its part of the revenue to bring. */
  target: number;
  dealSize: number;
  closeRate: number;
  mgoRate: number;
  leadRate: number;
  mgos: number | null;
  leads: number | null;
  responses: number | null;
}

export interface Segments {
  /** Those that have a share, with their place on the sheet (0-based). */
  used: readonly { index: number; segment: Segment }[];
  /** Σ share; 0 without segments. */
  share: number;
  mgos: number | null;
  /** The shares total 100 %: only then do the segments stand for the whole target. */
  whole: boolean;
}

/** What segments take from the worksheet where they say nothing themselves. */
export interface SegmentDefaults {
  /** Line L × marketing's share, less what is won. */
  revenue: number;
  /** As the scenario has them already. */
  dealSize: number;
  closeRate: number;
  /** What the scenario multiplies a segment's own figures by. */
  factors: Pick<ScenarioFactors, "close" | "dealSize">;
  mgoRate: number;
  leadRate: number;
}

/** MGOs needed for a revenue; null where a rate or deal size of 0 leaves no answer, 0 where nothing is asked. */
export function neededFor(revenue: number, dealSize: number, closeRate: number): number | null {
  if (dealSize <= 0 || closeRate <= 0 || closeRate > 1) return null;
  return mgoNeeded({ revenueTarget: revenue, averageDealSize: dealSize, closeRate });
}

export function segmentsOf(inputs: readonly SegmentInput[], defaults: SegmentDefaults): Segments {
  const used = inputs.flatMap((input, index) =>
    input.share === null ? [] : [{ index, segment: segmentOf(input, input.share, index, defaults) }],
  );
  const share = used.reduce((total, { segment }) => total + segment.share, 0);
  const known = used.every(({ segment }) => segment.mgos !== null);
  return {
    used,
    share,
    mgos: used.length && known ? sumKnown(used.map(({ segment }) => segment.mgos)) : null,
    whole: used.length > 0 && round9(share) === 1,
  };
}

const least = (value: number | null, most: number) => (value === null ? null : Math.min(value, most));

function segmentOf(input: SegmentInput, share: number, index: number, defaults: SegmentDefaults): Segment {
  const { factors } = defaults;
  const dealSize = product(input.dealSize, factors.dealSize) ?? defaults.dealSize;
  const closeRate = least(product(input.closeRate, factors.close), 1) ?? defaults.closeRate;
  const mgoRate = input.mgoRate ?? defaults.mgoRate;
  const leadRate = input.leadRate ?? defaults.leadRate;
  const target = product(share, defaults.revenue)!;
  const mgos = input.unreadable?.length ? null : neededFor(target, dealSize, closeRate);
  const leads = ratio(mgos, mgoRate);
  const name = input.name ?? `Segment ${index + 1}`;
  return {
    name,
    share,
    target,
    dealSize,
    closeRate,
    mgoRate,
    leadRate,
    mgos,
    leads,
    responses: ratio(leads, leadRate),
  };
}
