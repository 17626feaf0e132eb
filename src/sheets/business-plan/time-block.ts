import { f, type Formula } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, TIME } from "./layout";
import type { TimeRefs } from "./model";

export interface TimeRow {
  /** One formula copied across; `before` is the cell on its left, where the row has an opening. */
  month: (index: number, before: CellRef) => Formula;
  format?: CellFormat;
  /** What stands before month 1; without it nothing does. */
  opening?: number;
  /**
   * "sum" adds the months up, "last" shows the last one: by quarter, year and in all. "years" is the sum without quarters, "total" the
   * one sum alone: of rows that serve others, nobody reads more.
   */
  totals?: "sum" | "last" | "years" | "total";
}

/** Rows of the calculation: 36 months from left to right, then quarters, years and the total. */
export class TimeBlock {
  /** The calendar's rows, which totals refer to, and the numbers above quarters and years. */
  private calendar: { day: TimeRefs; quarter: TimeRefs; year: TimeRefs } | null = null;

  constructor(
    private readonly sheet: SheetBuilder,
    private row: number,
  ) {}

  heading(text: string): this {
    this.row += 1;
    this.sheet
      .put(this.row, COLUMN.label, text, "heading")
      .shade(this.row, COLUMN.label + 1, TIME.total, "heading");
    this.row += 1;
    return this;
  }

  /** A heading with the months, quarters and years above its rows. */
  timeHeading(text: string): this {
    this.row += 1;
    const { sheet, row } = this;
    const { day } = this.calendar!;
    const { months, quarters, years } = TIME.counts;
    sheet.put(row, COLUMN.label, text, "heading").put(row, TIME.total, "Total", "columnHeader");
    for (let index = 0; index < months; index += 1)
      sheet.put(row, TIME.months + index, f`${day.months.at(index)}`, {
        style: "columnHeader",
        format: "date",
      });
    for (let index = 0; index < quarters; index += 1)
      sheet.put(row, TIME.quarters + index, `Quarter ${index + 1}`, "columnHeader");
    for (let index = 0; index < years; index += 1)
      sheet.put(row, TIME.years + index, `Year ${index + 1}`, "columnHeader");
    sheet.shade(row, COLUMN.label + 1, TIME.total, "heading");
    this.row += 1;
    return this;
  }

  /** From here on rows may have totals. */
  totalsBy(day: TimeRefs, quarter: TimeRefs, year: TimeRefs): this {
    this.calendar = { day, quarter, year };
    return this;
  }

  line(label: Content, refs: TimeRefs, { month, format = "money", opening, totals }: TimeRow): this {
    const { sheet, row } = this;
    sheet.put(row, COLUMN.label, label, "label");
    if (opening !== undefined)
      sheet.fill(refs.opening, { row, column: TIME.opening }, () => opening, {
        style: "calculation",
        format,
      });
    const before = (index: number) => (index > 0 ? refs.months.at(index - 1) : refs.opening.at(0));
    sheet.fill(refs.months, { row, column: TIME.months }, (index) => month(index, before(index)), {
      style: "calculation",
      format,
    });
    if (totals) this.totals(refs, totals, format);
    this.row += 1;
    return this;
  }

  private totals(
    { months, quarters, years, total }: TimeRefs,
    kind: NonNullable<TimeRow["totals"]>,
    format: CellFormat,
  ): void {
    const { sheet, row } = this;
    const { quarter, year } = this.calendar!;
    const of = (numbers: TimeRefs, wanted: Formula) =>
      kind === "last"
        ? f`INDEX(${months},MATCH(${wanted},${numbers.months},1))`
        : f`SUMIFS(${months},${numbers.months},${wanted})`;
    const look = { style: "calculation", format } as const;
    if (kind === "sum" || kind === "last")
      sheet.fill(
        quarters,
        { row, column: TIME.quarters },
        (index) => of(quarter, f`${quarter.quarters.at(index)}`),
        look,
      );
    if (kind !== "total")
      sheet.fill(years, { row, column: TIME.years }, (index) => of(year, f`${year.years.at(index)}`), look);
    sheet.fill(
      total,
      { row, column: TIME.total },
      () => (kind === "last" ? f`${months.fixed(TIME.counts.months - 1)}` : f`SUM(${months})`),
      { style: "total", format },
    );
  }

  get nextRow(): number {
    return this.row;
  }

  skip(rows = 1): this {
    this.row += rows;
    return this;
  }
}
