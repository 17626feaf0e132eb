import { RETURN_DEFINITION } from "../../domain/finance/channel-pnl";
import type { SerialDate } from "../../domain/shared/serial-date";
import { fiscalStartFact } from "../kit/inputs";
import { type ChartBeside, Page } from "../kit/page";
import { f } from "../shared/formula";
import type { InputValues } from "../shared/day-inputs";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { amountsBlock, calendarBlock, spellingsBlock, staffBlock } from "./calculations";
import { pnlChecks } from "./checks";
import { channelPnlDefinition } from "./definition";
import { findingBlock, headOf } from "./head";
import { inputLines } from "./inputs";
import { costLines, lastYearBlock, oddLines, staffLines, stepLines } from "./lists";
import { createModel, type Model, type StatementRefs } from "./model";
import { monthsBlock, quarterTable, toldTable } from "./statement";

const BAR_WIDTH = 13;
/** Of the page, and behind it those that months need in the calculations. */
const WIDTHS = [2, 43, 14, 13, BAR_WIDTH, 13, 13, 10, 24, 13, 13, 13, 13, 13] as const;
const PRINTED = 8;
const CHART_ROWS = 13;

export interface ChannelPnlSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** The workbook's one Channel P&L: native formulas over cam_program and what deals, MDF and rebates say where it is silent. */
export function channelPnlSheet({
  asOf,
  values,
  tables = tablesOf(channelPnlDefinition),
}: ChannelPnlSheetInput): SheetPlan {
  const page = new Page({
    kind: channelPnlDefinition.kind,
    title: channelPnlDefinition.title,
    widths: WIDTHS,
    printed: PRINTED,
    closed: true,
  });
  const settings = page.settings("asOf", "fiscalStartMonth", "currency", "vendorGrossMargin", "amountBasis");
  const model = createModel();
  page
    .head(headOf(model, settings.currency))
    .chartsBeside(CHART_ROWS, [waterfall(model)])
    .list({ refs: model.costs }, costLines(model, BAR_WIDTH), {
      heading: "What is put in: each line's share of the channel's cost",
    });
  page.endPage();
  page
    .block((sheet, row) => quarterTable(sheet, model, row))
    .block((sheet, row) => toldTable(sheet, model, row, settings))
    .list({ refs: model.roles }, staffLines(model), {
      heading: "Staff for the managed partners: whole people, and the need that they round",
      totalLabel: "All roles",
    })
    .block(definitionLines);
  page.endPage();
  page.inputs(model.inputs, inputLines(model, settings), values, {
    default: 2,
    override: 3,
    used: 4,
    source: 5,
    facts: { as_of: [model.fiscalStart, fiscalStartFact(settings)] },
  });
  page.calculations(
    (block) => calendarBlock(block, model),
    (block) => spellingsBlock(block, model),
    (block) => amountsBlock(block, model),
    (block) => monthsBlock(block, model),
    (block) => staffBlock(block, model),
    (block) => lastYearBlock(block, model),
    (block) => findingBlock(block, model, settings.currency),
  );
  return page
    .calculateList("The statement as a picture", { refs: model.steps }, stepLines(model))
    .calculateList("What is odd, line by line", { refs: model.odd }, oddLines(model))
    .checks(pnlChecks(model, tables, settings.currency), {
      all: model.checks.all,
      legend: "A quarter's amount stands in its first month.",
      legendColumns: [1, 2, 4, 6],
    })
    .results(() => resultsOf(model))
    .build({ asOf }, { label: 1, key: 1, value: 2, note: 4 });
}

function waterfall({ steps, lines, subtotals }: Model): ChartBeside {
  const [gross, left] = [lines.gross_sales.year, subtotals.net_margin.year];
  return {
    name: "Waterfall",
    type: "stacked-column",
    title: "",
    altText: "From gross sales down, cost by cost, to what the channel contributes",
    valueFormat: "short",
    figures: [steps.step, steps.base, steps.total, steps.less, steps.below],
    unfilled: ["Base"],
    targets: ["Cost", "Cost, below nought"],
    columns: [1, PRINTED],
    finding: f`IF(ROUND(N(${gross}),9)<=0,"From gross sales to channel contribution","Of each 100 of gross sales the channel contributes "&ROUND(100*N(${left})/${gross},0))`,
  };
}

/** What the figure at the top means, in words. */
function definitionLines(sheet: SheetBuilder, row: number): number {
  sheet.put(row, 1, RETURN_DEFINITION.formula, "note").put(row + 1, 1, RETURN_DEFINITION.reserve, "note");
  return row + 2;
}

/** The sheet's public results: of the year to the day, and of its quarters and months beside them. */
function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { lines, subtotals, staff, roles, returns, byLine, costs, finding, checks } = model;
  const three = (name: string, refs: StatementRefs) => ({
    [name]: refs.year,
    [`${name}_by_quarter`]: refs.quarters,
    [`${name}_by_month`]: refs.months,
  });
  return {
    ...three("gross_sales", lines.gross_sales),
    ...three("net_sales", subtotals.net_sales),
    ...three("gross_margin", subtotals.gross_margin),
    ...three("net_margin", subtotals.net_margin),
    channel_staff: lines.channel_staff.year,
    staff_cost: staff.cost,
    staff_count: staff.count,
    staff_by_role: roles.people,
    staff_need: staff.need,
    staff_need_by_role: roles.need,
    cost_per_head: staff.perHead,
    return_per_dollar: returns.channel,
    return_by_line: byLine,
    cost_share_by_line: costs.share,
    cost_share_last_year: costs.lastShare,
    cost_share_change: costs.change,
    finding: finding.all,
    check: checks.all,
  };
}
