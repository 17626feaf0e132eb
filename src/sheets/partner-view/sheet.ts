import { wholeTitle } from "../shared/tab-title";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { InputsPanel } from "../shared/inputs-panel";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { answerTable } from "./answer-table";
import { factsBlock, questionsBlock, scoresBlock } from "./answers-block";
import { checksOf } from "./checks";
import { partnerViewDefinition } from "./definition";
import { barsBlock, headBlock } from "./first-screen";
import { COLUMN, INPUT_COLUMNS, SPACE, WIDTHS } from "./layout";
import { createModel, type Model, SETTING_NAMES } from "./model";
import { rankedBlock, shownBlock, verdictBlock } from "./shown-block";
import { trendBlock } from "./trend-block";

/** Rows of cam_questions that may be added before the sheet has to be built again, and the step in which room grows. */
const SPARE_QUESTIONS = 10;
const ROOM_STEP = 10;
/** Lines that the table keeps free for questions of the user's own. */
const SPARE_LINES = 2;
const USUAL_LINES = 10;
/** Quarters that make a trend. */
const LEAST_OF_TREND = 2;

export interface PartnerViewSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** Null clears, undefined keeps what the sheet has. */
  asOfInput: SerialDate | null | undefined;
  /** Rows of cam_questions now, and how many of them are about us. */
  questions: number;
  aboutUs: number;
  /** Quarters of the trend that are recorded; from two on they are drawn. */
  quarters: number;
  tables?: TablesRead;
}

/**
 * How one partner sees us: a page to hand over, behind it the answers in words, then the assumption, below them everything calculated,
 * closed. Native formulas over answers and questions.
 */
export function partnerViewSheet({
  partner,
  asOf,
  asOfInput,
  questions,
  aboutUs,
  quarters,
  tables = tablesOf(partnerViewDefinition),
}: PartnerViewSheetInput): SheetPlan {
  const page = new Page({
    kind: partnerViewDefinition.kind,
    subject: { partner },
    title: wholeTitle(partnerViewDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
  });
  const bars = Math.max(USUAL_LINES, aboutUs);
  const slots = Math.ceil((questions + SPARE_QUESTIONS) / ROOM_STEP) * ROOM_STEP;
  const model = createModel({ slots, lines: bars + SPARE_LINES, bars }, page.settings(...SETTING_NAMES));
  page
    .block((sheet, row) => headBlock(sheet, model, row), SPACE)
    .block((sheet, row) => barsBlock(sheet, model, row, quarters >= LEAST_OF_TREND))
    .endPage()
    .block((sheet, row) => answerTable(sheet, model, row))
    .block(
      (sheet, row) =>
        new InputsPanel(sheet, row, INPUT_COLUMNS)
          .heading("Assumptions")
          .assumption(
            model.inputs.as_of,
            asOfLine(model.settings, "Answers count up to this day."),
            asOfInput,
          ).nextRow,
    )
    .checks(checksOf(model, tables), {
      all: model.checks.all,
      legend: "Recalculates from Answers, Questions, Results and Setup; calculations below.",
      legendColumns: [COLUMN.topic, COLUMN.level + 1, COLUMN.below, COLUMN.aboveLast],
    })
    .calculations(
      (block) => factsBlock(block, model, partner),
      (block) => scoresBlock(block, model),
      (block) => shownBlock(block, model),
      (block) => rankedBlock(block, model),
      (block) => verdictBlock(block, model),
      (block) => trendBlock(block, model),
      (block) => questionsBlock(block, model),
    );
  return page
    .results(() => resultsOf(model))
    .build({ asOf }, { label: COLUMN.topic, key: COLUMN.level, value: COLUMN.right, note: COLUMN.notes });
}

function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { score, status, satisfaction, change, completeness, shown, trend, checks, verdict } = model;
  return {
    score,
    status,
    satisfaction,
    change,
    completeness,
    verdict: verdict.text,
    answers: shown.level,
    answer_change: shown.change,
    worst_first: model.ranked.topic,
    trend_period: trend.period,
    trend_satisfaction: trend.satisfaction,
    trend_score: trend.score,
    check: checks.all,
  };
}
