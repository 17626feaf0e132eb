import { PARTNER_VIEW } from "../../domain/capabilities/content/partner-view-questions";
import { LEVEL_POINTS } from "../../domain/capabilities/framework";
import { LEVELS_APART } from "../../domain/capabilities/own-view";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, escaped, f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { ASSESSED, type Model } from "./model";

/** What an answer may be and what it is worth. */
export function pointsBlock(block: CalculationBlock, { levels, points }: Model): void {
  block.heading("Levels of an answer");
  block.across("Level", levels, (i) => i + 1, "whole");
  block.across("Points", points, (i) => LEVEL_POINTS[i]!, "whole");
}

/** The day of the latest answers, and every row of cam_questions with the answer that counts: the sheet's own list of what was asked. */
export function questionsBlock(block: CalculationBlock, model: Model): void {
  const { questions, day, own } = model;
  block.heading("Answers");
  block.single("Questions about us have the category", questions.about, PARTNER_VIEW);
  block.single("Assessed on", day, latestDay(model, "Level"), {
    format: "date",
    note: "The latest day up to the as-of date with an answer",
  });
  block.single("Answered by the partner on", own.day, latestDay(model, "Level by partner"), {
    format: "date",
    note: "The latest day up to the as-of date on which it answered about itself",
  });
  block.single("Levels apart that are named", own.least, LEVELS_APART, "whole");
  block.heading("Questions");
  block.list([...listColumns(model), ...ownColumns(model)], "value");
}

/** The latest day up to the as-of date with a level in a column, for a question of the list; 0 when there is none. */
function latestDay({ questions, levels, partner, inputs }: Model, column: string) {
  const own = f`(cam_answers[Partner]=${partner.name})*ISNUMBER(MATCH(${`cam_answers[${column}]`},${levels},0))`;
  const known = f`(LEN(cam_answers[Question ID])>0)*ISNUMBER(MATCH(${escaped("cam_answers[Question ID]")},${questions.id},0))`;
  const upTo = f`(cam_answers[Assessed on]<=${inputs.as_of.used})`;
  return f`IFERROR(SUMPRODUCT(MAX(${own}*${known}*${upTo}*cam_answers[Assessed on])),0)`;
}

/** The level in a column of the answers of a day; 0 where there is none. */
function levelOn({ partner, questions }: Model, column: string, day: Ref, down: number) {
  return f`SUMIFS(${`cam_answers[${column}]`},cam_answers[Partner],${partner.criterion},cam_answers[Assessed on],${day},cam_answers[Question ID],${equalTo(f`${questions.id.at(0, down)}`)})`;
}

/** What the partner itself answers, and how far that is from ours: a number to sort by, the furthest and then the first the largest. */
function ownColumns(model: Model) {
  const { questions, own, levels, points, slots } = model;
  const level = (down: number) => questions.ownLevel.at(0, down);
  const answered = (value: Formula, down: number) => f`IF(${level(down)}="",0,${value})`;
  const far = (down: number) => f`ABS(N(${level(down)})-N(${questions.level.at(0, down)}))`;
  return [
    {
      title: "Own level",
      ref: questions.ownLevel,
      content: (down: number) =>
        f`IF(OR(${own.day}=0,${questions.asked.at(0, down)}=0),"",IFERROR(INDEX(${levels},MATCH(${levelOn(model, "Level by partner", own.day, down)},${levels},0)),""))`,
    },
    {
      title: "Own weighted",
      ref: questions.ownWeighted,
      content: (down: number) =>
        answered(f`${questions.weight.at(0, down)}*INDEX(${points},${level(down)})`, down),
    },
    {
      title: "Own weight",
      ref: questions.ownCounted,
      content: (down: number) => answered(f`${questions.weight.at(0, down)}`, down),
    },
    {
      title: "Apart",
      ref: questions.apart,
      content: (down: number) =>
        f`IF(OR(${level(down)}="",${questions.points.at(0, down)}=""),"",IF(${far(down)}<${own.least},"",${far(down)}*${slots}-${questions.number.at(0, down)}))`,
    },
  ];
}

function listColumns(model: Model) {
  const { questions, day, levels, points, inputs, metric } = model;
  const stage = inputs.life_stage.used;
  const row = (down: number) => questions.number.at(0, down);
  const cell = (column: string, down: number) => f`INDEX(cam_questions[${column}],${row(down)})`;
  const labels = f`${metric.label.fixed(0)}:${metric.label.fixed(ASSESSED - 1)}`;
  const id = (down: number) => questions.id.at(0, down);
  const first = (down: number) =>
    f`MATCH(${escaped(cell("Question ID", down))},cam_questions[Question ID],0)`;
  const stages = (down: number) => f`SUBSTITUTE(${cell("Life-stages", down)}," ","")`;
  const everywhere = (down: number) => f`OR(${stage}="",SUBSTITUTE(${stages(down)},",","")="")`;
  const listed = (down: number) => f`ISNUMBER(SEARCH(","&${stage}&",",","&${stages(down)}&","))`;
  const answered = (value: ReturnType<typeof f>, down: number) =>
    f`IF(${questions.points.at(0, down)}="",0,${value})`;
  return [
    { title: "Number", ref: questions.number, content: (down: number) => down + 1, style: "label" as const },
    {
      title: "Question",
      ref: questions.id,
      content: (down: number) =>
        f`IF(OR(${questions.metric.at(0, down)}="",${questions.weight.at(0, down)}=0),"",IFERROR(IF(${first(down)}=${row(down)},${cell("Question ID", down)}&"",""),""))`,
      style: "linkText" as const,
    },
    {
      title: "Metric",
      ref: questions.metric,
      content: (down: number) =>
        f`IFERROR(IF(TRIM(${cell("Category", down)})=${questions.about},"",INDEX(${labels},MATCH(${escaped(f`TRIM(${cell("Metric", down)})`)},${labels},0))),"")`,
      style: "linkText" as const,
    },
    {
      title: "Weight",
      ref: questions.weight,
      content: (down: number) =>
        f`IFERROR(IF(ISNUMBER(${cell("Weight", down)}),MAX(0,${cell("Weight", down)}),${metric.usual}),0)`,
    },
    {
      title: "Asked",
      ref: questions.asked,
      content: (down: number) => f`IF(${id(down)}="",0,IF(${everywhere(down)},1,IF(${listed(down)},1,0)))`,
    },
    {
      title: "Core",
      ref: questions.core,
      content: (down: number) =>
        f`IF(${questions.asked.at(0, down)}=0,0,IF(${cell("Core", down)}="Yes",1,0))`,
    },
    {
      title: "Level",
      ref: questions.level,
      content: (down: number) =>
        f`IF(${questions.asked.at(0, down)}=0,"",${levelOn(model, "Level", day, down)})`,
    },
    {
      title: "Points",
      ref: questions.points,
      content: (down: number) =>
        f`IFERROR(INDEX(${points},MATCH(${questions.level.at(0, down)},${levels},0)),"")`,
    },
    {
      title: "Weighted",
      ref: questions.weighted,
      content: (down: number) =>
        answered(f`${questions.weight.at(0, down)}*${questions.points.at(0, down)}`, down),
    },
    {
      title: "Weight used",
      ref: questions.counted,
      content: (down: number) => answered(f`${questions.weight.at(0, down)}`, down),
    },
  ];
}

/** How much of what is asked is answered, in the full set and in the core one. */
export function completenessBlock(block: CalculationBlock, { completeness, questions }: Model): void {
  const share = (answered: Ref, asked: Ref) => f`IF(${asked}=0,"",${answered}/${asked})`;
  const answered = f`(${questions.points}<>"")`;
  block.heading("Completeness");
  block.single("Questions asked", completeness.asked, f`SUM(${questions.asked})`, "whole");
  block.single("Answered", completeness.answered, f`COUNT(${questions.points})`, "whole");
  block.single(
    "Completeness",
    completeness.full,
    share(completeness.answered, completeness.asked),
    "percent",
  );
  block.single("Core questions asked", completeness.coreAsked, f`SUM(${questions.core})`, "whole");
  block.single(
    "Core answered",
    completeness.coreAnswered,
    f`SUMPRODUCT(${questions.core}*${answered})`,
    "whole",
  );
  block.single(
    "Core completeness",
    completeness.core,
    share(completeness.coreAnswered, completeness.coreAsked),
    "percent",
  );
}
