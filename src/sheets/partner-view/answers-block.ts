import { PARTNER_VIEW } from "../../domain/capabilities/content/partner-view-questions";
import { LEVEL_POINTS, LIFE_STAGES } from "../../domain/capabilities/framework";
import { USUAL_METRIC_WEIGHT } from "../../domain/capabilities/weights";
import type { CalculationBlock, ListColumn } from "../shared/calculation-block";
import { equalTo, escaped, f, type Formula } from "../shared/formula";
import { partnerBlock, partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { statusText } from "../shared/words";
import type { Model } from "./model";

/** The partner, and what answers are worth. */
export function factsBlock(block: CalculationBlock, { partner, levels, points }: Model, name: string): void {
  partnerBlock(block, partner, name);
  block.single("Life-stage", partner.stage, partnerText(partner, "Life-stage", ""), {
    note: `One of ${LIFE_STAGES.join(", ")}, or none`,
  });
  block.heading("Levels of an answer");
  block.across("Level", levels, (i) => i + 1, "whole");
  block.across("Points", points, (i) => LEVEL_POINTS[i]!, "whole");
}

/** Every row of cam_questions that is about us, with the latest answer and the one before. */
export function questionsBlock(block: CalculationBlock, model: Model): void {
  const { questions, day, previousDay, levels, partner, inputs } = model;
  const usual = new Ref("usual weight");
  const ours = f`(cam_answers[Partner]=${partner.name})*ISNUMBER(MATCH(cam_answers[Level],${levels},0))`;
  const known = f`(LEN(cam_answers[Question ID])>0)*ISNUMBER(MATCH(${escaped("cam_answers[Question ID]")},${questions.id},0))`;
  const latest = (condition: Formula) =>
    f`IFERROR(SUMPRODUCT(MAX(${ours}*${known}*(cam_answers[Assessed on]${condition})*cam_answers[Assessed on])),0)`;
  block.heading("Answers");
  block.single("Questions about us have the category", questions.about, PARTNER_VIEW);
  block.single("Weight of a question without one", usual, USUAL_METRIC_WEIGHT, "general");
  block.single("Assessed on", day, latest(f`<=${inputs.as_of.used}`), {
    format: "date",
    note: "The latest day up to the as-of date with an answer",
  });
  block.single("Before that", previousDay, latest(f`<${day}`), "date");
  block.heading("Questions about us");
  block.list(listColumns(model, usual), "value");
}

function listColumns(model: Model, usual: Ref): ListColumn[] {
  const { questions, partner, day, previousDay, levels, points } = model;
  const row = (down: number) => questions.number.at(0, down);
  const cell = (column: string, down: number) => f`INDEX(cam_questions[${column}],${row(down)})`;
  const first = (down: number) =>
    f`MATCH(${escaped(cell("Question ID", down))},cam_questions[Question ID],0)`;
  const weight = (down: number) =>
    f`IF(ISNUMBER(${cell("Weight", down)}),MAX(0,${cell("Weight", down)}),${usual})`;
  const stages = (down: number) => f`SUBSTITUTE(${cell("Life-stages", down)}," ","")`;
  const listed = (down: number) => f`ISNUMBER(SEARCH(","&${partner.stage}&",",","&${stages(down)}&","))`;
  const isAsked = (down: number) =>
    f`OR(${partner.stage}="",SUBSTITUTE(${stages(down)},",","")="",${listed(down)})`;
  const answer = (on: Ref) => (down: number) =>
    f`IF(${questions.asked.at(0, down)}=0,"",SUMIFS(cam_answers[Level],cam_answers[Partner],${partner.criterion},cam_answers[Assessed on],${on},cam_answers[Question ID],${equalTo(questions.id.at(0, down))}))`;
  const worth = (level: Ref) => (down: number) =>
    f`IFERROR(INDEX(${points},MATCH(${level.at(0, down)},${levels},0)),"")`;
  const counted = (answered: Ref, value: (down: number) => Formula) => (down: number) =>
    f`IF(${answered.at(0, down)}="",0,${value(down)})`;
  const times = (value: Ref) => (down: number) => f`${questions.weight.at(0, down)}*${value.at(0, down)}`;
  const own = (down: number) => f`${questions.weight.at(0, down)}`;
  return [
    { title: "Number", ref: questions.number, content: (down) => down + 1, style: "label" },
    {
      title: "Question",
      ref: questions.id,
      content: (down) =>
        f`IFERROR(IF(AND(TRIM(${cell("Category", down)})=${questions.about},${weight(down)}>0,${first(down)}=${row(down)}),${cell("Question ID", down)}&"",""),"")`,
      style: "linkText",
    },
    {
      title: "Asked",
      ref: questions.asked,
      content: (down) => f`IF(${questions.id.at(0, down)}="",0,IF(${isAsked(down)},1,0))`,
    },
    {
      title: "Order",
      ref: questions.order,
      content: (down) =>
        f`IF(${questions.asked.at(0, down)}=0,"",SUM(${questions.asked.fixed(0)}:${questions.asked.at(0, down)}))`,
    },
    { title: "Level", ref: questions.level, content: answer(day) },
    { title: "Points", ref: questions.points, content: worth(questions.level) },
    {
      title: "Weighted",
      ref: questions.weighted,
      content: counted(questions.points, times(questions.points)),
    },
    { title: "Weight that counts", ref: questions.counted, content: counted(questions.points, own) },
    {
      title: "Level × weight",
      ref: questions.levels,
      content: counted(questions.points, times(questions.level)),
    },
    { title: "Before", ref: questions.before, content: answer(previousDay) },
    { title: "Points before", ref: questions.pointsBefore, content: worth(questions.before) },
    {
      title: "Weighted before",
      ref: questions.weightedBefore,
      content: counted(questions.pointsBefore, times(questions.pointsBefore)),
    },
    { title: "Weight before", ref: questions.countedBefore, content: counted(questions.pointsBefore, own) },
    {
      title: "Weight",
      ref: questions.weight,
      content: (down) => f`IF(${questions.id.at(0, down)}="",0,${weight(down)})`,
    },
  ];
}

/** The score, satisfaction, what has changed and how much is answered. */
export function scoresBlock(block: CalculationBlock, model: Model): void {
  const { questions, score, status, satisfaction, before, change, answered, asked, completeness, settings } =
    model;
  const mean = (weighted: Ref, counted: Ref) => f`IF(SUM(${counted})=0,"",SUM(${weighted})/SUM(${counted}))`;
  block.heading("Score");
  block.single("Score", score, mean(questions.weighted, questions.counted), "score");
  block.single(
    "Status",
    status,
    statusText(score, settings.green, f`MIN(${settings.green},${settings.yellow})`),
  );
  block.single("Satisfaction", satisfaction, mean(questions.levels, questions.counted), {
    format: "decimal",
    note: "Mean of the levels, 1 to 5",
  });
  block.single("Score before", before, mean(questions.weightedBefore, questions.countedBefore), "score");
  block.single("Change", change, f`IF(OR(${score}="",${before}=""),"",${score}-${before})`, "change");
  block.single("Answered", answered, f`COUNT(${questions.points})`, "whole");
  block.single("Asked", asked, f`SUM(${questions.asked})`, "whole");
  block.single("Completeness", completeness, f`IF(${asked}=0,"",${answered}/${asked})`, "percent");
}
