import type { SerialDate } from "../../shared/serial-date";
import { amountOf, closedIn, sized } from "./deal-index";
import type { LineFigures } from "./deal-metrics";
import type { TargetContext } from "./scorecard-targets";

/** Won and deals counted, by quarter and in the year to date. */
export function wonFigures({ deals, periods, asOf }: TargetContext) {
  const of = (start: SerialDate, end: SerialDate): LineFigures => {
    const won = closedIn(deals, "Won", { start, end: Math.min(end, asOf) });
    return { amount: amountOf(won), deals: sized(won).length };
  };
  const byQuarter = periods.year.quarters.map(({ start, end }) => of(start, end));
  const current = of(periods.year.start, periods.year.end);
  const [a, b, c, d] = byQuarter.map(({ amount }) => amount);
  return {
    figures: { byColumn: [...byQuarter, current], current },
    quarters: [a!, b!, c!, d!] as [number, number, number, number],
    yearToDate: current.amount,
  };
}
