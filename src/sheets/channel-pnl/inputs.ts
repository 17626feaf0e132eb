import { NO_LIMIT } from "../../domain/shared/bounds";
import {
  MANAGED_COUNT_SOURCE,
  MANAGED_SOURCE,
  MARGIN_SOURCES,
  PARTNERS_SOURCE,
  PNL_INPUT_KEYS,
  pnlInputRange,
  RATIO_SOURCE,
  SALARY_SOURCE,
  SALES_SOURCE,
  SHARE_SOURCE,
  type PnlInputKey,
} from "../../domain/finance/pnl-inputs";
import {
  MANAGED_SHARE,
  STAFF_BASES,
  STAFF_ROLES,
  STAFF_SALARY,
  STAFF_SHARE,
} from "../../domain/finance/staffing";
import { putDays } from "../kit/inputs";
import type { InputValues } from "../shared/day-inputs";
import { f, type Formula, joined, quoted } from "../shared/formula";
import { InputsPanel, type InputRefs, numberWithin } from "../shared/inputs-panel";
import type { Content, SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

export const BASIS_INPUT = "in_staff_basis";

export function pnlInputName(key: PnlInputKey): string {
  return `in_${key}`;
}

interface Spec {
  label: string;
  format: CellFormat;
  help: string;
  default: Content;
  source: Content;
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
  statement.input(model.basis, {
    name: BASIS_INPUT,
    label: "Basis of staff cost",
    format: "general",
    rule: { type: "list", choices: STAFF_BASES },
    help: "Recorded: the rows of Channel P&L data; else a share of sales, or people × cost each.",
    default: f`IF(${model.staff.recorded}="","Share of sales","Recorded")`,
    source: f`IF(${model.staff.recorded}="","None recorded in the year","In Channel P&L data")`,
    used: oneOfBases,
    value: values[BASIS_INPUT],
  });
  for (const key of PNL_INPUT_KEYS) {
    const { min, max = NO_LIMIT } = pnlInputRange(key);
    const panel = roleOf(key) ? staff : statement;
    panel.input(model.inputs[key], {
      name: pnlInputName(key),
      ...specOf(model, key),
      rule: { type: "number", ...pnlInputRange(key) },
      used: numberWithin(min, max),
      value: values[pnlInputName(key)],
    });
  }
}

/** The role that a ratio or a cost belongs to. */
function roleOf(key: PnlInputKey) {
  return STAFF_ROLES.find(({ id }) => key === `${id}_ratio` || key === `${id}_salary`);
}

function oneOfBases({ override, default: standard }: InputRefs): Formula {
  const known = joined(
    STAFF_BASES.map((basis) => f`${override}=${quoted(basis)}`),
    ",",
  );
  return f`IF(OR(${known}),${override},${standard})`;
}

function specOf(model: Model, key: PnlInputKey): Spec {
  const { inputs, settings, margin, lines } = model;
  const usable = f`IF(${margin}="",FALSE,AND(ROUND(${margin},9)>=0,ROUND(${margin},9)<=1))`;
  switch (key) {
    case "product_margin":
      return {
        label: "Product margin",
        format: "percent",
        help: "What is left of a dollar of net sales.",
        default: f`IF(${usable},${margin},${settings.vendorGrossMargin})`,
        source: f`IF(${usable},${quoted(MARGIN_SOURCES.recorded)},${quoted(MARGIN_SOURCES.setup)})`,
      };
    case "partners":
      return {
        label: "Partners",
        format: "whole",
        help: "All partners, managed or not.",
        default: f`COUNTA(cam_partners[Partner])`,
        source: PARTNERS_SOURCE,
      };
    case "managed_share":
      return {
        label: "Share managed directly",
        format: "percent",
        help: "Of all partners.",
        default: MANAGED_SHARE,
        source: MANAGED_SOURCE,
      };
    case "managed_partners":
      return {
        label: "Managed partners",
        format: "whole",
        help: "Partners with somebody who looks after them.",
        default: f`ROUND(${inputs.partners.used}*${inputs.managed_share.used},0)`,
        source: MANAGED_COUNT_SOURCE,
      };
    case "channel_sales":
      return {
        label: "Channel sales a year",
        format: "money",
        help: "What staff cost is a share of.",
        default: f`N(${lines.gross_sales.year})`,
        source: SALES_SOURCE,
      };
    case "staff_share":
      return {
        label: "Staff cost, share of sales",
        format: "percent",
        help: "Of channel sales.",
        default: STAFF_SHARE,
        source: SHARE_SOURCE,
      };
    case "cam_ratio":
    case "cam_salary":
    case "channel_sales_ratio":
    case "channel_sales_salary":
    case "operations_ratio":
    case "operations_salary":
    case "marketing_ratio":
    case "marketing_salary":
      return roleSpec(key);
  }
}

function roleSpec(key: PnlInputKey): Spec {
  const role = roleOf(key)!;
  return key.endsWith("_ratio")
    ? {
        label: `${SHORT_ROLES[role.id]}: partners each`,
        format: "whole",
        help: "Managed partners a person; 0: nobody.",
        default: role.ratio,
        source: RATIO_SOURCE,
      }
    : {
        label: `${SHORT_ROLES[role.id]}: cost each`,
        format: "money",
        help: "A person's loaded cost a year.",
        default: STAFF_SALARY,
        source: SALARY_SOURCE,
      };
}

const SHORT_ROLES = {
  cam: "CAM",
  channel_sales: "Sales",
  operations: "Operations",
  marketing: "Marketing",
} as const;
