import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  productsTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
  type StageRow,
} from "../shared/tables/catalogue";
import type { ParsedTable } from "../shared/tables/parse-table";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { keyOf, type Columns, type RowOf, type TableDefinition } from "../shared/tables/table-definition";
import { DEFAULT_LEVELS } from "./levels";
import { defaultMetricRows } from "./metrics";
import { defaultSettingsRows } from "./settings";

/** Where rows come from: a snapshot of the workbook, or rows in memory. */
export interface TableSource {
  table<C extends Columns>(
    definition: TableDefinition<C>,
  ): Pick<ParsedTable<C>, "rows" | "problems"> & { exists: boolean };
}

/** What a workbook without any import understands. */
export const DEFAULT_STAGES: readonly StageRow[] = [
  { stage: "Open", class: "Open", probability: null },
  { stage: "Won", class: "Won", probability: 1 },
  { stage: "Lost", class: "Lost", probability: 0 },
];

/**
 * What is missing of the tables that built sheets refer to: whole tables, and rows of settings and metrics. What is there is never
 * overwritten; stages and levels are the user's own list and get their defaults only together with the table.
 */
export function setupChange(source: TableSource): TableChange[] {
  return [
    created(source, partnersTable, []),
    created(source, dealsTable, []),
    created(source, resultsTable, []),
    created(source, scoresTable, []),
    completed(source, settingsTable, defaultSettingsRows()),
    created(source, stagesTable, DEFAULT_STAGES),
    created(source, productsTable, []),
    completed(source, metricsTable, defaultMetricRows()),
    created(source, levelsTable, DEFAULT_LEVELS),
  ].filter((change) => change !== null);
}

function created<C extends Columns>(
  source: TableSource,
  table: TableDefinition<C>,
  rows: readonly RowOf<C>[],
): TableChange | null {
  return source.table(table).exists ? null : changeTable(table, rows);
}

function completed<C extends Columns>(
  source: TableSource,
  table: TableDefinition<C>,
  rows: readonly RowOf<C>[],
): TableChange | null {
  const there = source.table(table);
  const keys = new Set(there.rows.map((row) => keyOf(table, row)));
  const missing = rows.filter((row) => !keys.has(keyOf(table, row)));
  return there.exists && missing.length === 0 ? null : changeTable(table, missing);
}
