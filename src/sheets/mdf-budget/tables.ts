import { dealsTable, partnersTable } from "../../domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../domain/shared/tables/marketing-tables";
import { tableCells } from "../kit/table-cells";
import { f, type Formula, type FormulaCell, joined } from "../shared/formula";

export const mdf = tableCells(mdfTable);
export const campaigns = tableCells(campaignsTable);
export const deals = tableCells(dealsTable);
export const partners = tableCells(partnersTable);

export const DECIDED = ["Approved", "Spent", "Verified"] as const;

/** What is worked out of figures of a campaign; "" unless all of them are there. */
export function ofCampaign(
  row: FormulaCell,
  fields: readonly Parameters<typeof campaigns.at>[0][],
  result: (cells: readonly Formula[]) => Formula,
): Formula {
  const cells = fields.map((field) => campaigns.at(field, row));
  return f`IF(${row}="","",IF(COUNT(${joined(cells, ",")})=${cells.length},${result(cells)},""))`;
}
