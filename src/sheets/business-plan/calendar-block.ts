import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { Position } from "../shared/sheet-plan";
import { COLUMN, TIME } from "./layout";
import { costColumn, usedCell, type Model } from "./model";
import type { TimeBlock } from "./time-block";

/** The plan's months, the quarters and years they belong to, and what a month's money is worth. */
export function calendarBlock(sheet: SheetBuilder, block: TimeBlock, model: Model): void {
  const { calendar, settings, result } = model;
  const first = usedCell(model, "start_month");
  const month = calendar.month.months;
  const day = calendar.day.months;
  block.heading("Time");
  sheet.put(block.nextRow, COLUMN.label, "First day of month 1", "label");
  sheet.fill(
    result.start,
    { row: block.nextRow, column: TIME.opening },
    () => f`INT(${first})-DAY(${first})+1`,
    { style: "calculation", format: "date" },
  );
  block.skip();
  block.line("Month", calendar.month, { month: (_, before) => f`${before}+1`, opening: 0, format: "whole" });
  block.line("First day", calendar.day, {
    month: (i) => f`EDATE(${result.start},${month.at(i)}-1)`,
    format: "date",
  });
  numbered(sheet, calendar.quarter.quarters, { row: block.nextRow, column: TIME.quarters }, "Quarter");
  block.line("Quarter of the plan", calendar.quarter, {
    month: (i) => f`INT((${month.at(i)}-1)/3)+1`,
    format: "whole",
  });
  numbered(sheet, calendar.year.years, { row: block.nextRow, column: TIME.years }, "Year");
  block.line("Year of the plan", calendar.year, {
    month: (i) => f`INT((${month.at(i)}-1)/12)+1`,
    format: "whole",
  });
  sheet.put(block.nextRow - 1, TIME.total, "Total", "columnHeader");
  block.line("Fiscal quarter from", calendar.fiscalQuarter, {
    month: (i) => f`EDATE(${day.at(i)},-MOD(MONTH(${day.at(i)})-${settings.fiscalStartMonth},3))`,
    format: "date",
  });
  block.line("Months left, with this one", calendar.left, {
    month: (i) => f`MAX(${month})-${month.at(i)}+1`,
    format: "whole",
  });
  block.line("Discount factor", calendar.discount, {
    month: (i) => f`(1+${usedCell(model, "discount_rate")})^(-${month.at(i)}/12)`,
    format: "factor",
  });
  const people = (key: string) => costColumn(model, "people", key);
  block.line("FTE that deliver services", calendar.delivery, {
    month: (i) =>
      f`SUMPRODUCT((${people("start")}<=${month.at(i)})*(${people("delivery")}="Yes")*${people("fte")})`,
    format: "decimal",
  });
  block.totalsBy(calendar.day, calendar.quarter, calendar.year);
}

/** The numbers of quarters or years in the calendar's own row, to which the totals below refer; a name above each. */
function numbered(sheet: SheetBuilder, periods: Ref, at: Position, word: string): void {
  sheet.fill(periods, at, (index) => index + 1, { style: "calculation", format: "whole" });
  for (let index = 0; index < periods.columns; index += 1)
    sheet.put(at.row - 1, at.column + index, `${word} ${index + 1}`, "columnHeader");
}
