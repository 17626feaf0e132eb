import type { WorkbookSnapshot } from "../../../book/workbook-port";
import {
  type AttentionLine,
  attentionLines,
  decisionsFirst,
  prospectsFirst,
  quietFirst,
} from "../../../domain/portfolio/attention";
import { readAttentionData } from "../../../domain/portfolio/attention-data";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { type Decision, type DecisionRow, DECISIONS } from "../../../domain/shared/tables/decision-tables";
import type { GuidedDraft, ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { attentionTexts } from "../../strings/attention";

/** What is typed of a decision; it is kept once it says which. */
export interface TypedDecision {
  decision: string | null;
  reviewOn: number | null;
  by: string | null;
  reason: string | null;
}
const NOTHING_TYPED: TypedDecision = { decision: null, reviewOn: null, by: null, reason: null };

export interface AttentionDraft extends GuidedDraft {
  /** Whom the step Decide shows; null: the first. */
  about: string | null;
  typed: Readonly<Record<string, TypedDecision>>;
}
export const EMPTY_DRAFT: AttentionDraft = { step: null, about: null, typed: {} };

export interface AttentionFacts {
  /** Worked out once for each day. */
  on: (asOf: SerialDate) => readonly AttentionLine[];
}

export interface AttentionTool {
  draft: AttentionDraft;
  facts: AttentionFacts;
  live: LiveAttention;
  step: keyof typeof attentionTexts.steps;
}
export type AttentionStepProps = ToolStepProps<AttentionTool>;

interface LiveAttention {
  asOf: SerialDate;
  lines: readonly AttentionLine[];
  quiet: readonly AttentionLine[];
  prospects: readonly AttentionLine[];
  toDecide: readonly AttentionLine[];
  short: readonly AttentionLine[];
  /** Whom the step Decide is about, and what is typed of it. */
  about: AttentionLine | null;
  typed: TypedDecision;
  /** What the build keeps. */
  decisions: readonly DecisionRow[];
}

export function readAttention(snapshot: WorkbookSnapshot): AttentionFacts {
  const known = new Map<SerialDate, readonly AttentionLine[]>();
  return {
    on(asOf) {
      const lines = known.get(asOf) ?? attentionLines({ ...readAttentionData(snapshot, asOf), asOf });
      known.set(asOf, lines);
      return lines;
    },
  };
}

export function liveAttention({
  facts,
  draft,
  today,
  asOf: { day },
}: ToolInput<AttentionTool>): LiveAttention {
  const lines = facts.on(day);
  const toDecide = decisionsFirst(lines);
  const about = toDecide.find(({ partner }) => partner === draft.about) ?? toDecide[0] ?? null;
  return {
    asOf: day,
    lines,
    quiet: quietFirst(lines),
    prospects: prospectsFirst(lines),
    toDecide,
    short: lines.filter(({ fairness }) => fairness.short.length > 0),
    about,
    typed: (about && draft.typed[about.partner]) ?? NOTHING_TYPED,
    decisions: Object.entries(draft.typed).flatMap(([partner, { decision, ...typed }]) =>
      DECISIONS.includes(decision as Decision) ? [{ partner, decision, decidedOn: today, ...typed }] : [],
    ),
  };
}
