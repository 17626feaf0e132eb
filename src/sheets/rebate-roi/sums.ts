import { COMPARISONS } from "../../domain/finance/rebate-roi";
import { NOTHING_MEASURED } from "../../domain/finance/rebate-text";
import type { CalculationBlock, ListColumn } from "../shared/calculation-block";
import { equalTo, f, type Formula, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { currencyPrefix } from "../shared/words";
import type { Model } from "./model";

const [, YEAR_BEFORE] = COMPARISONS;
const at = (ref: Ref, down: number) => ref.at(0, down);

/** Whether the year before is what is compared with. */
export const isYear = ({ inputs }: Model) => f`${inputs.comparison.used}="${YEAR_BEFORE.label}"`;

/** Partners with a row that counts: what each was paid, what it brought by either comparison, and its place from the worst. */
export function partnersBlock(block: CalculationBlock, model: Model): void {
  const { partners, index, lines } = model;
  const some = (down: number, content: Formula) => f`IF(${at(partners.position, down)}="","",${content})`;
  const criterion = (down: number) => at(partners.criterion, down);
  block.heading("Partners");
  block.list(
    [
      { title: "Number", ref: partners.number, content: (down) => down + 1, format: "whole" },
      {
        title: "Row",
        ref: partners.position,
        content: (down) => f`IFERROR(MATCH(${at(partners.number, down)},${index.group},0),"")`,
        format: "whole",
      },
      {
        title: "Partner",
        ref: partners.name,
        content: (down) => some(down, f`INDEX(${index.partner},${at(partners.position, down)})`),
      },
      {
        title: "Criterion",
        ref: partners.criterion,
        content: (down) => some(down, equalTo(f`${at(partners.name, down)}`)),
      },
      {
        title: "Quarters",
        ref: partners.quarters,
        content: (down) => some(down, f`COUNTIFS(${lines.partner},${criterion(down)})`),
        format: "whole",
      },
      {
        title: "Rebate paid",
        ref: partners.rebate,
        content: (down) => some(down, f`SUMIFS(${lines.rebate},${lines.partner},${criterion(down)})`),
        format: "money",
      },
    ],
    "value",
  );
  for (const { id, label } of COMPARISONS) {
    block.heading(`Partners, against the ${label.toLowerCase()}`);
    block.list(sumColumns(model, id), "value");
  }
  block.heading("Margin ROI as chosen, and the place from the worst");
  block.list(
    [
      {
        title: "Margin ROI",
        ref: partners.roi,
        content: (down) =>
          f`IF(${isYear(model)},${at(model.byPartner.yoy.marginRoi, down)},${at(model.byPartner.qoq.marginRoi, down)})`,
        format: "percent",
      },
      { title: "Place", ref: partners.place, content: (down) => placeOf(model, down), format: "whole" },
    ],
    "value",
  );
}

function sumColumns(model: Model, id: "qoq" | "yoy"): ListColumn[] {
  const { partners, lines } = model;
  const [comparison, sums] = [model.compared[id], model.byPartner[id]];
  const some = (down: number, content: Formula) => f`IF(${at(partners.position, down)}="","",${content})`;
  const criterion = (down: number) => at(partners.criterion, down);
  const sum = (figure: Ref) => (down: number) =>
    some(down, f`SUMIFS(${figure},${lines.partner},${criterion(down)})`);
  const count = (down: number) =>
    some(down, f`COUNTIFS(${lines.partner},${criterion(down)},${comparison.state},"Measured")`);
  return [
    { title: "Measured", ref: sums.measured, content: count, format: "whole" },
    { title: "Rebate", ref: sums.rebate, content: sum(comparison.rebate), format: "money" },
    {
      title: "Increment",
      ref: sums.increment,
      content: (down) =>
        f`IF(N(${at(sums.measured, down)})=0,"",SUMIFS(${comparison.increment},${lines.partner},${criterion(down)}))`,
      format: "money",
    },
    { title: "Margin", ref: sums.gain, content: sum(comparison.gain), format: "money" },
    {
      title: "Revenue return",
      ref: sums.revenueReturn,
      content: (down) => returnOf(sums, sums.increment, down),
      format: "percent",
    },
    {
      title: "Margin ROI",
      ref: sums.marginRoi,
      content: (down) => returnOf(sums, sums.gain, down),
      format: "percent",
    },
  ];
}

/** Of sums: blank where nothing is measured. */
function returnOf(sums: Model["totals"]["qoq"], gain: Ref, down: number): Formula {
  const rebate = at(sums.rebate, down);
  return f`IF(N(${at(sums.measured, down)})=0,"",(${at(gain, down)}-${rebate})/${rebate})`;
}

/** The worst first, of equal ones the earlier; behind them those of whom nothing is measured. */
function placeOf({ partners }: Model, down: number): Formula {
  const own = at(partners.roi, down);
  const equal =
    down === 0
      ? f`0`
      : f`SUMPRODUCT((${partners.roi.fixed(0, 0)}:${at(partners.roi, down - 1)}=${own})*(${partners.position.fixed(0, 0)}:${at(partners.position, down - 1)}<>""))`;
  const worse = f`IF(${own}="",COUNT(${partners.roi}),SUMPRODUCT((${partners.roi}<${own})*1))`;
  return f`IF(${at(partners.position, down)}="","",1+${worse}+${equal})`;
}

/** All rebates together, by either comparison and as chosen. */
export function totalsBlock(block: CalculationBlock, model: Model): void {
  const { index, lines, compared, totals, total, chosen, partners } = model;
  block
    .heading("All rebates")
    .single("Rows that count", total.lines, f`MAX(${index.line})`, "whole")
    .single("Partners that count", total.partners, f`MAX(${index.group})`, "whole")
    .single("Rebates paid", total.rebate, f`SUM(${lines.rebate})`, "money");
  for (const { id, label } of COMPARISONS) {
    const [comparison, sums] = [compared[id], totals[id]];
    block
      .single(`${label}: rows measured`, sums.measured, f`COUNT(${comparison.rebate})`, "whole")
      .single(`${label}: rebates measured`, sums.rebate, f`SUM(${comparison.rebate})`, "money")
      .single(
        `${label}: increment`,
        sums.increment,
        f`IF(${sums.measured}=0,"",SUM(${comparison.increment}))`,
        "money",
      )
      .single(`${label}: margin on it`, sums.gain, f`SUM(${comparison.gain})`, "money")
      .single(`${label}: revenue return`, sums.revenueReturn, returnOf(sums, sums.increment, 0), "percent")
      .single(`${label}: margin ROI`, sums.marginRoi, returnOf(sums, sums.gain, 0), "percent");
  }
  const pick = (figure: "revenueReturn" | "marginRoi" | "increment" | "measured") =>
    f`IF(${isYear(model)},${totals.yoy[figure]},${totals.qoq[figure]})`;
  block
    .single("Rebate revenue return, as chosen", chosen.revenueReturn, pick("revenueReturn"), "percent")
    .single("Margin ROI, as chosen", chosen.marginRoi, pick("marginRoi"), "percent")
    .single("Increment, as chosen", chosen.increment, pick("increment"), "money")
    .single("Rows measured, as chosen", chosen.measured, pick("measured"), "whole")
    .single("Partners measured, as chosen", chosen.judged, f`COUNT(${partners.roi})`, "whole")
    .single(
      "Of them, with less margin than they cost",
      chosen.losing,
      f`COUNTIFS(${partners.roi},"<-0.0000000005")`,
      "whole",
    );
}

/** Whose rebates did not earn their cost, and what all of them brought: as domain/finance/rebate-text.ts words it. */
export function findingBlock(block: CalculationBlock, model: Model, currency: Ref): void {
  const { finding, chosen, partners } = model;
  const worst = f`INDEX(${partners.name},MATCH(MIN(${partners.roi}),${partners.roi},0))`;
  const short = f`IF(${chosen.losing}=0,"Every rebate that is measured earned its cost.","Rebates of "&${chosen.losing}&" of "&${chosen.judged}&" partners brought less margin than they cost, of "&${worst}&" least.")`;
  const back = f`${currencyPrefix(currency)}&ROUND(${chosen.marginRoi}+1,2)`;
  const against = f`IF(${isYear(model)},"year before","quarter before")`;
  const each = f`"Each "&${currencyPrefix(currency)}&"1 of rebate brought "&${back}&" of additional margin on the "&${against}&"."`;
  const nothing = f`OR(${chosen.judged}=0,${chosen.marginRoi}="")`;
  block
    .heading("The finding")
    .single("Partners", finding.partners, f`IF(${nothing},${quoted(NOTHING_MEASURED)},${short})`)
    .single("All together", finding.each, f`IF(${nothing},"",${each})`)
    .single("Both", finding.all, f`TRIM(${finding.partners}&" "&${finding.each})`);
}
