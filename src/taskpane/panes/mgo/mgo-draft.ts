import {
  type MgoKey,
  type MgoScenarioName,
  type SegmentInput,
  SEGMENTS,
} from "../../../domain/marketing/mgo-lines";
import type { MgoWorksheet } from "../../../domain/marketing/mgo-worksheet";
import type { BuiltSheet } from "../../../book/workbook-port";
import { keptMgoValues, type MgoValues } from "../../../sheets/mgo-worksheet/mgo-values";

export type StepId = "goal" | "lines" | "segments" | "review";

/** What was typed; what is absent keeps the sheet's value or the default. */
export interface MgoDraft {
  step: StepId;
  overrides: Readonly<Partial<Record<MgoKey, number | null>>>;
  scenario: MgoScenarioName | null;
  /** All of them once one was changed; null keeps the sheet's. */
  segments: readonly SegmentInput[] | null;
}

export const EMPTY_DRAFT: MgoDraft = { step: "goal", overrides: {}, scenario: null, segments: null };
const NO_SEGMENT: SegmentInput = { name: null, share: null };

/** What the sheet's builder is asked for. */
export function mgoValuesOf({ overrides, scenario, segments }: MgoDraft): MgoValues {
  return {
    overrides,
    ...(scenario ? { scenario } : {}),
    ...(segments
      ? { segments: Array.from({ length: SEGMENTS }, (_, index) => segments[index] ?? NO_SEGMENT) }
      : {}),
  };
}

/** The segments that are shown: as changed, else as the sheet has them. */
export function draftSegments(draft: MgoDraft, sheet: BuiltSheet | undefined): readonly SegmentInput[] {
  const stored = keptMgoValues(sheet?.inputs).segments as readonly SegmentInput[];
  return (
    draft.segments ??
    stored.filter(({ name, share, unreadable }) => name !== null || share !== null || unreadable?.length)
  );
}

export interface StepProps {
  draft: MgoDraft;
  update: (change: (before: MgoDraft) => MgoDraft) => void;
  live: MgoWorksheet;
  sheet: BuiltSheet | undefined;
}
