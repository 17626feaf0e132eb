import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { indexDefinition } from "../../sheets/index/definition";
import { INDEX_HEADING } from "../../sheets/index/heading";
import { isAbout } from "../../sheets/shared/subject";
import { SHEET_KINDS } from "../../sheets/sheets";
import { optionalFields } from "../../domain/shared/assumption-schema";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, recipeStep, sheetStep } from "../recipe-step";

/** Builds the index of all built sheets. */
export const indexStep = sheetStep(
  indexDefinition,
  {
    does: "Builds the index: a link to every built sheet, by partner. Whatever is built or deleted later brings it up to date.",
    says: { heading: "what stands at the top" },
    schema: z.strictObject(optionalFields({ heading: INDEX_HEADING })),
  },
  async ({ workbook }, { heading }, { indexChange }) => {
    const snapshot = await workbook.read(kindRequest(indexDefinition));
    await workbook.apply(indexChange(snapshot, heading === undefined ? {} : { heading }));
  },
);

/** Deletes built sheets of one kind. */
export const deleteSheetStep = recipeStep(
  {
    name: "delete-sheet",
    does: "Deletes built sheets. Refused, and the cells named, where cells of your own stand on one, or formulas elsewhere refer to it.",
    says: {
      kind: "the kind of sheet",
      partner: PARTNER_SAYS,
      edition: "the quarter or version, where there are several; without it all of them",
      own_cells: "true: also where cells of your own stand on it",
    },
    schema: z.strictObject({
      kind: z.enum(SHEET_KINDS as readonly [string, ...string[]]),
      partner: z.string().trim().optional(),
      edition: z.string().trim().optional(),
      own_cells: z.boolean().optional(),
    }),
  },
  async ({ workbook, say }, { kind, partner = "", edition, own_cells: withOwnCells = false }) => {
    const { sheets } = await workbook.read({ tables: [], sheets: SHEET_KINDS });
    const subject = { partner, ...(edition === undefined ? {} : { edition }) };
    const found = sheets.filter((sheet) => sheet.kind === kind && isAbout(sheet.subject, subject));
    const about = [partner, edition].filter(Boolean).join(", ");
    if (!found.length)
      throw new RecipeError(`there is no sheet of the kind ${kind}${about && ` about ${about}`}`);
    const titles = found.map(({ sheetName }) => sheetName);
    await workbook.deleteSheets({ sheets: titles, withOwnCells });
    say(`deleted ${titles.join(", ")}`);
  },
);
