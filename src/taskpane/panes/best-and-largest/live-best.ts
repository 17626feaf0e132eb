import {
  type BEST_AGREEMENT,
  type BEST_WEIGHTS,
  type BestWeights,
  countedWeights,
  CRITERIA,
} from "../../../domain/portfolio/best-rank";
import { furthestApart } from "../../../domain/portfolio/pictured";
import type { Portfolio } from "../../../domain/portfolio/portfolio";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { CellValue } from "../../../domain/shared/tables/table-definition";
import { findSheet } from "../../../book/find-sheet";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { rollupDefinition } from "../../../sheets/rollup/definition";
import type { GuidedDraft, ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import { portfolioSource, type PortfolioSource } from "../../session/portfolio-source";
import type { bestTexts } from "../../strings/best-and-largest";

type WeightKey = keyof typeof BEST_WEIGHTS;
export type AgreementKey = keyof typeof BEST_AGREEMENT;

export interface BestDraft extends GuidedDraft {
  /** What is typed over the weights; null takes a typed one away. */
  weights: Readonly<Partial<Record<WeightKey, number | null>>>;
  agreed: Readonly<Partial<Record<AgreementKey, CellValue>>>;
}
export const EMPTY_DRAFT: BestDraft = { step: null, weights: {}, agreed: {} };

export interface BestFacts extends PortfolioSource {
  /** What is typed on the roll-up, which counts until a sheet of this kind is there. */
  onRollup: Readonly<Record<string, CellValue>>;
}

export interface BestTool {
  draft: BestDraft;
  facts: BestFacts;
  live: LiveBest;
  step: keyof typeof bestTexts.steps;
}
export type BestStepProps = ToolStepProps<BestTool>;

export type BestLine = Portfolio["lines"][number];

interface LiveBest {
  asOf: SerialDate;
  all: Portfolio;
  /** Those whose two ranks differ most. */
  apart: readonly BestLine[];
  /** What is typed over each weight. */
  typed: Readonly<Record<WeightKey, number | null>>;
  agreed: Readonly<Record<AgreementKey, CellValue>>;
}

export function readBest(snapshot: WorkbookSnapshot): BestFacts {
  const rollup = findSheet(snapshot.sheets, rollupDefinition.kind, { partner: "" });
  return { ...portfolioSource(snapshot), onRollup: rollup?.inputs ?? {} };
}

export function liveBest({ facts, draft, sheet, asOf: proposed }: ToolInput<BestTool>): LiveBest {
  const kept = sheet?.inputs ?? facts.onRollup;
  const typed = Object.fromEntries(
    CRITERIA.map((criterion) => {
      const key = `best_${criterion}` as const;
      const before = kept[`in_${key}`];
      return [
        key,
        draft.weights[key] === undefined ? (typeof before === "number" ? before : null) : draft.weights[key],
      ];
    }),
  ) as Record<WeightKey, number | null>;
  const weights: BestWeights = countedWeights((key) => typed[key]);
  const all = facts.on(proposed.day, weights);
  const agreed = (key: AgreementKey) => draft.agreed[key] ?? kept[`in_${key}`] ?? null;
  return {
    asOf: proposed.day,
    all,
    apart: furthestApart(all.lines).map((place) => all.lines[place]!),
    typed,
    agreed: { best_agreed_by: agreed("best_agreed_by"), best_agreed_on: agreed("best_agreed_on") },
  };
}
