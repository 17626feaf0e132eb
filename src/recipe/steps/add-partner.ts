import { z } from "zod";
import { partnerNamed, partnerRow, type TypedPartner } from "../../domain/crm/partner-by-hand";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import type { CellValue, TableDefinition } from "../../domain/shared/tables/table-definition";
import { insistOnKeys, insistOnPartnerNames, tableRow, type RecipeRow } from "../recipe-rows";
import { recipeStep } from "../recipe-step";

const TABLE = partnersTable as unknown as TableDefinition;
const OTHER_COLUMNS = Object.values(partnersTable.columns)
  .map(({ header }) => header)
  .filter((header) => header !== partnersTable.columns.partner.header);
const cell = z.union([z.string(), z.number(), z.null()], "expected text, a number or null").optional();

/** `partner` is the name; besides it any column of cam_partners by its header. A partner of that name is changed, not added again; a new CAM takes it over on the recipe's day. */
export const addPartner = recipeStep(
  {
    name: "add-partner",
    does: "Adds a partner, or changes the one of that name.",
    says: {
      partner: "the partner's name",
      ...Object.fromEntries(OTHER_COLUMNS.map((header) => [header, "the column of `cam_partners`"])),
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1, "expected a name"),
      ...Object.fromEntries(OTHER_COLUMNS.map((header) => [header, cell])),
    }),
  },
  async ({ workbook, say, asOfIfGiven }, { partner, ...columns }) => {
    const present = (await workbook.read({ tables: [TABLE] })).table(partnersTable);
    const known = partnerNamed(present, partner);
    const given = tableRow(TABLE, { Partner: partner, ...(columns as RecipeRow) });
    const row = partnerRow(present, given as TypedPartner, asOfIfGiven()) as Readonly<
      Record<string, CellValue>
    >;
    insistOnKeys(TABLE, [row], present);
    insistOnPartnerNames([row], present);
    await workbook.apply({ label: `Add ${partner}`, tables: [{ table: TABLE, upserts: [row] }], sheets: [] });
    say(
      known ? `${known.partner} was there and takes what the step gives` : `${partner} is ${row.partnerId}`,
    );
  },
);
