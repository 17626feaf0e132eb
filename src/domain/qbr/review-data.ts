import { readCapabilityData, type CapabilityData } from "../capabilities/capability-data";
import { EARNINGS_TABLES, readEarningsData, type EarningsData } from "../finance/earnings-data";
import { readMarketingData, type MarketingData } from "../marketing/marketing-data";
import type { TableSource } from "../program/setup";
import { CAPABILITY_TABLES } from "../scorecard/scored-tables";
import { productsTable, type ProductRow } from "../shared/tables/catalogue";
import { changesTable, type ChangeRow } from "../shared/tables/history-tables";
import { campaignsTable } from "../shared/tables/marketing-tables";
import {
  accountsTable,
  certificatesTable,
  commitmentsTable,
  decksTable,
  type AccountRow,
  type CertificateRow,
  type CommitmentRow,
  type DeckRow,
} from "../shared/tables/relations-tables";

/** What is read of a workbook before a review is prepared. */
export const REVIEW_TABLES = [
  ...new Set([
    ...CAPABILITY_TABLES,
    ...EARNINGS_TABLES,
    campaignsTable,
    commitmentsTable,
    certificatesTable,
    accountsTable,
    changesTable,
    decksTable,
  ]),
] as const;

/** The rows of the workbook as every partner's review reads them. */
export interface ReviewData {
  capability: CapabilityData;
  earnings: EarningsData;
  marketing: MarketingData;
  commitments: readonly CommitmentRow[];
  certificates: readonly CertificateRow[];
  accounts: readonly AccountRow[];
  products: readonly ProductRow[];
  changes: readonly ChangeRow[];
  decks: readonly DeckRow[];
}

export function readReviewData(source: TableSource): ReviewData {
  return {
    capability: readCapabilityData(source),
    earnings: readEarningsData(source),
    marketing: readMarketingData(source),
    commitments: source.table(commitmentsTable).rows,
    certificates: source.table(certificatesTable).rows,
    accounts: source.table(accountsTable).rows,
    products: source.table(productsTable).rows,
    changes: source.table(changesTable).rows,
    decks: source.table(decksTable).rows,
  };
}
