import { type CellMove, followCells, movedBox } from "../moved-cells";
import { moveBox, moveIndex, moveReferences, type Restructuring } from "../moving-references";
import { renameColumns, type RenamedColumns, renameSheet, renameTable } from "../structured-references";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { BookContents } from "./book-contents";
import type { FormulaTexts } from "./formula-texts";
import type { SheetState } from "./state";

/** A workbook and its formulas: what has to follow when something they refer to moves or is renamed. */
interface Followed {
  contents: BookContents;
  texts: FormulaTexts;
}

export function followTableRename({ contents, texts }: Followed, before: string, after: string): void {
  const [old, now] = [before.toLowerCase(), after.toLowerCase()];
  for (const { id } of contents.sheets())
    texts.rewrite(id, (text, { tables, unknown }) =>
      tables.has(old) ? renameTable(text, before, after) : unknown.has(now) ? text : undefined,
    );
  contents.eachName((n) => (n.formula = renameTable(n.formula, before, after)));
}

export function followColumnRename({ contents, texts }: Followed, renamed: RenamedColumns): void {
  const key = renamed.table.toLowerCase();
  contents.eachName((n) => (n.formula = renameColumns(n.formula, renamed, false)));
  for (const { id } of contents.sheets())
    texts.rewrite(id, (text, { tables }, { row, column }) => {
      if (!tables.has(key)) return undefined;
      const own = contents.tableAt(id, { row, column, rows: 1, columns: 1 });
      return renameColumns(text, renamed, own?.table.name === renamed.table);
    });
}

export function followSheetRename({ contents, texts }: Followed, before: string, after: string): void {
  for (const { id } of contents.sheets())
    texts.rewrite(id, (text, expanded) =>
      expanded.formula === text ? undefined : renameSheet(text, before, after),
    );
  contents.eachName((n) => (n.formula = renameSheet(n.formula, before, after)));
  eachReference(contents, (formula) => renameSheet(formula, before, after));
  texts.settle();
}

/** Rows or columns of a sheet were inserted or deleted; the grid has moved its cells. */
export function followMove({ contents, texts }: Followed, sheetId: string, change: Restructuring): void {
  moveObjects(contents, sheetId, change);
  const own = (scope: string | null) => (scope === null ? "" : contents.sheetName(scope));
  contents.eachName((n, scope) => (n.formula = moveReferences(n.formula, own(scope), change)));
  eachReference(contents, (formula, id) => moveReferences(formula, contents.sheetName(id), change));
  texts.relocate(
    (id, row, column) => {
      const box = { row, column, rows: 1, columns: 1 };
      return id === sheetId ? moveBox(box, change) : box;
    },
    (id, text) => moveReferences(text, contents.sheetName(id), change),
  );
}

/** Cells of a sheet were cut and pasted; names, rules, charts and the print area follow, formulas of cells are the caller's. */
export function followCellMove({ contents }: Pick<Followed, "contents">, move: CellMove): void {
  const follow = (text: string, own: string) => followCells(text, { before: own, after: own }, move);
  contents.eachName(
    (n, scope) => (n.formula = follow(n.formula, scope === null ? "" : contents.sheetName(scope))),
  );
  eachReference(contents, (formula, id) => follow(formula, contents.sheetName(id)));
  for (const { id, name } of contents.sheets()) {
    const { pageLayout } = contents.sheet(id);
    const area = pageLayout.printArea && movedBox(pageLayout.printArea, name, move);
    // One that was pasted over, or that would be on another sheet, is none any more.
    if (area === null || (area && area.sheet !== name)) delete pageLayout.printArea;
    else if (area) pageLayout.printArea = area.box;
  }
}

/** Levels and page breaks go with their rows and columns. */
function moveLines(sheet: SheetState, change: Restructuring): void {
  const levels = change.axis === "rows" ? "rowLevels" : "columnLevels";
  sheet[levels] = Object.fromEntries(
    Object.entries(sheet[levels]).flatMap(([index, level]) => {
      const moved = moveIndex(Number(index), change);
      return moved === null ? [] : [[moved, level]];
    }),
  );
  if (change.axis === "columns") return;
  const { rowBreaks } = sheet.pageLayout;
  if (rowBreaks) sheet.pageLayout.rowBreaks = rowBreaks.flatMap((row) => moveIndex(row, change) ?? []);
}

/** Tables, rules, links, the print area and the outline of the sheet itself. */
function moveObjects(contents: BookContents, sheetId: string, change: Restructuring): void {
  const sheet = contents.sheet(sheetId);
  const moved = <T extends { box: GridBox }>(items: T[]) =>
    items.flatMap((item) => {
      const box = moveBox(item.box, change);
      return box ? [{ ...item, box }] : [];
    });
  sheet.tables = moved(sheet.tables);
  sheet.conditionalFormats = moved(sheet.conditionalFormats);
  sheet.validations = moved(sheet.validations);
  sheet.hyperlinks = moved(sheet.hyperlinks);
  const { printArea } = sheet.pageLayout;
  const area = printArea && moveBox(printArea, change);
  if (printArea) sheet.pageLayout = { ...sheet.pageLayout, ...(area ? { printArea: area } : {}) };
  moveLines(sheet, change);
}

/** Formulas in rules and charts. */
function eachReference(contents: BookContents, change: (formula: string, sheetId: string) => string): void {
  for (const { id } of contents.sheets()) {
    const sheet = contents.sheet(id);
    const visit = (value: unknown): unknown => {
      if (typeof value === "string") return value.startsWith("=") ? change(value, id) : value;
      if (Array.isArray(value)) return value.map(visit);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, visit(v)]));
    };
    for (const item of [...sheet.conditionalFormats, ...sheet.validations])
      item.rule = visit(item.rule) as never;
    for (const chart of sheet.charts) chart.series = visit(chart.series) as never;
  }
}
