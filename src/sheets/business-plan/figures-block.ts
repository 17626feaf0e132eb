import { BUSINESS_PLAN_FIGURES, type FigureName } from "../../domain/business-plan/business-plan-model";
import { f, type Formula } from "../shared/formula";
import { costColumn, type Model, SCENARIOS, usedCell } from "./model";
import type { TimeBlock } from "./time-block";

/** A month of all lines, as one range: their rows stand one below the other. */
export function linesIn(model: Model, part: "deals" | "mrr", month: number): Formula {
  const rows = model.lines.map((line) => line[part].months.at(month));
  return rows.length === 1 ? f`${rows[0]!}` : f`${rows[0]!}:${rows.at(-1)!}`;
}

/** Every figure of the scenario that is shown, month by month with quarters, years and the total. */
export function figuresBlock(block: TimeBlock, model: Model): void {
  const { perDeal, figures, costs, baseProfit, existingMrr, existingProfit, result, calendar } = model;
  const month = calendar.month.months;
  const deals = (i: number) => linesIn(model, "deals", i);
  const mrr = (i: number) => linesIn(model, "mrr", i);
  const factor = result.factor;
  const put = (name: FigureName, month: (i: number) => Formula) => {
    const { label } = BUSINESS_PLAN_FIGURES.find(({ property }) => property === name)!;
    block.line(label, figures[name], {
      month,
      totals: "sum",
      format: name === "deals" ? "twoDecimals" : "money",
    });
  };
  block.timeHeading("Partner's view, scenario shown");
  put("deals", (i) => f`${factor}*SUM(${deals(i)})`);
  put(
    "productRevenue",
    (i) => f`${factor}*SUMPRODUCT(${deals(i)},${perDeal.revenue})+SUM(${perDeal.existing})`,
  );
  put("servicesRevenue", (i) => f`${factor}*SUMPRODUCT(${deals(i)},${perDeal.services})`);
  block.line("MRR left of the start", existingMrr, {
    month: (i) => f`SUMPRODUCT(${perDeal.openingMrr},(1-${perDeal.churn})^${month.at(i)})`,
    totals: "total",
  });
  put("recurringRevenue", (i) => f`${factor}*SUM(${mrr(i)})+${existingMrr.months.at(i)}`);
  block.line("Gross profit of deals, base scenario", baseProfit, {
    month: (i) =>
      f`SUMPRODUCT(${deals(i)},${perDeal.dealProfit})+SUMPRODUCT(${mrr(i)},${perDeal.recurringMargin})`,
    totals: "total",
  });
  block.line("Gross profit of what is there already", existingProfit, {
    month: (i) =>
      f`SUMPRODUCT(${perDeal.existing},${perDeal.margin})+SUMPRODUCT(${perDeal.openingMrr},${perDeal.recurringMargin},(1-${perDeal.churn})^${month.at(i)})`,
    totals: "total",
  });
  put("grossProfit", (i) => f`${factor}*${baseProfit.months.at(i)}+${existingProfit.months.at(i)}`);
  costLines(block, model);
  put(
    "costs",
    (i) =>
      f`${costs.people.months.at(i)}+${costs.oneTime.months.at(i)}+${costs.running.months.at(i)}+${costs.marketing.months.at(i)}`,
  );
  put("net", (i) => f`${figures.grossProfit.months.at(i)}-${figures.costs.months.at(i)}`);
  block.line("Cumulative contribution", model.cumulative, {
    month: (i, before) => f`${before}+${figures.net.months.at(i)}`,
    opening: 0,
    totals: "last",
  });
  netPrice(block, model);
}

/** What the partner pays us, and what it gets of us: both sides know it. */
function netPrice(block: TimeBlock, model: Model): void {
  const { perDeal, figures, baseCommitted, settings, result } = model;
  const deals = (i: number) => linesIn(model, "deals", i);
  const net = f`SUMPRODUCT(${perDeal.existing},1-${perDeal.margin})`;
  block.line("Product revenue at net price", figures.vendorProductRevenue, {
    month: (i) => f`${result.factor}*SUMPRODUCT(${deals(i)},${perDeal.vendorRevenue})+${net}`,
    totals: "sum",
  });
  block.line("The same on the amount basis, base scenario", baseCommitted, {
    month: (i) =>
      f`IF(${settings.amountBasis}="Vendor net",SUMPRODUCT(${deals(i)},${perDeal.vendorRevenue})+${net},SUMPRODUCT(${deals(i)},${perDeal.revenue})+SUM(${perDeal.existing}))`,
    totals: "years",
  });
  const marketing = (key: string) => usedCell(model, `marketing_${key}`);
  block.line("MDF", figures.mdf, {
    month: () => f`${marketing("monthly")}*${marketing("mdf_share")}`,
    totals: "sum",
  });
}

function costLines(block: TimeBlock, model: Model): void {
  const { costs, calendar } = model;
  const month = calendar.month.months;
  const people = (key: string) => costColumn(model, "people", key);
  const [once, when] = [costColumn(model, "one_time", "amount"), costColumn(model, "one_time", "month")];
  const [running, from] = [costColumn(model, "running", "amount"), costColumn(model, "running", "start")];
  block.line("People", costs.people, {
    month: (i) =>
      f`SUMPRODUCT((${people("start")}<=${month.at(i)})*${people("fte")}*${people("annual_cost")})/12`,
    totals: "years",
  });
  block.line("One-time costs", costs.oneTime, {
    month: (i) => f`SUMPRODUCT((${when}=${month.at(i)})*${once})`,
    totals: "years",
  });
  block.line("Running costs", costs.running, {
    month: (i) => f`SUMPRODUCT((${from}<=${month.at(i)})*${running})`,
    totals: "years",
  });
  const marketing = (key: string) => usedCell(model, `marketing_${key}`);
  block.line("Marketing, own share", costs.marketing, {
    month: () => f`${marketing("monthly")}*(1-${marketing("mdf_share")})`,
    totals: "years",
  });
}

/** All three scenarios at once: deals differ by a factor, costs and what is there already do not. */
export function scenariosBlock(block: TimeBlock, model: Model): void {
  const { sideBySide, scenarioNet, scenarioCumulative, baseProfit, existingProfit, figures } = model;
  block.timeHeading("The three scenarios");
  SCENARIOS.forEach((word, scenario) => {
    const [net, total] = [scenarioNet[scenario]!, scenarioCumulative[scenario]!];
    block.line(`Net, ${word}`, net, {
      month: (i) =>
        f`${sideBySide.factor.fixed(scenario)}*${baseProfit.months.at(i)}+${existingProfit.months.at(i)}-${figures.costs.months.at(i)}`,
      totals: "total",
    });
    block.line(`Cumulative, ${word}`, total, {
      month: (i, before) => f`${before}+${net.months.at(i)}`,
      opening: 0,
    });
  });
}
