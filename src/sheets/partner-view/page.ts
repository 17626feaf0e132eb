import { checkLine, footChecks, standsOnce } from "../kit/checks";
import { asOfLine } from "../kit/inputs";
import type { CalculationBlock } from "../shared/calculation-block";
import { putFoot } from "../shared/foot";
import { escaped, f } from "../shared/formula";
import { SCORE_STATUS, putCards, putMessage, putTitle } from "../shared/head";
import { InputsPanel } from "../shared/inputs-panel";
import { partnerText } from "../shared/partner-block";
import type { SheetBuilder } from "../shared/sheet-builder";
import { countedText, longDateText } from "../shared/words";
import { COLUMN, INPUT_COLUMNS, type Layout } from "./layout";
import type { Model } from "./model";

/** Title, cards and the one line of where we do worst. */
export function headBlock(sheet: SheetBuilder, model: Model, rows: Layout): void {
  const {
    partner,
    inputs,
    day,
    previousDay,
    score,
    status,
    satisfaction,
    change,
    answered,
    asked,
    completeness,
    lowest,
  } = model;
  putTitle(
    sheet,
    { row: rows.title, column: COLUMN.topic },
    f`${partner.name}&" – how it sees us – "&IF(${day}=0,"not asked yet","asked on "&${longDateText(day)})`,
    f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  Contractual level: "&${partnerText(partner, "Tier", "none")}&"  ·  Life-stage: "&${partnerText(partner, "Life-stage", "not set")}`,
  );
  putCards(sheet, rows.cards, [
    {
      columns: [1, 2],
      label: "Satisfaction, 1 – 5",
      value: f`IF(${satisfaction}="","Not asked",ROUND(${satisfaction},1))`,
      format: "decimal",
      note: f`IF(${day}=0,"","recorded in Results by quarter")`,
    },
    {
      columns: [3, 4],
      label: "Score, 1 – 100",
      value: f`IF(${score}="","Not scored",${score})`,
      format: "score",
      status: SCORE_STATUS,
      note: f`${status}`,
    },
    {
      columns: [5, 8],
      label: "Change since last time",
      value: f`IF(${change}="","–",IF(ROUND(${change},1)>0,"+","")&ROUND(${change},1))`,
      note: f`IF(${previousDay}=0,"Nothing asked before","since "&${longDateText(previousDay)})`,
    },
    {
      columns: [9, 12],
      label: "Answered",
      value: f`IF(${completeness}="","Nothing asked",ROUND(100*${completeness},0)&" %")`,
      note: f`${answered}&" of "&${countedText(asked, "question", "questions")}`,
    },
  ]);
  putMessage(sheet, rows.message, [COLUMN.topic, COLUMN.last], f`${lowest.text}`);
  for (const spacer of [rows.cards - 1, rows.message - 1, rows.message + 1]) sheet.height(spacer, 8);
}

/** Which row of cam_questions each line of the page shows. */
export function shownBlock(block: CalculationBlock, { shown, questions }: Model): void {
  block.heading("Lines of the page", ["Row"]);
  block.list([
    { ref: shown.line, content: (down) => down + 1, style: "label" },
    {
      ref: shown.row,
      content: (down) => f`IFERROR(MATCH(${shown.line.at(0, down)},${questions.order},0),"")`,
    },
  ]);
}

export function inputsPanel(
  sheet: SheetBuilder,
  { inputs, settings }: Model,
  rows: Layout,
  asOf: number | null | undefined,
): void {
  new InputsPanel(sheet, rows.panels, INPUT_COLUMNS)
    .heading("Assumptions")
    .assumption(inputs.as_of, asOfLine(settings, "Answers count up to this day."), asOf);
}

export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks, partner, levels, day, asked, room, slots } = model;
  const own = f`(cam_answers[Partner]=${partner.name})`;
  const wrongLevel = f`(LEN(cam_answers[Level])>0)*(1-ISNUMBER(MATCH(cam_answers[Level],${levels},0)))`;
  const wrongDay = f`(LEN(cam_answers[Assessed on])>0)*(1-ISNUMBER(cam_answers[Assessed on]))`;
  block.heading("Checks");
  checkLine(block, standsOnce(checks.partner, partner));
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built",
  });
  block.single(
    "Answers of the wrong kind",
    checks.cells,
    f`SUMPRODUCT(${own}*((${wrongLevel}+${wrongDay})>0))`,
    "whole",
  );
  block.single(
    "Questions without room",
    checks.room,
    f`MAX(0,ROWS(cam_questions[Question ID])-${slots})+MAX(0,${asked}-${room})`,
    { format: "whole", note: "Build the sheet again to make room" },
  );
  block.single(
    "Answers to unknown questions",
    checks.unknown,
    f`SUMPRODUCT(${own}*(cam_answers[Assessed on]=${day})*(LEN(cam_answers[Question ID])>0)*(1-ISNUMBER(MATCH(${escaped("cam_answers[Question ID]")},cam_questions[Question ID],0))))`,
    { format: "whole", note: "They count nowhere" },
  );
  block.single(
    "All of them",
    checks.all,
    f`AND(${checks.partner}=1,${checks.leftOut}+${checks.cells}+${checks.room}=0)`,
  );
}

export function footBlock(sheet: SheetBuilder, { checks, notes, partner }: Model, rows: Layout): void {
  putFoot(sheet, {
    row: rows.foot,
    columns: [COLUMN.topic, COLUMN.last],
    all: checks.all,
    checks: [
      ...footChecks([standsOnce(checks.partner, partner)]),
      {
        ok: f`${checks.leftOut}=0`,
        failure: f`" "&${checks.leftOut}&" rows could not be read when this was built; the add-in lists them."`,
      },
      {
        ok: f`${checks.cells}=0`,
        failure: f`" "&${checks.cells}&" answers of the partner have a level that is not 1 to 5, or no day."`,
      },
      {
        ok: f`${checks.room}=0`,
        failure: f`" "&${checks.room}&" questions were added since; build this sheet again."`,
      },
    ],
    notes: {
      ref: notes,
      content: f`IF(${checks.unknown}=0,"Satisfaction is recorded when the sheet is built; the trend shows what was recorded.",${checks.unknown}&IF(${checks.unknown}=1," answer is"," answers are")&" to questions that Questions no longer has and count nowhere.")`,
    },
    legend:
      "Everything recalculates from Answers, Questions, Results and Setup. The calculations stand below this page.",
    legendColumns: [COLUMN.topic, COLUMN.question, COLUMN.question + 1, COLUMN.question + 2],
  });
}
