import { TOLD_BY_TABLES } from "../../domain/finance/pnl-amounts";
import { PNL_LINES, lineLabel, type PnlLineId } from "../../domain/finance/pnl-lines";
import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import type { SettingKey } from "../../domain/program/settings";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { ofQuarter } from "./calculations";
import { type Model, STATEMENT, type StatementRefs, type StatementRow, type Subtotal } from "./model";

/** Columns of the tables by quarter; what follows the quarters is the year, a share of net sales, and words. */
const COLUMN = { label: 1, first: 2, year: 6, share: 7, words: 8 } as const;
/** Two lines of text. */
const HEAD_HEIGHT = 30;
const LINE = { label: "label", figure: "calculation", words: "noteBeside" } as const;
const SUBTOTAL = { label: "totalLabel", figure: "total", words: "totalNote" } as const;

const GROUPS: Readonly<Record<Subtotal, readonly string[]>> = {
  net_sales: ["sales"],
  gross_margin: ["sales", "margin"],
  net_margin: ["sales", "margin", "programs"],
};

/** What a row is called: costs are taken off, and what is left says whether cost of goods is. */
export function labelOf({ lines }: Model, row: StatementRow, minus = "– "): Formula | string {
  if ("line" in row) {
    const { label, sign } = PNL_LINES.find(({ id }) => id === row.line)!;
    return sign < 0 ? `${minus}${label}` : label;
  }
  if (row.subtotal === "net_sales") return "Net sales";
  const name = row.subtotal === "net_margin" ? "Channel contribution" : "Gross margin";
  return f`${quoted(name)}&IF(${lines.cost_of_goods.year}=""," before cost of goods","")`;
}

export function refsOf({ lines, subtotals }: Model, row: StatementRow): StatementRefs {
  return "line" in row ? lines[row.line] : subtotals[row.subtotal];
}

type Pick = (refs: StatementRefs) => Ref | CellRef;

/** What is left of a column's lines; blank where nothing is known. */
function leftOver({ lines }: Model, subtotal: Subtotal, pick: Pick): Formula {
  const all = joined(
    PNL_LINES.map(({ id }) => f`${pick(lines[id])}`),
    ",",
  );
  const terms = PNL_LINES.filter(({ group }) => GROUPS[subtotal].includes(group)).map(
    ({ id, sign }) => f`${sign < 0 ? "-" : "+"}N(${pick(lines[id])})`,
  );
  return f`IF(COUNT(${all})=0,"",${joined(terms, "")})`;
}

/** The statement by quarter with the year to the day, its share of net sales, and where each line comes from. */
export function quarterTable(sheet: SheetBuilder, model: Model, top: number): number {
  const { subtotals } = model;
  tableHead(sheet, model, top, { title: "By quarter", share: "% of net sales", words: "From" });
  STATEMENT.forEach((row, index) => {
    const at = top + 2 + index;
    const refs = refsOf(model, row);
    const styles = "line" in row ? LINE : SUBTOTAL;
    const figure = { style: styles.figure, format: "money" } as const;
    const isLine = "line" in row;
    sheet.put(at, COLUMN.label, labelOf(model, row), styles.label);
    sheet.fill(
      refs.quarters,
      { row: at, column: COLUMN.first },
      (i) =>
        isLine
          ? ofQuarter(model, refs.months, i)
          : leftOver(model, row.subtotal, (each) => each.quarters.at(i)),
      figure,
    );
    const year = isLine
      ? f`IF(COUNT(${refs.quarters})=0,"",SUM(${refs.quarters}))`
      : leftOver(model, row.subtotal, (each) => each.year);
    sheet.fill(refs.year, { row: at, column: COLUMN.year }, () => year, figure);
    const net = subtotals.net_sales.year;
    const share = f`IF(OR(${refs.year}="",ROUND(N(${net}),9)<=0),"",${refs.year}/${net})`;
    sheet.put(at, COLUMN.share, share, { style: styles.figure, format: "percent" });
    sheet.put(at, COLUMN.words, isLine ? sourceOf(model, row.line) : null, styles.words);
  });
  return top + 2 + STATEMENT.length;
}

/** What deals, MDF and rebates say: what counts for months without a row of their own. */
export function toldTable(
  sheet: SheetBuilder,
  model: Model,
  top: number,
  settings: Readonly<Record<Extract<SettingKey, "amountBasis">, Ref>>,
): number {
  const { told, toldQuarters } = model;
  tableHead(sheet, model, top, {
    title: "What other tables say: counts in months without a row of Channel P&L data",
    share: "",
    words: "From",
  });
  TOLD_BY_TABLES.forEach(({ line, source }, index) => {
    const at = top + 2 + index;
    const quarters = toldQuarters[line];
    sheet
      .put(at, COLUMN.label, lineLabel(line), "label")
      .fill(quarters, { row: at, column: COLUMN.first }, (i) => ofQuarter(model, told[line], i), {
        style: "calculation",
        format: "money",
      })
      .put(at, COLUMN.year, f`IF(COUNT(${quarters})=0,"",SUM(${quarters}))`, {
        style: "calculation",
        format: "money",
      })
      .put(at, COLUMN.share, null, "label")
      .put(
        at,
        COLUMN.words,
        line === "gross_sales"
          ? f`IF(${settings.amountBasis}="Vendor net","Deals won, less margin","Deals won")`
          : (source as string),
        "noteBeside",
      );
  });
  return top + 2 + TOLD_BY_TABLES.length;
}

function tableHead(
  sheet: SheetBuilder,
  { calendar }: Model,
  row: number,
  { title, share, words }: Readonly<Record<"title" | "share" | "words", string>>,
): void {
  sheet.put(row, COLUMN.label, title, "heading").shade(row, COLUMN.first, COLUMN.words, "heading");
  sheet.put(row + 1, COLUMN.label, "Line", "columnHeaderLeft").height(row + 1, HEAD_HEIGHT);
  for (let i = 0; i < 4; i += 1)
    sheet.put(row + 1, COLUMN.first + i, f`"Q"&${calendar.numbers.fixed(i)}`, "columnHeader");
  sheet
    .put(row + 1, COLUMN.year, f`"FY"&${calendar.name}&" to date"`, "columnHeader")
    .put(row + 1, COLUMN.share, share || null, "columnHeader")
    .put(row + 1, COLUMN.words, words, "columnHeaderBeside");
}

/** Where a line's amounts come from, in a few words. */
function sourceOf(model: Model, line: PnlLineId): Formula {
  const { lines, inputs, sources, recorded } = model;
  const year = lines[line].year;
  if (line === "channel_staff") return f`IF(${year}="","",${inputs.staff_basis.used})`;
  const told = TOLD_BY_TABLES.find((each) => each.line === line);
  if (!told) return f`IF(COUNT(${recorded[line]})=0,"","Recorded")`;
  const quarters = sources[told.line];
  const taken = joined(
    [0, 1, 2, 3].map((i) => f`IF(OR(${quarters.at(i)}="tables",${quarters.at(i)}="both")," Q${i + 1}","")`),
    "&",
  );
  const [recordedIn, both] = [f`COUNTIFS(${quarters},"recorded")`, f`COUNTIFS(${quarters},"both")`];
  const words = f`${quoted(told.from)}&IF(${recordedIn}+${both}=0,"",":"&${taken})`;
  return f`IF(${year}="","",IF(COUNTIFS(${quarters},"tables")+${both}=0,"Recorded",${words}))`;
}

/** By month: lines and subtotals. */
export function monthsBlock(block: CalculationBlock, model: Model): void {
  block.heading("By month, to the as-of date");
  for (const row of STATEMENT) {
    const content = (i: number) =>
      "subtotal" in row
        ? leftOver(model, row.subtotal, (each) => each.months.at(i))
        : monthOf(model, row.line, i);
    block.across(
      "line" in row
        ? lineLabel(row.line)
        : row.subtotal.replace("_", " ").replace(/^./, (c) => c.toUpperCase()),
      refsOf(model, row).months,
      content,
      "money",
    );
  }
}

function monthOf(model: Model, line: PnlLineId, i: number): Formula {
  const { recorded, told, rows } = model;
  if (line === "channel_staff") return staffOf(model, i);
  const own = recorded[line].at(i);
  const isTold = TOLD_BY_TABLES.find((each) => each.line === line);
  if (!isTold) return f`IF(${own}="","",${own})`;
  const other = told[isTold.line].at(i);
  const first = i - (i % MONTHS_A_QUARTER);
  const [begins, second, third] = [0, 1, 2].map((month) => rows[line].at(first + month));
  // A row in the first month alone is the quarter's.
  const rest = i === first ? other : f`IF(AND(${begins!}>0,${second!}+${third!}=0),"",${other})`;
  return f`IF(${rows[line].at(i)}>0,${own},${rest})`;
}

/** As recorded, or by the basis chosen: a share of the month's sales, or a twelfth of the salaries in months that have begun. */
function staffOf({ inputs, recorded, lines, staff, calendar }: Model, i: number): Formula {
  const basis = inputs.staff_basis.used;
  const sales = lines.gross_sales.months.at(i);
  const byShare = f`IF(${sales}="","",${sales}*${inputs.staff_share.used})`;
  const bySalaries = f`IF(AND(${calendar.start.at(i)}<${calendar.next},${staff.bySalaries}>0),${staff.bySalaries}/${MONTHS_A_YEAR},"")`;
  return f`IF(${basis}="Recorded",${recorded.channel_staff.at(i)},IF(${basis}="Salaries",${bySalaries},${byShare}))`;
}
