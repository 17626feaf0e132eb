import { COMPONENT_KEYS, COMPONENTS, type Component } from "../../domain/cam-scorecard/cam-pay";
import { ENOUGH_ANSWERS, SATISFIED } from "../../domain/cam-scorecard/partner-attainment";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import { UNRANKED_LEVELS } from "../shared/level-block";
import type { Model } from "./model";

/** How many levels have no rank, on which every partner's next level hangs. */
export function levelsBlock(block: CalculationBlock, { totals }: Model): void {
  block.single("Levels without an order of their own", totals.unranked, UNRANKED_LEVELS, "whole");
}

/** What all partners together reached, of what. */
export function reachedBlock(block: CalculationBlock, model: Model): void {
  const { partners, totals, reached, ruleTime, routine } = model;
  const sum = (key: keyof typeof partners) => f`SUM(${partners[key]})`;
  const logged = (key: keyof typeof ruleTime) => (routine.read.length ? f`+SUM(${ruleTime[key]})` : f``);
  block
    .single("Partners that count", totals.partners, sum("counts"), "whole")
    .single(
      "Of them taken over within 90 days",
      totals.overtaken,
      f`SUMPRODUCT(${partners.counts}*${partners.over})`,
      "whole",
    )
    .single("Influenced", totals.influenced, sum("influenced"), "money")
    .single(
      "Assessed",
      totals.assessed,
      f`SUMPRODUCT(${partners.capabilitiesDue}*(${partners.capabilitiesRow}>0))`,
      "whole",
    )
    .single(
      "Agreed plans without a base case",
      totals.unkept,
      f`${sum("planDue")}-${sum("planMeasured")}`,
      "whole",
    )
    .single("Answers", totals.answers, f`COUNT(${partners.answer})`, "whole")
    .single(
      "Satisfied",
      totals.satisfied,
      f`IF(${totals.answers}<${ENOUGH_ANSWERS},"",MAX(0,(SUM(${partners.answer})/${totals.answers}-1)/4/${SATISFIED}))`,
      { format: "percent", note: `From ${ENOUGH_ANSWERS} partners on` },
    )
    .single("Minutes", totals.minutes, f`${sum("minutes")}${logged("time")}`, "whole")
    .single("Of them to develop", totals.develop, f`${sum("develop")}${logged("develop")}`, "whole")
    .single(
      "Development share of time",
      totals.time,
      f`IF(${totals.minutes}=0,"",${totals.develop}/${totals.minutes})`,
      "percent",
    );
  const of = figuresOf(model);
  block.list(
    [
      {
        title: "Component",
        ref: reached.component,
        content: (row) => COMPONENTS[COMPONENT_KEYS[row]!].label,
        style: "label",
      },
      { title: "Reached", ref: reached.part, content: (row) => of[COMPONENT_KEYS[row]!].part },
      { title: "Of", ref: reached.whole, content: (row) => of[COMPONENT_KEYS[row]!].whole },
      {
        title: "Attainment",
        ref: reached.value,
        format: "percent",
        content: (row) => {
          const [part, whole] = [reached.part.at(0, row), reached.whole.at(0, row)];
          const { value } = of[COMPONENT_KEYS[row]!];
          const share = f`IF(${whole}<=0,"",MAX(0,${part}/${whole}))`;
          return value ? value(share) : share;
        },
      },
    ],
    "value",
  );
}

interface Figures {
  part: Formula;
  whole: Formula;
  /** Where it is more than part ÷ whole. */
  value?: (share: Formula) => Formula;
}

function figuresOf({ partners, totals }: Model): Readonly<Record<Component, Figures>> {
  const sum = (key: keyof typeof partners) => f`SUM(${partners[key]})`;
  const [won, target] = [sum("wonSince"), sum("targetSince")];
  return {
    sales: {
      part: f`MAX(${won},MIN(${target},${won}+MAX(0,${totals.influenced})))`,
      whole: target,
    },
    pipeline: {
      part: sum("covers"),
      whole: sum("needed"),
      value: (share) =>
        f`IF(COUNT(${partners.needed})=0,"",IF(ROUND(SUM(${partners.needed}),9)<=0,1,${share}))`,
    },
    capabilities: {
      part: sum("capabilitiesReached"),
      whole: sum("capabilitiesDue"),
      value: (share) => f`IF(${totals.assessed}=0,"",${share})`,
    },
    profitability: { part: sum("planReached"), whole: sum("planMeasured") },
    planning: { part: sum("onTime"), whole: sum("things") },
    activation: {
      part: sum("registered"),
      whole: sum("counts"),
      value: (share) =>
        f`IF(${totals.partners}=0,"",IF(${totals.satisfied}="",${share},(${totals.satisfied}+${share})/2))`,
    },
  };
}
