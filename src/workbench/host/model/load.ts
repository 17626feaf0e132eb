import type { CellWrite, StylePatch, StyleWrite } from "../grid";
import type { GridCellStyle, SheetData, WorkbookData } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import { checkSheetName } from "./names-rules";
import { lineSpans } from "./outline";
import { emptyState } from "./state";

function fillSheet(model: HostModel, id: string, data: SheetData): void {
  const { grid } = model;
  const writes: CellWrite[] = [];
  const styles: StyleWrite[] = [];
  const encode = model.texts.encoder(id);
  for (const { row, column, value, formula, style } of data.cells) {
    if (formula !== undefined) writes.push({ ...encode(row, column, formula), value });
    else if (value !== undefined) writes.push({ row, column, value });
    if (style) styles.push({ row, column, style: style as GridCellStyle & StylePatch });
  }
  grid.write(id, writes);
  grid.restyle(id, styles);
  for (const [column, points] of Object.entries(data.columnWidths ?? {}))
    grid.setColumnWidth(id, Number(column), 1, points);
  for (const [row, points] of Object.entries(data.rowHeights ?? {}))
    grid.setRowHeight(id, Number(row), 1, points);
  for (const lines of [
    ...lineSpans("rows", data.hiddenRows ?? []),
    ...lineSpans("columns", data.hiddenColumns ?? []),
  ])
    grid.setLinesHidden(id, lines, true);
  for (const box of data.merges ?? []) grid.merge(id, box);
  if (data.frozen) grid.freeze(id, data.frozen.rows, data.frozen.columns);
  if (data.tabColor) grid.setTabColor(id, data.tabColor);
  if (data.showGridlines === false) grid.setGridlines(id, false);
}

function fillState(model: HostModel, id: string, given: SheetData): void {
  const data = structuredClone({ ...given, cells: [] });
  const named = <T>(kind: string, items: T[] | undefined) =>
    (items ?? []).map((item) => ({ ...item, id: model.newId(kind) }));
  Object.assign(model.sheet(id), {
    tables: named("T", data.tables),
    names: data.names ?? [],
    conditionalFormats: named("F", data.conditionalFormats),
    validations: named("V", data.validations),
    hyperlinks: named("L", data.hyperlinks),
    charts: named("C", data.charts),
    protection: data.protection ?? null,
    pageLayout: data.pageLayout ?? {},
    rowLevels: data.rowLevels ?? {},
    columnLevels: data.columnLevels ?? {},
    veryHidden: data.visibility === "VeryHidden",
  });
}

function emptySheet({ grid }: HostModel, id: string): void {
  const blank: CellWrite[] = [];
  grid.forEachCell(id, (row, column) => blank.push({ row, column }));
  grid.write(id, blank);
}

/** Replaces the workbook. What was there, and the history, is gone. */
export function load(model: HostModel, data: WorkbookData): void {
  const { grid } = model;
  if (!data.sheets.some((s) => (s.visibility ?? "Visible") === "Visible"))
    throw new Error("A workbook needs at least one visible sheet.");
  data.sheets.forEach((sheet, i) =>
    checkSheetName(
      sheet.name,
      data.sheets.slice(0, i).map((s) => s.name),
      "WorkbookData",
    ),
  );
  const old = model.sheets();
  // Without formulas, nothing follows what becomes of the sheets.
  model.state = emptyState();
  model.texts.invalidate();
  old.forEach(({ id }) => emptySheet(model, id));
  // The old sheets step aside first: their names may be wanted, and a workbook is never without a sheet.
  old.forEach((sheet, i) => grid.renameSheet(sheet.id, `~${i}~`));
  const ids = data.sheets.map((sheet) => grid.addSheet(sheet.name));
  const active = data.sheets.findIndex((s) => s.name === data.activeSheet);
  const shown =
    active >= 0 ? active : data.sheets.findIndex((s) => (s.visibility ?? "Visible") === "Visible");
  // The grid must not be left looking at a sheet that is gone.
  grid.activate(ids[shown] as string);
  old.forEach((sheet) => grid.removeSheet(sheet.id));
  model.state = emptyState();
  model.texts.invalidate();
  model.state.names = structuredClone(data.names ?? []);
  model.state.settings = structuredClone(data.settings ?? {});
  // Tables and names of every sheet before any formula.
  data.sheets.forEach((sheet, i) => fillState(model, ids[i] as string, sheet));
  data.sheets.forEach((sheet, i) => fillSheet(model, ids[i] as string, sheet));
  data.sheets.forEach(
    (sheet, i) => (sheet.visibility ?? "Visible") === "Visible" || grid.setHidden(ids[i] as string, true),
  );
  model.refresh();
  grid.clearHistory();
}
