import { z } from "zod";
import { counted } from "../../domain/crm/count-words";
import { makeHandIn } from "../../xlsx/make-hand-in";
import { TEAM_REQUEST, workbookOf } from "../../xlsx/read-team";
import { recipeStep } from "../recipe-step";

/** Writes what a CAM hands in for the team. */
export const handInStep = recipeStep(
  {
    name: "hand-in",
    does: "Writes a small file of values for the Team roll-up: the partners as the Roll-up has them, with the day and the versions of tables and Setup.",
    says: {
      out: 'the file, "Hand-in ….xlsx"; relative to the recipe',
      workbook: "what the workbook's file is called: the team's roll-up does not read it besides",
    },
    schema: z.strictObject({
      out: z.string().regex(/\.xlsx$/i, 'expected "….xlsx"'),
      workbook: z.string().trim().min(1),
    }),
  },
  async ({ workbook, asOf, saveFile, say }, { out, workbook: name }) => {
    const read = workbookOf(await workbook.read(TEAM_REQUEST), name, asOf());
    saveFile(out, await makeHandIn(read));
    say(`${counted(read.rows.length, "partner", "partners")} handed in: ${out}`);
  },
);
