import { readSettings, type Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { amountOf, closedIn, type DealIndex, type Span } from "../scorecard/performance/deal-index";
import { round9 } from "../shared/rounding";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { dealsTable, settingsTable, stagesTable } from "../shared/tables/catalogue";
import { rebatesTable, type RebateRow } from "../shared/tables/finance-tables";
import { mdfTable, type MdfRow } from "../shared/tables/marketing-tables";
import type { PnlLineId } from "./pnl-lines";

/** What the workbook's other tables say about lines of the statement. */
export const SUGGESTION_TABLES = [dealsTable, stagesTable, settingsTable, mdfTable, rebatesTable] as const;

export interface SuggestionData {
  deals: DealIndex;
  mdf: readonly MdfRow[];
  rebates: readonly RebateRow[];
  settings: Settings;
}

export interface Suggestion {
  value: number;
  source: string;
}

export function readSuggestionData(source: TableSource): SuggestionData {
  return {
    deals: indexedDeals(source),
    mdf: source.table(mdfTable).rows,
    rebates: source.table(rebatesTable).rows,
    settings: readSettings(source.table(settingsTable).rows).settings,
  };
}

/**
 * What a line of a period could be, from deals, MDF and rebates: to be confirmed by somebody, never counted on its own. Deals on the
 * vendor's net amount are sales after partner compensation, and the source says so.
 */
export function suggestedAmounts(
  { deals, mdf, rebates, settings }: SuggestionData,
  span: Span,
): Partial<Record<PnlLineId, Suggestion>> {
  const within = (day: number | null) => day !== null && day >= span.start && day < span.end + 1;
  const sum = <R>(rows: readonly R[], day: (row: R) => number | null, amount: (row: R) => number | null) =>
    rows.reduce((total, row) => total + (within(day(row)) ? (amount(row) ?? 0) : 0), 0);
  const net = settings.amountBasis === "Vendor net";
  const found: [PnlLineId, number, string][] = [
    [
      "gross_sales",
      amountOf(closedIn(deals.all, "Won", span)),
      net ? "Deals won, vendor net: partner compensation is off already" : "Deals won, end-customer price",
    ],
    [
      "mdf",
      sum(
        mdf,
        (row) => row.date,
        (row) => row.spent,
      ),
      "MDF spent",
    ],
    [
      "promotions_incentives",
      sum(
        rebates,
        (row) => row.period,
        (row) => row.rebatePaid,
      ),
      "Rebates paid",
    ],
  ];
  return Object.fromEntries(
    found.flatMap(([line, value, source]) => (round9(value) > 0 ? [[line, { value, source }]] : [])),
  );
}
