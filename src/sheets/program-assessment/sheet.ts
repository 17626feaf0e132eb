import { PROGRAM_LEVELS, PROGRAM_QUESTIONS } from "../../domain/program-stage/program-questions";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";
import type { InputValues } from "../shared/day-inputs";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { countedText, longDateText } from "../shared/words";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { daysBlock, questionColumns } from "./answers";
import { assessmentChecks } from "./checks";
import { programAssessmentDefinition } from "./definition";
import { createModel, type Model } from "./model";
import { answerLines, BAR_WIDTH, gapLines, gapPlaces, stageLines } from "./page-lists";
import { factLines, limitLines, partnerColumns, stageColumns, verdictLines } from "./stages";

const WIDTHS = [2, 18, 11, BAR_WIDTH, 46, 12, 10, 10] as const;
const COLUMN = { question: 3, meaning: 4 } as const;
const LEAST_HEIGHT = 19;

export interface ProgramAssessmentSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Partners there is room for. */
  partners: number;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** Where the channel program stands: native formulas over the program's answers, partners and deals. */
export function programAssessmentSheet({
  asOf,
  values,
  partners,
  tables = tablesOf(programAssessmentDefinition),
}: ProgramAssessmentSheetInput): SheetPlan {
  const page = new Page({
    kind: programAssessmentDefinition.kind,
    title: programAssessmentDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf", "companyName");
  const model = createModel(partners);
  const { gaps, answers, stageLines: lines, checks } = model;
  page
    .head(headOf(model, settings))
    .list({ refs: lines }, stageLines(model), { heading: "How far each stage is" })
    .list({ refs: gaps, usedWhen: "row" }, gapLines(model), { heading: "Five gaps to begin with" })
    .endPage()
    .list({ refs: answers }, answerLines(model), {
      heading: "Twenty questions, what was answered, and what it is worth",
    })
    .inputs(model.inputs, { as_of: asOfLine(settings, "Answers and deals count up to this day.") }, values, {
      default: 3,
      override: 4,
      used: 5,
      source: 6,
    });
  setHeights(page, model);
  putCalculations(page, model);
  return page
    .checks(assessmentChecks(model, tables), {
      all: checks.all,
      legend: "Change answers in the table Program answers; this page follows.",
      legendColumns: [1, 2, 3, 4],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 3, key: 4, value: 5, note: 10 });
}

function putCalculations(page: Page, model: Model): void {
  const { gaps, questions, stages, partners } = model;
  page
    .calculate("Answers", (block) => daysBlock(block, model))
    .calculateList("Questions", { refs: questions }, questionColumns(model))
    .calculate("When a stage holds", (block) => limitLines(block, model))
    .calculateList("Stages", { refs: stages }, stageColumns(model))
    .calculate("What the workbook says", (block) => factLines(block, model))
    .calculate("The program", (block) => verdictLines(block, model))
    .calculateList("Gaps", { refs: gaps, usedWhen: "row" }, gapPlaces(model))
    .calculateList("Partners", { refs: partners }, partnerColumns(model));
}

/** Every line has room for its question, and for the longest answer. */
function setHeights({ sheet }: Page, { answers }: Model): void {
  const room = (column: number) => innerWidth({ columnWidths: WIDTHS }, column);
  const lines = (text: string, column: number) => wrappedText(text, room(column)).lines;
  const longest = Math.max(...PROGRAM_LEVELS.map((text) => lines(text, COLUMN.meaning)));
  const { row: first } = answers.question.box;
  PROGRAM_QUESTIONS.forEach(({ question }, index) => {
    const most = Math.max(longest, lines(question, COLUMN.question));
    sheet.height(first + index, Math.max(LEAST_HEIGHT, Math.ceil(linesHeight(most)) + 2));
  });
}

function resultsOf({
  verdict,
  stages,
  questions,
  gaps,
  facts,
  days,
  checks,
}: Model): Readonly<Record<string, Ref>> {
  return {
    stage: verdict.stage,
    stage_scores: stages.score,
    stage_changes: stages.change,
    answers_stage: verdict.byAnswers,
    cap: verdict.cap,
    levels: questions.level,
    gaps: gaps.label,
    gap_dues: gaps.due,
    assessed_on: days.day,
    producing: facts.producing,
    producing_rate: facts.rate,
    partner_led_share: facts.led,
    check: checks.all,
  };
}

function headOf(model: Model, settings: { companyName: Ref }): Parameters<Page["head"]>[0] {
  const { verdict, days, earlier, facts, inputs, stageLines: lines, stages } = model;
  const asked = f`${days.day}>0`;
  const now = f`INDEX(${lines.words},${verdict.number})`;
  const held = f`"The answers say "&${verdict.byAnswers}&", but "&${verdict.reason}&"."`;
  const own = f`IF(INDEX(${stages.holds},${verdict.number})=1,"Every stage holds: ask again in a year.",${verdict.stage}&" is where to work: "&${now}&".")`;
  return {
    title: f`IF(${settings.companyName}="","Our channel program",${settings.companyName}&": the channel program")&IF(${asked}," is "&IF(${verdict.stage}="","",${verdict.stage}),"")`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&IF(${asked},"  ·  answered on "&${longDateText(days.day)},"")`,
    cards: [
      {
        columns: [1, 2],
        label: "Stage",
        value: f`IF(${verdict.stage}="","Not assessed",${verdict.stage})`,
        note: f`IF(${verdict.cap}="","",IF(${verdict.capNumber}<N(${verdict.byNumber}),"held back by facts",""))`,
      },
      {
        columns: [3, 3],
        label: "Producing partners",
        value: f`${facts.producing}&" of "&${facts.active}`,
        note: "won a deal in twelve months",
      },
      {
        columns: [4, 4],
        label: "Partner-led",
        value: f`IF(${facts.led}="","Not known",ROUND(100*N(${facts.led}),0)&" %")`,
        note: f`"of "&${countedText(facts.won, "deal", "deals")}&" won"`,
      },
      {
        columns: [5, 7],
        label: "Compared with",
        value: f`IF(${earlier.day}=0,"–",YEAR(${earlier.day})&"")`,
        note: f`IF(${earlier.day}=0,"Nothing answered before",${longDateText(earlier.day)})`,
      },
    ],
    message: f`IF(${asked},IF(${verdict.capNumber}<N(${verdict.byNumber}),${held},${own}),"Nobody has answered yet: twenty questions set the starting point.")`,
  };
}
