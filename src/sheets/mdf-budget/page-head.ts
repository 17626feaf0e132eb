import type { Page } from "../kit/page";
import { f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { amountsIn, countedText, longDateText, shortMoneyText } from "../shared/words";
import { type Model, type BarPart, BAR_PARTS, type BudgetSettings } from "./model";

/** Rank, partner, tactic, then figures. */
export const WIDTHS = [2, 7, 25, 17, 14, 13, 12, 17, 13, 13, 13] as const;
const CHART_ROWS = 8;

const PART_NAMES: Readonly<Record<BarPart, string>> = {
  committed: "Committed",
  fits: "Fits",
  left: "Free",
  notReady: "Not ready",
  over: "Over budget",
  belowCost: "Below cost",
};

/** The one sentence, worked out in parts: what is left, what open requests there are, what the page says. */
export function putSentence(
  page: Page,
  { inputs, totals, sentence, parts }: Model,
  { currency }: BudgetSettings,
): void {
  const money = (amount: Ref | Formula) => shortMoneyText(amount, currency);
  const { left, fits, belowCost, over, notReady, due } = totals;
  const part = (amount: Ref, words: string) =>
    f`IF(ROUND(${amount},2)=0,"",", "&${money(amount)}&${`" ${words}"`})`;
  page.calculate("In words", (block) =>
    block
      .single(
        "What is left",
        parts.left,
        f`${money(f`ABS(N(${left}))`)}&IF(N(${left})<0," more is committed than there is"," of the budget is left")`,
      )
      .single("Open requests", parts.open, f`"; open requests for "&${money(fits)}&" fit"`)
      .single("Beyond the budget", parts.over, part(over, "go beyond it"))
      .single("Below cost", parts.belowCost, part(belowCost, "would lose our money"))
      .single("Not ready", parts.notReady, part(notReady, "are not ready"))
      .single(
        "The sentence",
        sentence,
        f`IF(${due}=0,"No request for this quarter yet.",IF(${inputs.budget.used}="","Set a budget to see which requests it carries.",${parts.left}&${parts.open}&${parts.over}&${parts.belowCost}&${parts.notReady}&"."))`,
      ),
  );
}

/** Title, figures and the sentence. */
export function headOf(model: Model, settings: BudgetSettings): Parameters<Page["head"]>[0] {
  const { inputs, calendar, totals, sentence } = model;
  const { currency, approver } = settings;
  const money = (amount: Ref | Formula) => shortMoneyText(amount, currency);
  const [quarter, budget] = [inputs.quarter.used, inputs.budget.used];
  const share = (amount: Ref) =>
    f`IF(N(${budget})<=0,"",ROUND(100*${amount}/${budget},0)&" % of the budget")`;
  const who = f`IF(${approver}="","no approver on Setup","approver: "&${approver})`;
  const kept = f`IF(N(${totals.reserve})=0,"",${money(f`N(${totals.reserve})`)}&" for new partners")`;
  return {
    title: f`"MDF budget – "&${longDateText(quarter)}&" to "&${longDateText(f`(${calendar.quarterEnd}-1)`)}`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  "&${amountsIn(currency)}&"  ·  "&${who}`,
    cards: [
      {
        columns: [1, 2],
        label: "Budget of the quarter",
        value: f`IF(${budget}="","Not set",${money(f`N(${budget})`)})`,
        note: f`IF(${budget}="","Type it below, or on Setup",${kept})`,
      },
      {
        columns: [3, 4],
        label: "Requested",
        value: money(totals.requested),
        note: countedText(totals.due, "request", "requests"),
      },
      { columns: [5, 6], label: "Committed", value: money(totals.committed), note: share(totals.committed) },
      {
        columns: [7, 8],
        label: "Left",
        value: f`IF(${totals.left}="","–",${money(f`N(${totals.left})`)})`,
        note: f`${money(totals.spent)}&" spent so far"`,
      },
      {
        columns: [9, 10],
        label: "Open requests that fit",
        value: money(totals.fits),
        note: share(totals.fits),
      },
    ],
    message: f`${sentence}`,
  };
}

/** One bar: what the budget carries, and beside it what it does not. */
export function putBudgetBar(page: Page, { bar, finding }: Model): void {
  page.chartsBeside(CHART_ROWS, [
    {
      name: "mdf-budget-bar",
      type: "stacked-bar",
      title: "",
      altText:
        "One bar of the quarter's money: committed, open requests that fit, free; then requests that are not ready, over the budget or below cost.",
      figures: [bar.name, ...BAR_PARTS.map((part) => bar[part])] as const,
      valueFormat: "short",
      targets: [PART_NAMES.left],
      statuses: {
        [PART_NAMES.fits]: "green",
        [PART_NAMES.over]: "yellow",
        [PART_NAMES.belowCost]: "red",
      },
      columns: [1, WIDTHS.length - 1],
      finding: f`${finding}`,
    },
  ]);
}

/** What the bar shows; nothing below 0, which a stack cannot show. */
export function putBarFigures(
  page: Page,
  { bar, totals, finding }: Model,
  { currency }: BudgetSettings,
): void {
  const amounts: Readonly<Record<BarPart, Formula>> = {
    committed: f`${totals.committed}`,
    fits: f`${totals.fits}`,
    left: f`MAX(0,N(${totals.left})-${totals.fits})`,
    notReady: f`${totals.notReady}`,
    over: f`${totals.over}`,
    belowCost: f`${totals.belowCost}`,
  };
  const beyond = f`(${totals.over}+${totals.belowCost}+${totals.notReady})`;
  page
    .calculateList(
      "The bar",
      { refs: bar },
      {
        name: { title: "Money", cell: () => "Budget" },
        ...(Object.fromEntries(
          BAR_PARTS.map((part) => [
            part,
            { title: PART_NAMES[part], format: "money", cell: () => amounts[part] },
          ]),
        ) as Record<BarPart, { title: string; format: "money"; cell: () => Formula }>),
      },
    )
    .calculate("What it shows", (block) =>
      block.single(
        "Above the bar",
        finding,
        f`"The budget carries "&${shortMoneyText(f`(${totals.committed}+${totals.fits})`, currency)}&"; it does not carry "&${shortMoneyText(beyond, currency)}`,
      ),
    );
}
