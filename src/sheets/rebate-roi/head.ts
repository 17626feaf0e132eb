import type { PageHead } from "../kit/page";
import { f, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { amountsIn, countedText, longDateText, shortMoneyText } from "../shared/words";
import type { Model } from "./model";
import { isYear } from "./sums";

/** Title, cards and the finding: whose rebates did not earn their cost. */
export function headOf(model: Model, currency: Ref): PageHead {
  const { inputs, total, chosen, accrued, finding, yearEnd } = model;
  const money = (amount: FormulaCell) => shortMoneyText(f`N(${amount})`, currency);
  const percent = (share: Ref) => f`IF(${share}="","–",ROUND(100*${share},0)&" %")`;
  return {
    title: f`"Rebates – "&${longDateText(inputs.from.used)}&" to "&${longDateText(inputs.to.used)}`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  "&${amountsIn(currency)}&"  ·  Compared with the "&IF(${isYear(model)},"year before","quarter before")`,
    cards: [
      {
        columns: [1, 1],
        label: "Margin ROI",
        value: percent(chosen.marginRoi),
        note: f`"at "&ROUND(100*${inputs.gross_margin.used},1)&" % gross margin"`,
      },
      {
        columns: [2, 3],
        label: "Rebate revenue return",
        value: percent(chosen.revenueReturn),
        note: f`"on "&${money(chosen.increment)}&" more"`,
      },
      {
        columns: [4, 6],
        label: "Rebates paid",
        value: money(total.rebate),
        note: f`${chosen.measured}&" of "&${countedText(total.lines, "quarter", "quarters")}&" measured"`,
      },
      {
        columns: [7, 10],
        label: "Accrued to date",
        value: money(accrued.toDate),
        note: f`${money(accrued.atPace)}&" by "&${longDateText(yearEnd)}`,
      },
    ],
    message: f`${finding.partners}`,
    more: f`${finding.each}`,
  };
}
