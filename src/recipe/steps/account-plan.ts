import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { accountsTable, type AccountRow } from "../../domain/shared/tables/relations-tables";
import type { TableDefinition } from "../../domain/shared/tables/table-definition";
import { accountPlanDefinition } from "../../sheets/account-plan/definition";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { insistOnKeys, tableRow } from "../recipe-rows";
import { PARTNER_SAYS, sheetStep } from "../recipe-step";

const table = accountsTable as unknown as TableDefinition;
const cell = z.union([z.string(), z.number(), z.null()], "expected text, a number or null");

/** Adds rows to a partner's list of accounts and builds its account plan as of the recipe's date. */
export const accountPlanStep = sheetStep(
  accountPlanDefinition,
  {
    does: "Adds rows to a partner's list of accounts and builds its account plan.",
    says: {
      partner: PARTNER_SAYS,
      accounts:
        "optional rows by column headers of `cam_accounts` without Partner; a row without a Product says what is known of the account",
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1),
      accounts: z.array(z.record(z.string(), cell)).optional(),
    }),
  },
  async ({ workbook, asOf }, { partner: given, accounts = [] }, { accountPlanChange }) => {
    const snapshot = await workbook.read(kindRequest(accountPlanDefinition));
    const partner = knownPartner(snapshot, given);
    const rows = accounts.map((row, index): Partial<AccountRow> => {
      const typed = { product: null, ...tableRow(table, row), partner } as Partial<AccountRow>;
      if (!typed.account) throw new RecipeError(`"accounts": row ${index + 1} needs an Account`);
      return typed;
    });
    insistOnKeys(table, rows, snapshot.table(table));
    await workbook.apply(accountPlanChange(snapshot, { partner, asOf: asOf(), rows }));
  },
);
