import { ROUTINE_TABLES } from "../cadence/routine-tables";
import { SCORECARD_TABLES } from "../scorecard/scored-tables";
import { plansTable } from "../shared/tables/business-plan-tables";
import { cadenceLogTable } from "../shared/tables/cadence-tables";
import { actionsTable, answersTable } from "../shared/tables/capabilities-tables";
import { mdfTable } from "../shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
  decksTable,
} from "../shared/tables/relations-tables";
import { snoozesTable } from "../shared/tables/today-tables";

/** What Today reads of a workbook. */
export const TODAY_TABLES = [
  ...SCORECARD_TABLES,
  actionsTable,
  answersTable,
  plansTable,
  mdfTable,
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
  decksTable,
  cadenceLogTable,
] as const;

/** What the cards are worked out from. */
export const CARD_TABLES = [...new Set([...TODAY_TABLES, ...ROUTINE_TABLES, snoozesTable])] as const;
