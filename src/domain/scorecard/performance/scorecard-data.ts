import { SCORECARD_TABLES } from "../scored-tables";
import { readMetrics, readOwnMetrics } from "../../program/metrics";
import { partnerRows } from "../../program/partner-rows";
import { readSettings, type SettingProblem } from "../../program/settings";
import type { TableSource } from "../../program/setup";
import { metricsTable, resultsTable, scoresTable, settingsTable } from "../../shared/tables/catalogue";
import { leftOutRows } from "./left-out-rows";
import { DEFAULT_METRIC_WEIGHTS } from "../../program/metric-weights";
import { certificatesTable } from "../../shared/tables/relations-tables";
import { rowsByPartner } from "../../shared/tables/rows-by-partner";
import { metricWeightsTable, servicingTable } from "../../shared/tables/scorecard-tables";
import { readLevels } from "../../program/read-levels";
import type { TableDefinition } from "../../shared/tables/table-definition";
import { indexedDeals } from "./indexed-deals";
import type { ScorecardData } from "./scorecard-types";

const ALL = SCORECARD_TABLES as readonly unknown[] as readonly TableDefinition[];

/** What every partner's scorecard reads, indexed once. Tables that do not exist yet count with their defaults. */
export function readScorecardData(source: TableSource): { data: ScorecardData; problems: SettingProblem[] } {
  const { settings, problems } = readSettings(source.table(settingsTable).rows);
  const weights = source.table(metricWeightsTable);
  const metrics = source.table(metricsTable).rows;
  const partners = partnerRows(source);
  const data: ScorecardData = {
    partners: partners.rows,
    targetProblem: partners.targetProblem,
    deals: indexedDeals(source),
    results: source.table(resultsTable).rows,
    scores: source.table(scoresTable).rows,
    servicing: source.table(servicingTable).rows,
    certificates: rowsByPartner(source.table(certificatesTable).rows),
    levels: readLevels(source),
    metrics: [...readMetrics(metrics), ...readOwnMetrics(metrics)],
    metricWeights: weights.exists ? weights.rows : DEFAULT_METRIC_WEIGHTS,
    settings,
    leftOut: leftOutRows(ALL.flatMap((table) => source.table(table).problems)),
  };
  return { data, problems };
}
