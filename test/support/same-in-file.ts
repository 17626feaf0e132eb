import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../../src/xlsx/data/workbook-data";

/** Marks carry a random uid. */
const UIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Files hold widths in fractions of a character, Excel in points: both mean whole pixels. */
const pixels = (points: number) => Math.round(points / 0.75);

/** What must be the same of a workbook that was built in a file and of one that was built in Excel and saved. */
export function comparableFile(data: WorkbookData) {
  // The blank sheet with which Excel began.
  const built = data.sheets.filter(({ name, cells }) => name !== "Sheet1" || cells.length);
  return { sheets: built.map(comparableSheet), names: data.names };
}

function comparableSheet({
  columnWidths = {},
  names = [],
  cells,
  charts = [],
  validations = [],
  tables = [],
  ...sheet
}: SheetData) {
  return {
    ...sheet,
    tables,
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    columnWidths: Object.fromEntries(
      Object.entries(columnWidths).map(([column, width]) => [column, pixels(width)]),
    ),
    charts: charts.map(({ left, top, width, height, ...chart }) => ({
      ...chart,
      place: [left, top, width, height].map(pixels),
    })),
    validations: validations.map(({ rule, box, ...validation }) => ({
      ...validation,
      // A table's rules grow with it in Excel and in a file; the workbench's host leaves them as they are.
      box: tables.length ? { ...box, rows: 0 } : box,
      // The host's file has the day as a subtraction; Excel takes it for a date.
      rule:
        rule.type === "Date" && rule.formula1 === "=1900-03-01" && rule.formula2 === "=9999-12-31"
          ? { ...rule, formula1: 61, formula2: 2_958_465 }
          : rule,
    })),
    cells: cells.map(comparableCell).sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The host takes text that looks like a number for one; `notAsPlanned` sees that a file does not. */
function comparableCell({ value, ...cell }: CellData) {
  return { ...cell, value: value === undefined ? value : String(value).replace(UIDS, "uid") };
}

/** The first cells that a file's sheet holds otherwise than planned, or of another type. */
export function notAsPlanned({ cells }: SheetData, plan: SheetPlan): unknown[] {
  const found = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const inputs = new Set(plan.inputs.map(({ row, column }) => `${row},${column}`));
  return plan.cells
    .filter(({ row, column, content }) => {
      const at = `${row},${column}`;
      return !inputs.has(at) && !holds(found.get(at), content);
    })
    .slice(0, 3);
}

function holds(cell: CellData | undefined, content: SheetPlan["cells"][number]["content"]): boolean {
  switch (content.type) {
    case "blank":
      return cell?.value === undefined && cell?.formula === undefined;
    case "formula":
      return cell?.formula === content.formula;
    case "date":
      return cell?.value === content.serial;
    case "text":
      return (cell?.value ?? "") === content.text;
    default:
      return cell?.value === content.value;
  }
}
