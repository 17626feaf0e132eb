import { fiscalYearOf } from "../../shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import { ANY_TABLES } from "../../shared/tables/all-tables";
import {
  dealsTable,
  partnersTable,
  productsTable,
  resultsTable,
  stagesTable,
  type DealRow,
  type PartnerRow,
  type ProductRow,
  type ResultRow,
  type StageRow,
} from "../../shared/tables/catalogue";
import { changeTable, type TableChange } from "../../shared/tables/table-change";
import type { Columns, RowOf, TableDefinition } from "../../shared/tables/table-definition";
import type { TableSource } from "../../program/setup";
import { trimmedNameKey } from "../../shared/excel-text";
import { SAMPLE_SOURCE, sampleDeals } from "./sample-deals";
import { SAMPLE_PARTNERS, SAMPLE_PRODUCTS, SAMPLE_STAGES } from "./sample-partners";
import { sampleWork } from "./sample-work";

export interface SampleOptions {
  /** First month of the fiscal year, 1–12; January unless given. */
  fiscalStartMonth?: number;
  /** What the workbook has already; sample data never changes a stage or product of the user's. */
  stages?: readonly StageRow[];
  products?: readonly ProductRow[];
}

/**
 * A program to try everything on: twelve partners of two CAMs, about 400 deals over two fiscal years to `asOf`, products, stages,
 * certifications and tasks, and what was done with the partners: assessments, actions, campaigns, rebates. Its rows say that they are sample data, and their IDs begin with S, apart from everybody's own.
 */
export function sampleChange(
  asOf: SerialDate,
  { fiscalStartMonth = 1, stages = [], products = [] }: SampleOptions = {},
): TableChange[] {
  const ownStages = new Set(stages.map((row) => trimmedNameKey(row.stage ?? "")));
  const ownProducts = new Set(products.map((row) => trimmedNameKey(row.product ?? "")));
  return [
    changeTable(partnersTable, samplePartners(asOf)),
    changeTable(dealsTable, sampleDeals(asOf)),
    changeTable(resultsTable, sampleResults(asOf, fiscalStartMonth)),
    changeTable(
      stagesTable,
      SAMPLE_STAGES.filter((row) => !ownStages.has(trimmedNameKey(row.stage))),
    ),
    changeTable(
      productsTable,
      SAMPLE_PRODUCTS.filter((row) => !ownProducts.has(trimmedNameKey(row.product))),
    ),
    ...sampleWork(asOf, fiscalStartMonth),
  ];
}

function samplePartners(asOf: SerialDate): Partial<PartnerRow>[] {
  return SAMPLE_PARTNERS.map((partner, index) => ({
    partnerId: `S-${String(index + 1).padStart(2, "0")}`,
    partner: partner.name,
    cam: partner.cam,
    region: partner.region,
    tier: partner.tier,
    lifeStage: partner.lifeStage,
    vertical: partner.vertical,
    partnerSince: addMonths(asOf, -partner.partnerForMonths),
    annualTarget: partner.annualTarget,
    employees: partner.employees,
    status: partner.status,
    notes: SAMPLE_SOURCE,
  }));
}

/** Certifications and tasks grow over the quarters of the year, up to what stands today. */
function sampleResults(asOf: SerialDate, fiscalStartMonth: number): Partial<ResultRow>[] {
  const begun = fiscalYearOf(asOf, fiscalStartMonth).quarters.filter((quarter) => quarter.start <= asOf);
  return SAMPLE_PARTNERS.filter((partner) => partner.status === "Active").flatMap((partner) =>
    begun.flatMap((quarter, index) => {
      const share = (index + 1 + begun.length) / (2 * begun.length);
      const row = { partner: partner.name, period: quarter.start };
      return [
        { ...row, metric: "training_certs", actual: Math.round(partner.certifications * share) },
        { ...row, metric: "required_tasks", actual: Math.round(partner.tasksDone * share * 20) / 20 },
      ];
    }),
  );
}

export const isSampleDeal = (row: DealRow) => row.source === SAMPLE_SOURCE;
export const isSamplePartner = (row: PartnerRow) => row.notes === SAMPLE_SOURCE;
export const isSampleProduct = (row: ProductRow) =>
  SAMPLE_PRODUCTS.some(
    (each) => each.product === row.product && each.family === row.family && each.listPrice === row.listPrice,
  );

/** What to read before sample data is taken out: every table whose rows are about a partner. */
export const SAMPLE_TABLES: readonly TableDefinition[] = [
  ...ANY_TABLES.filter((table) => "partner" in table.columns),
  productsTable as unknown as TableDefinition,
];

/**
 * Takes the sample data out again: its deals, its partners with everything that is about them, and its products where nobody else uses
 * or changed them. A partner that has got deals of its own stays, as do stages, which others may use by now.
 */
export function removeSampleChange(source: TableSource): TableChange[] {
  const deals = source.table(dealsTable).rows;
  const ownDeals = deals.filter((row) => !isSampleDeal(row));
  const inUse = new Set(
    ownDeals.flatMap((row) => [row.partner, row.influencedBy]).map((name) => trimmedNameKey(name ?? "")),
  );
  const partners = source
    .table(partnersTable)
    .rows.filter((row) => isSamplePartner(row) && !inUse.has(trimmedNameKey(row.partner ?? "")));
  const gone = new Set(partners.map((row) => trimmedNameKey(row.partner ?? "")));
  const sold = new Set(ownDeals.map((row) => trimmedNameKey(row.product ?? "")));
  const products = source
    .table(productsTable)
    .rows.filter((row) => !sold.has(trimmedNameKey(row.product ?? "")) && isSampleProduct(row));
  return [
    removal(dealsTable, deals.filter(isSampleDeal)),
    ...aboutPartners().map((table) =>
      removal(
        table,
        source.table(table).rows.filter((row) => gone.has(trimmedNameKey(String(row["partner"] ?? "")))),
      ),
    ),
    removal(partnersTable, partners),
    removal(productsTable, products),
  ].filter((change) => change.removals !== undefined);
}

/** Tables whose rows go with their partner. */
function aboutPartners(): TableDefinition[] {
  const own = new Set<string>([partnersTable.name, dealsTable.name]);
  return SAMPLE_TABLES.filter((table) => "partner" in table.columns && !own.has(table.name));
}

function removal<C extends Columns>(table: TableDefinition<C>, rows: readonly RowOf<C>[]): TableChange {
  const keys = rows.map(
    (row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(table.key.map((field) => [field, row[field]])) as Partial<RowOf<C>>,
  );
  return changeTable(table, [], keys);
}
