import { readScorecardData } from "../scorecard/performance/scorecard-data";
import type { TableSource } from "../program/setup";
import type { SerialDate } from "../shared/serial-date";
import { answersTable } from "../shared/tables/capabilities-tables";
import { scoresTable } from "../shared/tables/catalogue";
import { decisionsTable } from "../shared/tables/decision-tables";
import { rebatesTable } from "../shared/tables/finance-tables";
import { mdfTable } from "../shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../shared/tables/relations-tables";
import { rowsByPartner } from "../shared/tables/rows-by-partner";
import { SCORECARD_TABLES } from "../scorecard/scored-tables";
import { lateRegistrations } from "./late-registrations";
import { listedPartners } from "./portfolio-data";

/** What there is to read before it is said who needs attention. */
export const ATTENTION_TABLES = [
  ...new Set([
    ...SCORECARD_TABLES,
    answersTable,
    activitiesTable,
    contactsTable,
    certificatesTable,
    commitmentsTable,
    rebatesTable,
    mdfTable,
    decisionsTable,
  ]),
] as const;

/** Everything that it is worked out from, indexed once. */
export function readAttentionData(source: TableSource, asOf: SerialDate) {
  const { data } = readScorecardData(source);
  const day = data.settings.asOf ?? asOf;
  return {
    scorecards: data,
    /** Setup's day before the one that is given. */
    asOf: day,
    partners: listedPartners(data),
    late: lateRegistrations(data.deals.all),
    scores: rowsByPartner(source.table(scoresTable).rows),
    answers: rowsByPartner(source.table(answersTable).rows),
    activities: rowsByPartner(source.table(activitiesTable).rows),
    contacts: rowsByPartner(source.table(contactsTable).rows),
    certificates: rowsByPartner(source.table(certificatesTable).rows),
    commitments: rowsByPartner(source.table(commitmentsTable).rows),
    rebates: rowsByPartner(source.table(rebatesTable).rows),
    mdf: rowsByPartner(source.table(mdfTable).rows),
    decisions: rowsByPartner(source.table(decisionsTable).rows),
  };
}

export type AttentionData = ReturnType<typeof readAttentionData>;
