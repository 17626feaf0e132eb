import { type BEST_WEIGHTS, countedWeights } from "../../domain/portfolio/best-rank";
import { type Portfolio, portfolio } from "../../domain/portfolio/portfolio";
import { readPortfolioData } from "../../domain/portfolio/portfolio-data";
import type { Settings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue, TableDefinition } from "../../domain/shared/tables/table-definition";

/** What a page over all partners is built with. */
export interface PortfolioForm {
  asOf: SerialDate;
  /** By criterion; null clears what was typed, absent keeps what an existing sheet holds. */
  weights?: Readonly<Partial<Record<keyof typeof BEST_WEIGHTS, number | null>>>;
  /** The inputs of the sheet that is rebuilt, as read back. */
  existingInputs?: Readonly<Record<string, CellValue>>;
}

/** All partners as the page will show them, by the weights that will count. */
export function portfolioFor(
  source: TableSource,
  { asOf, weights, existingInputs = {} }: PortfolioForm,
): { settings: Settings; found: Portfolio } {
  const data = readPortfolioData(source, asOf);
  const found = portfolio(
    { ...data, asOf },
    countedWeights((key) => {
      const typed = weights?.[key];
      return (typed === undefined ? existingInputs[`in_${key}`] : typed) ?? null;
    }),
  );
  return { settings: data.scorecards.settings, found };
}

/** What the inputs of the weights are to hold, by name. */
export function weightValues({ weights = {} }: PortfolioForm): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(Object.entries(weights).map(([key, value]) => [`in_${key}`, value ?? null]));
}

/** Rows of tables that count, and could not be read. */
export function rowsLeftOut(source: TableSource, tables: readonly unknown[]): number {
  return (tables as readonly TableDefinition[]).reduce(
    (sum, table) => sum + new Set(source.table(table).problems.map(({ row }) => row)).size,
    0,
  );
}
