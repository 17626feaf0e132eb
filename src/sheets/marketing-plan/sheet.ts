import { wholeTitle } from "../shared/tab-title";
import type { MarketingQuarter } from "../../domain/marketing/marketing-quarter";
import { CalculationBlock } from "../shared/calculation-block";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { marketingPlanDefinition } from "./definition";
import { actualTable, unmatchedBlock, varianceTable } from "./actual-tables";
import { countedBlock, factsBlock, subjectBlock } from "./facts-block";
import { hiddenFigures, returnsBlock, spentOn } from "./figures-block";
import { goalBlock, worthBlock } from "./goal-block";
import { COLUMN, type Rows, rowsFor, WIDTHS } from "./layout";
import { mdfBlock, mdfPage } from "./mdf-page";
import { createModel, type Model } from "./model";
import { checksBlock, footBlock, headBlock } from "./page";
import { attentionBlock } from "./page-words";
import { monthTable, campaignTable } from "./campaign-table";
import { inputsPanel, type MarketingInputValues, type SuggestedGoal, waterfall } from "./side-panels";

const ROW_HEIGHT = 18;

export interface MarketingPlanSheetInput {
  partner: string;
  quarter: MarketingQuarter;
  quarters: 1 | 2;
  /** Campaign IDs in the order in which they are listed. */
  campaigns: readonly string[];
  values: MarketingInputValues;
  suggested: SuggestedGoal | null;
  /** Rows of Campaigns that could not be read. */
  leftOut?: number;
}

/** A partner's marketing plan: formulas that read Campaigns, Deals and MDF by Campaign ID, everything else calculated below the pages. */
export function marketingPlanSheet({
  partner,
  quarter,
  quarters,
  campaigns,
  values,
  suggested,
  leftOut = 0,
}: MarketingPlanSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: marketingPlanDefinition.kind,
    subject: { partner, edition: quarter.label },
    title: wholeTitle(marketingPlanDefinition, { partner, edition: quarter.label }),
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  // An empty quarter has one empty line.
  const ids = campaigns.length ? campaigns : [""];
  const months = 3 * quarters;
  const rows = rowsFor(ids.length, months);
  const model = createModel(ids.length, months);
  const block = new CalculationBlock(sheet, rows.calculations + 1, {
    label: COLUMN.tactic,
    key: 0,
    value: COLUMN.month,
    note: COLUMN.first + 1,
  });
  sheet
    .put(rows.calculations, COLUMN.tactic, "Calculations", "title")
    .put(
      rows.calculations + 1,
      COLUMN.tactic,
      "What stands between the tables and the pages above; nothing is to be typed below this line.",
      "note",
    );
  subjectBlock(block, model, { partner, start: quarter.start, label: quarter.label, quarters });
  factsBlock(block, model, ids);
  countedBlock(block, model, ids);
  hiddenFigures(block, model, ids);
  returnsBlock(block, { label: "Planned returns" }, model.planned, ids);
  returnsBlock(block, { label: "Actual returns", spent: spentOn(model) }, model.actual, ids);
  worthBlock(block, model);
  goalBlock(block, model, ids);
  unmatchedBlock(block, model, ids);
  mdfBlock(block, model, ids);
  attentionBlock(block, model);
  checksBlock(block, model, leftOut, campaigns.length === 0);
  const { currency, amountBasis, approver } = model.settings;
  settingsBlock(block, { currency, amountBasis, approver });
  campaignTable(sheet, model, rows, ids);
  monthTable(sheet, model, rows, months);
  inputsPanel(sheet, model, rows, { values, suggested });
  waterfall(sheet, model, rows);
  mdfPage(sheet, model, rows, ids.length);
  actualTable(sheet, model, rows, ids.length);
  varianceTable(sheet, model, rows, ids.length);
  footBlock(sheet, model, rows);
  headBlock(sheet, model, rows);
  nameResults(sheet, model);
  // The goal may come from another sheet; who approves, and whose deals do not count, is ours to know.
  const { mgo_goal: goal, approver: named } = model.inputs;
  sheet.overOthers(goal.default).ours(goal.source, named.override, model.counted.others);
  heights(sheet, rows);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.tactic, rows: rows.foot + 4, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: 2,
    header: partner,
    footer: `Marketing plan ${quarter.label}`,
  });
}

function heights(sheet: SheetBuilder, rows: Rows): void {
  const taller = new Set([rows.plan + 1, rows.mdf, rows.mdf + 3, rows.actual + 1, rows.variance + 1]);
  for (let row = rows.plan; row < rows.foot + 4; row += 1)
    if (!taller.has(row)) sheet.height(row, ROW_HEIGHT);
}

/** The sheet's public results: totals, then the campaigns' own, one below the other. */
function nameResults(sheet: SheetBuilder, model: Model): void {
  const { planned, actual, variance, months, inputs } = model;
  for (const key of ["audience", "responses", "leads", "mgos", "deals", "revenue", "cost", "roi"] as const)
    sheet.name(key, planned.total[key]).name(`actual_${key}`, actual.total[key]);
  for (const key of ["mgos", "revenue", "cost", "roi"] as const)
    sheet.name(`campaign_${key}`, planned.rows[key]).name(`campaign_actual_${key}`, actual.rows[key]);
  for (const key of ["volume", "rate", "total"] as const)
    sheet.name(`variance_${key}`, variance[key].total).name(`campaign_variance_${key}`, variance[key].rows);
  sheet
    .name("mdf_ask", planned.total.mdfAsk)
    .name("revenue_return", planned.total.revenueReturn)
    .name("actual_revenue_return", actual.total.revenueReturn)
    .name("actual_unmeasured", model.attention.unmeasured)
    .name("partner_roi", model.partnerRoi.total)
    .name("mgo_goal", inputs.mgo_goal.used)
    .name("mgo_gap", model.gap)
    .name("revenue_gap", model.revenueGap)
    .name("cheapest_tactic", model.cheapest.name)
    .name("cheapest_cost", model.cheapest.cost)
    .name("cheapest_audience", model.cheapest.audience)
    .name("plan_text", model.text)
    .name("campaign_ids", model.ids)
    .name("month_mgos", months.mgos)
    .name("month_cost", months.cost)
    .name("check", model.checks.all);
}
