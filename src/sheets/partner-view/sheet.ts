import { wholeTitle } from "../shared/tab-title";
import type { SerialDate } from "../../domain/shared/serial-date";
import { calculationsBelow } from "../shared/calculation-block";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { partnerViewDefinition } from "./definition";
import { factsBlock, questionsBlock, scoresBlock } from "./answers-block";
import { COLUMN, layoutOf, WIDTHS } from "./layout";
import { createModel, type Model } from "./model";
import { answerTable } from "./answer-table";
import { checksBlock, footBlock, headBlock, inputsPanel, shownBlock } from "./page";
import { trendBlock, trendPanel } from "./trend-block";

const ROW_HEIGHT = 19;
/** Rows of cam_questions that may be added before the sheet has to be built again, and the step in which room grows. */
const SPARE_QUESTIONS = 10;
const ROOM_STEP = 10;
/** Lines that the page keeps free for questions of the user's own. */
const SPARE_LINES = 2;
const USUAL_LINES = 10;

export interface PartnerViewSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  /** Null clears, undefined keeps what the sheet has. */
  asOfInput: SerialDate | null | undefined;
  /** Rows of cam_questions now, and how many of them are about us. */
  questions: number;
  aboutUs: number;
  leftOut?: number;
}

/** How one partner sees us: native formulas over answers and questions, everything calculated below the page. */
export function partnerViewSheet({
  partner,
  asOf,
  asOfInput,
  questions,
  aboutUs,
  leftOut = 0,
}: PartnerViewSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: partnerViewDefinition.kind,
    subject: { partner },
    title: wholeTitle(partnerViewDefinition, { partner }),
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const room = Math.max(USUAL_LINES, aboutUs) + SPARE_LINES;
  const rows = layoutOf(room);
  const model = createModel(Math.ceil((questions + SPARE_QUESTIONS) / ROOM_STEP) * ROOM_STEP, room);
  const block = calculationsBelow(sheet, rows.calculations, {
    label: 1,
    key: 2,
    value: 3,
    note: COLUMN.answer,
  });
  factsBlock(block, model, partner);
  settingsBlock(block, model.settings, { asOf });
  scoresBlock(block, model);
  trendBlock(block, model);
  checksBlock(block, model, leftOut);
  shownBlock(block, model);
  questionsBlock(block, model);
  answerTable(sheet, model, rows);
  inputsPanel(sheet, model, rows, asOfInput);
  trendPanel(sheet, model, rows);
  footBlock(sheet, model, rows);
  headBlock(sheet, model, rows);
  nameResults(sheet, model);
  for (let row = rows.tableHeader; row < rows.foot; row += 1) sheet.height(row, ROW_HEIGHT);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.topic, rows: rows.foot + 4, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: 1,
    header: partner,
    footer: "Partner view",
  });
}

function nameResults(sheet: SheetBuilder, model: Model): void {
  const { score, status, satisfaction, change, completeness, shown, trend, checks } = model;
  sheet
    .name("score", score)
    .name("status", status)
    .name("satisfaction", satisfaction)
    .name("change", change)
    .name("completeness", completeness)
    .name("answers", shown.level)
    .name("answer_change", shown.change)
    .name("trend_period", trend.period)
    .name("trend_satisfaction", trend.satisfaction)
    .name("trend_score", trend.score)
    .name("check", checks.all);
}
