import { DEFAULT_STAGES, type TableSource } from "../../program/setup";
import { dealsTable, stagesTable } from "../../shared/tables/catalogue";
import { indexDeals, type DealIndex } from "./deal-index";

/** The workbook's deals by what their stages mean; without a table of stages by the built-in ones. */
export function indexedDeals(source: TableSource): DealIndex {
  const stages = source.table(stagesTable);
  return indexDeals(source.table(dealsTable).rows, stages.exists ? stages.rows : DEFAULT_STAGES);
}
