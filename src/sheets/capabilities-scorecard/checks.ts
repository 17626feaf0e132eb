import { checkLine, footChecks, standsOnce } from "../kit/checks";
import type { CalculationBlock } from "../shared/calculation-block";
import { putFoot, ties } from "../shared/foot";
import { equalTo, escaped, f, type Formula, joined } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
import { longDateText } from "../shared/words";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";
import { pointsSum } from "./scores-block";

/** What must hold, in the calculations; the foot of the page says whether it does. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks, score, partner, tolerance, slots, levels, day, inputs } = model;
  block.heading("Checks");
  block.single(
    "Points add up to the score",
    checks.points,
    ties(pointsSum(model), f`N(${score.overall})`, tolerance),
  );
  checkLine(block, standsOnce(checks.partner, partner));
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built: rows that could not be read, or whose key stands twice",
  });
  const own = f`(cam_answers[Partner]=${partner.name})`;
  const odd = (column: string, right: Formula) => f`(LEN(cam_answers[${column}])>0)*(1-ISNUMBER(${right}))`;
  block.single(
    "Answers of the wrong kind",
    checks.cells,
    f`SUMPRODUCT(${own}*((${odd("Level", f`MATCH(cam_answers[Level],${levels},0)`)}+${odd("Assessed on", f`cam_answers[Assessed on]`)})>0))`,
    { format: "whole", note: "A level that is not 1 to 5, a day that is none" },
  );
  const asOf = inputs.as_of.used;
  const counted = f`((cam_assessments[Replaced on]="")+(cam_assessments[Replaced on]>${asOf})>0)`;
  const later = f`(COUNTIFS(cam_assessments[Partner],${equalTo("cam_assessments[Partner]")},cam_assessments[Assessed on],"<="&${asOf},cam_assessments[Assessed on],">"&cam_assessments[Assessed on])=0)`;
  block.single(
    "Recorded as latest and are not",
    checks.replaced,
    f`SUMPRODUCT(ISNUMBER(cam_assessments[Assessed on])*(cam_assessments[Assessed on]<=${asOf})*(${counted}<>${later}))`,
    {
      format: "whole",
      note: "Replaced on does not agree with the days: building any Capabilities Scorecard puts it right",
    },
  );
  block.single("Questions without room", checks.room, f`MAX(0,ROWS(cam_questions[Question ID])-${slots})`, {
    format: "whole",
    note: "Build the sheet again to make room",
  });
  block.single(
    "Answers to unknown questions",
    checks.unknown,
    f`SUMPRODUCT(${own}*(cam_answers[Assessed on]=${day})*(LEN(cam_answers[Question ID])>0)*(1-ISNUMBER(MATCH(${escaped("cam_answers[Question ID]")},cam_questions[Question ID],0))))`,
    { format: "whole", note: "They count nowhere" },
  );
  block.single(
    "All of them",
    checks.all,
    f`AND(${checks.points},${checks.partner}=1,${checks.leftOut}+${checks.cells}+${checks.replaced}+${checks.room}=0)`,
  );
}

/** Checks, notes and the legend at the foot of the page. */
export function footBlock(sheet: SheetBuilder, model: Model): void {
  const { checks, score, record, inputs, notes, partner, day } = model;
  const attention = joined(
    [
      f`IF(${checks.unknown}=0,"",${checks.unknown}&IF(${checks.unknown}=1," answer is"," answers are")&" to questions that Questions no longer has and count nowhere.  ")`,
      f`IF(${inputs.life_stage.used}="","No life-stage is set: every question is asked and every category weighs the same.  ","")`,
      f`IF(${record.row}="","Performance is recorded when the sheet is built after answers.","Performance is the Performance Scorecard's, of "&${longDateText(day)}&", the day of the answers.")`,
    ],
    "&",
  );
  putFoot(sheet, {
    row: ROW.foot,
    columns: [COLUMN.label, COLUMN.last],
    all: checks.all,
    checks: [
      {
        ok: f`${checks.points}`,
        failure: f`" points and score differ by "&ROUND(${pointsSum(model)}-N(${score.overall}),6)&"."`,
      },
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
        ok: f`${checks.replaced}=0`,
        failure: f`" "&${checks.replaced}&" rows of Assessments say the wrong Replaced on; build any Capabilities Scorecard to put it right."`,
      },
      {
        ok: f`${checks.room}=0`,
        failure: f`" "&${checks.room}&" questions were added since; build this sheet again."`,
      },
    ],
    notes: { ref: notes, content: attention },
    legend:
      "Everything recalculates from Answers, Questions, Assessments and Setup. The calculations stand below this page.",
    legendColumns: [COLUMN.label, COLUMN.score, COLUMN.status, COLUMN.change],
  });
}
