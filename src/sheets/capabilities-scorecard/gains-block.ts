import { METRICS_PER_CATEGORY } from "../../domain/capabilities/framework";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { MOST_TO_GAIN, type Model, ofCategory } from "./model";

/** What each metric would add at its best, and the three that would add most. */
export function gainsBlock(block: CalculationBlock, model: Model): void {
  possibleGains(block, model);
  mostToGain(block, model);
}

function possibleGains(block: CalculationBlock, model: Model): void {
  const { metric, category, score, points, gain } = model;
  const categoryIndex = (i: number) => Math.floor(i / METRICS_PER_CATEGORY);
  const share = (i: number) =>
    f`${category.counted.fixed(categoryIndex(i))}/SUM(${category.counted})*${metric.counted.at(i)}/SUM(${ofCategory(metric.counted, categoryIndex(i))})`;
  const best = points.fixed(4);
  block
    .heading("What would raise the score")
    .across("Share of the score", metric.share, (i) => f`IFERROR(${share(i)},0)`, "percent")
    .across(
      "Points to gain",
      metric.gain,
      (i) => f`IF(${score.metrics.at(i)}="",0,${metric.share.at(i)}*(${best}-${score.metrics.at(i)}))`,
      "decimal",
    )
    .across(
      "Place, 1 gains most",
      gain.place,
      (i) =>
        f`IF(ROUND(${metric.gain.at(i)},9)<=0,"",1+SUMPRODUCT(--(ROUND(${metric.gain},9)>ROUND(${metric.gain.at(i)},9)))+${earlierOfSame(model, i)})`,
      "whole",
    );
}

/** Metrics before it that gain as much: no two share a place. */
function earlierOfSame({ metric }: Model, i: number): Formula {
  if (i === 0) return f`0`;
  return f`SUMPRODUCT(--(ROUND(${metric.gain.fixed(0)}:${metric.gain.at(i - 1)},9)=ROUND(${metric.gain.at(i)},9)))`;
}

function mostToGain(block: CalculationBlock, { gain, metric, score, day, best }: Model): void {
  const has = (i: number, row: Ref) =>
    f`IF(${gain.position.at(i)}="","",INDEX(${row},${gain.position.at(i)}))`;
  block
    .across("Its metric", gain.position, (i) => f`IFERROR(MATCH(${i + 1},${gain.place},0),"")`, "whole")
    .across("Name", gain.name, (i) => has(i, metric.label))
    .across("Points to gain", gain.points, (i) => has(i, metric.gain), "decimal")
    .across("Score now", gain.score, (i) => has(i, score.metrics), "score");
  const [first, practice] = [gain.position.fixed(0), f`INDEX(${best},${gain.position.fixed(0)})`];
  const text = f`"Most to gain: "&${gain.name.fixed(0)}&", "&ROUND(${gain.score.fixed(0)},0)&" of 100; at its best the score rises by "&ROUND(${gain.points.fixed(0)},1)&"."&IF(${practice}="",""," Best practice: "&${practice})`;
  block.single(
    "In one line",
    gain.text,
    f`IF(${day}=0,"Not assessed yet: answer the questions to see where the partner stands.",IF(${first}="","Nothing left to gain: every metric is at its best.",${text}))`,
  );
  const others = Array.from({ length: MOST_TO_GAIN - 1 }, (_, index) => index + 1).map((i) => {
    const isLast = i === MOST_TO_GAIN - 1 ? f`TRUE` : f`${gain.name.fixed(i + 1)}=""`;
    return f`IF(${gain.name.fixed(i)}="","",IF(${isLast}," and ",", ")&${gain.name.fixed(i)})`;
  });
  block.single(
    "The three in a sentence",
    gain.sentence,
    f`IF(${day}=0,"Answer the questions to see where the partner stands.",IF(${first}="","Every metric is at its best.","Most to gain: "&${gain.name.fixed(0)}&${joined(others, "&")}&", together "&ROUND(SUM(${gain.points}),1)&" points."))`,
  );
}
