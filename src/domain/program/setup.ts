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
import { certificatesTable } from "../shared/tables/relations-tables";
import { metricWeightsTable, servicingTable } from "../shared/tables/scorecard-tables";
import type { ParsedTable } from "../shared/tables/parse-table";
import type { TableChange } from "../shared/tables/table-change";
import {
  keyOf,
  type AnyTable,
  type CellValue,
  type Columns,
  type RowOf,
  type TableDefinition,
} from "../shared/tables/table-definition";
import { DEFAULT_LEVELS } from "./levels";
import { DEFAULT_METRIC_WEIGHTS } from "./metric-weights";
import { defaultMetricRows } from "./metrics";
import { defaultSettingsRows } from "./settings";

/** Where rows come from: a snapshot of the workbook, or rows in memory. */
export interface TableSource {
  table<C extends Columns>(definition: TableDefinition<C>): ParsedTable<C> & { exists: boolean };
}

/** What a workbook without any import understands. */
export const DEFAULT_STAGES: readonly StageRow[] = [
  { stage: "Open", class: "Open", probability: null },
  { stage: "Won", class: "Won", probability: 1 },
  { stage: "Lost", class: "Lost", probability: 0 },
];

/** A table that formulas refer to, and the rows with which it begins. */
export interface TableNeed {
  table: AnyTable;
  rows: readonly Readonly<Record<string, CellValue>>[];
  /** Rows that an existing table lacks are added too; otherwise the rows come only together with the table, as the user's own list. */
  completes: boolean;
}

/** Types the starting rows of a table against its columns. */
export function needs<C extends Columns>(
  table: TableDefinition<C>,
  rows: readonly RowOf<C>[] = [],
  { completes = false }: { completes?: boolean } = {},
): TableNeed {
  return { table: table as unknown as TableDefinition, rows, completes };
}

/** What every built sheet may refer to. */
export function programNeeds(): TableNeed[] {
  return [
    needs(partnersTable),
    needs(dealsTable),
    needs(resultsTable),
    needs(scoresTable),
    needs(settingsTable, defaultSettingsRows(), { completes: true }),
    needs(stagesTable, DEFAULT_STAGES),
    needs(productsTable),
    needs(metricsTable, defaultMetricRows(), { completes: true }),
    needs(metricWeightsTable, DEFAULT_METRIC_WEIGHTS),
    needs(levelsTable, DEFAULT_LEVELS),
    needs(servicingTable),
    needs(certificatesTable),
  ];
}

/** What is missing of the tables that are needed: whole tables, or rows of those that are completed. What is there is never overwritten. */
export function setupChange(
  source: TableSource,
  needed: readonly TableNeed[] = programNeeds(),
): TableChange[] {
  return needed.flatMap(({ table, rows, completes }) => {
    const there = source.table(table as TableDefinition);
    const keys = new Set(there.rows.map((row) => keyOf(table, row)));
    const missing = there.exists ? rows.filter((row) => completes && !keys.has(keyOf(table, row))) : rows;
    return there.exists && missing.length === 0
      ? []
      : [{ table: table as TableDefinition, upserts: missing }];
  });
}
