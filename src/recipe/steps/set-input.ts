import { z } from "zod";
import { FISCAL_START_KINDS } from "../../sheets/fiscal-start-kinds";
import { FISCAL_START_NAME } from "../../sheets/shared/sheet-schema";
import { SHEET_KINDS } from "../../sheets/sheets";
import { writeFiscalStart } from "../fiscal-start";
import { recipeStep } from "../recipe-step";

/** Types a value into an input of a built sheet; null clears it, a date is written `2026-01-31`. */
export const setInput = recipeStep(
  {
    name: "set",
    does: "Types a value into an input of a built sheet, as a person would.",
    says: {
      kind: "the kind of sheet",
      partner: "where the kind has partners",
      quarter: "where the kind has quarters; without it the newest",
      version: "where the kind has versions; without it the newest",
      name: "`in_…`",
      value: "`null` clears the input; a date is `2026-01-31`",
    },
    schema: z.strictObject({
      kind: z.enum(SHEET_KINDS),
      partner: z.string().default(""),
      quarter: z.string().optional(),
      version: z.int().positive().optional(),
      name: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    }),
  },
  async (kitchen, { kind, partner, quarter, version, name, value }) => {
    if (name === FISCAL_START_NAME && FISCAL_START_KINDS.includes(kind)) {
      kitchen.say(`${name} is Setup's: every sheet counts by the month that stands there`);
      return writeFiscalStart(kitchen, value);
    }
    const edition = quarter ?? version?.toString();
    await kitchen.workbook.setInput({
      kind,
      subject: { partner, ...(edition === undefined ? {} : { edition }) },
      name,
      value,
    });
  },
);
