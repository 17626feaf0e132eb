import { z } from "zod";
import { PNL_INPUT_KEYS, pnlInputRange, type PnlInputKey } from "../../domain/finance/pnl-inputs";
import { COMPARISONS, type ComparisonId } from "../../domain/finance/rebate-roi";
import { STAFF_BASES } from "../../domain/finance/staffing";
import { serialFromIso } from "../../domain/shared/serial-date";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { channelPnlDefinition } from "../../sheets/channel-pnl/definition";
import { mdfBudgetDefinition } from "../../sheets/mdf-budget/definition";
import { rebateRoiDefinition } from "../../sheets/rebate-roi/definition";
import type { KindDefinition } from "../../sheets/sheets";
import { sheetStep, type Kitchen } from "../recipe-step";

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
async function found({ workbook, asOf }: Kitchen, definition: KindDefinition) {
  const snapshot = await workbook.read(kindRequest(definition));
  const existing = findSheet(snapshot.sheets, definition.kind, { partner: "" });
  const form = {
    asOf: asOf(),
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
export const rebateRoiStep = sheetStep(
  rebateRoiDefinition,
  {
    does: "Builds the Rebate ROI over `cam_rebates`.",
    says: {
      from: "quarters that begin on this day or later",
      to: "quarters that begin on this day or earlier",
      gross_margin: "for rows that give none",
      comparison: "what a quarter is compared with",
    },
    schema: z.strictObject({
      from: day,
      to: day,
      gross_margin: z.number().min(0).max(1).optional(),
      comparison,
    }),
  },
  async (kitchen, { gross_margin: grossMargin, ...fields }, { rebateRoiChange }) => {
    const { snapshot, form } = await found(kitchen, rebateRoiDefinition);
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
export const channelPnlStep = sheetStep(
  channelPnlDefinition,
  {
    does: "Builds the Channel P&L over `cam_program`.",
    says: {
      staff_basis: "basis of the staff's cost",
      ...Object.fromEntries(PNL_INPUT_KEYS.map((key) => [key, `the input \`in_${key}\``])),
    },
    schema: z.strictObject({ staff_basis: z.enum(STAFF_BASES).optional(), ...PNL_FIELDS }),
  },
  async (kitchen, { staff_basis: staffBasis, ...overrides }, { channelPnlChange }) => {
    const { snapshot, form } = await found(kitchen, channelPnlDefinition);
    const { existingInputs: _, ...days } = form;
    await kitchen.workbook.apply(
      channelPnlChange(snapshot, { ...days, overrides: given(overrides), ...given({ staffBasis }) }),
    );
  },
);

/** Builds the MDF budget of a quarter over cam_mdf and cam_campaigns. */
export const mdfBudgetStep = sheetStep(
  mdfBudgetDefinition,
  {
    does: "Builds the MDF budget over `cam_mdf` and `cam_campaigns`.",
    says: { quarter: "its first day", budget: "the quarter's money" },
    schema: z.strictObject({ quarter: day, budget: z.number().min(0).optional() }),
  },
  async (kitchen, fields, { mdfBudgetChange }) => {
    const { snapshot, form } = await found(kitchen, mdfBudgetDefinition);
    await kitchen.workbook.apply(mdfBudgetChange(snapshot, { ...form, ...given(fields) }));
  },
);
