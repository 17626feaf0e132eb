import { ownMetricsOf, type MetricDefinition } from "../../domain/program/metrics";
import type { SerialDate } from "../../domain/shared/serial-date";
import {
  OVERRIDE_KEYS,
  type Overrides,
  scorecardInputName,
} from "../../domain/scorecard/performance/scorecard-inputs";
import { Page } from "../kit/page";
import { sheetAbout } from "../shared/about-partner";
import { levelBlock } from "../shared/level-block";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { performanceScorecardDefinition } from "./definition";
import { SCORED } from "./scored";
import { calendarBlock } from "./calendar-block";
import { closedBlock } from "./closed-block";
import { checksOf } from "./checks";
import { completenessBlock } from "./completeness-block";
import { dealsBlock } from "./deals-block";
import { dealsPanel } from "./deals-panel";
import { metricsBlock, partnerFacts } from "./facts-block";
import { ballRules, headBlock, metricRows, scoreBand } from "./first-screen";
import { putInputs } from "./inputs-panel";
import { COLUMN, SPACE, WIDTHS } from "./layout";
import { levelFactsBlock } from "./level-facts";
import { ladderPanel } from "./level-panel";
import { levelTextBlock } from "./level-text-block";
import { metricLinesBlock } from "./metric-lines-block";
import { createModel, type Model, SETTING_NAMES } from "./model";
import { notesBlock, putNotes } from "./notes";
import { picturesBlock } from "./pictures-block";
import { requirementsBlock } from "./requirements-block";
import { resultsOf } from "./results";
import { scoreBlock } from "./score-block";
import { scoreTable } from "./score-table";
import { resultsBlock, targetsBlock } from "./targets-block";
import { trendBlock } from "./trend-block";
import { verdictBlock } from "./verdict-block";

/** What scorecards that are built together have in common. */
export interface ScorecardsInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** The metrics of the program, of which those of its own get rows beside the five. */
  metrics?: readonly MetricDefinition[];
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

export interface PerformanceSheetInput extends ScorecardsInput {
  partner: string;
  /** What the inputs are to hold; a key that is absent keeps what the sheet has. */
  overrides: Overrides;
}

/**
 * The sheet of one partner: a page to hand over, behind it the table and the assumptions, below them everything calculated, closed. Native
 * formulas over the tables.
 */
export function performanceScorecardSheet({
  partner,
  overrides,
  ...common
}: PerformanceSheetInput): SheetPlan {
  return scorecardSheets(common)(partner, overrides);
}

/** The same for many partners: their sheets differ in nothing but the name and what is typed, so that all else is worked out once. */
export function scorecardSheets(
  common: ScorecardsInput,
): (partner: string, overrides: Overrides) => SheetPlan {
  const { plan, name } = anyScorecard(common);
  return (partner, overrides) =>
    sheetAbout(
      plan,
      { partner, title: wholeTitle(performanceScorecardDefinition, { partner }), name: name.corner },
      Object.fromEntries(OVERRIDE_KEYS.map((key) => [scorecardInputName(key), overrides[key]])),
    );
}

/** A scorecard of nobody, and the cell for the name. */
function anyScorecard({ asOf, metrics = [], tables = tablesOf(SCORED) }: ScorecardsInput): {
  plan: SheetPlan;
  name: Ref;
} {
  const page = new Page({
    kind: performanceScorecardDefinition.kind,
    title: performanceScorecardDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const model = createModel(ownMetricsOf(metrics), page.settings(...SETTING_NAMES));
  page
    .block((sheet, row) => headBlock(sheet, model, row), SPACE)
    .block((sheet, row) => scoreBand(sheet, model, row), SPACE)
    .block((sheet, row) => metricRows(sheet, model, row), SPACE)
    .block((sheet, row) => ladderPanel(sheet, model, row))
    .endPage()
    .block((sheet, row) => scoreTable(sheet, model, row), SPACE)
    .block((sheet, row) => dealsPanel(sheet, model, row), SPACE);
  // With metrics of its own the program takes a page more.
  if (model.own.length) page.endPage();
  page
    .block((sheet, row) => putInputs(sheet, model, row), SPACE)
    .block((sheet, row) => putNotes(sheet, model, row), SPACE)
    .checks(checksOf(model, tables), {
      all: model.checks.all,
      legend: "Everything recalculates from Deals, Results and Setup. The calculations stand below.",
      legendColumns: [COLUMN.first, COLUMN.name, COLUMN.figure, COLUMN.quarter],
    });
  calculations(page, model);
  ballRules(page.sheet, model);
  const { deals, level } = model;
  page.sheet.overOthers(
    level.influenced,
    deals.closingDates,
    deals.programWon,
    deals.programWonAmount,
    deals.programLost,
    deals.programLostValued,
    deals.programLostAmount,
  );
  const plan = page
    .results(() => resultsOf(model))
    .build({ asOf }, { label: COLUMN.first, key: COLUMN.bar, value: COLUMN.right, note: COLUMN.notes });
  return { plan, name: model.partner.name };
}

function calculations(page: Page, model: Model): void {
  page.calculations(
    (block) => partnerFacts(block, model),
    (block) => calendarBlock(block, model),
    (block) => dealsBlock(block, model),
    (block) => resultsBlock(block, model),
    (block) => levelFactsBlock(block, model),
    (block) => levelBlock(block, model.level),
    (block) => requirementsBlock(block, model),
    (block) => levelTextBlock(block, model),
    (block) => targetsBlock(block, model),
    (block) => metricLinesBlock(block, model),
    (block) => closedBlock(block, model),
    (block) => completenessBlock(block, model),
    (block) => scoreBlock(block, model),
    (block) => verdictBlock(block, model),
    (block) => trendBlock(block, model),
    (block) => picturesBlock(block, model),
    (block) => notesBlock(block, model),
    (block) => metricsBlock(block, model),
  );
}
