import type { Grid } from "../grid";
import type {
  CellData,
  GridCellStyle,
  SheetData,
  TableData,
  WorkbookData,
} from "../../../xlsx/data/workbook-data";
import { calculatedIn, formulasAt } from "./calculated-columns";
import type { HostModel } from "./host-model";
import type { Identified, SheetState } from "./state";

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

function tablesOf(tables: SheetState["tables"], cells: readonly CellData[]): TableData[] {
  if (!tables.length) return [];
  const formulaAt = formulasAt(cells);
  return structuredClone(tables.map(withoutId)).map(({ calculated: _former, ...table }, index) => ({
    ...table,
    ...some("calculated", calculatedIn(tables[index]!, formulaAt)),
  }));
}

/** The whole workbook as data; styles are shared objects: do not change them. */
export function snapshot(model: HostModel): WorkbookData {
  const { grid } = model;
  const sheets = model.sheets().map((info): SheetData => {
    const { id } = info;
    const state = model.look(id);
    const frozen = grid.frozen(id);
    const { columnWidths = {}, rowHeights = {} } = grid.sizes(id);
    const cells = cellsOf(grid, id);
    return {
      name: info.name,
      ...(info.hidden
        ? { visibility: state.veryHidden ? ("VeryHidden" as const) : ("Hidden" as const) }
        : {}),
      ...(info.tabColor ? { tabColor: info.tabColor } : {}),
      ...(info.showGridlines ? {} : { showGridlines: false }),
      cells,
      ...some("columnWidths", columnWidths),
      ...some("rowHeights", rowHeights),
      ...some("rowLevels", structuredClone(state.rowLevels)),
      ...some("hiddenRows", grid.hiddenLines(id, "rows")),
      ...some("columnLevels", structuredClone(state.columnLevels)),
      ...some("hiddenColumns", grid.hiddenLines(id, "columns")),
      ...(frozen.rows || frozen.columns ? { frozen } : {}),
      ...some("merges", grid.merges(id)),
      ...some("tables", tablesOf(state.tables, cells)),
      ...some("names", structuredClone(state.names)),
      ...some("conditionalFormats", structuredClone(state.conditionalFormats.map(withoutId))),
      ...some("validations", structuredClone(state.validations.map(withoutId))),
      ...some("hyperlinks", structuredClone(state.hyperlinks.map(withoutId))),
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
