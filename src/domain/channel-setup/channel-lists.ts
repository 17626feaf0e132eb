import { REGISTERED } from "../program/levels";
import type { SetupList } from "../setup-lists/list-rows";
import { SETUP_LISTS } from "../setup-lists/lists";
import {
  answersTable,
  questionsTable,
  stageCriteriaTable,
  stageWeightsTable,
} from "../shared/tables/capabilities-tables";
import { dealsTable, partnersTable, settingsTable } from "../shared/tables/catalogue";
import type { TableDefinition } from "../shared/tables/table-definition";

/** A list that channel operations keeps for all workbooks. */
export interface ChannelList extends Pick<SetupList, "table" | "references"> {
  keeps?: SetupList["keeps"];
  problems?: SetupList["problems"];
  /** A column whose names are asked about even where no list has them: a partner or a deal counts by it. */
  counts?: { field: string; table: TableDefinition; except: readonly string[] };
}

const any = (table: unknown) => table as TableDefinition;

/** In the order in which they are told. */
export const CHANNEL_LISTS: readonly ChannelList[] = [
  { ...SETUP_LISTS.levels, counts: { table: any(partnersTable), field: "tier", except: [REGISTERED] } },
  { ...SETUP_LISTS.stages, counts: { table: any(dealsTable), field: "stage", except: [] } },
  SETUP_LISTS.metrics,
  SETUP_LISTS.weights,
  SETUP_LISTS.rebateBands,
  { table: any(stageWeightsTable) },
  { table: any(stageCriteriaTable) },
  {
    table: any(questionsTable),
    references: [{ table: any(answersTable), field: "questionId" }],
  },
  SETUP_LISTS.products,
  SETUP_LISTS.cadence,
];

/** What a Setup's file holds. */
export const SETUP_FILE_TABLES = [settingsTable, ...CHANNEL_LISTS.map(({ table }) => table)] as const;

export const CHANNEL_LIST_TABLES: readonly TableDefinition[] = CHANNEL_LISTS.map(({ table }) => table);
