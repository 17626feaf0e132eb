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
import {
  accountsTable,
  activitiesTable,
  certificatesTable,
  commitmentsTable,
} from "../shared/tables/relations-tables";
import { rowsByPartner } from "../shared/tables/rows-by-partner";

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
    scores: rowsByPartner(source.table(scoresTable).rows),
    actions: rowsByPartner(source.table(actionsTable).rows),
    assessments: rowsByPartner(source.table(assessmentsTable).rows),
    plans: rowsByPartner(source.table(plansTable).rows),
    cadenceLog: rowsByPartner(source.table(cadenceLogTable).rows),
    rebates: rowsByPartner(source.table(rebatesTable).rows),
    mdf: rowsByPartner(source.table(mdfTable).rows),
    accounts: rowsByPartner(source.table(accountsTable).rows),
    activities: rowsByPartner(source.table(activitiesTable).rows),
    certificates: rowsByPartner(source.table(certificatesTable).rows),
    commitments: rowsByPartner(source.table(commitmentsTable).rows),
  };
}

export type PortfolioData = ReturnType<typeof readPortfolioData>;

/** Everybody who is worked with: one row a name, the first where a name stands twice. */
export function listedPartners({ partners }: ScorecardData): (PartnerRow & { partner: string })[] {
  const named = partners.filter(
    (row): row is PartnerRow & { partner: string } => row.partner !== null && row.status !== "Inactive",
  );
  return [...new Map([...named].reverse().map((row) => [nameKey(row.partner), row])).values()].reverse();
}
