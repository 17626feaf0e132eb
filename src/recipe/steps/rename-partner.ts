import { z } from "zod";
import { renamePartner, renameProblem } from "../../domain/program/rename-partner";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import { RecipeError } from "../recipe-error";
import { recipeStep } from "../recipe-step";

const name = z.string().trim().min(1, "expected a name");

export const renamePartnerStep = recipeStep(
  {
    name: "rename-partner",
    does: "Renames a partner everywhere: in every table and on every sheet; the old name stays as an alias, so that no import brings it back.",
    says: {
      from: "the name so far, of a partner or of deals and results whose partner somebody has renamed",
      to: "the new name; where both are partners they become one, and the cells of this one stand",
    },
    schema: z.strictObject({ from: name, to: name }),
  },
  async ({ workbook, say }, rename) => {
    const { rows } = (await workbook.read({ tables: [partnersTable] })).table(partnersTable);
    const problem = renameProblem(rename, rows);
    if (problem) throw new RecipeError(problem);
    const applied = await workbook.apply({
      label: `Rename ${rename.from} to ${rename.to}`,
      tables: renamePartner(rename, rows),
      sheets: [],
      renames: [rename],
    });
    const changed = applied.tables.filter((table) => table.changed + table.removed > 0);
    const rowsOf = changed.map((table) => `${table.name} ${table.changed + table.removed}`);
    const sheets = applied.updated.length
      ? `; sheets ${applied.updated.join(", ")}, whose tabs keep their titles`
      : "";
    say(`"${rename.from}" is "${rename.to}" now: rows of ${rowsOf.join(", ") || "no table"}${sheets}`);
  },
);
