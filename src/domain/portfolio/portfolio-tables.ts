import { SCORECARD_TABLES } from "../scorecard/scored-tables";
import { plansTable } from "../shared/tables/business-plan-tables";
import { cadenceLogTable } from "../shared/tables/cadence-tables";
import { actionsTable, assessmentsTable, stageWeightsTable } from "../shared/tables/capabilities-tables";
import { rebatesTable } from "../shared/tables/finance-tables";
import { mdfTable } from "../shared/tables/marketing-tables";
import { accountsTable, activitiesTable, commitmentsTable } from "../shared/tables/relations-tables";

/** What there is to read before all partners stand side by side. */
export const PORTFOLIO_TABLES = [
  ...SCORECARD_TABLES,
  actionsTable,
  assessmentsTable,
  stageWeightsTable,
  plansTable,
  cadenceLogTable,
  rebatesTable,
  mdfTable,
  accountsTable,
  activitiesTable,
  commitmentsTable,
] as const;
