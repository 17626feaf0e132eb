import { CRITERIA, type BEST_WEIGHTS, countedWeights } from "../../../domain/portfolio/best-rank";
import type { Portfolio } from "../../../domain/portfolio/portfolio";
import { UNASSIGNED } from "../../../domain/cadence/completion";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { sum } from "../../../domain/shared/sum";
import type { GuidedDraft, ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { PortfolioSource } from "../../session/portfolio-source";
import type { rollupTexts } from "../../strings/rollup";

type WeightKey = keyof typeof BEST_WEIGHTS;
export const FILTERS = ["cam", "region", "status"] as const;
type Filter = (typeof FILTERS)[number];

export interface RollupDraft extends GuidedDraft {
  /** Null: all. */
  filters: Readonly<Record<Filter, string | null>>;
  /** What is typed over the weights; null takes a typed one away. */
  weights: Readonly<Partial<Record<WeightKey, number | null>>>;
}

export const EMPTY_DRAFT: RollupDraft = {
  step: null,
  filters: { cam: null, region: null, status: null },
  weights: {},
};

export type RollupLine = Portfolio["lines"][number];

export interface RollupTool {
  draft: RollupDraft;
  facts: PortfolioSource;
  live: LiveRollup;
  step: keyof typeof rollupTexts.steps;
}
export type RollupStepProps = ToolStepProps<RollupTool>;

export interface LiveRollup {
  asOf: SerialDate;
  all: Portfolio;
  /** Those that the filters leave, worst first. */
  chosen: readonly RollupLine[];
  /** What each filter can be set to. */
  choices: Readonly<Record<Filter, readonly string[]>>;
  /** What is typed over each weight. */
  typed: Readonly<Record<WeightKey, number | null>>;
  /** Won ÷ target to date, of those that have one. */
  ofPlan: number | null;
}

const valueOf: Readonly<Record<Filter, (line: RollupLine) => string>> = {
  cam: ({ cam }) => cam,
  region: ({ row }) => row.region ?? UNASSIGNED,
  status: ({ status }) => status,
};

export function liveRollup({ facts, draft, sheet, asOf: proposed }: ToolInput<RollupTool>): LiveRollup {
  const typed = Object.fromEntries(
    CRITERIA.map((criterion) => {
      const key = `best_${criterion}` as const;
      const kept = sheet?.inputs[`in_${key}`];
      return [
        key,
        draft.weights[key] === undefined ? (typeof kept === "number" ? kept : null) : draft.weights[key],
      ];
    }),
  ) as Record<WeightKey, number | null>;
  const all = facts.on(
    proposed.day,
    countedWeights((key) => typed[key]),
  );
  const names = (filter: Filter) =>
    [...new Set(all.lines.map(valueOf[filter]))].sort((a, b) => a.localeCompare(b));
  const planned = all.lines.filter(({ targetToDate }) => targetToDate !== null);
  return {
    asOf: proposed.day,
    all,
    chosen: all.lines.filter((line) =>
      FILTERS.every(
        (filter) => draft.filters[filter] === null || valueOf[filter](line) === draft.filters[filter],
      ),
    ),
    choices: { cam: names("cam"), region: names("region"), status: names("status") },
    typed,
    ofPlan: planned.length
      ? sum(planned.map(({ won }) => won)) / sum(planned.map(({ targetToDate }) => targetToDate!))
      : null,
  };
}
