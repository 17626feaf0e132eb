import { wholeTitle } from "../shared/tab-title";
import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { PERFORMANCE_METRICS } from "../../domain/program/metrics";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { Overrides } from "../../domain/scorecard/performance/scorecard-inputs";
import { calculationsBelow } from "../shared/calculation-block";
import { levelBlock } from "../shared/level-block";
import { Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { performanceScorecardDefinition } from "./definition";
import { calendarBlock } from "./calendar-block";
import { checksBlock, footBlock } from "./checks";
import { completenessBlock } from "./completeness-block";
import { dealsBlock } from "./deals-block";
import { inputsPanel } from "./inputs-panel";
import { COLUMN, ROW, WIDTHS } from "./layout";
import { levelFactsBlock } from "./level-facts";
import { levelTextBlock } from "./level-text-block";
import { metricTable } from "./metric-table";
import { createModel, type Model } from "./model";
import { headBlock } from "./page";
import { chartPanel, coveragePanel, sidePanel } from "./panels";
import { metricsBlock, partnerFacts } from "./facts-block";
import { resultsBlock, targetsBlock } from "./targets-block";

/** A little air, and the page still prints as wide as it can. */
const ROW_HEIGHT = 19;

export interface PerformanceSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** What the inputs are to hold; a key that is absent keeps what the sheet has. */
  overrides: Overrides;
  /** Rows that could not be read, see `PerformanceScorecard.unread`. */
  leftOut?: number;
}

/** The sheet of one partner: native formulas over the tables, everything calculated below the page. */
export function performanceScorecardSheet({
  partner,
  asOf,
  overrides,
  leftOut = 0,
}: PerformanceSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: performanceScorecardDefinition.kind,
    subject: { partner },
    title: wholeTitle(performanceScorecardDefinition, { partner }),
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const model = createModel();
  const block = calculationsBelow(sheet, ROW.calculations, {
    label: COLUMN.label,
    key: COLUMN.line,
    value: COLUMN.first,
    note: COLUMN.weight,
  });
  partnerFacts(block, model, partner);
  calendarBlock(block, model);
  dealsBlock(block, model);
  resultsBlock(block, model);
  levelFactsBlock(block, model);
  levelBlock(block, model.level);
  levelTextBlock(block, model);
  targetsBlock(block, model);
  completenessBlock(block, model);
  checksBlock(block, model, leftOut);
  settingsBlock(block, model.settings, { asOf });
  metricsBlock(block, model);
  inputsPanel(sheet, model, overrides);
  metricTable(sheet, model);
  coveragePanel(sheet, model);
  sidePanel(sheet, model);
  chartPanel(sheet, model);
  footBlock(sheet, model);
  headBlock(sheet, model);
  nameResults(sheet, model);
  for (let row: number = ROW.tableHeader; row < ROW.checks; row += 1) sheet.height(row, ROW_HEIGHT);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.label, rows: ROW.legend + 1, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: 1,
    header: partner,
    footer: "Performance Scorecard",
  });
}

/** The sheet's public results: names that finance's own formulas, the roll-up and the QBR read. */
function nameResults(sheet: SheetBuilder, model: Model): void {
  const {
    metrics,
    score,
    status,
    current,
    level,
    contract,
    checks,
    coverage,
    deals,
    led,
    winRate,
    sales,
    weights,
  } = model;
  for (const id of PERFORMANCE_METRICS)
    sheet
      .name(`${id}_target`, metrics[id].target)
      .name(`${id}_actual`, metrics[id].actual)
      .name(`${id}_score`, metrics[id].score)
      .name(`${id}_status`, metrics[id].status);
  const cell = (row: Ref, index: number) =>
    new Ref(`${row.label} cell`).place(row.box.row, row.box.column + index);
  sheet
    .name("score", cell(score, CURRENT_COLUMN))
    .name("status", cell(status, CURRENT_COLUMN))
    .name("scores", score)
    .name("provisional", current.provisional)
    .name("measured", current.measured)
    .name("measured_metrics", current.measuredCount)
    .name("weighted_metrics", weights.metrics)
    .name("sales_status", current.salesStatus)
    .name("red_flags", current.redFlags)
    .name("level", level.shown)
    .name("next_level", level.next)
    .name("contract_level", contract.level)
    .name("level_text", contract.text)
    .name("next_level_brings", contract.brings)
    .name("check", checks.all)
    .name("annual_target", cell(sales, CURRENT_COLUMN))
    .name("won", deals.won)
    .name("win_rate", winRate.byCount)
    .name("win_rate_by_value", winRate.byValue)
    .name("coverage", coverage.multiple)
    .name("pipeline_gap", coverage.gap)
    .name("pipeline_ratio", coverage.ratio)
    .name("open_pipeline", deals.openInYear)
    .name("quarter_pipeline", deals.openInQuarter)
    .name("weighted_pipeline", deals.weighted)
    .name("slipped_count", deals.slippedCount)
    .name("slipped_amount", deals.slippedAmount)
    .name("stale_count", deals.staleCount)
    .name("stale_amount", deals.staleAmount)
    .name("open_undated_count", deals.undatedCount)
    .name("open_undated_amount", deals.undatedAmount)
    .name("renewal_count", deals.renewalCount)
    .name("renewal_amount", deals.renewalAmount)
    .name("open_unweighted_count", deals.unweighted)
    .name("partner_led_count", led.won.byCount)
    .name("partner_led_amount", led.won.byAmount)
    .name("partner_led_registered_count", led.registered.byCount)
    .name("partner_led_registered_amount", led.registered.byAmount)
    .name("next_quarter_pipeline", deals.nextQuarter)
    .name("unknown_stages", deals.unknownStages)
    .name("undated_deals", deals.undated)
    .name("what_it_takes", model.takes.text);
}
