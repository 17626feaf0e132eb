import { addMonths, type SerialDate } from "../shared/serial-date";
import { within, type Span } from "../scorecard/performance/deal-index";
import type { FiscalYear } from "../shared/fiscal-calendar";
import type { PnlData } from "./pnl-data";
import { lineOf, PNL_LINES, type PnlLineId } from "./pnl-lines";

/** What is odd about the rows of `cam_program`. */
export interface PnlOddities {
  /** Rows whose line is none of the statement's: they count nowhere. */
  unknown: { rows: number; names: readonly string[] };
  /** Rows without a period: they count nowhere. */
  undated: number;
  /** Lines of costs with a negative amount in the year to the day, as accounting books them: they raise the margin. */
  negativeCosts: readonly PnlLineId[];
  /** Lines with two amounts in one month of the year to the day, as by id and by label: both count. */
  doubles: readonly PnlLineId[];
  /** Rows of the fiscal year that are later than the day: they do not count yet. */
  later: number;
}

export function pnlOddities({ program }: PnlData, year: FiscalYear, asOf: SerialDate): PnlOddities {
  const named = program.map((row) => ({ row, line: lineOf(row.line) }));
  const ofLine = (id: PnlLineId, span: Span) =>
    named.flatMap(({ row, line }) =>
      line === id && row.amount !== null && within(row.period, span) ? [row.amount] : [],
    );
  const toDate = { start: year.start, end: asOf };
  const months = Array.from({ length: 12 }, (_, month) => {
    const start = addMonths(year.start, month);
    return { start, end: Math.min(addMonths(start, 1) - 1, asOf) };
  });
  const unknown = named.filter(({ line }) => line === null).map(({ row }) => row.line ?? "");
  return {
    unknown: { rows: unknown.length, names: [...new Set(unknown)] },
    undated: named.filter(({ row, line }) => line !== null && row.period === null).length,
    negativeCosts: PNL_LINES.filter(
      ({ id, sign }) => sign < 0 && ofLine(id, toDate).some((amount) => amount < 0),
    ).map(({ id }) => id),
    doubles: PNL_LINES.filter(({ id }) => months.some((month) => ofLine(id, month).length > 1)).map(
      ({ id }) => id,
    ),
    later: named.filter(
      ({ row, line }) =>
        line !== null && row.amount !== null && within(row.period, { start: asOf + 1, end: year.end }),
    ).length,
  };
}
