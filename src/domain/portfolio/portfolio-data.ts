import { readStageWeights, type CategoryWeights } from "../capabilities/weights";
import { lifeStageOf } from "../capabilities/life-stage";
import type { TableSource } from "../program/setup";
import { programFacts } from "../program-stage/program-facts";
import { readScorecardData } from "../scorecard/performance/scorecard-data";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { plansTable } from "../shared/tables/business-plan-tables";
import { cadenceLogTable } from "../shared/tables/cadence-tables";
import { actionsTable, assessmentsTable, stageWeightsTable } from "../shared/tables/capabilities-tables";
import { scoresTable, type PartnerRow } from "../shared/tables/catalogue";
import { rebatesTable } from "../shared/tables/finance-tables";
import { mdfTable } from "../shared/tables/marketing-tables";
import { accountsTable, activitiesTable, commitmentsTable } from "../shared/tables/relations-tables";
import type { Columns, RowOf, TableDefinition } from "../shared/tables/table-definition";

/** The rows of a table by partner, found at once. */
type ByPartner<R> = (partner: string) => readonly R[];

/** Everything that the portfolio is worked out from, indexed once. */
export function readPortfolioData(source: TableSource, asOf: SerialDate) {
  const { data } = readScorecardData(source);
  const stageRows = source.table(stageWeightsTable).rows;
  return {
    scorecards: data,
    /** Setup's day before the one that is given. */
    asOf: data.settings.asOf ?? asOf,
    facts: programFacts(source, data.settings.asOf ?? asOf),
    partners: listedPartners(data),
    stageWeights: (row: PartnerRow): CategoryWeights =>
      readStageWeights(stageRows, lifeStageOf(row.lifeStage)),
    scores: grouped(source, scoresTable),
    actions: grouped(source, actionsTable),
    assessments: grouped(source, assessmentsTable),
    plans: grouped(source, plansTable),
    cadenceLog: grouped(source, cadenceLogTable),
    rebates: grouped(source, rebatesTable),
    mdf: grouped(source, mdfTable),
    accounts: grouped(source, accountsTable),
    activities: grouped(source, activitiesTable),
    commitments: grouped(source, commitmentsTable),
  };
}

export type PortfolioData = ReturnType<typeof readPortfolioData>;

/** Everybody who is worked with: one row a name, the first where a name stands twice. */
function listedPartners({ partners }: ScorecardData): (PartnerRow & { partner: string })[] {
  const named = partners.filter(
    (row): row is PartnerRow & { partner: string } => row.partner !== null && row.status !== "Inactive",
  );
  return [...new Map([...named].reverse().map((row) => [nameKey(row.partner), row])).values()].reverse();
}

function grouped<C extends Columns>(
  source: TableSource,
  table: TableDefinition<C>,
): ByPartner<RowOf<C> & { partner: string | null }> {
  type Own = RowOf<C> & { partner: string | null };
  const groups = new Map<string, Own[]>();
  for (const row of source.table(table).rows as unknown as readonly Own[]) {
    const key = nameKey(row.partner);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return (partner) => groups.get(nameKey(partner)) ?? [];
}
