import type { CellData, ChartData, GridCellStyle, WorkbookData } from "../../xlsx/data/workbook-data";

const TITLE: GridCellStyle = { font: { bold: true, size: 18, color: "#242424" } };
const MUTED: GridCellStyle = { font: { color: "#616161" } };
const HEADING: GridCellStyle = {
  font: { bold: true, size: 12 },
  borders: { bottom: { style: "Continuous", color: "#D1D1D1" } },
};
const INPUT: GridCellStyle = { font: { color: "#0000FF" }, fill: "#FFFBE6" };
const MONEY: GridCellStyle = { numberFormat: "#,##0" };

const PARTNERS: readonly [string, number, number, number, number][] = [
  ["Northwind Systems", 420000, 465000, 510000, 530000],
  ["Fabrikam Cloud", 310000, 290000, 345000, 360000],
  ["Contoso Services", 180000, 240000, 275000, 330000],
  ["Tailspin Networks", 150000, 140000, 120000, 95000],
];
const TABLE_ROW = 11;

const REVENUE_CHART: ChartData = {
  name: "Revenue",
  type: "LineMarkers",
  left: 402,
  top: 50,
  width: 316,
  height: 215,
  title: { text: "Contoso grows, Tailspin slips", visible: true },
  legend: { visible: true, position: "Bottom" },
  axes: { value: { numberFormat: '#,##0,"k"' } },
  series: PARTNERS.map((_, i) => ({
    name: `=Start!$A$${TABLE_ROW + i + 1}`,
    values: `=Start!$B$${TABLE_ROW + i + 1}:$E$${TABLE_ROW + i + 1}`,
    categories: `=Start!$B$${TABLE_ROW}:$E$${TABLE_ROW}`,
  })),
};

/** What the workbench opens with: a few of the add-in's functions at work, a table and a chart. */
export function sampleWorkbook(): WorkbookData {
  return {
    sheets: [
      {
        name: "Start",
        showGridlines: false,
        cells: sampleCells(),
        columnWidths: { 0: 156, 1: 66, 2: 56, 3: 56, 4: 56 },
        tables: [
          {
            name: "revenue",
            box: { row: TABLE_ROW - 1, column: 0, rows: PARTNERS.length + 1, columns: 5 },
            columns: ["Partner", "Q1", "Q2", "Q3", "Q4"],
          },
        ],
        charts: [REVENUE_CHART],
      },
    ],
  };
}

/** A workbook as Excel makes a new one. */
export function newWorkbook(): WorkbookData {
  return { sheets: [{ name: "Sheet1", cells: [] }] };
}

function sampleCells(): CellData[] {
  return [
    text(0, 0, "Channel Cadence", TITLE),
    text(
      1,
      0,
      "Try the add-in in the pane on the right: choose “Use sample data”, or import your CRM's CSV file. Or change the blue cells.",
      MUTED,
    ),
    text(3, 0, "How many marketing generated opportunities does a target need?", HEADING),
    text(4, 0, "Revenue target"),
    { row: 4, column: 1, value: 10_000_000, style: { ...INPUT, ...MONEY } },
    text(5, 0, "Average deal"),
    { row: 5, column: 1, value: 7937, style: { ...INPUT, ...MONEY } },
    text(6, 0, "Share of opportunities won"),
    { row: 6, column: 1, value: 0.1, style: { ...INPUT, numberFormat: "0%" } },
    text(7, 0, "Opportunities needed", { font: { bold: true } }),
    { row: 7, column: 1, formula: "=CAM.MGO_NEEDED(B5,B6,B7)", style: { ...MONEY, font: { bold: true } } },
    text(9, 0, "Revenue by quarter", HEADING),
    ...["Partner", "Q1", "Q2", "Q3", "Q4"].map((header, column) => text(TABLE_ROW - 1, column, header)),
    ...PARTNERS.flatMap((row, i) =>
      row.map((value, column): CellData => ({
        row: TABLE_ROW + i,
        column,
        value,
        ...(column > 0 ? { style: MONEY } : {}),
      })),
    ),
    text(TABLE_ROW + 5, 0, "Share of the largest fifth"),
    {
      row: TABLE_ROW + 5,
      column: 1,
      formula: "=CAM.PARETO_SHARE(revenue[Q4])",
      style: { numberFormat: "0.0%" },
    },
    text(TABLE_ROW + 6, 0, "Concentration (HHI)"),
    { row: TABLE_ROW + 6, column: 1, formula: "=CAM.HHI(revenue[Q4])", style: MONEY },
  ];
}

function text(row: number, column: number, value: string, style?: GridCellStyle): CellData {
  return { row, column, value, ...(style ? { style } : {}) };
}
