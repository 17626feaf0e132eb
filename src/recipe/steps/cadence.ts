import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { cadenceDefinition } from "../../sheets/cadence/definition";
import { sheetStep } from "../recipe-step";

/** Builds the board of the routine. */
export const cadenceStep = sheetStep(
  cadenceDefinition,
  {
    does: "Builds the Cadence: what is due, done and overdue with every partner, with the table `cam_cadence_board`.",
    says: {},
    schema: z.strictObject({}),
  },
  async ({ workbook, asOf }, _fields, { cadenceChange }) => {
    const snapshot = await workbook.read(kindRequest(cadenceDefinition));
    await workbook.apply(cadenceChange(snapshot, { asOf: asOf() }));
  },
);
