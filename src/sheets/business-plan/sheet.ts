import { wholeTitle } from "../shared/tab-title";
import type { BusinessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import type { BusinessPlanValues } from "../../domain/business-plan/business-plan-fields";
import { BUSINESS_PLAN_FIGURES } from "../../domain/business-plan/business-plan-model";
import { businessPlanId } from "../../domain/business-plan/business-plan-versions";
import { lineHeight } from "../kit/page";
import { printScale } from "../kit/print-size";
import { CalculationBlock } from "../shared/calculation-block";
import { escaped, f } from "../shared/formula";
import { partnerBlock } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { businessPlanDefinition } from "./definition";
import { calendarBlock } from "./calendar-block";
import { cashBlock, curveRows } from "./cash-block";
import { checksBlock, footBlock, warningCells } from "./checks-block";
import { exactCommitments, planCommitments } from "./commitments-table";
import { costLists } from "./cost-lists";
import { figuresBlock, scenariosBlock } from "./figures-block";
import {
  curveBlock,
  headBlock,
  promisesBlock,
  signaturesBlock,
  tornadoBlock,
  wordsBlock,
} from "./first-page";
import { inputsBlock } from "./inputs-block";
import { COLUMN, ROW, SPACER_HEIGHT, SPACERS, WIDTHS } from "./layout";
import { linesBlock, perDealBlock } from "./lines-block";
import { createModel, type Model } from "./model";
import { oursBlock } from "./ours-block";
import { resultCells } from "./results-block";
import { scenarioTable } from "./scenario-table";
import { linesTable, yearsTable } from "./second-page";
import { sensitivityBlock, sensitivityRows } from "./sensitivity-block";
import { TimeBlock } from "./time-block";

export interface BusinessPlanSheetInput {
  partner: string;
  version: number;
  lineCount: number;
  defaults: BusinessPlanDefaults;
  /** What the inputs are to hold; a key that is absent keeps what the sheet has. */
  typed: BusinessPlanValues;
}

/** The sheet of one version of a partner's plan: two pages to sign, the assumptions, and the 36 months in native formulas. */
export function businessPlanSheet({
  partner,
  version,
  lineCount,
  defaults,
  typed,
}: BusinessPlanSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: businessPlanDefinition.kind,
    subject: { partner, edition: String(version) },
    title: wholeTitle(businessPlanDefinition, { partner, edition: String(version) }),
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: COLUMN.first },
  });
  const model = createModel(lineCount);
  for (const row of SPACERS) sheet.height(row, SPACER_HEIGHT);
  const below = inputsBlock(sheet, model, defaults, typed);
  const calculations = below + 2;
  const block = calculation(sheet, model, calculations);
  const next = facts(sheet, model, block.nextRow + 1, {
    partner,
    version,
    inputRows: [ROW.inputs, below - 1],
  });
  oursBlock(sheet, model, next + 1, { values: defaults.values, typed });
  pages(sheet, model, version, typed);
  sheet.heights(ROW.pageTwo, ROW.lastPrinted, lineHeight);
  nameResults(sheet, model);
  const print = {
    orientation: "portrait",
    area: { row: 0, column: COLUMN.label, rows: ROW.lastPrinted + 1, columns: COLUMN.last },
    breaks: [ROW.pageTwo - 1],
  } as const;
  return sheet.build(
    {
      ...print,
      pagesWide: 1,
      pagesTall: 2,
      scale: printScale(sheet.sizes, print),
      header: partner,
      footer: `Business plan, version ${version}`,
    },
    // The heading and its line of words stay in sight, so that one knows what the group holds.
    { outline: { from: calculations + 2, to: sheet.nextRow - 1, collapsed: true } },
  );
}

/** The page to sign, and the tables behind it. */
function pages(sheet: SheetBuilder, model: Model, version: number, typed: BusinessPlanValues): void {
  headBlock(sheet, model, version);
  curveBlock(sheet, model);
  tornadoBlock(sheet, model);
  promisesBlock(sheet, model);
  wordsBlock(sheet, model);
  signaturesBlock(sheet, model);
  yearsTable(sheet, model, typed);
  planCommitments(sheet, model);
  linesTable(sheet, model);
  footBlock(sheet, model);
}

/** The 36 months from left to right. */
function calculation(sheet: SheetBuilder, model: Model, row: number): TimeBlock {
  sheet
    .put(row, COLUMN.label, "Calculations", "title")
    .height(row, 30)
    .put(
      row + 1,
      COLUMN.label,
      "The 36 months from left to right, then quarters, years and the total; below them our own view, which no partner gets.",
      "note",
    );
  const block = new TimeBlock(sheet, row + 2 + costLists(sheet, model, row + 3));
  calendarBlock(sheet, block, model);
  perDealBlock(sheet, block, model);
  linesBlock(block, model);
  figuresBlock(block, model);
  cashBlock(sheet, block, model);
  scenariosBlock(block, model);
  sensitivityBlock(sheet, block, model);
  return block;
}

interface Facts {
  partner: string;
  version: number;
  inputRows: readonly [number, number];
}

/** Scenarios, drivers, results of the scenario shown, checks, the partner and the settings; returns the row below. */
function facts(
  sheet: SheetBuilder,
  model: Model,
  row: number,
  { partner, version, inputRows }: Facts,
): number {
  const scenarios = scenarioTable(sheet, model, row);
  const drivers = sensitivityRows(sheet, model, scenarios + 1);
  const exact = exactCommitments(sheet, model, drivers + 1);
  const drawn = curveRows(sheet, model, exact + 1);
  sheet
    .put(drawn + 1, COLUMN.label, "Results of the scenario shown", "heading")
    .shade(drawn + 1, COLUMN.first, COLUMN.last, "heading");
  const results = resultCells(sheet, model, drawn + 2);
  const warned = warningCells(sheet, model, results);
  const checked = checksBlock(sheet, model, warned + 1, inputRows);
  const block = new CalculationBlock(sheet, checked, { label: 1, key: 2, value: 2, note: 8 });
  partnerBlock(block, model.partner, partner);
  const id = new Ref("plan id");
  const ofPlan = (column: string) =>
    f`INDEX(cam_plans[${column}],MATCH(${escaped(id)},cam_plans[Plan ID],0))`;
  block.single("Plan ID", id, businessPlanId(partner, version));
  block.single("State", model.result.state, f`IFERROR(${ofPlan("State")}&"","Draft")`);
  block.single(
    "Since",
    model.result.stated,
    f`IFERROR(IF(ISNUMBER(${ofPlan("Date")}),${ofPlan("Date")},""),"")`,
    "date",
  );
  settingsBlock(block, model.settings);
  return sheet.nextRow;
}

/** The sheet's public results. */
function nameResults(sheet: SheetBuilder, model: Model): void {
  const { figures, cumulative, cash, result, sideBySide, promises, checks, sensitivity, tornado } = model;
  for (const { key, property } of BUSINESS_PLAN_FIGURES)
    sheet
      .name(key, figures[property].months)
      .name(`${key}_years`, figures[property].years)
      .name(`${key}_total`, figures[property].total);
  sheet
    .name("cumulative", cumulative.months)
    .name("first_profitable_month", result.profitable)
    .name("payback_month", result.payback)
    .name("npv", result.npv)
    .name("roi", result.roi)
    .name("peak_investment", result.peak)
    .name("peak_month", result.peakMonth)
    .name("cash", cash.months)
    .name("cash_low_point", result.cashLow)
    .name("cash_low_month", result.cashLowMonth)
    .name("break_even_deals", result.moreDeals)
    .name("break_even_deal_size", result.largerDeals)
    .name("break_even_cost", result.lessCost)
    .name("best_year_multiple", result.bestYearMultiple)
    .name("verdict", result.verdict)
    .name("state", result.state)
    .name("warning", result.warning)
    .name("check", checks.all)
    .name("scenario_net", sideBySide.net)
    .name("scenario_npv", sideBySide.npv)
    .name("scenario_roi", sideBySide.roi)
    .name("scenario_first_profitable_month", sideBySide.profitable)
    .name("scenario_payback_month", sideBySide.payback)
    .name("scenario_peak_investment", sideBySide.peak)
    .name("scenario_vendor_contribution", sideBySide.vendor)
    .name("commitment_quarter", promises.label)
    .name("commitment_start", promises.start)
    .name("commitment_due", promises.due)
    .name("commitment_opportunities", promises.opportunities)
    .name("commitment_deals", promises.deals)
    .name("promised_opportunities", promises.wholeOpportunities)
    .name("promised_deals", promises.wholeDeals)
    .name("commitment_revenue", promises.revenue)
    .name("commitment_certifications", promises.certifications)
    .name("commitment_marketing", promises.marketing)
    .name("commitment_mdf", promises.mdf)
    .name("commitment_account_manager", promises.manager);
  for (const [driver, ref] of Object.entries(sensitivity.net)) sheet.name(`net_by_${driver}`, ref);
  for (const [driver, ref] of Object.entries(sensitivity.npv)) sheet.name(`npv_by_${driver}`, ref);
  sheet
    .name("tornado_driver", tornado.driver)
    .name("tornado_worse", tornado.worse)
    .name("tornado_better", tornado.better);
}
