import { dealsTable, partnersTable } from "../../domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../domain/shared/tables/marketing-tables";
import { tableCells } from "../kit/table-cells";

export const mdf = tableCells(mdfTable);
export const campaigns = tableCells(campaignsTable);
export const deals = tableCells(dealsTable);
export const partners = tableCells(partnersTable);

export const DECIDED = ["Approved", "Spent", "Verified"] as const;
export const STATUSES = ["Requested", "Declined", ...DECIDED] as const;
