import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { longDateText } from "../shared/words";
import type { Model } from "./model";

/** Which row of cam_questions each line of the table shows, and its place among the answers, the worst first. */
export function shownBlock(block: CalculationBlock, { shown, questions }: Model): void {
  const place = (down: number) => {
    const own = shown.level.at(0, down);
    const same =
      down === 0 ? f`0` : f`COUNTIFS(${shown.level.fixed(0, 0)}:${shown.level.at(0, down - 1)},${own})`;
    return f`IF(${own}="","",1+COUNTIFS(${shown.level},"<"&${own})+${same})`;
  };
  block.heading("Lines of the table");
  block.list(
    [
      { title: "Line", ref: shown.line, content: (down) => down + 1, style: "label" },
      {
        title: "Row",
        ref: shown.row,
        content: (down) => f`IFERROR(MATCH(${shown.line.at(0, down)},${questions.order},0),"")`,
      },
      {
        title: "Topic",
        ref: shown.topic,
        content: (down) =>
          f`IF(${shown.row.at(0, down)}="","",INDEX(cam_questions[Metric],${shown.row.at(0, down)})&"")`,
      },
      { title: "Place", ref: shown.place, content: place },
    ],
    "value",
  );
}

/** The answers in the order of their places. */
export function rankedBlock(block: CalculationBlock, { shown, ranked }: Model): void {
  const of = (column: Ref) => (down: number) =>
    f`IF(${ranked.line.at(0, down)}="","",INDEX(${column},${ranked.line.at(0, down)}))`;
  block.heading("The worst first");
  block.list(
    [
      { title: "Place", ref: ranked.number, content: (down) => down + 1, style: "label" },
      {
        title: "Line",
        ref: ranked.line,
        content: (down) => f`IFERROR(MATCH(${ranked.number.at(0, down)},${shown.place},0),"")`,
      },
      { title: "Topic", ref: ranked.topic, content: of(shown.topic) },
      { title: "Level", ref: ranked.level, content: of(shown.level) },
      { title: "Change", ref: ranked.change, content: of(shown.change) },
    ],
    "value",
  );
}

/** How satisfied the partner is, of which day, and where we do worst in its own words. */
export function verdictBlock(block: CalculationBlock, model: Model): void {
  const { verdict, score, satisfaction, status, day, previousDay, change, ranked, answered, shown } = model;
  const moved = f`IF(${change}="","",IF(ROUND(${change},1)=0,", as",", "&IF(${change}>0,"up ","down ")&ABS(ROUND(${change},1)))&" since "&${longDateText(previousDay)})`;
  const worst = ranked.level.fixed(0, 0);
  const at = (column: string) =>
    f`INDEX(cam_questions[${column}],INDEX(${shown.row},${ranked.line.fixed(0, 0)}))`;
  const words = f`CHOOSE(${worst},${at("Level 1")},${at("Level 2")},${at("Level 3")},${at("Level 4")},${at("Level 5")})`;
  block.heading("Verdict");
  block.single(
    "In one sentence",
    verdict.text,
    f`IF(${answered}=0,"Not asked yet",${status}&" at "&INT(ROUND(10*${score},9))/10&" on "&${longDateText(day)}&${moved}&"; satisfied at "&ROUND(${satisfaction},1)&" of 5")`,
  );
  block.single(
    "Where we do worst",
    verdict.more,
    f`IF(${answered}=0,"Ten questions tell how the partner sees us.",IF(${worst}=5,"The partner could not think better of us.",${ranked.topic.fixed(0, 0)}&": "&${words}))`,
  );
}
