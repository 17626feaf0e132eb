import { z } from "zod";
import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import { RecipeError } from "../recipe-error";
import { insistOnKeys, insistOnPartnerNames, tableRow } from "../recipe-rows";
import { recipeStep } from "../recipe-step";

const cell = z.union([z.string(), z.number(), z.null()], "expected text, a number or null");

/** Adds rows to a table, or changes those that have the same key. */
export const setRows = recipeStep(
  {
    name: "set-rows",
    does: "Adds rows to a table, or changes those with the same key.",
    says: {
      table: "`cam_…`",
      rows: "each row by column headers, dates as `2026-01-31`, with the table's key columns",
    },
    schema: z.strictObject({ table: z.string(), rows: z.array(z.record(z.string(), cell)) }),
  },
  async ({ workbook, say }, { table: name, rows }) => {
    const table = ANY_TABLES.find((each) => each.name === name);
    if (!table)
      throw new RecipeError(
        `"table": there is no table ${name}; there are ${ANY_TABLES.map((each) => each.name).join(", ")}`,
      );
    const upserts = rows.map((row) => tableRow(table, row));
    const keyless = upserts.findIndex((row) =>
      table.key.some((field) => row[field] === undefined || row[field] === null),
    );
    if (keyless >= 0) {
      const headers = table.key.map((field) => table.columns[field]!.header).join(", ");
      throw new RecipeError(`row ${keyless + 1} for ${name} needs ${headers}`);
    }
    const present = (await workbook.read({ tables: [table] })).table(table);
    insistOnKeys(table, upserts, present);
    if (table.name === partnersTable.name) insistOnPartnerNames(upserts, present);
    const applied = await workbook.apply({
      label: `Set rows of ${name}`,
      tables: [{ table, upserts }],
      sheets: [],
    });
    const { added, changed } = applied.tables.find((each) => each.name === name) ?? { added: 0, changed: 0 };
    say(`${name}: ${added} new, ${changed} changed`);
  },
);
