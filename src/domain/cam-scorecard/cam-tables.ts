import { DEAL_TIME_TABLES, ROUTINE_TABLES } from "../cadence/routine-tables";
import { PORTFOLIO_TABLES } from "../portfolio/portfolio-tables";
import { planMonthsTable } from "../shared/tables/business-plan-tables";
import type { AnyTable } from "../shared/tables/table-definition";

const TABLES: readonly AnyTable[] = [
  ...PORTFOLIO_TABLES,
  ...ROUTINE_TABLES,
  ...DEAL_TIME_TABLES,
  planMonthsTable,
];

/** What a CAM's attainment is measured from. */
export const CAM_TABLES: readonly AnyTable[] = [...new Set(TABLES)];
