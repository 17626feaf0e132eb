import { cadenceLogTable, cadenceTable } from "../shared/tables/cadence-tables";
import {
  dealsTable,
  partnersTable,
  scoresTable,
  settingsTable,
  stagesTable,
} from "../shared/tables/catalogue";
import { changesTable, logTable } from "../shared/tables/history-tables";
import { activitiesTable } from "../shared/tables/relations-tables";

/** What there is to read before the routine is known. */
export const ROUTINE_TABLES = [
  partnersTable,
  dealsTable,
  scoresTable,
  settingsTable,
  stagesTable,
  changesTable,
  cadenceTable,
  cadenceLogTable,
  logTable,
] as const;

/** What there is to read before it is known what time went into deals. */
export const DEAL_TIME_TABLES = [activitiesTable, cadenceLogTable, cadenceTable, settingsTable] as const;

/** What there is to read before it is known what counts as done. */
export const DONE_TABLES = [partnersTable, settingsTable, cadenceTable, cadenceLogTable] as const;
