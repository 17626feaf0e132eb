import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { PNL_LINES, type PnlLineId } from "../../domain/finance/pnl-lines";
import { f, type Formula, joined } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { shortMonth } from "../shared/words";
import { recordedAmount } from "./calculations";
import { COLUMN, ROW, STATEMENT, type Subtotal } from "./layout";
import type { Model, StatementRefs } from "./model";

const GROUPS = {
  net_sales: ["sales"],
  gross_margin: ["sales", "margin"],
  net_margin: ["sales", "margin", "programs"],
} as const;

/** The statement by quarter with the year and its share of net sales; and by month. */
export function statements(sheet: SheetBuilder, model: Model): void {
  const { calendar } = model;
  tableHead(sheet, {
    row: ROW.quarters,
    title: "By quarter",
    last: COLUMN.share,
    heads: [
      ...[0, 1, 2, 3].map((i) => f`"Q"&${calendar.numbers.fixed(i)}`),
      f`"FY"&${calendar.name}`,
      "% of net sales",
    ],
  });
  tableHead(sheet, {
    row: ROW.months,
    title: "By month",
    last: COLUMN.last,
    heads: [
      ...Array.from({ length: 12 }, (_, i) => shortMonth(calendar.start.fixed(i))),
      f`"FY"&${calendar.name}`,
    ],
  });
  STATEMENT.forEach((row, index) => {
    const styled =
      "line" in row
        ? { row, refs: model.lines[row.line], styles: LINE }
        : { row, refs: model.subtotals[row.subtotal], styles: SUBTOTAL };
    quarterRow(sheet, model, styled, ROW.quarters + 2 + index);
    monthRow(sheet, model, styled, ROW.months + 2 + index);
  });
}

/** Two lines of text. */
const HEAD_HEIGHT = 30;

const LINE = { label: "label", figure: "calculation" } as const;
const SUBTOTAL = { label: "totalLabel", figure: "total" } as const;
type Row = (typeof STATEMENT)[number];

/** A line or subtotal with its cells and how they look. */
interface StyledRow {
  row: Row;
  refs: StatementRefs;
  styles: typeof LINE | typeof SUBTOTAL;
}

interface TableHead {
  row: number;
  title: string;
  /** The table's last column. */
  last: number;
  heads: readonly (Formula | string)[];
}

function tableHead(sheet: SheetBuilder, { row, title, last, heads }: TableHead): void {
  sheet.put(row, COLUMN.label, title, "heading").shade(row, COLUMN.first, last, "heading");
  sheet.put(row + 1, COLUMN.label, "Line", "columnHeaderLeft");
  heads.forEach((head, index) => sheet.put(row + 1, COLUMN.first + index, head, "columnHeader"));
  sheet.height(row + 1, HEAD_HEIGHT);
}

/** What a row is called: costs are taken off, and the gross margin says whether cost of goods is. */
function labelOf(model: Model, row: Row): Formula | string {
  if ("line" in row) {
    const { label, sign } = PNL_LINES.find(({ id }) => id === row.line)!;
    return sign < 0 ? `– ${label}` : label;
  }
  if (row.subtotal === "net_sales") return "Net sales";
  if (row.subtotal === "net_margin") return "Net margin";
  return f`IF(${model.lines.cost_of_goods.year}="","Gross margin before cost of goods","Gross margin")`;
}

type Pick = (refs: StatementRefs) => Ref | CellRef;

/** What is left of a column's lines; blank where nothing is known. */
function leftOver({ lines }: Model, subtotal: Subtotal, pick: Pick): Formula {
  const groups: readonly string[] = GROUPS[subtotal];
  const all = joined(
    PNL_LINES.map(({ id }) => f`${pick(lines[id])}`),
    ",",
  );
  const terms = PNL_LINES.filter(({ group }) => groups.includes(group)).map(
    ({ id, sign }) => f`${sign < 0 ? "-" : "+"}N(${pick(lines[id])})`,
  );
  return f`IF(COUNT(${all})=0,"",${joined(terms, "")})`;
}

function quarterRow(sheet: SheetBuilder, model: Model, { row, refs, styles }: StyledRow, at: number): void {
  const { calendar, subtotals } = model;
  sheet.put(at, COLUMN.label, labelOf(model, row), styles.label);
  const quarter = (i: number) => {
    if ("subtotal" in row) return leftOver(model, row.subtotal, (each) => each.quarters.at(i));
    const known = f`SUMPRODUCT((${calendar.quarter}=${calendar.numbers.at(i)})*ISNUMBER(${refs.months}))`;
    return f`IF(${known}=0,"",SUMIFS(${refs.months},${calendar.quarter},${calendar.numbers.at(i)}))`;
  };
  sheet.fill(refs.quarters, { row: at, column: COLUMN.first }, quarter, {
    style: styles.figure,
    format: "money",
  });
  const year =
    "subtotal" in row
      ? leftOver(model, row.subtotal, (each) => each.year)
      : f`IF(COUNT(${refs.quarters})=0,"",SUM(${refs.quarters}))`;
  sheet.fill(refs.year, { row: at, column: COLUMN.year }, () => year, {
    style: styles.figure,
    format: "money",
  });
  const net = subtotals.net_sales.year;
  const share = f`IF(OR(${refs.year}="",ROUND(N(${net}),9)<=0),"",${refs.year}/${net})`;
  sheet.put(at, COLUMN.share, share, { style: styles.figure, format: "percent" });
}

function monthRow(sheet: SheetBuilder, model: Model, { row, refs, styles }: StyledRow, at: number): void {
  const { calendar } = model;
  sheet.put(at, COLUMN.label, labelOf(model, row), styles.label);
  const month = (i: number) => {
    if ("subtotal" in row) return leftOver(model, row.subtotal, (each) => each.months.at(i));
    return row.line === "channel_staff" ? staffOf(model, i) : recorded(row.line, i);
  };
  const recorded = (id: PnlLineId, i: number) =>
    recordedAmount(model, id, f`${calendar.start.at(i)}`, f`${calendar.next.at(i)}`);
  sheet.fill(refs.months, { row: at, column: COLUMN.first }, month, {
    style: styles.figure,
    format: "money",
  });
  const year =
    "subtotal" in row
      ? leftOver(model, row.subtotal, (each) => each.monthsYear)
      : f`IF(COUNT(${refs.months})=0,"",SUM(${refs.months}))`;
  sheet.fill(refs.monthsYear, { row: at, column: COLUMN.monthsYear }, () => year, {
    style: styles.figure,
    format: "money",
  });
}

/** As recorded, or by the basis chosen: a share of the month's sales, or a twelfth of the salaries in months that have begun. */
function staffOf(model: Model, i: number): Formula {
  const { basis, recordedStaff, lines, inputs, staff, calendar, days } = model;
  const sales = lines.gross_sales.months.at(i);
  const byShare = f`IF(${sales}="","",${sales}*${inputs.staff_share.used})`;
  const bySalaries = f`IF(AND(${calendar.start.at(i)}<=${days.asOf.used},${staff.bySalaries}>0),${staff.bySalaries}/${MONTHS_A_YEAR},"")`;
  return f`IF(${basis.used}="Recorded",${recordedStaff.at(i)},IF(${basis.used}="Salaries",${bySalaries},${byShare}))`;
}
