import { z } from "zod";
import { seenInCells } from "../../book/seen-in-cells";
import { kindRequest } from "../../book/kind-request";
import { controlDefinition } from "../../sheets/control/definition";
import { SHEET_KINDS } from "../../sheets/sheets";
import { sheetStep } from "../recipe-step";

/** Builds the page that says whether the workbook can be trusted. */
export const controlStep = sheetStep(
  controlDefinition,
  {
    does: "Builds Control: every table held to its rules by formula, failures first with row and reason, remarks below.",
    says: {},
    schema: z.strictObject({}),
  },
  async ({ workbook, asOf }, _, { checkedSheets, controlChange }) => {
    const snapshot = await workbook.read({ ...kindRequest(controlDefinition), sheets: SHEET_KINDS });
    const sheets = await checkedSheets(snapshot.sheets);
    const seen = await seenInCells(workbook, snapshot, asOf());
    await workbook.apply(controlChange(snapshot, { asOf: asOf(), sheets, seen }));
  },
);
