import { mustBeNone, type PageCheck, standsOnce, worthKnowing } from "../kit/checks";
import { ties } from "../shared/foot";
import { equalTo, escaped, f } from "../shared/formula";
import { longDateText } from "../shared/words";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";
import { pointsSum } from "./scores-block";

/** What must hold, and what is worth knowing; the foot of the pages says whether it does. */
export function checksOf(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, score, partner, tolerance } = model;
  return [
    {
      label: "Points add up to the score",
      ref: checks.points,
      value: ties(pointsSum(model), f`N(${score.overall})`, tolerance),
      must: {
        hold: f`${checks.points}`,
        failure: f`" points and score differ by "&ROUND(${pointsSum(model)}-N(${score.overall}),6)&"."`,
      },
    },
    standsOnce(checks.partner, partner),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    ...rowChecks(model),
    ...notices(model),
  ];
}

function rowChecks({ checks, slots, inputs }: Model): PageCheck[] {
  const asOf = inputs.as_of.used;
  const counted = f`((cam_assessments[Replaced on]="")+(cam_assessments[Replaced on]>${asOf})>0)`;
  const later = f`(COUNTIFS(cam_assessments[Partner],${equalTo("cam_assessments[Partner]")},cam_assessments[Assessed on],"<="&${asOf},cam_assessments[Assessed on],">"&cam_assessments[Assessed on])=0)`;
  return [
    mustBeNone(
      {
        label: "Recorded as latest and are not",
        ref: checks.replaced,
        value: f`SUMPRODUCT(ISNUMBER(cam_assessments[Assessed on])*(cam_assessments[Assessed on]<=${asOf})*(${counted}<>${later}))`,
        note: "Replaced on does not agree with the days: building any Capabilities Scorecard puts it right",
      },
      {
        one: "row",
        many: "rows",
        words: "of Assessments with a wrong Replaced on; build any Capabilities Scorecard to put it right.",
      },
    ),
    mustBeNone(
      {
        label: "Questions without room",
        ref: checks.room,
        value: f`MAX(0,ROWS(cam_questions[Question ID])-${slots})`,
        note: "Build the sheet again to make room",
      },
      { one: "question", many: "questions", words: "added since; build this sheet again." },
    ),
  ];
}

function notices({ checks, partner, day, inputs, record }: Model): PageCheck[] {
  const own = f`(cam_answers[Partner]=${partner.name})`;
  const stage = inputs.life_stage.used;
  const recorded = f`IF(${record.row}="","Performance is recorded when the sheet is built after answers.","Performance is the Performance Scorecard's of "&${longDateText(day)}&", the day of the answers.")&"  "`;
  return [
    worthKnowing(
      {
        label: "Answers to unknown questions",
        ref: checks.unknown,
        value: f`SUMPRODUCT(${own}*(cam_answers[Assessed on]=${day})*(LEN(cam_answers[Question ID])>0)*(1-ISNUMBER(MATCH(${escaped("cam_answers[Question ID]")},cam_questions[Question ID],0))))`,
      },
      {
        one: "answer is",
        many: "answers are",
        words: "to questions that Questions no longer has and count nowhere.",
      },
    ),
    {
      label: "Without a life-stage",
      ref: checks.stage,
      value: f`${stage}=""`,
      notice: f`IF(${checks.stage},"No life-stage is set: every question is asked and every category weighs the same.  ","")&${recorded}`,
    },
  ];
}
