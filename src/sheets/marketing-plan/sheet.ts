import type { MarketingQuarter } from "../../domain/marketing/marketing-quarter";
import { Page } from "../kit/page";
import type { CalculationBlock } from "../shared/calculation-block";
import { leadBlock, putQualifiedLead } from "../shared/qualified-lead";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { planChecks } from "./checks";
import { marketingPlanDefinition } from "./definition";
import { countedBlock, factsBlock, subjectBlock, unreadableBlock } from "./facts-block";
import { campaignFigures, costBlock, marginsBlock, totalsBlock } from "./figures-block";
import { putFunnel, putTactics } from "./first-page";
import { goalBlock, worthBlock } from "./goal-block";
import { headOf, planTexts, cameBackTexts } from "./head";
import { inputLines, type MarketingInputValues, type Suggestions } from "./inputs";
import { COLUMN, INPUT_COLUMNS, WIDTHS } from "./layout";
import { mdfBlock } from "./mdf-block";
import { createModel, INPUT_KEYS, type Model, MOST_TACTICS, PLAN_SETTINGS } from "./model";
import { actualTables, planTables, putRequest, putTable } from "./tables-behind";
import { varianceBlock } from "./variance-block";
import { conversionsBlock, monthsBlock, wholeBlock } from "./whole-block";

/** Points between the blocks behind the page. */
const SPACE = 6;

export interface MarketingPlanSheetInput extends Suggestions {
  partner: string;
  quarter: MarketingQuarter;
  quarters: 1 | 2;
  /** Campaign IDs in the order in which they are listed. */
  campaigns: readonly string[];
  values: MarketingInputValues;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** A partner's marketing plan: formulas that read Campaigns, Deals and MDF by Campaign ID. No margin of ours is on its pages. */
export function marketingPlanSheet(input: MarketingPlanSheetInput): SheetPlan {
  const { partner, quarter, quarters, campaigns, values, tables = tablesOf(marketingPlanDefinition) } = input;
  // An empty quarter has one empty line.
  const ids = campaigns.length ? campaigns : [""];
  const page = new Page({
    kind: marketingPlanDefinition.kind,
    subject: { partner, edition: quarter.label },
    title: wholeTitle(marketingPlanDefinition, { partner, edition: quarter.label }),
    widths: WIDTHS,
    closed: true,
    denseBehind: true,
  });
  const model = createModel({ campaigns: ids.length, months: 3 * quarters }, page.settings(...PLAN_SETTINGS));
  page
    .head(headOf(model))
    .block((sheet, row) => putFunnel(sheet, row, model))
    .block((sheet, row) => putTactics(sheet, row, model))
    .block((sheet, row) => putQualifiedLead(sheet, { row, column: COLUMN.name }, model.lead))
    .endPage();
  // Of many tactics each list takes a page.
  const isLong = ids.length > MOST_TACTICS;
  const put = (tables: ReturnType<typeof planTables>) => {
    for (const each of tables) {
      page.block((sheet, row) => putTable(sheet, row, each), SPACE);
      if (isLong) page.endPage();
    }
  };
  put(planTables(model));
  page.block((sheet, row) => putRequest(sheet, row, model)).endPage();
  put(actualTables(model));
  page
    .inputs(model.inputs, inputLines(model, input), named(values), {
      heading: "Goal and assumptions",
      ...INPUT_COLUMNS,
    })
    .calculations(...calculations(model, input, ids));
  // The goal may come from another sheet; who approves, and whose deals do not count, is ours to know.
  const { mgo_goal: goal, revenue_goal: revenue, approver } = model.inputs;
  page.sheet
    .overOthers(goal.default, revenue.default)
    .ours(goal.source, revenue.source, approver.override, model.counted.others);
  return page
    .checks(planChecks(model, tables, campaigns.length === 0), {
      all: model.checks.all,
      legend: "The rows stand in Campaigns and MDF: change them there.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(() => resultsOf(model))
    .build({}, { label: 1, key: 0, value: 2, note: 4 });
}

const named = (values: MarketingInputValues) =>
  Object.fromEntries(
    INPUT_KEYS.flatMap((key) => (values[key] === undefined ? [] : [[`in_${key}`, values[key]]])),
  );

type Block = (block: CalculationBlock) => void;

/** What stands between the tables and the pages. */
function calculations(
  model: Model,
  { partner, quarter, quarters }: MarketingPlanSheetInput,
  ids: readonly string[],
): Block[] {
  return [
    (block) => subjectBlock(block, model, { partner, start: quarter.start, label: quarter.label, quarters }),
    (block) => factsBlock(block, model, ids),
    (block) => countedBlock(block, model, ids),
    (block) => unreadableBlock(block, model, ids),
    (block) => marginsBlock(block, model, ids),
    (block) => mdfBlock(block, model, ids),
    (block) => campaignFigures(block, model, ids),
    (block) => totalsBlock(block, model),
    (block) => costBlock(block, model, ids),
    (block) => wholeBlock(block, model, ids),
    (block) => conversionsBlock(block, model),
    (block) => monthsBlock(block, model),
    (block) => worthBlock(block, model),
    (block) => goalBlock(block, model, ids),
    (block) => varianceBlock(block, model, ids),
    (block) => leadBlock(block, model.lead),
    (block) => planTexts(block, model),
    (block) => cameBackTexts(block, model),
  ];
}

/** The sheet's public results: totals, then the campaigns' own, one below the other. */
function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { planned, actual, whole, conversions, variance, months, cheapest, texts } = model;
  const totals = (
    ["audience", "responses", "leads", "mgos", "deals", "revenue", "cost", "roi"] as const
  ).flatMap((key) => [[key, planned.total[key]] as const, [`actual_${key}`, actual.total[key]] as const]);
  const byCampaign = (["mgos", "revenue", "cost", "roi"] as const).flatMap((key) => [
    [`campaign_${key}`, planned.rows[key]] as const,
    [`campaign_actual_${key}`, actual.rows[key]] as const,
  ]);
  const parts = (["volume", "rate", "total"] as const).flatMap((key) => [
    [`variance_${key}`, variance[key].total] as const,
    [`campaign_variance_${key}`, variance[key].rows] as const,
  ]);
  return {
    ...Object.fromEntries([...totals, ...byCampaign, ...parts]),
    mdf_ask: planned.total.mdfAsk,
    revenue_return: planned.total.revenueReturn,
    actual_revenue_return: actual.total.revenueReturn,
    actual_unmeasured: model.attention.unmeasured,
    partner_roi: planned.total.partnerReturn,
    actual_partner_roi: actual.total.partnerReturn,
    campaign_partner_roi: planned.rows.partnerReturn,
    campaign_actual_partner_roi: actual.rows.partnerReturn,
    vendor_return: planned.total.vendorReturn,
    actual_vendor_return: actual.total.vendorReturn,
    campaign_return: planned.total.campaignReturn,
    actual_campaign_return: actual.total.campaignReturn,
    actual_mdf: actual.total.mdfAsk,
    campaign_actual_mdf: actual.rows.mdfAsk,
    campaign_mdf_source: model.mdf.source,
    mgos_whole: whole.mgos.total,
    deals_whole: whole.deals.total,
    campaign_mgos_whole: whole.mgos.rows,
    campaign_deals_whole: whole.deals.rows,
    conversion: conversions.planned,
    actual_conversion: conversions.actual,
    mgo_goal: model.goal,
    mgo_gap: model.gap,
    revenue_gap: model.revenueGap,
    cheapest_tactic: cheapest.name,
    cheapest_cost: cheapest.cost,
    cheapest_audience: cheapest.audience,
    plan_text: texts.both,
    result_text: texts.result,
    variance_text: texts.variance,
    campaign_ids: model.ids,
    month_mgos: months.mgos,
    month_cost: months.cost,
    month_mgos_whole: whole.mgos.months,
    check: model.checks.all,
  };
}
