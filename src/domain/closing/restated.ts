import { amountOf, closedIn, sized } from "../scorecard/performance/deal-index";
import { fromDeals, isFromDeals } from "../scorecard/performance/deal-metrics";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { ResultRow } from "../shared/tables/catalogue";
import { closedWithin, isClosed, lastDayOf, quarterFrom } from "./periods-to-close";
import { isSame } from "./reopen-period";

/** A figure of a closed quarter that the workbook says differently today. */
export interface RestatedFigure {
  partner: string;
  metric: string;
  field: "target" | "actual";
  /** What it was closed with. */
  closed: number;
  /** Null: there is none today. */
  today: number | null;
  /** today − closed; null without one of today. */
  difference: number | null;
}

/**
 * What deals and results say today of a quarter that was closed, where they say something else; by partner in the order of Results. Where fiscal
 * years began in another month when it was closed, its figures are those of the three months that it had then.
 */
export function restatedFigures(
  data: Pick<ScorecardData, "results" | "deals">,
  quarter: { start: SerialDate; end: SerialDate },
): RestatedFigure[] {
  return closedWithin(data.results, quarter).flatMap((row) => {
    const today = { target: row.target, actual: actualToday(data, row) };
    return (["target", "actual"] as const).flatMap((field) => figureOf(row, field, today[field]));
  });
}

/** The quarters of Results that hold closed figures which read differently today. */
export function restatedQuarters(
  data: Pick<ScorecardData, "results" | "deals">,
  fiscalStartMonth: number,
): { name: string; start: SerialDate; figures: RestatedFigure[] }[] {
  const starts = new Set(
    data.results.flatMap((row) =>
      isClosed(row) && row.period !== null ? quarterFrom(row.period, fiscalStartMonth).start : [],
    ),
  );
  return [...starts]
    .sort((one, other) => other - one)
    .map((start) => {
      const quarter = quarterFrom(start, fiscalStartMonth);
      return { name: quarter.name, start, figures: restatedFigures(data, quarter) };
    })
    .filter(({ figures }) => figures.length > 0);
}

function figureOf(row: ResultRow, field: RestatedFigure["field"], today: number | null): RestatedFigure[] {
  const closed = (field === "target" ? row.closedTarget : row.closedActual) ?? row[field];
  if (closed === null || isSame(closed, today)) return [];
  return [
    {
      partner: row.partner ?? "",
      metric: row.metric ?? "",
      field,
      closed,
      today,
      difference: today === null ? null : today - closed,
    },
  ];
}

/** What deals tell is counted again; everything else is what stands in the row. */
function actualToday(
  { deals }: Pick<ScorecardData, "deals">,
  row: ResultRow & { period: SerialDate },
): number | null {
  const { partner, metric, actual, period } = row;
  const id = nameKey(metric);
  if (!isFromDeals(id)) return actual;
  const won = closedIn(deals.of(partner ?? ""), "Won", {
    start: period,
    end: lastDayOf(row),
  });
  return fromDeals(id, { amount: amountOf(won), deals: sized(won).length });
}
