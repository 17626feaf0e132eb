import type { PageHead } from "../kit/page";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, type FormulaCell, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { amountsIn, countedText, longDateText, shortMoneyText } from "../shared/words";
import { largestWords } from "./lists";
import type { Model } from "./model";

/** Title, cards and the finding. */
export function headOf(model: Model, currency: Ref): PageHead {
  const { calendar, inputs, subtotals, lines, returns, staff } = model;
  const money = (amount: FormulaCell) => shortMoneyText(f`N(${amount})`, currency);
  const day = longDateText(inputs.as_of.used);
  const [gross, net, left] = [lines.gross_sales.year, subtotals.net_sales.year, subtotals.net_margin.year];
  const reserve = reserveText(lines.cost_of_goods.year);
  const hasShare = hasShareOf(net, left);
  const basis = f`IF(${inputs.staff_basis.used}="Salaries"," a year"," to date")`;
  return {
    title: f`"Channel P&L – FY"&${calendar.name}&" to "&${day}`,
    subtitle: f`"From "&${longDateText(calendar.yearStart)}&"  ·  "&${amountsIn(currency)}`,
    cards: [
      {
        columns: [1, 1],
        label: f`${quoted("Channel contribution")}&${reserve}`,
        value: f`IF(${left}="","None known",${money(left)})`,
        note: f`IF(${hasShare},ROUND(100*${left}/${net},1)&" % of net sales","")`,
      },
      {
        columns: [2, 3],
        label: "Net sales",
        value: f`IF(${net}="","None known",${money(net)})`,
        note: f`IF(${gross}="","no gross sales yet","of "&${money(gross)}&" gross")`,
      },
      {
        columns: [4, 5],
        label: "Dollars back per dollar",
        value: f`IF(${returns.channel}="","–",ROUND(${returns.channel},2)&"")`,
        note: f`"of "&${money(returns.cost)}&" cost"`,
      },
      {
        columns: [6, 8],
        label: "Channel staff",
        value: countedText(staff.count, "person", "people"),
        note: f`"need "&ROUND(${staff.need},1)&", "&${money(staff.cost)}&${basis}`,
      },
    ],
    message: f`${model.finding.contribution}`,
    more: f`${model.finding.largest}`,
  };
}

/** What the year says to the day, as domain/finance/pnl-text.ts words it. */
export function findingBlock(block: CalculationBlock, model: Model, currency: Ref): void {
  const { finding } = model;
  block
    .heading("The finding")
    .single("What is left", finding.contribution, contributionText(model, currency))
    .single("The largest cost", finding.largest, largestText(model))
    .single("Both", finding.all, f`TRIM(${finding.contribution}&" "&${finding.largest})`);
}

function contributionText({ calendar, inputs, subtotals, lines }: Model, currency: Ref): Formula {
  const [net, left] = [subtotals.net_sales.year, subtotals.net_margin.year];
  const day = longDateText(inputs.as_of.used);
  const reserve = reserveText(lines.cost_of_goods.year);
  const money = shortMoneyText(f`N(${left})`, currency);
  return f`IF(OR(${net}="",${left}=""),"Nothing is known of FY"&${calendar.name}&" to "&${day}&" yet.","Channel contribution"&${reserve}&" to "&${day}&": "&${money}&IF(${hasShareOf(net, left)},", "&ROUND(100*${left}/${net},0)&" % of net sales","")&".")`;
}

const reserveText = (goods: Ref) => f`IF(${goods}=""," before cost of goods","")`;
const hasShareOf = (net: Ref, left: Ref) => f`AND(${left}<>"",ROUND(N(${net}),9)>0)`;

function largestText(model: Model): Formula {
  const { costs, lastYear } = model;
  const at = (column: Ref) => f`INDEX(${column},${lastYear.largest})`;
  const points = f`ROUND(N(${at(costs.change)}),0)`;
  const size = f`ABS(${points})`;
  const trend = f`IF(${points}=0,"",", "&${size}&IF(${size}=1," point "," points ")&IF(${points}>0,"more","less")&" than by the same day last year")`;
  return f`IF(${lastYear.largest}="","","Of the channel's cost "&ROUND(100*${at(costs.share)},0)&" % is "&${largestWords(model)}&${trend}&".")`;
}
