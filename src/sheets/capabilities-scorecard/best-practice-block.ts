import { TARGET_REACHED } from "../../domain/capabilities/capabilities-scorecard";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { Ref } from "../shared/reference";
import { ASSESSED, METRICS, type Model } from "./model";

/** What level 5 of each metric's question says: of its first core question, else of its first. */
export function bestPracticeBlock(block: CalculationBlock, model: Model): void {
  const { questions, metric, best, slots } = model;
  const room = new Ref("room for questions");
  const [core, any, position] = ["first core question", "first question", "question"].map(
    (label) => new Ref(label, METRICS),
  ) as [Ref, Ref, Ref];
  // The first is the highest when counted from the end; 0 where there is none.
  const first = (flag: Ref, i: number) =>
    f`SUMPRODUCT(MAX((${questions.metric}=${metric.label.at(i)})*${flag}*(${room}+1-${questions.number})))`;
  block.heading("Best practice");
  block.single("Room for questions", room, slots, "whole");
  block.across("First core question, from the end", core, (i) => first(questions.core, i), "whole");
  block.across("First question, from the end", any, (i) => first(questions.asked, i), "whole");
  block.across(
    "Question",
    position,
    (i) => f`IF(${core.at(i)}>0,${room}+1-${core.at(i)},IF(${any.at(i)}>0,${room}+1-${any.at(i)},""))`,
    "whole",
  );
  block.across("Level 5", best, (i) =>
    i < ASSESSED
      ? f`IF(${position.at(i)}="","",INDEX(cam_questions[Level 5],${position.at(i)})&"")`
      : TARGET_REACHED,
  );
}
