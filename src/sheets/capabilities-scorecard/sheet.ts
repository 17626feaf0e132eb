import { wholeTitle } from "../shared/tab-title";
import type { CapabilityOverrides } from "../../domain/capabilities/capabilities-scorecard";
import type { SerialDate } from "../../domain/shared/serial-date";
import { calculationsBelow } from "../shared/calculation-block";
import { levelBlock } from "../shared/level-block";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { capabilitiesScorecardDefinition } from "./definition";
import { bestPracticeBlock } from "./best-practice-block";
import { checksBlock, footBlock } from "./checks";
import { metricsBlock, partnerFacts, stageWeightsBlock } from "./facts-block";
import { COLUMN, ROW, WIDTHS } from "./layout";
import { levelFactsBlock } from "./level-facts";
import { createModel, type Model } from "./model";
import { headBlock, metricTable } from "./page";
import { barsBlock, inputsPanel, radarPanel, requirementsPanel } from "./panels";
import { peersBlock } from "./peers-block";
import { completenessBlock, pointsBlock, questionsBlock } from "./questions-block";
import { comparisonBlock, recordsBlock, scoresBlock } from "./scores-block";

const ROW_HEIGHT = 18;
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
  /** Rows that could not be read, see `CapabilitiesScorecard.leftOut`. */
  leftOut?: number;
}

/** The sheet of one partner: native formulas over answers, questions and recorded assessments, everything calculated below the page. */
export function capabilitiesScorecardSheet({
  partner,
  asOf,
  overrides,
  questions,
  leftOut = 0,
}: CapabilitiesSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: capabilitiesScorecardDefinition.kind,
    subject: { partner },
    title: wholeTitle(capabilitiesScorecardDefinition, { partner }),
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const model = createModel(Math.ceil((questions + SPARE_QUESTIONS) / ROOM_STEP) * ROOM_STEP);
  const block = calculationsBelow(sheet, ROW.calculations, {
    label: COLUMN.label,
    key: COLUMN.score,
    value: COLUMN.status,
    note: COLUMN.bestPractice,
  });
  partnerFacts(block, model, partner);
  settingsBlock(block, model.settings, { asOf });
  stageWeightsBlock(block, model);
  pointsBlock(block, model);
  metricsBlock(block, model);
  recordsBlock(block, model);
  scoresBlock(block, model);
  comparisonBlock(block, model);
  peersBlock(block, model);
  completenessBlock(block, model);
  bestPracticeBlock(block, model);
  levelFactsBlock(block, model);
  levelBlock(block, model.level);
  checksBlock(block, model, leftOut);
  barsBlock(block, sheet, model);
  questionsBlock(block, model);
  metricTable(sheet, model);
  inputsPanel(sheet, model, overrides);
  requirementsPanel(sheet, model);
  radarPanel(sheet, model);
  footBlock(sheet, model);
  headBlock(sheet, model);
  nameResults(sheet, model);
  forPartners(sheet, model);
  for (let row: number = ROW.tableHeader; row < ROW.foot; row += 1) sheet.height(row, ROW_HEIGHT);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.label, rows: ROW.foot + 4, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: 1,
    header: partner,
    footer: "Capabilities Scorecard",
  });
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
function nameResults(sheet: SheetBuilder, model: Model): void {
  const { score, status, change, peers, completeness, checks, level, inputs, stages, gain } = model;
  sheet
    .name("score", score.overall)
    .name("status", status.overall)
    .name("provisional", model.provisional)
    .name("completeness", completeness.full)
    .name("core_completeness", completeness.core)
    .name("category_scores", score.categories)
    .name("category_weights", stages.used)
    .name("category_peers", peers.median.categories)
    .name("metric_scores", score.metrics)
    .name("metric_change", change.metrics)
    .name("peer_median", peers.median.metrics)
    .name("peers", peers.count)
    .name("peer_group", peers.group)
    .name("rank", peers.rank)
    .name("rank_of", peers.of)
    .name("change", change.overall)
    .name("level", level.shown)
    .name("next_level", level.next)
    .name("life_stage", inputs.life_stage.used)
    .name("what_would_raise_it", gain.text)
    .name("check", checks.all);
}
