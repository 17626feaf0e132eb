import { z } from "zod";
import { PNL_TABLES } from "../../domain/finance/pnl-data";
import { PNL_INPUT_KEYS, pnlInputRange, type PnlInputKey } from "../../domain/finance/pnl-inputs";
import { REBATE_TABLES } from "../../domain/finance/rebate-data";
import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import { STAFF_BASES } from "../../domain/finance/staffing";
import { MDF_TABLES } from "../../domain/marketing/mdf-budget";
import { serialFromIso } from "../../domain/shared/serial-date";
import type { AnyTable } from "../../domain/shared/tables/table-definition";
import { findSheet } from "../../book/find-sheet";
import { CHANNEL_PNL_KIND } from "../../sheets/channel-pnl/sheet";
import { channelPnlChange } from "../../sheets/channel-pnl/change";
import { mdfBudgetChange } from "../../sheets/mdf-budget/change";
import { MDF_BUDGET_KIND } from "../../sheets/mdf-budget/sheet";
import { rebateRoiChange } from "../../sheets/rebate-roi/change";
import { REBATE_ROI_KIND } from "../../sheets/rebate-roi/sheet";
import type { SheetKind } from "../../sheets/shared/sheet-plan";
import { recipeStep, type Kitchen } from "../recipe-step";

const day = z
  .string()
  .refine((text) => serialFromIso(text) !== null, "expected a date such as 2026-01-31")
  .transform((text) => serialFromIso(text)!)
  .optional();
const comparison = z
  .enum(COMPARISONS.map(({ label }) => label))
  .transform((label): ComparisonId => COMPARISONS.find((each) => each.label === label)!.id)
  .optional();

/** The workbook as a step finds it, and what the step's sheet holds already. */
async function found(
  { workbook, asOf, fiscalStartMonth }: Kitchen,
  tables: readonly AnyTable[],
  kind: SheetKind,
) {
  const snapshot = await workbook.read({ tables, sheets: [kind] });
  const existing = findSheet(snapshot.sheets, kind, { partner: "" });
  const form = {
    asOf: asOf(),
    ...(fiscalStartMonth ? { fiscalStartMonth } : {}),
    ...(existing ? { existingInputs: existing.inputs } : {}),
  };
  return { snapshot, form };
}

/** The fields that are given, under the names the forms have. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Builds the Rebate ROI over cam_rebates: `set-rows` writes those. */
export const rebateRoiStep = recipeStep(
  z.strictObject({ from: day, to: day, gross_margin: z.number().min(0).max(1).optional(), comparison }),
  async (kitchen, { gross_margin: grossMargin, ...fields }) => {
    const { snapshot, form } = await found(kitchen, REBATE_TABLES, REBATE_ROI_KIND);
    await kitchen.workbook.apply(
      rebateRoiChange(snapshot, { ...form, ...given({ ...fields, grossMargin }) }),
    );
  },
);

const number = ({ min, max }: { min: number; max?: number }) => {
  const bounded = z.number().min(min);
  return (max === undefined ? bounded : bounded.max(max)).optional();
};
const PNL_FIELDS = Object.fromEntries(
  PNL_INPUT_KEYS.map((key) => [key, number(pnlInputRange(key))]),
) as Record<PnlInputKey, ReturnType<typeof number>>;

/** Builds the Channel P&L over cam_program; besides the basis of staff cost any of its inputs without `in_`. */
export const channelPnlStep = recipeStep(
  z.strictObject({ staff_basis: z.enum(STAFF_BASES).optional(), ...PNL_FIELDS }),
  async (kitchen, { staff_basis: staffBasis, ...overrides }) => {
    const { snapshot, form } = await found(kitchen, PNL_TABLES, CHANNEL_PNL_KIND);
    const { existingInputs: _, ...days } = form;
    await kitchen.workbook.apply(
      channelPnlChange(snapshot, { ...days, overrides: given(overrides), ...given({ staffBasis }) }),
    );
  },
);

/** Builds the MDF budget of a quarter over cam_mdf and cam_campaigns. */
export const mdfBudgetStep = recipeStep(
  z.strictObject({ quarter: day, budget: z.number().min(0).optional() }),
  async (kitchen, fields) => {
    const { snapshot, form } = await found(kitchen, MDF_TABLES, MDF_BUDGET_KIND);
    await kitchen.workbook.apply(mdfBudgetChange(snapshot, { ...form, ...given(fields) }));
  },
);
