import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { Ref } from "../shared/reference";
import { longDateText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

/** How the year stands and what is left to do in the quarter, in one line. */
export function whatItTakesBlock(block: CalculationBlock, model: Model): void {
  const { calendar, deals, takes, inputs } = model;
  const quarter = calendar.quarter;
  const pick = (row: Ref) => f`INDEX(${row},${quarter})`;
  const target = pick(model.sales);
  const sizeTarget = inputs.average_deal_size_target.used;
  const ads = f`${deals.won.fixed(CURRENT_COLUMN)}/${deals.wonDeals.fixed(CURRENT_COLUMN)}`;
  block.heading("What it takes");
  yearBlock(block, model);
  block.single("Quarter's target", takes.target, f`IF(ROUND(N(${target}),9)<=0,"",${target})`, "money");
  block.single(
    "Still to win",
    takes.gap,
    f`IF(${takes.target}="","",${takes.target}-${pick(deals.won)})`,
    "money",
  );
  block.single(
    "Deal size",
    takes.dealSize,
    f`IF(AND(${deals.wonDeals.fixed(CURRENT_COLUMN)}>0,${deals.won.fixed(CURRENT_COLUMN)}>0),${ads},IF(ROUND(N(${sizeTarget}),9)<=0,"",${sizeTarget}))`,
    { format: "money", note: "The year's average, else its target" },
  );
  block.single(
    "Deals needed",
    takes.deals,
    f`IF(OR(${takes.gap}="",N(${takes.dealSize})<=0),"",ROUNDUP(ROUND(${takes.gap}/${takes.dealSize},9),0))`,
    "whole",
  );
  block.single("By", takes.end, f`INDEX(${calendar.end},${quarter})`, "date");
  quarterWords(block, model);
}

/** The year first, so that the line never contradicts the figure above it. */
function yearBlock(block: CalculationBlock, { deals, sales, salesToDate, takes, settings }: Model): void {
  const [won, year, toDate] = [deals.won, sales, salesToDate].map((row) => row.fixed(CURRENT_COLUMN));
  block.single("Behind plan to date", takes.behind, f`IF(${toDate!}="","",${toDate!}-${won!})`, "money");
  const reached = f`IF(${year!}="",FALSE,ROUND(N(${year!})-${won!},9)<=0)`;
  block.single(
    "The year",
    takes.year,
    f`IF(${reached},"Year target reached. ",IF(${takes.behind}="","",IF(ROUND(${takes.behind},9)<=0,"On plan to date. ",${shortMoneyText(takes.behind, settings.currency)}&" behind plan to date. ")))`,
  );
}

function quarterWords(block: CalculationBlock, { calendar, takes, settings }: Model): void {
  const money = (ref: Ref) => shortMoneyText(ref, settings.currency);
  const name = f`"Q"&${calendar.quarter}`;
  const size = new Ref("deal size in words");
  block.single(
    "Deals in words",
    size,
    f`IF(${takes.deals}="","",", about "&${takes.deals}&IF(${takes.deals}=1," deal"," deals")&" at "&${money(takes.dealSize)}&",")`,
  );
  const toGo = f`${name}&": "&${money(takes.gap)}&" to go"&${size}&" by "&${longDateText(takes.end)}&"."`;
  const reached = f`${name}&": target reached, "&${shortMoneyText(f`-${takes.gap}`, settings.currency)}&" above it."`;
  block.single(
    "In one line",
    takes.text,
    f`${takes.year}&IF(${takes.gap}="","No target for "&${name}&": type one to see what it takes.",IF(ROUND(${takes.gap},9)<=0,${reached},${toGo}))`,
  );
}
