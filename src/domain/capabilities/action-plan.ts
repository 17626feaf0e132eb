import { nameKey, trimmedNameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import { addMonths, endOfMonth, isoOf, type SerialDate } from "../shared/serial-date";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { actionsTable, type ActionRow } from "../shared/tables/capabilities-tables";
import type { PartnerRow } from "../shared/tables/catalogue";
import type { ActionTemplate } from "./content/action-template";
import { isRunning } from "./action-state";

/** A metric of an assessment, as far as actions depend on it. */
export interface MetricStanding {
  /** The metric's label. */
  metric: string;
  /** 1 … 100; null is not measured, and nothing is proposed for it. */
  score: number | null;
  /** Its share of the overall score, 0 … 1. */
  weight: number;
}

export interface ActionProposal {
  /** What would be written to `cam_actions`. */
  row: ActionRow;
  score: number;
  /** 1 = the metric that would raise the overall score most. */
  rank: number;
  /** Points that the overall score would gain if the metric were perfect. */
  gain: number;
}

export interface ProposalInput {
  partner: Pick<PartnerRow, "partnerId" | "partner" | "cam">;
  metrics: readonly MetricStanding[];
  /** The day of the assessment. */
  assessedOn: SerialDate;
  asOf: SerialDate;
  /** All rows of `cam_actions`, other partners' too: ids are unique in the workbook. */
  actions: readonly ActionRow[];
  library: readonly ActionTemplate[];
  /** The most proposals to make. */
  limit?: number;
}

/** As many as a partner can do in a quarter beside its business. */
const USUAL_PROPOSALS = 5;
/** How long an action that was done or dropped is not proposed again. */
const REST_MONTHS = 12;
const HIGH = { rank: 3, gapAbove: 40 };
const LOW_GAP = 20;
const PERFECT = 100;

/**
 * What to agree with a partner next: for each of its weakest metrics, by weight × what is missing to 100, the first action of the
 * library that still applies. A metric whose action is under way gets none, and an action that was done or dropped in the last
 * twelve months is not proposed again. Owner is the partner's CAM; an action is due at the end of a month, when it is talked about.
 */
export function proposeActions(input: ProposalInput): ActionProposal[] {
  const { partner, metrics, actions, limit = USUAL_PROPOSALS } = input;
  const own = actions.filter((row) => nameKey(row.partner) === nameKey(partner.partner));
  const newId = idMaker(partner, actions);
  return ranked(metrics)
    .flatMap((standing) => {
      const template = firstApplicable(standing, own, input);
      return template ? [{ ...standing, template }] : [];
    })
    .slice(0, limit)
    .map(({ metric, score, gain, rank, template }) => ({
      score,
      rank,
      gain,
      row: {
        actionId: newId(),
        partner: partner.partner,
        metric,
        action: template.action,
        owner: partner.cam,
        vendorResource: template.vendorResource,
        due: endOfMonth(input.asOf + template.days),
        status: "Open",
        priority: priorityOf(rank, PERFECT - score),
        from: `Capabilities ${isoOf(input.assessedOn)}`,
      },
    }));
}

/** Writes proposals as they stand, or as the CAM edited them. */
export function addActionsChange(proposals: readonly Pick<ActionProposal, "row">[]): TableChange {
  return changeTable(
    actionsTable,
    proposals.map(({ row }) => row),
  );
}

interface RankedMetric {
  metric: string;
  score: number;
  gain: number;
  rank: number;
}

/** The metrics that could raise the score, the most promising first; of equal ones the order of the assessment. */
function ranked(metrics: readonly MetricStanding[]): RankedMetric[] {
  return metrics
    .flatMap(({ metric, score, weight }) =>
      score === null ? [] : [{ metric, score, gain: weight * (PERFECT - score) }],
    )
    .filter(({ gain }) => round9(gain) > 0)
    .sort((a, b) => round9(b.gain) - round9(a.gain))
    .map((each, index) => ({ ...each, rank: index + 1 }));
}

function firstApplicable(
  { metric, score }: RankedMetric,
  own: readonly ActionRow[],
  { library, asOf }: ProposalInput,
): ActionTemplate | undefined {
  const ofMetric = own.filter((row) => nameKey(row.metric) === nameKey(metric));
  if (ofMetric.some(isRunning)) return undefined;
  const since = addMonths(asOf, -REST_MONTHS);
  const resting = new Set(
    ofMetric.filter(({ due }) => due === null || due >= since).map(({ action }) => nameKey(action)),
  );
  return library.find(
    (template) =>
      nameKey(template.metric) === nameKey(metric) &&
      round9(score) < template.appliesBelow &&
      !resting.has(nameKey(template.action)),
  );
}

function priorityOf(rank: number, gap: number): string {
  if (rank <= HIGH.rank && round9(gap) > HIGH.gapAbove) return "High";
  return round9(gap) <= LOW_GAP ? "Low" : "Medium";
}

/** `A-P-012-1`, `A-P-012-2` …: goes on after the highest number of the partner's that any row has. */
export function idMaker(
  { partnerId, partner }: Pick<PartnerRow, "partnerId" | "partner">,
  actions: readonly Pick<ActionRow, "actionId">[],
): () => string {
  const prefix = `A-${(partnerId ?? partner ?? "").trim()}-`;
  const numbers = actions.flatMap(({ actionId }) => {
    const id = trimmedNameKey(actionId ?? "");
    const number = id.startsWith(nameKey(prefix)) ? id.slice(nameKey(prefix).length) : "";
    return /^\d{1,9}$/.test(number) ? [Number(number)] : [];
  });
  let last = numbers.reduce((highest, each) => Math.max(highest, each), 0);
  return () => `${prefix}${++last}`;
}
