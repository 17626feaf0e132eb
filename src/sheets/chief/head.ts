import type { PageHead } from "../kit/page";
import type { PortfolioSettings } from "../portfolio/model";
import { f, type FormulaCell } from "../shared/formula";
import { countedText, currencyPrefix, longDateText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";

const percent = (share: FormulaCell) => f`ROUND(100*${share},0)&" %"`;

/** What a chief asks first: what the money brings back, how many produce, who leads, and what is late. */
export function headOf(model: Model, { companyName, currency }: PortfolioSettings): PageHead {
  const { chief, totals, inputs } = model;
  const money = (amount: FormulaCell) => shortMoneyText(f`${amount}`, currency);
  const back = f`${currencyPrefix(currency)}&ROUND(${chief.dollarsBack},2)`;
  const produce = f`${chief.producing}&" of "&${countedText(chief.active, "partner", "partners")}&" produce"`;
  const led = f`IF(${totals.led}="","","; "&${percent(f`N(${totals.led})`)}&" partner-led")`;
  const returned = f`IF(${chief.dollarsBack}="","",${currencyPrefix(currency)}&"1 in returned "&${back}&"; ")`;
  return {
    title: f`IF(${companyName}="","The channel at a glance",${companyName}&": the channel at a glance")`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  won, led and producing in 12 months"`,
    cards: [
      {
        columns: [1, 1],
        label: "Returned by each 1 in",
        value: f`IF(${chief.dollarsBack}="","–",${back})`,
        note: f`IF(${chief.dollarsBack}="","no Channel P&L yet","Channel P&L, when this was built")`,
      },
      {
        columns: [2, 4],
        label: "Producing",
        value: f`${chief.producing}&" of "&${chief.active}`,
        note: f`IF(${chief.rate}="","no active partner yet",${percent(f`N(${chief.rate})`)}&" won in 12 months")`,
      },
      {
        columns: [5, 7],
        label: "Partner-led",
        value: f`IF(${totals.led}="","–",${percent(f`N(${totals.led})`)})`,
        note: "of deals won",
      },
      {
        columns: [8, 9],
        label: "Days to first win",
        value: f`IF(${chief.firstWin}="","–",ROUND(N(${chief.firstWin}),0)&"")`,
        note: "median since signing",
      },
      {
        columns: [10, 12],
        label: "Past their date",
        value: money(f`(${chief.slippedAmount}+${chief.staleAmount})`),
        note: f`${chief.slipped}&" slipped "&${money(chief.slippedAmount)}&", "&${chief.stale}&" stale"`,
      },
    ],
    message: f`IF(${totals.partners}=0,"There are no partners yet: import them, or add one.",${returned}&${produce}&${led}&".")`,
  };
}
