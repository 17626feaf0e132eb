import type { Grid } from "../grid";
import type { CellData, GridCellStyle, SheetData, WorkbookData } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import type { Identified } from "./state";

const withoutId = <T extends object>({ id: _id, ...data }: Identified<T>) => data;

function cellsOf(grid: Grid, id: string): CellData[] {
  const cells: CellData[] = [];
  grid.forEachCell(id, (row, column) => {
    const cell = grid.cell(id, row, column);
    const style = grid.style(id, row, column);
    const hasStyle = style !== undefined && Object.keys(style).length > 0;
    const formula = cell?.text ?? cell?.formula;
    if (!hasStyle && formula === undefined && cell?.value === undefined) return;
    cells.push({
      row,
      column,
      ...(cell?.value === undefined ? {} : { value: cell.value }),
      ...(formula === undefined ? {} : { formula }),
      ...(hasStyle ? { style: style as GridCellStyle } : {}),
    });
  });
  return cells;
}

function some<K extends string, T extends object>(key: K, items: T): { [P in K]?: T } {
  return Object.keys(items).length ? ({ [key]: items } as { [P in K]: T }) : {};
}

/** The whole workbook as data; styles are shared objects: do not change them. */
export function snapshot(model: HostModel): WorkbookData {
  const { grid } = model;
  const sheets = model.sheets().map((info): SheetData => {
    const { id } = info;
    const state = model.sheet(id);
    const frozen = grid.frozen(id);
    const { columnWidths = {}, rowHeights = {} } = grid.sizes(id);
    return {
      name: info.name,
      ...(info.hidden
        ? { visibility: state.veryHidden ? ("VeryHidden" as const) : ("Hidden" as const) }
        : {}),
      ...(info.tabColor ? { tabColor: info.tabColor } : {}),
      ...(info.showGridlines ? {} : { showGridlines: false }),
      cells: cellsOf(grid, id),
      ...some("columnWidths", columnWidths),
      ...some("rowHeights", rowHeights),
      ...some("rowLevels", structuredClone(state.rowLevels)),
      ...some("hiddenRows", grid.hiddenRows(id)),
      ...(frozen.rows || frozen.columns ? { frozen } : {}),
      ...some("merges", grid.merges(id)),
      ...some("tables", structuredClone(state.tables.map(withoutId))),
      ...some("names", structuredClone(state.names)),
      ...some("conditionalFormats", structuredClone(state.conditionalFormats.map(withoutId))),
      ...some("validations", structuredClone(state.validations.map(withoutId))),
      ...some("charts", structuredClone(state.charts.map(withoutId))),
      ...(state.protection ? { protection: structuredClone(state.protection) } : {}),
      ...some("pageLayout", structuredClone(state.pageLayout)),
    };
  });
  return {
    sheets,
    ...some("names", structuredClone(model.state.names)),
    ...some("settings", structuredClone(model.state.settings)),
    activeSheet: model.sheetName(grid.activeSheet()),
  };
}
