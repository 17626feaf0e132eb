import { LARGEST_COVERAGE } from "../../domain/scorecard/performance/coverage-input";
import { LOST_WITH_AMOUNT } from "../../domain/scorecard/performance/win-rate";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { Model } from "./model";

/** Amounts won and lost of somebody's deals. */
interface ClosedAmounts {
  won: Ref;
  wonAmount: Ref;
  lostAmount: Ref;
  valued: Ref;
}

/** Won ÷ closed amounts; "" where too few of the lost deals carry one. */
function byValue({ won, wonAmount, lostAmount, valued }: ClosedAmounts): Formula {
  const gained = f`MAX(0,${wonAmount})`;
  const known = f`AND(${valued},ROUND(${gained}+${lostAmount},9)>0,OR(${won}=0,ROUND(${gained},9)>0))`;
  return f`IF(${known},${gained}/(${gained}+${lostAmount}),"")`;
}

/** The win rate by count and by value, the partner's own or the program's, and the coverage that follows from it. */
export function winRateBlock(block: CalculationBlock, model: Model): void {
  const { deals, settings, winRate } = model;
  const [programValued, programRate, programByValue] = ["valued", "by count", "by value"].map(
    (what) => new Ref(`program ${what}`),
  ) as [Ref, Ref, Ref];
  block.heading("Win rate");
  block.single("Share of lost deals that carry an amount, at least", winRate.lostShare, LOST_WITH_AMOUNT, {
    format: "percent",
    note: "With fewer the rate by value says nothing",
  });
  const valued = (some: Ref, all: Ref) => f`${some}>=ROUND(${winRate.lostShare}*${all},9)`;
  const set = settings.programWinRate;
  const isSet = f`AND(ISNUMBER(${set}),N(${set})>0)`;
  block.single("Enough deals closed", winRate.enough, f`${deals.closed}>=${settings.winRateMinimum}`);
  block.single(
    "Program: lost deals carry amounts",
    programValued,
    valued(deals.programLostValued, deals.programLost),
  );
  block.single(
    "Program, by count",
    programRate,
    f`IF(${isSet},${set},IF(${deals.programWon}>0,${deals.programWon}/${deals.programClosed},""))`,
    "percent",
  );
  const all = {
    won: deals.programWon,
    wonAmount: deals.programWonAmount,
    lostAmount: deals.programLostAmount,
  };
  block.single(
    "Program, by value",
    programByValue,
    f`IF(${isSet},${set},IF(${deals.programWon}>0,${byValue({ ...all, valued: programValued })},""))`,
    "percent",
  );
  block.single(
    "Lost deals carry amounts",
    winRate.valued,
    f`IF(${winRate.enough},${valued(deals.lostValued, deals.lost)},OR(${isSet},${deals.programWon}=0,${programValued}))`,
  );
  block.single(
    "By count",
    winRate.byCount,
    f`IF(${winRate.enough},${deals.closedWon}/${deals.closed},${programRate})`,
    { format: "percent", note: "The program's while too few deals have closed" },
  );
  const own = { won: deals.closedWon, wonAmount: deals.trailingWon, lostAmount: deals.lostAmount };
  block.single(
    "By value",
    winRate.byValue,
    f`IF(${winRate.enough},${byValue({ ...own, valued: winRate.valued })},${programByValue})`,
    "percent",
  );
  block.single(
    "Whose",
    winRate.source,
    f`IF(${winRate.enough},"Partner's own",IF(${programRate}="","Not available","Program's"))`,
  );
  coverage(block, model);
}

/** What follows for the pipeline; with nothing won of enough closed deals there is no coverage. */
function coverage(block: CalculationBlock, { deals, settings, winRate }: Model): void {
  const { used, largest } = winRate;
  const minimum = settings.defaultCoverage;
  block.single(
    "Money is compared by",
    used,
    f`IF(AND(${winRate.enough},${deals.closedWon}=0),0,IF(${winRate.byValue}="",${winRate.byCount},${winRate.byValue}))`,
    { format: "percent", note: "By value, else by count; 0: nothing won of enough closed deals" },
  );
  block.single("Largest coverage", largest, LARGEST_COVERAGE, "multiple");
  block.single(
    "Coverage by win rate",
    winRate.coverage,
    f`IF(${used}="",MIN(${largest},${minimum}),IF(${used}=0,"",MIN(${largest},MAX(${minimum},1/${used}))))`,
    { format: "multiple", note: "Never below the program's minimum" },
  );
  const needed = f`ROUND(1/${used},9)`;
  const own = f`IF(${winRate.source}="Program's","1 ÷ program's win rate",IF(${winRate.byValue}="","1 ÷ win rate by count","1 ÷ win rate by value"))`;
  block.single(
    "Where it comes from",
    winRate.coverageSource,
    f`IF(${used}="","Program's minimum",IF(${used}=0,${deals.closedWon}&" of "&${deals.closed}&" won",IF(${needed}<=ROUND(${minimum},9),"Program's minimum",IF(${needed}>${largest},"At most "&${largest}&"×",${own}))))`,
  );
}
