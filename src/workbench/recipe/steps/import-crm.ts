import path from "node:path";
import { z } from "zod";
import { existingTables, IMPORT_TABLES } from "../../../domain/crm/import-plan";
import { FILE_KINDS } from "../../../domain/crm/import-fields";
import { spreadColumnChoice } from "../../../domain/crm/map-columns";
import type { ImportFiles } from "../../../domain/crm/plan-import";
import { planImport } from "../../../domain/crm/plan-import";
import { readFile } from "../../../domain/crm/read-file";
import { runSteps } from "../../../domain/shared/steps";
import type { TableDefinition } from "../../../domain/shared/tables/table-definition";
import { RecipeError } from "../recipe-error";
import { recipeStep } from "../recipe-step";

const TABLES = IMPORT_TABLES as readonly unknown[] as readonly TableDefinition[];
const WITHOUT_ANSWER = "A recipe cannot answer questions; make the file or the map clear";

/** Imports CRM files. `map` goes from our column to the file's; without it columns are recognised. */
export const importCrm = recipeStep(
  z.strictObject({
    deals: z.string().optional(),
    products: z.string().optional(),
    partners: z.string().optional(),
    map: z.record(z.string(), z.string().nullable()).optional(),
  }),
  async ({ workbook, readFile: bytesOf }, { map = {}, ...paths }) => {
    const files: { -readonly [Kind in keyof ImportFiles]: ImportFiles[Kind] } = {};
    for (const kind of FILE_KINDS) {
      const file = paths[kind];
      if (file !== undefined) files[kind] = runSteps(readFile(path.basename(file), await bytesOf(file)));
    }
    if (!Object.keys(files).length)
      throw new RecipeError("name at least one file: deals, products or partners");
    const headers = Object.fromEntries(Object.entries(files).map(([kind, file]) => [kind, file.header]));
    const choice = spreadColumnChoice(map, headers);
    if (choice.unknown.length)
      throw new RecipeError(`the map names columns that no file has: ${choice.unknown.join(", ")}`);

    const snapshot = await workbook.read({ tables: TABLES });
    const decisions = {
      files: Object.fromEntries(Object.entries(choice.files).map(([kind, columns]) => [kind, { columns }])),
    };
    const plan = runSteps(planImport(existingTables(snapshot), files, decisions));
    if (plan.questions.length)
      throw new RecipeError(`${plan.questions.map(({ message }) => message).join(" ")} ${WITHOUT_ANSWER}`);
    await workbook.apply({ label: "Import CRM files", tables: plan.changes, sheets: [] });
  },
);
