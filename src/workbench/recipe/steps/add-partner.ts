import { z } from "zod";
import { partnerIds } from "../../../domain/crm/plan-partners";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { changeTable } from "../../../domain/shared/tables/table-change";
import type { TableDefinition } from "../../../domain/shared/tables/table-definition";
import { tableRow } from "../recipe-rows";
import { recipeStep } from "../recipe-step";

const COLUMNS = Object.values(partnersTable.columns).map(({ header }) => header);

/** `partner` is the name; besides it any column of cam_partners by its header. A partner of that name is changed, not added again. */
export const addPartner = recipeStep(
  z.strictObject({
    partner: z.string().trim().min(1).max(200),
    ...Object.fromEntries(
      COLUMNS.filter((header) => header !== "Partner").map((header) => [
        header,
        z.union([z.string(), z.number(), z.null()]).optional(),
      ]),
    ),
  }),
  async ({ workbook }, { partner, ...columns }) => {
    const partners = (await workbook.read({ tables: [partnersTable as unknown as TableDefinition] })).table(
      partnersTable,
    );
    const given = tableRow(partnersTable as unknown as TableDefinition, {
      Partner: partner,
      ...(columns as Record<string, string | number | null>),
    });
    const known = partners.rows.find((row) => row.partner?.toLowerCase() === partner.toLowerCase());
    const row = known
      ? { partnerId: known.partnerId, ...given }
      : { partnerId: partnerIds({ partners })(), status: "Active", ...given };
    await workbook.apply({
      label: `Add ${partner}`,
      tables: [changeTable(partnersTable, [row])],
      sheets: [],
    });
  },
);
