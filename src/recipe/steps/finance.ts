import { z } from "zod";
import { channelPnl } from "../../domain/finance/channel-pnl";
import { readPnlData } from "../../domain/finance/pnl-data";
import { readRebateData } from "../../domain/finance/rebate-data";
import { PNL_INPUT_KEYS, PNL_INPUTS, STAFF_BASIS } from "../../domain/finance/pnl-inputs";
import { leadOwners, ownersOfOpen, writtenOwners } from "../../domain/marketing/lead-owner";
import { mdfBudget } from "../../domain/marketing/mdf-budget";
import { readMdfData } from "../../domain/marketing/mdf-data";
import { MDF_BUDGET, MDF_QUARTER } from "../../domain/marketing/mdf-inputs";
import { comparisonNamed, REBATE_INPUTS, rebateReport } from "../../domain/finance/rebate-roi";
import { countedValue } from "../../domain/shared/assumption";
import { optionalFields, schemaOf } from "../../domain/shared/assumption-schema";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { channelPnlDefinition } from "../../sheets/channel-pnl/definition";
import { mdfBudgetDefinition } from "../../sheets/mdf-budget/definition";
import { rebateRoiDefinition } from "../../sheets/rebate-roi/definition";
import type { KindDefinition } from "../../sheets/sheets";
import { given } from "../given-fields";
import { sheetStep, type Kitchen } from "../recipe-step";
import { pnlRemarks, rebateRemarks } from "../row-remarks";

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

const { comparison, ...REBATE_NUMBERS } = REBATE_INPUTS;
const REBATE_FIELDS = {
  ...optionalFields(REBATE_NUMBERS),
  comparison: schemaOf(comparison).transform(comparisonNamed).optional(),
};

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
    schema: z.strictObject(REBATE_FIELDS),
  },
  async (kitchen, { gross_margin: grossMargin, ...fields }, { rebateRoiChange }) => {
    const { snapshot, form } = await found(kitchen, rebateRoiDefinition);
    await kitchen.workbook.apply(
      rebateRoiChange(snapshot, { ...form, ...given({ ...fields, grossMargin }) }),
    );
    const { from, to } = fields;
    const report = rebateReport({ data: readRebateData(snapshot), asOf: form.asOf, ...given({ from, to }) });
    rebateRemarks(report).forEach(kitchen.say);
  },
);

/** Builds the Channel P&L over cam_program; besides the basis of staff cost any of its inputs without `in_`. */
export const channelPnlStep = sheetStep(
  channelPnlDefinition,
  {
    does: "Builds the Channel P&L over `cam_program`.",
    says: {
      staff_basis: "basis of the staff's cost",
      ...Object.fromEntries(PNL_INPUT_KEYS.map((key) => [key, `the input \`in_${key}\``])),
    },
    schema: z.strictObject({ staff_basis: schemaOf(STAFF_BASIS).optional(), ...optionalFields(PNL_INPUTS) }),
  },
  async (kitchen, { staff_basis: staffBasis, ...overrides }, { channelPnlChange }) => {
    const { snapshot, form } = await found(kitchen, channelPnlDefinition);
    const { existingInputs: _, ...days } = form;
    await kitchen.workbook.apply(
      channelPnlChange(snapshot, { ...days, overrides: given(overrides), ...given({ staffBasis }) }),
    );
    // What is recorded, whatever basis the cost of staff has.
    const recorded = { data: readPnlData(snapshot), asOf: form.asOf, staffBasis: "Recorded" } as const;
    pnlRemarks(channelPnl(recorded)).forEach(kitchen.say);
  },
);

/** Builds the MDF budget of a quarter over cam_mdf and cam_campaigns. */
export const mdfBudgetStep = sheetStep(
  mdfBudgetDefinition,
  {
    does: "Builds the MDF budget over `cam_mdf` and `cam_campaigns`. Open requests of the quarter that name no lead owner take who is proposed: the partner's first sales contact, else who sells its newest deal.",
    says: { quarter: "its first day", budget: "the quarter's money" },
    schema: z.strictObject(optionalFields({ quarter: MDF_QUARTER, budget: MDF_BUDGET })),
  },
  async (kitchen, fields, { mdfBudgetChange }) => {
    const { snapshot, form } = await found(kitchen, mdfBudgetDefinition);
    const kept = countedValue(MDF_QUARTER, form.existingInputs?.[`in_${MDF_QUARTER.key}`]);
    const quarter = fields.quarter === undefined ? kept : fields.quarter;
    const data = readMdfData(snapshot);
    const proposed = ownersOfOpen(data.requests, leadOwners(snapshot));
    const { requests } = mdfBudget({ data, asOf: form.asOf, quarter });
    const owners = writtenOwners(requests, proposed);
    await kitchen.workbook.apply(
      mdfBudgetChange(snapshot, { ...form, ...given(fields), leadOwners: owners }),
    );
    for (const { requestId, leadOwner } of owners)
      kitchen.say(`${requestId}: lead owner ${leadOwner}, ${proposed.get(requestId)!.source}`);
  },
);
