import {
  MARGIN_SOURCES,
  PNL_INPUT_KEYS,
  PNL_INPUTS,
  STAFF_BASIS,
  type PnlInputKey,
} from "../../domain/finance/pnl-inputs";
import { putDays } from "../kit/inputs";
import type { InputValues } from "../shared/day-inputs";
import { f, quoted } from "../shared/formula";
import { type AssumptionLine, InputsPanel } from "../shared/inputs-panel";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

export const BASIS_INPUT = `in_${STAFF_BASIS.key}`;

export function pnlInputName(key: PnlInputKey): string {
  return `in_${key}`;
}

const LEFT = {
  label: COLUMN.label,
  default: COLUMN.first,
  override: COLUMN.first + 1,
  used: COLUMN.first + 2,
  source: COLUMN.first + 3,
  last: COLUMN.share - 1,
} as const;
const RIGHT = {
  label: COLUMN.sideInputs,
  default: COLUMN.sideInputs + 2,
  override: COLUMN.sideInputs + 3,
  used: COLUMN.sideInputs + 4,
  source: COLUMN.sideInputs + 5,
  last: COLUMN.last,
} as const;

/** Assumptions of the statement, and beside them those of the roles: default, what is typed over it, what counts, its source. */
export function inputsPanel(sheet: SheetBuilder, model: Model, values: InputValues): void {
  const statement = new InputsPanel(sheet, ROW.inputs, LEFT).heading("Assumptions");
  const staff = new InputsPanel(sheet, ROW.inputs, RIGHT).heading("Staff by role");
  putDays(statement, model.days, model.settings, values);
  statement.assumption(
    model.basis,
    {
      assumption: STAFF_BASIS,
      default: f`IF(${model.staff.recorded}="","Share of sales","Recorded")`,
      source: f`IF(${model.staff.recorded}="","None recorded in the year","In Channel P&L data")`,
    },
    values[BASIS_INPUT],
  );
  const known = workbookDefaults(model);
  for (const key of PNL_INPUT_KEYS) {
    const panel = /_(ratio|salary)$/.test(key) ? staff : statement;
    const line = { assumption: PNL_INPUTS[key], ...known[key] };
    panel.assumption(model.inputs[key], line, values[pnlInputName(key)]);
  }
}

/** What the workbook itself says, where nothing is typed. */
function workbookDefaults({
  inputs,
  settings,
  margin,
  lines,
}: Model): Partial<Record<PnlInputKey, Omit<AssumptionLine, "assumption">>> {
  const usable = f`IF(${margin}="",FALSE,AND(ROUND(${margin},9)>=0,ROUND(${margin},9)<=1))`;
  return {
    product_margin: {
      default: f`IF(${usable},${margin},${settings.vendorGrossMargin})`,
      source: f`IF(${usable},${quoted(MARGIN_SOURCES.recorded)},${quoted(MARGIN_SOURCES.setup)})`,
    },
    partners: { default: f`COUNTA(cam_partners[Partner])` },
    managed_partners: { default: f`ROUND(${inputs.partners.used}*${inputs.managed_share.used},0)` },
    channel_sales: { default: f`N(${lines.gross_sales.year})` },
  };
}
