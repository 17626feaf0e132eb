import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { dayAndMonthText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

/** The scorecard in one sentence, on the page over two lines; the same words as domain/scorecard/performance/scorecard-text.ts. */
export function verdictBlock(block: CalculationBlock, model: Model): void {
  const { verdict, calendar, inputs, score, status, current, weights } = model;
  const [scored, word] = [score.fixed(CURRENT_COLUMN), status.fixed(CURRENT_COLUMN)];
  const flags = weights.flags.fixed(CURRENT_COLUMN);
  const below = f`IF(${flags}=1,${current.redFlags},${flags}&" metrics below their floor")`;
  const held = f`IF(AND(${word}="Yellow",${flags}>0),", held back by "&${below}&",","")`;
  const measured = f`${current.measuredCount}&" of "&${weights.metrics}&" metrics measured"`;
  // Rounded down: a score that is short of green never reads as the threshold.
  const colour = f`${word}&" at "&INT(ROUND(10*${scored},9))/10&${held}`;
  const standing = f`IF(${scored}="","Nothing measured",IF(${word}="Provisional",${measured},${colour}))`;
  block.heading("Verdict");
  block.single(
    "In a word",
    verdict.standing,
    f`${standing}&" in FY"&${calendar.name}&" to "&${dayAndMonthText(inputs.as_of.used)}&":"`,
  );
  plan(block, model);
  quarter(block, model);
  block.single("And more", verdict.more, f`${verdict.plan}&${verdict.quarter}&"."`);
  block.single("In one sentence", verdict.text, f`${verdict.standing}&" "&${verdict.more}`);
}

function plan(block: CalculationBlock, { verdict, takes, sales, deals, salesToDate, settings }: Model): void {
  const [year, won, toDate] = [sales, deals.won, salesToDate].map((row) => row.fixed(CURRENT_COLUMN));
  const reached = f`IF(${year!}="",FALSE,ROUND(N(${year!})-${won!},9)<=0)`;
  const money = shortMoneyText(f`ABS(${takes.behind})`, settings.currency);
  const behind = f`${money}&IF(ROUND(${takes.behind},9)<=0," ahead of plan"," behind plan")`;
  block.single(
    "The plan",
    verdict.plan,
    f`IF(${reached},"the year's target is reached",IF(${toDate!}="","no sales target to date",${behind}))`,
  );
}

function quarter(block: CalculationBlock, { verdict, calendar, takes, settings }: Model): void {
  const name = f`"Q"&${calendar.quarter}`;
  const toGo = f`", and "&${name}&" needs "&${shortMoneyText(takes.gap, settings.currency)}&" more by "&${dayAndMonthText(takes.end)}`;
  block.single(
    "The quarter",
    verdict.quarter,
    f`IF(${takes.gap}="","",IF(ROUND(${takes.gap},9)<=0,", and the target of "&${name}&" is reached",${toGo}))`,
  );
}
