import { nameKey } from "../domain/shared/excel-text";
import { partnersTable } from "../domain/shared/tables/catalogue";
import type { WorkbookSnapshot } from "../book/workbook-port";
import { RecipeError } from "./recipe-error";

/** The partner's name as `cam_partners` spells it. Throws a RecipeError when there is none; the snapshot must hold that table. */
export function knownPartner(snapshot: WorkbookSnapshot, partner: string): string {
  const { rows, problems } = snapshot.table(partnersTable);
  const lacking = problems.find((problem) => problem.row === 0);
  if (lacking) throw new RecipeError(`${lacking.table}: ${lacking.message}`);
  const row = rows.find((each) => nameKey(each.partner) === nameKey(partner));
  if (!row?.partner) throw new RecipeError(`there is no partner "${partner}"`);
  return row.partner;
}
