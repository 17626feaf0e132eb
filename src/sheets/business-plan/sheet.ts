import { wholeTitle } from "../shared/tab-title";
import type { BusinessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import type { BusinessPlanValues } from "../../domain/business-plan/business-plan-fields";
import { BUSINESS_PLAN_FIGURES } from "../../domain/business-plan/business-plan-model";
import { businessPlanId } from "../../domain/business-plan/business-plan-versions";
import { CalculationBlock } from "../shared/calculation-block";
import { escaped, f } from "../shared/formula";
import { partnerBlock } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { businessPlanDefinition } from "./definition";
import { calendarBlock } from "./calendar-block";
import { checksBlock, footBlock, warningCells } from "./checks-block";
import { planCommitments } from "./commitments-table";
import { figuresBlock, scenariosBlock } from "./figures-block";
import { charts, headBlock, sensitivityTable, signatures, textBoxes } from "./first-page";
import { inputsBlock } from "./inputs-block";
import { AIR, COLUMN, ROW, ROW_HEIGHT, WIDTHS } from "./layout";
import { linesBlock, perDealBlock } from "./lines-block";
import { createModel, type Model } from "./model";
import { resultCells, scenarioTable } from "./scenario-table";
import { costsTables, linesTable, quartersTable, yearsTable } from "./second-page";
import { sensitivityBlock } from "./sensitivity-block";
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
  for (let row: number = ROW.scenarios; row < ROW.foot; row += 1) sheet.height(row, ROW_HEIGHT);
  for (let row = 1; row <= AIR.rows; row += 1) sheet.height(ROW.pageTwo - row, AIR.height);
  const below = inputsBlock(sheet, model, defaults, typed);
  const block = calculation(sheet, model, below + 2);
  facts(sheet, model, block.nextRow + 1, { partner, version, inputRows: [ROW.inputs, below - 1] });
  planCommitments(sheet, model);
  scenarioTable(sheet, model, typed);
  sensitivityTable(sheet, model);
  charts(sheet);
  textBoxes(sheet, model, typed);
  signatures(sheet, model);
  yearsTable(sheet, model);
  quartersTable(sheet, model);
  linesTable(sheet, model);
  costsTables(sheet, model);
  footBlock(sheet, model);
  headBlock(sheet, model, version);
  nameResults(sheet, model);
  vendorsOwn(sheet, model);
  return sheet.build({
    orientation: "portrait",
    area: { row: 0, column: COLUMN.label, rows: ROW.lastPrinted + 1, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: 2,
    header: partner,
    footer: `Business plan, version ${version}`,
  });
}

/** Our margin, our share of what recurs and what the account manager costs. */
function vendorsOwn(sheet: SheetBuilder, { inputs }: Model): void {
  for (const [key, refs] of Object.entries(inputs))
    if (key.startsWith("vendor_")) sheet.ours(refs.default, refs.override, refs.used, refs.source);
}

/** The 36 months from left to right. */
function calculation(sheet: SheetBuilder, model: Model, row: number): TimeBlock {
  sheet
    .put(row, COLUMN.label, "Calculation", "title")
    .height(row, 30)
    .put(
      row + 1,
      COLUMN.label,
      "The 36 months from left to right, then quarters, years and the total; nothing is to be typed below this line.",
      "note",
    );
  const block = new TimeBlock(sheet, row + 2);
  calendarBlock(sheet, block, model);
  perDealBlock(sheet, block, model);
  linesBlock(block, model);
  figuresBlock(block, model);
  scenariosBlock(block, model);
  sensitivityBlock(sheet, block, model);
  return block;
}

interface Facts {
  partner: string;
  version: number;
  inputRows: readonly [number, number];
}

/** Results of the scenario shown, checks, the partner and the settings. */
function facts(sheet: SheetBuilder, model: Model, row: number, { partner, version, inputRows }: Facts): void {
  sheet
    .put(row, COLUMN.label, "Results of the scenario shown", "heading")
    .shade(row, 2, COLUMN.last, "heading");
  const results = resultCells(sheet, model, row + 1);
  const warned = warningCells(sheet, model, results);
  const checked = checksBlock(sheet, model, warned + 1, inputRows);
  const block = new CalculationBlock(sheet, checked, { label: 1, key: 2, value: 2, note: 8 });
  partnerBlock(block, model.partner, partner);
  const id = new Ref("plan id");
  block.single("Plan ID", id, businessPlanId(partner, version));
  block.single(
    "State",
    model.result.state,
    f`IFERROR(INDEX(cam_plans[State],MATCH(${escaped(id)},cam_plans[Plan ID],0))&"","Draft")`,
  );
  settingsBlock(block, model.settings);
}

/** The sheet's public results. */
function nameResults(sheet: SheetBuilder, model: Model): void {
  const { figures, cumulative, result, sideBySide, promises, checks, sensitivity } = model;
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
    .name("state", result.state)
    .name("warning", result.warning)
    .name("check", checks.all)
    .name("scenario_net", sideBySide.net)
    .name("scenario_npv", sideBySide.npv)
    .name("scenario_roi", sideBySide.roi)
    .name("scenario_first_profitable_month", sideBySide.profitable)
    .name("scenario_payback_month", sideBySide.payback)
    .name("scenario_vendor_contribution", sideBySide.vendor)
    .name("commitment_quarter", promises.label)
    .name("commitment_start", promises.start)
    .name("commitment_due", promises.due)
    .name("commitment_opportunities", promises.opportunities)
    .name("commitment_deals", promises.deals)
    .name("commitment_revenue", promises.revenue)
    .name("commitment_certifications", promises.certifications)
    .name("commitment_marketing", promises.marketing)
    .name("commitment_mdf", promises.mdf)
    .name("commitment_account_manager", promises.manager);
  for (const [driver, ref] of Object.entries(sensitivity.net)) sheet.name(`net_by_${driver}`, ref);
  for (const [driver, ref] of Object.entries(sensitivity.npv)) sheet.name(`npv_by_${driver}`, ref);
}
