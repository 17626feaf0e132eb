import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { PlannedCell, SheetPlan } from "../../src/sheets/shared/sheet-plan";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import type { CellData, SheetData, WorkbookData } from "../../src/xlsx/data/workbook-data";
import { addressOf, boxOf } from "../../src/book/cells/a1";
import { WorkbookError } from "../../src/book/workbook-error";

export interface SampleOptions {
  partner?: string;
  title?: string;
  schema?: number;
  /** Rows of figures; a longer sheet has another layout. */
  rows?: number;
  /** What the default of the first input shows, to tell one build from another. */
  factor?: number;
  target?: number | null;
  chartTitle?: string;
}

/** A small built sheet with one of everything: text, number, formula, input with default, names, rule, chart, print setup. */
export function samplePlan(options: SampleOptions = {}): SheetPlan {
  const {
    partner = "Acme",
    title = `Score · ${partner}`,
    schema = 1,
    rows = 3,
    factor = 10,
    target,
    chartTitle = "Going up",
  } = options;
  const cells: PlannedCell[] = [
    { row: 0, column: 0, content: { type: "text", text: partner }, style: "title" },
    { row: 1, column: 0, content: { type: "text", text: "Target" }, style: "label" },
    {
      row: 1,
      column: 1,
      content: { type: "number", value: factor * rows },
      style: "calculation",
      format: "money",
    },
    { row: 1, column: 2, content: { type: "blank" }, style: "input", format: "money" },
    {
      row: 1,
      column: 3,
      content: { type: "formula", formula: '=IF(C2="",B2,C2)' },
      style: "calculation",
      format: "money",
    },
    { row: 3, column: 0, content: { type: "text", text: "Quarter" }, style: "columnHeaderLeft" },
    { row: 3, column: 1, content: { type: "text", text: "Actual" }, style: "columnHeader" },
  ];
  for (let row = 0; row < rows; row++)
    cells.push(
      { row: 4 + row, column: 0, content: { type: "text", text: `Q${row + 1}` }, style: "label" },
      {
        row: 4 + row,
        column: 1,
        content: { type: "formula", formula: `=${factor}*${row + 1}` },
        style: "calculation",
        format: "whole",
      },
    );
  return {
    kind: "performance-scorecard",
    subject: { partner },
    title,
    schema,
    cells,
    names: [
      { name: "score", box: { row: 1, column: 3, rows: 1, columns: 1 } },
      { name: "actuals", box: { row: 4, column: 1, rows, columns: 1 } },
    ],
    inputs: [
      {
        name: "in_target",
        row: 1,
        column: 2,
        rule: { type: "number", min: 0 },
        prompt: { title: "Target", message: "Blank: the default beside it." },
        ...(target === undefined ? {} : { value: target }),
      },
    ],
    rules: [{ box: { row: 4, column: 1, rows, columns: 1 }, formula: "=B5>20", style: "green" }],
    charts: [
      {
        name: "Actuals",
        type: "column",
        title: chartTitle,
        altText: "Actuals by quarter",
        source: { row: 3, column: 0, rows: rows + 1, columns: 2 },
        position: { row: 3, column: 5, rows: 8, columns: 4 },
      },
    ],
    columnWidths: [14, 11, 11, 11],
    rowHeights: { 0: 24 },
    frozen: { rows: 1, columns: 0 },
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: 4 + rows, columns: 9 },
      pagesWide: 1,
      pagesTall: 1,
      header: `${partner} & Co`,
      footer: "Test",
    },
    foot: { row: 6 + rows, column: 0 },
  };
}

export function changeOf(
  sheets: readonly SheetPlan[],
  tables: readonly TableChange[] = [],
  label = "Test",
): ChangeSet {
  return { label, tables, sheets };
}

export async function problemOf(work: Promise<unknown>): Promise<WorkbookError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error("expected a WorkbookError");
}

export function sheetOf(data: WorkbookData, name: string): SheetData {
  const sheet = data.sheets.find((each) => each.name === name);
  if (!sheet)
    throw new Error(`no sheet ${name}; there are ${data.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

export function cellAt(data: WorkbookData, sheet: string, address: string): CellData | undefined {
  const { row, column } = boxOf(address)!;
  return sheetOf(data, sheet).cells.find((cell) => cell.row === row && cell.column === column);
}

/** What a cell holds as a user would type it: its formula, else its value. */
export function contentAt(data: WorkbookData, sheet: string, address: string) {
  const cell = cellAt(data, sheet, address);
  return cell?.formula ?? cell?.value;
}

/** Types into cells as a co-author would, past the add-in. */
export function typeInto(
  host: HeadlessHost,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): void {
  const id = host.model.sheetIdByName(sheet) ?? "";
  host.grid.write(
    id,
    Object.entries(cells).map(([address, value]) => {
      const { row, column } = boxOf(address)!;
      return { row, column, value };
    }),
  );
}

/** The workbook without what Excel recalculates: the same for two workbooks that are cell for cell alike. */
export function comparable(data: WorkbookData): unknown {
  const sheets = data.sheets.map(({ cells, names = [], ...sheet }) => ({
    ...sheet,
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    cells: cells
      .map(({ formula, value, ...cell }) => ({
        ...cell,
        content: formula ?? value,
        at: addressOf({ ...cell, rows: 1, columns: 1 }),
      }))
      .filter(({ content, style }) => content !== undefined || (style && Object.keys(style).length))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  }));
  const { activeSheet: _, ...rest } = data;
  const names = [...(data.names ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...rest, ...(data.names ? { names } : {}), sheets };
}
