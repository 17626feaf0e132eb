import {
  MARGIN_SOURCES,
  PNL_INPUT_KEYS,
  PNL_INPUTS,
  STAFF_BASIS,
  type PnlInputKey,
} from "../../domain/finance/pnl-inputs";
import { asOfLine } from "../kit/inputs";
import { f, quoted } from "../shared/formula";
import type { AssumptionLine } from "../shared/inputs-panel";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

export const BASIS_INPUT = `in_${STAFF_BASIS.key}`;

export function pnlInputName(key: PnlInputKey): string {
  return `in_${key}`;
}

type InputKey = keyof Model["inputs"];

/** Every assumption with its default, and where that comes from. */
export function inputLines(
  model: Model,
  settings: Readonly<Record<"asOf" | "vendorGrossMargin", Ref>>,
): Readonly<Record<InputKey, AssumptionLine>> {
  const { staff } = model;
  const known = workbookDefaults(model, settings.vendorGrossMargin);
  const lines = PNL_INPUT_KEYS.map((key) => [key, { assumption: PNL_INPUTS[key], ...known[key] }]);
  return {
    as_of: asOfLine(settings),
    staff_basis: {
      assumption: STAFF_BASIS,
      default: f`IF(${staff.recorded}="","Share of sales","Recorded")`,
      source: f`IF(${staff.recorded}="","None recorded to the as-of date","In Channel P&L data")`,
    },
    ...(Object.fromEntries(lines) as Record<PnlInputKey, AssumptionLine>),
  };
}

/** What the workbook itself says, where nothing is typed. */
function workbookDefaults(
  { inputs, margin, lines }: Model,
  vendorGrossMargin: Ref,
): Partial<Record<PnlInputKey, Omit<AssumptionLine, "assumption">>> {
  const usable = f`IF(${margin}="",FALSE,AND(ROUND(${margin},9)>=0,ROUND(${margin},9)<=1))`;
  return {
    product_margin: {
      default: f`IF(${usable},${margin},${vendorGrossMargin})`,
      source: f`IF(${usable},${quoted(MARGIN_SOURCES.recorded)},${quoted(MARGIN_SOURCES.setup)})`,
    },
    partners: { default: f`COUNTA(cam_partners[Partner])` },
    managed_partners: { default: f`ROUND(${inputs.partners.used}*${inputs.managed_share.used},0)` },
    channel_sales: { default: f`N(${lines.gross_sales.year})` },
  };
}
