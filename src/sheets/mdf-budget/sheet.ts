import type { SerialDate } from "../../domain/shared/serial-date";
import { calculationsBelow } from "../shared/calculation-block";
import type { InputValues } from "../shared/day-inputs";
import type { Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { SheetPlan } from "../shared/sheet-plan";
import { calendarBlock, indexBlock, linesBlock } from "./calculations";
import { checksBlock } from "./checks";
import { type Capacity, COLUMN, rowsFor, WIDTHS } from "./layout";
import { requestList } from "./list";
import { createModel, type Model } from "./model";
import { footBlock, headBlock, inputsPanel } from "./page";

export const MDF_BUDGET_KIND = "mdf-budget";
export const MDF_BUDGET_TITLE = "MDF budget";
/** Rises with every change of the layout. */
const SCHEMA = 1;
const ROWS_A_PAGE = 50;

export interface MdfBudgetSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  capacity: Capacity;
  /** Rows of cam_mdf and cam_campaigns that could not be read. */
  leftOut?: number;
}

/** The workbook's one MDF budget: native formulas over cam_mdf and cam_campaigns, everything calculated below the page. */
export function mdfBudgetSheet({ asOf, values, capacity, leftOut = 0 }: MdfBudgetSheetInput): SheetPlan {
  const sheet = new SheetBuilder({
    kind: MDF_BUDGET_KIND,
    subject: { partner: "" },
    title: MDF_BUDGET_TITLE,
    schema: SCHEMA,
    columnWidths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
  });
  const rows = rowsFor(capacity);
  const model = createModel(capacity);
  const block = calculationsBelow(sheet, rows.calculations, {
    label: COLUMN.rank,
    key: COLUMN.partner,
    value: COLUMN.request,
    note: COLUMN.requested,
  });
  calendarBlock(block, model);
  indexBlock(block, model);
  linesBlock(block, model);
  checksBlock(block, model, leftOut);
  settingsBlock(block, model.settings, { asOf });
  requestList(sheet, model, rows);
  inputsPanel(sheet, model, rows, values);
  footBlock(sheet, model, rows);
  headBlock(sheet, model, rows);
  nameResults(sheet, model);
  return sheet.build({
    orientation: "landscape",
    area: { row: 0, column: COLUMN.rank, rows: rows.foot + 4, columns: COLUMN.last },
    pagesWide: 1,
    pagesTall: Math.ceil((rows.foot + 4) / ROWS_A_PAGE),
    header: MDF_BUDGET_TITLE,
    footer: MDF_BUDGET_TITLE,
  });
}

/** The sheet's public results: totals, and the list's columns from the best forecast down. */
function nameResults(sheet: SheetBuilder, { totals, lines, inputs, checks }: Model): void {
  const names: Readonly<Record<string, Ref>> = {
    budget: inputs.budget.used,
    requested: totals.requested,
    approved: totals.committed,
    spent: totals.spent,
    verified: totals.verified,
    fits: totals.fits,
    budget_left: totals.left,
    requests: lines.id,
    ranks: lines.rank,
    margin_roi: lines.marginRoi,
    revenue_return: lines.revenueReturn,
    standing: lines.verdict,
    running_total: lines.running,
    check: checks.all,
  };
  for (const [name, ref] of Object.entries(names)) sheet.name(name, ref);
}
