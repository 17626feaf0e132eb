import type { CellContent, PlannedCell, PlannedTable, SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { NUMBER_FORMATS, STYLES, type CellStyle as PlanStyle } from "../../src/sheets/shared/styles";
import type {
  CellData,
  GridCellStyle,
  ChartData,
  Scalar,
  SheetData,
  TableData,
  WorkbookData,
} from "../../src/xlsx/data/workbook-data";
import type { FormulaResults } from "../../src/xlsx/results";
import { columnLetters } from "../../src/sheets/shared/reference";
import { fieldsOf } from "../../src/domain/shared/tables/table-definition";
import type { MemoryTables } from "./memory-tables";

const WIDTH_POINTS = 5.25;

/**
 * Tables and planned sheets as a workbook, without any host: for LibreOffice to calculate. The tables stand beside each other on one sheet,
 * because LibreOffice saves each sheet as slowly as it calculates a page.
 */
export function planWorkbook(
  tables: MemoryTables,
  plans: readonly SheetPlan[],
  nameOf: (plan: SheetPlan, index: number) => string = (_, index) => `S${index + 1}`,
): WorkbookData {
  const sheets = plans.map((plan, index) => planSheet(plan, nameOf(plan, index)));
  const beside: SheetData[] = [];
  let column = 0;
  for (const each of tables.all) {
    const sheet = tableSheet(each, column, (name) => tables.has(name));
    beside.push(sheet);
    column += sheet.tables![0]!.box.columns + 1;
  }
  const all: SheetData = {
    name: "Tables",
    cells: beside.flatMap(({ cells }) => cells),
    tables: beside.flatMap((each) => each.tables ?? []),
  };
  return { sheets: [...sheets, all], activeSheet: sheets[0]?.name ?? all.name };
}

/** Tables as a workbook of version 1 has them, without calculated columns, each on a sheet of its own. */
export function tablesWorkbook(tables: MemoryTables): WorkbookData {
  return {
    sheets: tables.all.map((each) => tableSheet(each, 0, () => false)),
    activeSheet: "cam_deals",
  };
}

function tableSheet(
  { table, rows }: MemoryTables["all"][number],
  first: number,
  isThere: (table: string) => boolean,
): SheetData {
  const fields = fieldsOf(table);
  const calculated = (table.calculated ?? []).filter(({ refersTo }) => refersTo.every(isThere));
  const headers = [
    ...fields.map((field) => table.columns[field]!.header),
    ...calculated.map(({ header }) => header),
  ];
  const cells: CellData[] = headers.map((value, column) => ({ row: 0, column: first + column, value }));
  rows.forEach((row, index) => {
    fields.forEach((field, column) => {
      const value = row[field];
      if (value !== null && value !== undefined)
        cells.push({ row: index + 1, column: first + column, value });
    });
    calculated.forEach(({ formula }, at) =>
      cells.push({ row: index + 1, column: first + fields.length + at, formula }),
    );
  });
  return {
    name: table.name,
    cells,
    tables: [
      {
        name: table.name,
        box: { row: 0, column: first, rows: Math.max(2, rows.length + 1), columns: headers.length },
        columns: headers,
      },
    ],
  };
}

function planSheet(plan: SheetPlan, name: string): SheetData {
  const quoted = /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  const inputs = new Map(plan.inputs.map((input) => [`${input.row},${input.column}`, input]));
  const cells = plan.cells.map((cell) => {
    const input = inputs.get(`${cell.row},${cell.column}`);
    const data: CellData = {
      row: cell.row,
      column: cell.column,
      ...contentData(cell.content),
      style: styleData(cell),
    };
    if (input?.value !== undefined && input.value !== null) data.value = input.value;
    return data;
  });
  const { area } = plan.print;
  return {
    name,
    cells,
    showGridlines: false,
    columnWidths: Object.fromEntries(
      plan.columnWidths.map((width, column) => [column, width * WIDTH_POINTS]),
    ),
    rowHeights: plan.rowHeights,
    names: [...plan.names, ...plan.inputs.map(nameOfInput)].map(({ name: each, box }) => ({
      name: each,
      formula: `=${quoted}!${boxAddress(box)}`,
    })),
    conditionalFormats: plan.rules.map(({ box, formula, style }) => {
      const look: PlanStyle = STYLES[style];
      return {
        box,
        rule: { type: "Custom" as const, formula },
        format: {
          ...(look.fill ? { fill: look.fill } : {}),
          ...(look.color ? { fontColor: look.color } : {}),
        },
      };
    }),
    charts: plan.charts.map((chart) => chartData(plan, quoted, chart)),
    ...(plan.tables && { tables: plan.tables.map((table) => tableData(plan, table)) }),
    pageLayout: {
      orientation: plan.print.orientation === "landscape" ? "Landscape" : "Portrait",
      paperSize: "A4",
      printArea: area,
      zoom: { horizontalFitToPages: plan.print.pagesWide, verticalFitToPages: plan.print.pagesTall },
      margins: { left: 20, right: 20, top: 28, bottom: 28, header: 12, footer: 12 },
    },
  };
}

function tableData({ cells }: SheetPlan, { name, box }: PlannedTable): TableData {
  const headers = cells.filter(
    ({ row, column }) => row === box.row && column >= box.column && column < box.column + box.columns,
  );
  headers.sort((one, other) => one.column - other.column);
  return {
    name,
    box,
    columns: headers.map(({ content }) => (content.type === "text" ? content.text : "")),
  };
}

const nameOfInput = ({ name, row, column }: SheetPlan["inputs"][number]) => ({
  name,
  box: { row, column, rows: 1, columns: 1 },
});

function contentData(content: CellContent): Partial<CellData> {
  switch (content.type) {
    case "blank":
      return {};
    case "text":
      return { value: content.text };
    case "date":
      return { value: content.serial };
    case "formula":
      return { formula: content.formula };
    default:
      return { value: content.value };
  }
}

const CHART_TYPES = {
  line: "Line",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  "stacked-bar": "BarStacked",
  bar: "BarClustered",
  radar: "Radar",
  scatter: "XYScatter",
} as const;

const ALIGN = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;

function styleData({ style, format }: PlannedCell): GridCellStyle {
  const look: PlanStyle = STYLES[style];
  const line = (color: string | undefined) => (color ? { style: "Continuous" as const, color } : undefined);
  const [top, bottom, all] = [line(look.border?.top), line(look.border?.bottom), line(look.border?.all)];
  const font = {
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.size ? { size: look.size } : {}),
    ...(look.color ? { color: look.color } : {}),
  };
  const borders = {
    ...(all ? { top: all, bottom: all, left: all, right: all } : {}),
    ...(top ? { top } : {}),
    ...(bottom ? { bottom } : {}),
  };
  return {
    font,
    borders,
    ...(format ? { numberFormat: NUMBER_FORMATS[format] } : {}),
    ...(look.fill ? { fill: look.fill } : {}),
    ...(look.align ? { horizontal: ALIGN[look.align] } : {}),
    ...(look.vertical ? { vertical: look.vertical === "top" ? ("Top" as const) : ("Center" as const) } : {}),
    ...(look.wrap ? { wrap: true } : {}),
    ...(look.indent ? { indent: look.indent } : {}),
  };
}

function chartData(
  plan: SheetPlan,
  sheet: string,
  { name, type, title, source, position, unfilled = [] }: SheetPlan["charts"][number],
): ChartData {
  const width = (column: number) => (plan.columnWidths[column] ?? 9) * WIDTH_POINTS;
  const height = (row: number) => plan.rowHeights[row] ?? 15;
  const span = (size: (index: number) => number, from: number, count: number) =>
    Array.from({ length: count }, (_, index) => size(from + index)).reduce((sum, each) => sum + each, 0);
  const column = (index: number, rows = source.rows - 1, row = source.row + 1) =>
    `=${sheet}!${boxAddress({ row, column: source.column + index, rows, columns: 1 })}`;
  const headOf = (index: number) => {
    const cell = plan.cells.find(({ row, column: at }) => row === source.row && at === source.column + index);
    return cell?.content.type === "text" ? cell.content.text : "";
  };
  return {
    name,
    type: CHART_TYPES[type],
    left: span(width, 0, position.column),
    top: span(height, 0, position.row),
    width: span(width, position.column, position.columns),
    height: span(height, position.row, position.rows),
    title: { text: title, visible: true },
    legend: { visible: true, position: "Bottom" },
    series:
      type === "scatter"
        ? Array.from({ length: source.rows - 1 }, (_, index) => ({
            name: column(0, 1, source.row + 1 + index),
            values: column(2, 1, source.row + 1 + index),
            categories: column(1, 1, source.row + 1 + index),
            dataLabels: { visible: true, shows: "SeriesName" as const },
          }))
        : Array.from({ length: source.columns - 1 }, (_, index) => ({
            name: column(index + 1, 1, source.row),
            ...(unfilled.includes(headOf(index + 1)) ? { fill: "none" } : {}),
            values: column(index + 1),
            categories: column(0),
          })),
  };
}

function boxAddress({ row, column, rows, columns }: SheetPlan["names"][number]["box"]): string {
  const at = (r: number, c: number) => `$${columnLetters(c)}$${r + 1}`;
  return rows * columns === 1
    ? at(row, column)
    : `${at(row, column)}:${at(row + rows - 1, column + columns - 1)}`;
}

/** The values of a planned sheet's names, of the results of its formulas. */
export function namedIn(
  plan: SheetPlan,
  result: ReturnType<FormulaResults["resultsOn"]>,
): (name: string) => Scalar[] {
  // A name may stand for a text that is no formula's.
  const texts = new Map(
    plan.cells.flatMap(({ row, column, content }) =>
      content.type === "text" ? [[`${row},${column}`, content.text] as const] : [],
    ),
  );
  return (wanted) => {
    const { row, column, columns, rows } = plan.names.find(({ name }) => name === wanted)!.box;
    return Array.from({ length: rows * columns }, (_, index) => {
      const [at, across] = [row + Math.floor(index / columns), column + (index % columns)];
      const found = result(at, across);
      if (found === null) return texts.get(`${at},${across}`) ?? "";
      if (found.type === "n") return Number(found.text);
      return found.type === "b" ? found.text === "1" : found.text;
    });
  };
}
