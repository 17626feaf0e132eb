import { COMPARISONS } from "../../domain/finance/rebate-roi";
import type { SerialDate } from "../../domain/shared/serial-date";
import { calculationsBelow } from "../shared/calculation-block";
import type { InputValues } from "../shared/day-inputs";
import type { Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { rebateRoiDefinition } from "./definition";
import { calendarBlock, indexBlock } from "./calculations";
import { type Capacity, COLUMN, rowsFor, WIDTHS } from "./layout";
import { linesBlock } from "./lines";
import { createModel, type Model } from "./model";
import { footBlock, headBlock, inputsPanel } from "./page";
import { checksBlock, sumsBlock } from "./sums";
import { byPartnerTable, byQuarterTable } from "./tables";

const ROWS_A_PAGE = 55;

export interface RebateRoiSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  capacity: Capacity;
  /** Rows of cam_rebates that could not be read. */
  leftOut?: number;
}

/** The workbook's one sheet of rebates: native formulas over cam_rebates and cam_deals, everything calculated below the page. */
export function rebateRoiSheet({ asOf, values, capacity, leftOut = 0 }: RebateRoiSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: rebateRoiDefinition.kind,
    subject: { partner: "" },
    title: rebateRoiDefinition.title,
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const rows = rowsFor(capacity);
  const model = createModel(capacity);
  const block = calculationsBelow(sheet, rows.calculations, {
    label: COLUMN.label,
    key: COLUMN.label,
    value: COLUMN.count,
    note: COLUMN.count + 2,
  });
  calendarBlock(block, model);
  indexBlock(block, model);
  linesBlock(block, model);
  sumsBlock(block, model);
  checksBlock(block, model, leftOut);
  settingsBlock(block, model.settings, { asOf });
  byPartnerTable(sheet, model, rows);
  byQuarterTable(sheet, model, rows);
  inputsPanel(sheet, model, rows, values);
  footBlock(sheet, model, rows);
  headBlock(sheet, model, rows);
  nameResults(sheet, model);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.label, rows: rows.foot + 4, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: Math.ceil((rows.foot + 4) / ROWS_A_PAGE),
    header: rebateRoiDefinition.title,
    footer: rebateRoiDefinition.title,
  });
}

/** The sheet's public results: totals as chosen and by comparison, and the columns by partner. */
function nameResults(
  sheet: SheetBuilder,
  { chosen, total, totals, partners, byPartner, checks }: Model,
): void {
  const names: Record<string, Ref> = {
    revenue_return: chosen.revenueReturn,
    margin_roi: chosen.marginRoi,
    rebate_paid: total.rebate,
    partners: partners.name,
    partner_rebate: partners.rebate,
    check: checks.all,
  };
  for (const { id } of COMPARISONS) {
    names[`revenue_return_${id}`] = totals[id].revenueReturn;
    names[`margin_roi_${id}`] = totals[id].marginRoi;
    names[`increment_${id}`] = totals[id].increment;
    names[`measured_${id}`] = totals[id].measured;
    names[`partner_revenue_return_${id}`] = byPartner[id].revenueReturn;
    names[`partner_margin_roi_${id}`] = byPartner[id].marginRoi;
  }
  for (const [name, ref] of Object.entries(names)) sheet.name(name, ref);
}
