import { partnerReview, type Review, type ReviewInput } from "../../src/domain/qbr/review";
import { readReviewData } from "../../src/domain/qbr/review-data";
import { DEFAULT_QUESTIONS } from "../../src/domain/capabilities/content/questions";
import { DEFAULT_LEVELS } from "../../src/domain/program/levels";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import { answersTable, assessmentsTable } from "../../src/domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
  type DealRow,
} from "../../src/domain/shared/tables/catalogue";
import { changesTable } from "../../src/domain/shared/tables/history-tables";
import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import {
  accountsTable,
  certificatesTable,
  commitmentsTable,
} from "../../src/domain/shared/tables/relations-tables";
import type { RowOf, TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { MemoryTables } from "./memory-tables";

type Rows<T> = T extends TableDefinition<infer C> ? readonly Partial<RowOf<C>>[] : never;

const PARTNER = "Brightwater IT";
/** The third quarter of a calendar year has ended ten days ago. */
export const AS_OF = serialOf(2026, 10, 10);
export const QUARTER = { start: serialOf(2026, 7, 1), end: serialOf(2026, 9, 30) };

/** What is added to a workbook that holds one partner and its stages. */
export interface ReviewTables {
  partner?: Rows<typeof partnersTable>[number];
  deals?: Rows<typeof dealsTable>;
  results?: Rows<typeof resultsTable>;
  scores?: Rows<typeof scoresTable>;
  settings?: Readonly<Record<string, string | number>>;
  commitments?: Rows<typeof commitmentsTable>;
  certificates?: Rows<typeof certificatesTable>;
  accounts?: Rows<typeof accountsTable>;
  campaigns?: Rows<typeof campaignsTable>;
  mdf?: Rows<typeof mdfTable>;
  changes?: Rows<typeof changesTable>;
  answers?: Rows<typeof answersTable>;
  assessments?: Rows<typeof assessmentsTable>;
}

const own = <R extends object>(rows: readonly R[] | undefined, id: string) =>
  (rows ?? []).map((row, index) => ({ [id]: `${id} ${index}`, partner: PARTNER, ...row }));

function reviewTables(tables: ReviewTables = {}): MemoryTables {
  const settings = { "Company name": "Northwind", Currency: "USD", ...tables.settings };
  return new MemoryTables()
    .with(partnersTable, [{ partnerId: "1", partner: PARTNER, ...tables.partner }])
    .with(stagesTable, [
      { stage: "Open", class: "Open", probability: 0.5 },
      { stage: "Won", class: "Won", probability: 1 },
      { stage: "Lost", class: "Lost", probability: 0 },
    ])
    .with(levelsTable, DEFAULT_LEVELS)
    .with(
      settingsTable,
      Object.entries(settings).map(([setting, value]) => ({ setting, value })),
    )
    .with(dealsTable, own(tables.deals, "dealId"))
    .with(
      resultsTable,
      own(tables.results, "unused").map(({ unused: _, ...row }) => row),
    )
    .with(
      scoresTable,
      own(tables.scores, "unused").map(({ unused: _, ...row }) => row),
    )
    .with(commitmentsTable, own(tables.commitments, "commitmentId"))
    .with(certificatesTable, own(tables.certificates, "certificateId"))
    .with(accountsTable, own(tables.accounts, "product"))
    .with(campaignsTable, own(tables.campaigns, "campaignId"))
    .with(mdfTable, own(tables.mdf, "requestId"))
    .with(changesTable, own(tables.changes, "changeId"))
    .with(
      answersTable,
      own(tables.answers, "unused").map(({ unused: _, ...row }) => row),
    )
    .with(
      assessmentsTable,
      own(tables.assessments, "unused").map(({ unused: _, ...row }) => row),
    );
}

export function reviewOf(tables: ReviewTables = {}, input: Partial<ReviewInput> = {}): Review {
  return partnerReview({
    data: readReviewData(reviewTables(tables)),
    partner: PARTNER,
    asOf: AS_OF,
    ...input,
  });
}

/** A deal that was won in the reviewed quarter. */
export const won = (amount: number | null, more: Partial<DealRow> = {}): Partial<DealRow> => ({
  stage: "Won",
  amount,
  account: "Acme Freight",
  product: "Apex",
  closedOn: QUARTER.start + 20,
  ...more,
});
export const lost = (amount: number | null, more: Partial<DealRow> = {}): Partial<DealRow> =>
  won(amount, { stage: "Lost", ...more });
/** A deal that is expected in the quarter in progress. */
export const open = (amount: number | null, more: Partial<DealRow> = {}): Partial<DealRow> => ({
  stage: "Open",
  amount,
  account: "Delta Foods",
  product: "Apex",
  expectedClose: serialOf(2026, 12, 15),
  nextStep: "Quote",
  registeredOn: AS_OF - 40,
  ...more,
});
export const yearAgo = (amount: number, more: Partial<DealRow> = {}) =>
  won(amount, { closedOn: addMonths(QUARTER.start, -12) + 5, account: "Old Customer", ...more });

/** Every core question on one level. */
export const answersOn = (assessedOn: number, level: number, share = 1) =>
  DEFAULT_QUESTIONS.filter(({ core }) => core === "Yes")
    .filter((_, index, all) => index < share * all.length)
    .map(({ questionId }) => ({ assessedOn, questionId, level }));
