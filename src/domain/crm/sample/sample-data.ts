import { fiscalYearOf } from "../../shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import {
  dealsTable,
  partnersTable,
  productsTable,
  resultsTable,
  scoresTable,
  stagesTable,
  type DealRow,
  type PartnerRow,
  type ProductRow,
  type ResultRow,
  type ScoreRow,
  type StageRow,
} from "../../shared/tables/catalogue";
import { changeTable, type TableChange } from "../../shared/tables/table-change";
import { trimmedNameKey } from "../../shared/excel-text";
import { SAMPLE_SOURCE, sampleDeals } from "./sample-deals";
import { SAMPLE_PARTNERS, SAMPLE_PRODUCTS, SAMPLE_STAGES } from "./sample-partners";

export interface SampleOptions {
  /** First month of the fiscal year, 1–12; January unless given. */
  fiscalStartMonth?: number;
  /** What the workbook has already; sample data never changes a stage or product of the user's. */
  stages?: readonly StageRow[];
  products?: readonly ProductRow[];
}

/**
 * A program to try everything on: twelve partners of two CAMs, about 400 deals over two fiscal years to `asOf`, products, stages,
 * certifications and tasks. Its rows say that they are sample data, and their IDs begin with S, apart from everybody's own.
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

/** Rows of the workbook, as far as sample data may be among them. */
export interface RowsWithSample {
  partners: readonly PartnerRow[];
  deals: readonly DealRow[];
  products: readonly ProductRow[];
  results: readonly ResultRow[];
  scores: readonly ScoreRow[];
}

/**
 * Takes the sample data out again: its deals, its partners with their results and scores, and its products where nobody else uses or
 * changed them. A partner that has got deals of its own stays, as do stages, which others may use by now.
 */
export function removeSampleChange(existing: RowsWithSample): TableChange[] {
  const ownDeals = existing.deals.filter((row) => !isSampleDeal(row));
  const inUse = new Set(
    ownDeals.flatMap((row) => [row.partner, row.influencedBy]).map((name) => trimmedNameKey(name ?? "")),
  );
  const partners = existing.partners.filter(
    (row) => isSamplePartner(row) && !inUse.has(trimmedNameKey(row.partner ?? "")),
  );
  const gone = new Set(partners.map((row) => trimmedNameKey(row.partner ?? "")));
  const ofGone = (row: { partner: string | null }) => gone.has(trimmedNameKey(row.partner ?? ""));
  const sold = new Set(ownDeals.map((row) => trimmedNameKey(row.product ?? "")));
  const products = existing.products.filter(
    (row) => !sold.has(trimmedNameKey(row.product ?? "")) && isSampleProduct(row),
  );
  return [
    changeTable(
      dealsTable,
      [],
      existing.deals.filter(isSampleDeal).map(({ dealId }) => ({ dealId })),
    ),
    changeTable(
      resultsTable,
      [],
      existing.results.filter(ofGone).map(({ partner, period, metric }) => ({ partner, period, metric })),
    ),
    changeTable(
      scoresTable,
      [],
      existing.scores.filter(ofGone).map(({ partner, kind, asOf }) => ({ partner, kind, asOf })),
    ),
    changeTable(
      partnersTable,
      [],
      partners.map(({ partnerId }) => ({ partnerId })),
    ),
    changeTable(
      productsTable,
      [],
      products.map(({ product }) => ({ product })),
    ),
  ].filter((change) => change.removals !== undefined);
}
