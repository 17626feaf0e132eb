import { DEFAULT_STAGE_WEIGHTS } from "../../domain/capabilities/content/stage-weights";
import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import { SEASONALITY } from "../../domain/program/settings";
import { SEASONALITY_TOLERANCE } from "../../domain/shared/bounds";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { stageWeightsTable } from "../../domain/shared/tables/capabilities-tables";
import { metricsTable } from "../../domain/shared/tables/catalogue";
import type { Page } from "../kit/page";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { has } from "../shared/deal-sums";
import { f, type Formula, joined } from "../shared/formula";
import { ASSESSED, bestColumns } from "./best";
import { sumOf, closedBetween, countOf, dealCountOf, ofClass } from "./deals";
import { paretoLines, quarterLines, quarterPartLines } from "./lists";
import { QUARTERS, type PortfolioModel, type PortfolioSettings } from "./model";
import { actions, assessments, plans, recordColumns, results, scores } from "./records";
import { dealColumns, ledShare, ownRate } from "./sales";
import { targetColumns, weigh } from "./targets";

const stageWeights = tableCells(stageWeightsTable);
const metrics = tableCells(metricsTable);

interface Lines {
  settings: PortfolioSettings;
  /** Of the partners, in the order of the lines. */
  names: readonly string[];
}

/** What each partner is to sell, its deals and what was recorded of it, with what that goes by. */
export function putPartners(page: Page, model: PortfolioModel, { settings, names }: Lines): void {
  const { lines } = model;
  page
    .calculate("Fiscal year", (block) => calendarBlock(block, model, settings))
    .calculate("Seasonality", (block) => seasonalityBlock(block, model))
    .calculate("Where tables begin", (block) => firstRows(block, model))
    .calculate("Metrics of plan and pipeline", (block) => metricsBlock(block, model))
    .calculate("All deals", (block) => programBlock(block, model, settings))
    .calculateList(
      "Partners: targets",
      { refs: lines },
      targetColumns(model, { names, growth: settings.growth }),
    )
    .calculateList("Partners: deals", { refs: lines }, dealColumns(model, settings))
    .calculateList("Partners: what was recorded", { refs: lines }, recordColumns(model));
}

/** All of it, how good each partner is, and what they are together. */
export function putPortfolio(page: Page, model: PortfolioModel, of: Lines): void {
  const { lines } = model;
  putPartners(page, model, of);
  page
    .calculate("Weights of capabilities by life-stage", (block) => stagesBlock(block, model))
    .calculateList("Partners: best", { refs: lines }, bestColumns(model, of.settings))
    .calculate("All partners", (block) => totalsBlock(block, model))
    .calculateList("Quarters: open deals", { refs: model.quarterParts }, quarterPartLines(model))
    .calculateList("Quarters", { refs: model.quarters }, quarterLines(model))
    .calculateList("The largest first", { refs: model.pareto }, paretoLines(model));
}

function calendarBlock(
  block: CalculationBlock,
  model: PortfolioModel,
  { staleDays }: PortfolioSettings,
): void {
  const { calendar, inputs, fiscalStart } = model;
  const asOf = inputs.as_of.used;
  block
    .single("First day", calendar.yearStart, yearStart({ asOf: inputs.as_of, fiscalStart }), "date")
    .single("Last day", calendar.yearEnd, f`EDATE(${calendar.yearStart},${MONTHS_A_YEAR})-1`, "date")
    .single("Twelve months from", calendar.trailing, f`EDATE(${asOf}+1,-${MONTHS_A_YEAR})`, "date")
    .single(
      "Twelve months before from",
      calendar.before,
      f`EDATE(${calendar.trailing},-${MONTHS_A_YEAR})`,
      "date",
    )
    .single("Stale before", calendar.oldest, f`${asOf}-${staleDays}`, "date");
  for (const quarter of QUARTERS)
    block
      .single(
        `Q${quarter} from`,
        calendar[`start${quarter}`],
        f`EDATE(${calendar.yearStart},${3 * (quarter - 1)})`,
        "date",
      )
      .single(
        `Q${quarter} to`,
        calendar[`end${quarter}`],
        f`EDATE(${calendar[`start${quarter}`]},3)-1`,
        "date",
      );
  const begun = QUARTERS.map((quarter) => f`(${asOf}>=${calendar[`start${quarter}`]})`);
  block.single("Quarter in progress", calendar.quarter, joined(begun, "+"), "whole");
  for (const quarter of QUARTERS)
    block.single(
      `Open deals of Q${quarter} close from`,
      calendar[`opens${quarter}`],
      f`IF(${calendar.quarter}=${quarter},${calendar.oldest},IF(${calendar.quarter}<${quarter},${calendar[`start${quarter}`]},${calendar[`end${quarter}`]}+1))`,
      { format: "date", note: "What is past its day counts for the quarter in progress" },
    );
}

function seasonalityBlock(block: CalculationBlock, model: PortfolioModel): void {
  const { calendar, months } = model;
  block.list(
    [
      { title: "Setting", ref: months.month, content: (row) => SEASONALITY[row]!.key, style: "label" },
      {
        title: "On Setup",
        ref: months.used,
        content: (row) => {
          const cell = f`INDEX(cam_settings[Value],MATCH(${months.month.at(0, row)},cam_settings[Setting],0))`;
          return f`IFERROR(IF(AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=1),${cell},""),"")`;
        },
      },
      {
        title: "First day",
        ref: months.first,
        content: (row) => f`EDATE(${calendar.yearStart},${row})`,
        format: "date",
      },
      {
        title: "Last day",
        ref: months.last,
        content: (row) => f`EDATE(${months.first.at(0, row)},1)-1`,
        format: "date",
      },
    ],
    "value",
  );
  block.single(
    "Seasonal",
    calendar.seasonal,
    f`AND(COUNT(${months.used})=${MONTHS_A_YEAR},ROUND(ABS(SUM(${months.used})-1),9)<=${SEASONALITY_TOLERANCE})`,
  );
  for (const quarter of QUARTERS) {
    const [first, last] = [calendar[`start${quarter}`], calendar[`end${quarter}`]];
    block.single(
      `Weight of Q${quarter}`,
      calendar[`whole${quarter}`],
      f`IF(${calendar.seasonal},${weigh(model, first, last)},0)`,
    );
  }
  for (const quarter of QUARTERS)
    block.single(
      `Share of the year's target, Q${quarter}`,
      calendar[`ofYear${quarter}`],
      f`IF(${calendar.seasonal},${calendar[`whole${quarter}`]},1/4)`,
      "percent",
    );
}

function firstRows(block: CalculationBlock, { firstRows: first }: PortfolioModel): void {
  const top = (column: Formula) => f`SUMPRODUCT(MIN(ROW(${column})))`;
  block
    .single("Scores", first.scores, top(scores.column("asOf")), "whole")
    .single("Results", first.results, top(results.column("period")), "whole")
    .single("Plans", first.plans, top(plans.column("version")), "whole")
    .single("Actions", first.actions, top(actions.column("due")), "whole")
    .single("Assessments", first.assessments, top(assessments.column("assessedOn")), "whole");
}

/** Weights and thresholds of cam_metrics; a blank cell takes the built-in one. */
function metricsBlock(block: CalculationBlock, { metrics: refs }: PortfolioModel): void {
  const setOr = (field: "weight" | "green" | "yellow", id: string, otherwise: number) => {
    const cell = f`INDEX(${metrics.column(field)},MATCH("${id}",${metrics.column("metric")},0))`;
    return f`IFERROR(IF(ISNUMBER(${cell}),${cell},${otherwise}),${otherwise})`;
  };
  for (const [name, id] of [
    ["plan", "perf_to_plan"],
    ["pipeline", "pipeline_to_target"],
  ] as const) {
    const standard = METRIC_DEFAULTS.find((each) => each.id === id)!;
    const [weight, green, yellow] = [refs[`${name}Weight`], refs[`${name}Green`], refs[`${name}Yellow`]];
    block
      .single(`${standard.label}: weight`, weight, setOr("weight", id, standard.weight), "general")
      .single(`${standard.label}: green from`, green, setOr("green", id, standard.green), "general")
      .single(
        `${standard.label}: yellow from`,
        yellow,
        f`MIN(${green},${setOr("yellow", id, standard.yellow)})`,
        "general",
      );
  }
}

function programBlock(
  block: CalculationBlock,
  model: PortfolioModel,
  { programWinRate: set }: PortfolioSettings,
): void {
  const { program, calendar, inputs, totals } = model;
  const closed = closedBetween(calendar.trailing, inputs.as_of.used);
  const won = [ofClass("Won"), ...closed];
  const lost = [ofClass("Lost"), ...closed];
  const valued = has("Amount", f`">0"`);
  const by = (lead: string) => dealCountOf(...won, has("Led by", f`"${lead}"`));
  block
    .single("Deals won, 12 months", program.won, dealCountOf(...won), "whole")
    .single("Won, 12 months", program.wonAmount, sumOf(...won), "money")
    .single("Deals lost", program.lost, countOf(...lost), "whole")
    .single("Of them with an amount", program.lostValued, countOf(...lost, valued), "whole")
    .single("Lost amount", program.lostAmount, sumOf(...lost, valued), "money")
    .single(
      "Win rate that counts for small partners",
      program.rate,
      f`IF(AND(ISNUMBER(${set}),N(${set})>0),${set},IF(${program.won}=0,"",${ownRate(program)}))`,
      "percent",
    )
    .single("Led by partners", program.byPartner, by("Partner"), "whole")
    .single("Led by us", program.byVendor, by("Vendor"), "whole")
    .single(
      "Partner-led share",
      totals.led,
      ledShare({ partner: program.byPartner, vendor: program.byVendor, all: program.won }),
      "percent",
    );
}

/** The last row stands for partners without a life-stage: no category is known to matter more than another. */
function stagesBlock(block: CalculationBlock, { stages }: PortfolioModel): void {
  const none = DEFAULT_STAGE_WEIGHTS.length;
  block.list(
    [
      {
        title: "Life-stage",
        ref: stages.stage,
        content: (row) => (row === none ? "None" : DEFAULT_STAGE_WEIGHTS[row]!.lifeStage),
      },
      {
        title: "Row",
        ref: stages.row,
        content: (row) =>
          f`IFERROR(MATCH(${stages.stage.at(0, row)},${stageWeights.column("lifeStage")},0),"")`,
      },
      ...ASSESSED.map((category) => ({
        title: stageWeightsTable.columns[category].header,
        ref: stages[category],
        content: (row: number) => {
          if (row === none) return 1 / (ASSESSED.length + 1);
          const cell = stageWeights.at(category, stages.row.at(0, row));
          const standard = DEFAULT_STAGE_WEIGHTS[row]![category] ?? 0;
          return f`MAX(0,IF(${stages.row.at(0, row)}="",${standard},IF(ISNUMBER(${cell}),${cell},${standard})))`;
        },
      })),
    ],
    "value",
  );
}

function totalsBlock(block: CalculationBlock, model: PortfolioModel): void {
  const { totals, lines, quarters, pareto } = model;
  const inColour = (colour: string) => f`SUMPRODUCT((${lines.status}="${colour}")*1)`;
  const n = totals.active;
  const isNone = f`OR(${totals.total}<=0,MIN(${lines.largest})<0)`;
  const held = (value: Formula) => f`IF(${isNone},"",${value})`;
  block
    .single("Partners", totals.partners, f`SUMPRODUCT((${lines.name}<>"")*1)`, "whole")
    .single("Active", n, f`SUM(${lines.active})`, "whole")
    .single(
      "Producing",
      totals.producing,
      f`SUMPRODUCT((${lines.active}=1)*(${lines.dealsTwelve}>0))`,
      "whole",
    )
    .single("Producing rate", totals.rate, f`IF(${n}=0,"",${totals.producing}/${n})`, "percent")
    .single("Red", totals.red, inColour("Red"), "whole")
    .single("Yellow", totals.yellow, inColour("Yellow"), "whole")
    .single("Green", totals.green, inColour("Green"), "whole")
    .single("Won in the year", totals.won, f`SUM(${lines.won})`, "money")
    .single("Target to date", totals.toDate, f`SUM(${lines.toDate})`, "money")
    .single("Target", totals.target, f`SUM(${quarters.target})`, "money")
    .single("Forecast", totals.forecast, f`SUM(${quarters.forecast})`, "money")
    .single("Gap", totals.gap, f`MAX(0,${totals.target}-${totals.forecast})`, "money")
    .single("Overdue actions", totals.overdue, f`SUM(${lines.overdue})`, "whole")
    .single("Won in 12 months, active partners", totals.total, f`SUM(${lines.largest})`, "money")
    .single("A fifth of them", totals.top, f`ROUNDUP(ROUND(0.2*${n},9),0)`, "whole")
    .single(
      "Pareto share",
      totals.pareto,
      held(f`SUMIFS(${pareto.won},${pareto.place},"<="&${totals.top})/${totals.total}`),
      "percent",
    )
    .single(
      "HHI",
      totals.hhi,
      held(f`SUMPRODUCT(${lines.active},POWER(100*${lines.wonTwelve}/${totals.total},2))`),
      "tenths",
    )
    .single("Gini", totals.gini, held(f`SUM(${pareto.weighted})/(${n}*${totals.total})`), "factor")
    .single("Effective partners", totals.effective, f`IF(${totals.hhi}="","",10000/${totals.hhi})`, "tenths");
}
