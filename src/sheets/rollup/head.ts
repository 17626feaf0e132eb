import type { Page } from "../kit/page";
import { f, type FormulaCell } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import type { Ref } from "../shared/reference";
import { amountsIn, countedText, longDateText, shortMoneyText } from "../shared/words";
import { concentrationCards } from "../portfolio/concentration-cards";
import type { Model } from "./model";

type Settings = Readonly<Record<"companyName" | "currency", Ref>>;

const percent = (share: FormulaCell) => f`ROUND(100*${share},0)&" %"`;

/** What a chief asks first: who is red, what is won, what will be, on how many it rests. */
export function headOf(model: Model, { companyName, currency }: Settings): Parameters<Page["head"]>[0] {
  const { totals, inputs } = model;
  const money = (amount: FormulaCell) => shortMoneyText(f`${amount}`, currency);
  const ofPlan = f`IF(${totals.toDate}=0,"no target yet",${percent(f`${totals.won}/${totals.toDate}`)}&" of the plan to date")`;
  const gap = f`IF(${totals.target}=0,"no target yet",IF(${totals.gap}>0,${money(totals.gap)}&" short of the target","covers the target"))`;
  const reds = f`IF(${totals.red}+${totals.yellow}+${totals.green}=0,"No partner is scored yet. ",IF(${totals.red}=0,"No partner is red. ",${countedText(totals.red, "partner is", "partners are")}&" red. "))`;
  const overdue = f`IF(${totals.overdue}=0,"",${countedText(totals.overdue, "agreed action is", "agreed actions are")}&" overdue.")`;
  return {
    title: f`IF(${companyName}="","Our partners",${companyName}&": our partners")`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  fiscal year to date  ·  "&${amountsIn(currency)}`,
    cards: [
      {
        columns: [1, 2],
        label: "Partners",
        value: f`${totals.partners}`,
        note: f`${totals.red}&" red, "&${totals.yellow}&" yellow, "&${totals.green}&" green"`,
      },
      { columns: [3, 5], label: "Won to date", value: money(totals.won), note: ofPlan },
      { columns: [6, 8], label: "Forecast of the year", value: money(totals.forecast), note: gap },
      {
        columns: [9, 10],
        label: "Producing",
        value: f`${totals.producing}&" of "&${totals.active}`,
        note: "won in 12 months",
      },
      {
        columns: [11, 12],
        label: "Held by the largest fifth",
        value: f`IF(${totals.pareto}="","–",${percent(f`N(${totals.pareto})`)})`,
        note: "of what was won in 12 months",
      },
    ],
    message: f`IF(${totals.partners}=0,"There are no partners yet: import them, or add one.",${reds}&IF(${totals.toDate}=0,"No targets are set yet. ","Together they are at "&${percent(f`${totals.won}/${totals.toDate}`)}&" of plan. ")&${overdue})`,
  };
}

/** What is looked at second. */
export function furtherCards(model: Model): FigureCard[] {
  const { totals } = model;
  return [
    ...concentrationCards(model, [
      [1, 2],
      [3, 5],
      [6, 8],
    ]),
    {
      columns: [9, 10],
      label: "Partner-led",
      value: f`IF(${totals.led}="","–",${percent(f`N(${totals.led})`)})`,
      note: "of deals won",
    },
    {
      columns: [11, 12],
      label: "Overdue actions",
      value: f`${totals.overdue}`,
      note: "of all partners listed",
    },
  ];
}
