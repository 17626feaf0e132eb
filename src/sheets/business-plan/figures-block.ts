import { BUSINESS_PLAN_FIGURES, type FigureName } from "../../domain/business-plan/business-plan-model";
import { f, type Formula } from "../shared/formula";
import { costColumn, type Model, usedCell } from "./model";
import type { TimeBlock } from "./time-block";

/** A month of all lines, as one range: their rows stand one below the other. */
function linesIn(model: Model, part: "deals" | "mrr", month: number): Formula {
  const rows = model.lines.map((line) => line[part].months.at(month));
  return rows.length === 1 ? f`${rows[0]!}` : f`${rows[0]!}:${rows.at(-1)!}`;
}

/** Every figure of the scenario that is shown, month by month with quarters, years and the total. */
export function figuresBlock(block: TimeBlock, model: Model): void {
  const { perDeal, figures, costs, baseProfit, result } = model;
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
  put("productRevenue", (i) => f`${factor}*SUMPRODUCT(${deals(i)},${perDeal.revenue})`);
  put("servicesRevenue", (i) => f`${factor}*SUMPRODUCT(${deals(i)},${perDeal.services})`);
  put("recurringRevenue", (i) => f`${factor}*SUM(${mrr(i)})`);
  block.line("Gross profit, base scenario", baseProfit, {
    month: (i) =>
      f`SUMPRODUCT(${deals(i)},${perDeal.dealProfit})+SUMPRODUCT(${mrr(i)},${perDeal.recurringMargin})`,
    totals: "sum",
  });
  put("grossProfit", (i) => f`${factor}*${baseProfit.months.at(i)}`);
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
  block.timeHeading("Vendor's view, scenario shown");
  put("vendorProductRevenue", (i) => f`${factor}*SUMPRODUCT(${deals(i)},${perDeal.vendorRevenue})`);
  put(
    "vendorRevenue",
    (i) =>
      f`${figures.vendorProductRevenue.months.at(i)}+${figures.recurringRevenue.months.at(i)}*${usedCell(model, "vendor_recurring_share")}`,
  );
  const marketing = (key: string) => usedCell(model, `marketing_${key}`);
  put("mdf", () => f`${marketing("monthly")}*${marketing("mdf_share")}`);
  block.line("Account manager", costs.manager, {
    month: () => f`${usedCell(model, "vendor_account_manager_monthly")}`,
    totals: "sum",
  });
  put(
    "vendorContribution",
    (i) =>
      f`${figures.vendorRevenue.months.at(i)}*${usedCell(model, "vendor_gross_margin")}-${figures.mdf.months.at(i)}-${costs.manager.months.at(i)}`,
  );
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
    totals: "sum",
  });
  block.line("One-time costs", costs.oneTime, {
    month: (i) => f`SUMPRODUCT((${when}=${month.at(i)})*${once})`,
    totals: "sum",
  });
  block.line("Running costs", costs.running, {
    month: (i) => f`SUMPRODUCT((${from}<=${month.at(i)})*${running})`,
    totals: "sum",
  });
  const marketing = (key: string) => usedCell(model, `marketing_${key}`);
  block.line("Marketing, own share", costs.marketing, {
    month: () => f`${marketing("monthly")}*(1-${marketing("mdf_share")})`,
    totals: "sum",
  });
}

const SCENARIO_WORDS = ["bleak", "base", "stretch"] as const;

/** All three scenarios at once: deals differ by a factor, costs do not. */
export function scenariosBlock(block: TimeBlock, model: Model): void {
  const { sideBySide, scenarioNet, scenarioCumulative, baseProfit, figures } = model;
  block.timeHeading("The three scenarios");
  SCENARIO_WORDS.forEach((word, scenario) => {
    const [net, total] = [scenarioNet[scenario]!, scenarioCumulative[scenario]!];
    block.line(`Net, ${word}`, net, {
      month: (i) =>
        f`${sideBySide.factor.fixed(scenario)}*${baseProfit.months.at(i)}-${figures.costs.months.at(i)}`,
      totals: "sum",
    });
    block.line(`Cumulative, ${word}`, total, {
      month: (i, before) => f`${before}+${net.months.at(i)}`,
      opening: 0,
      totals: "last",
    });
  });
}
