import { wholeTitle } from "../shared/tab-title";
import type { CapabilityOverrides } from "../../domain/capabilities/capabilities-scorecard";
import type { SerialDate } from "../../domain/shared/serial-date";
import { Page } from "../kit/page";
import { levelBlock } from "../shared/level-block";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { capabilitiesScorecardDefinition } from "./definition";
import { bestPracticeBlock } from "./best-practice-block";
import { checksOf } from "./checks";
import { metricsBlock, partnerFacts, stageWeightsBlock } from "./facts-block";
import { cardsBlock, headBlock, heatMap } from "./first-screen";
import { gainsBlock } from "./gains-block";
import { COLUMN, SPACE, WIDTHS } from "./layout";
import { levelFactsBlock } from "./level-facts";
import { metricTable } from "./metric-table";
import { APART_LISTED, createModel, type Model, SETTING_NAMES } from "./model";
import { inputsPanel, requirementsPanel } from "./panels";
import { ownViewBlock } from "./own-view-block";
import { peersBlock } from "./peers-block";
import { completenessBlock, pointsBlock, questionsBlock } from "./questions-block";
import { comparisonBlock, recordsBlock, scoresBlock } from "./scores-block";
import { verdictBlock } from "./verdict-block";
import { viewsTable } from "./views-table";

/** Questions that may be added before the sheet has to be built again, and the step in which room grows. */
const SPARE_QUESTIONS = 10;
const ROOM_STEP = 10;

export interface CapabilitiesSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** What the inputs are to hold; a key that is absent keeps what the sheet has. */
  overrides: CapabilityOverrides;
  /** Rows of cam_questions now. */
  questions: number;
  /** How many questions the partner answers two levels or more from us; absent: it has no view of its own, and none is shown. */
  apart?: number | undefined;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/**
 * The sheet of one partner: a page to hand over, behind it the table with best practice, then assumptions and level, below them everything
 * calculated, closed. Native formulas over answers, questions and recorded assessments.
 */
export function capabilitiesScorecardSheet({
  partner,
  asOf,
  overrides,
  questions,
  apart,
  tables = tablesOf(capabilitiesScorecardDefinition),
}: CapabilitiesSheetInput): SheetPlan {
  const page = new Page({
    kind: capabilitiesScorecardDefinition.kind,
    subject: { partner },
    title: wholeTitle(capabilitiesScorecardDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
  });
  const slots = Math.ceil((questions + SPARE_QUESTIONS) / ROOM_STEP) * ROOM_STEP;
  const model = createModel(slots, page.settings(...SETTING_NAMES));
  page
    .block((sheet, row) => headBlock(sheet, model, row), SPACE)
    .block((sheet, row) => cardsBlock(sheet, model, row), SPACE)
    .block((sheet, row) => heatMap(sheet, model, row))
    .endPage()
    .block((sheet, row) => metricTable(sheet, model, row))
    .endPage();
  if (apart !== undefined)
    page.block((sheet, row) => viewsTable(sheet, model, Math.min(APART_LISTED, apart), row));
  page
    .block((sheet, row) => inputsPanel(sheet, model, overrides, row))
    .block((sheet, row) => requirementsPanel(sheet, model, row))
    .checks(checksOf(model, tables), {
      all: model.checks.all,
      legend: "Recalculates from Answers, Questions, Assessments and Setup; calculations below.",
      legendColumns: [COLUMN.label, COLUMN.score, COLUMN.change, COLUMN.metrics],
    });
  calculations(page, model, partner);
  forPartners(page.sheet, model);
  return page
    .results(() => resultsOf(model))
    .build({ asOf }, { label: COLUMN.label, key: COLUMN.score, value: COLUMN.metrics, note: COLUMN.notes });
}

function calculations(page: Page, model: Model, partner: string): void {
  page.calculations(
    (block) => partnerFacts(block, model, partner),
    (block) => stageWeightsBlock(block, model),
    (block) => pointsBlock(block, model),
    (block) => metricsBlock(block, model),
    (block) => recordsBlock(block, model),
    (block) => scoresBlock(block, model),
    (block) => gainsBlock(block, model),
    (block) => comparisonBlock(block, model),
    (block) => peersBlock(block, model),
    (block) => verdictBlock(block, model),
    (block) => completenessBlock(block, model),
    (block) => bestPracticeBlock(block, model),
    (block) => ownViewBlock(block, model),
    (block) => levelFactsBlock(block, model),
    (block) => levelBlock(block, model.level),
    (block) => questionsBlock(block, model),
  );
}

/** Peers as medians alone, no rank among them. */
function forPartners(sheet: SheetBuilder, { peers, level, checks }: Model): void {
  for (const what of ["metrics", "categories", "overall"] as const)
    sheet
      .ours(peers.known[what], peers.low[what], peers.high[what])
      .mediansOfOthers(peers.median[what], peers.known[what]);
  sheet
    .ours(peers.rank)
    .overOthers(peers.stageCount, peers.levelCount, peers.allCount, level.influenced, checks.replaced);
}

/** The sheet's public results: names that finance's own formulas, the roll-up and the QBR read. */
function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { score, status, change, peers, completeness, checks, level, inputs, stages, gain, own } = model;
  return {
    score: score.overall,
    status: status.overall,
    provisional: model.provisional,
    verdict: model.verdict.text,
    completeness: completeness.full,
    core_completeness: completeness.core,
    category_scores: score.categories,
    category_weights: stages.used,
    category_peers: peers.median.categories,
    metric_scores: score.metrics,
    metric_change: change.metrics,
    peer_median: peers.median.metrics,
    peers: peers.count,
    peer_group: peers.group,
    rank: peers.rank,
    rank_of: peers.of,
    change: change.overall,
    level: level.shown,
    next_level: level.next,
    life_stage: inputs.life_stage.used,
    most_to_gain: gain.name,
    points_to_gain: gain.points,
    own_answered_on: own.answered,
    own_scores: own.metrics,
    own_category_scores: own.categories,
    views_apart: own.apart,
    apart_questions: own.id,
    what_would_raise_it: gain.text,
    check: checks.all,
  };
}
