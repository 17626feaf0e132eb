import type { CellData, SheetData, TableData } from "../../xlsx/data/workbook-data";
import { formatBox, parseAddress } from "../../book/cells/ranges";
import { toFileFormula } from "../../xlsx/cells/formula-text";
import { childNamed, childrenNamed, escapeXml, isFalse, isTrue, tag, type XmlElement } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

export function tableXml(table: TableData, id: number, sheet: SheetData): string {
  const { box } = table;
  const headers = table.showHeaders !== false;
  const filtered = { ...box, rows: box.rows - (table.showTotals ? 1 : 0) };
  const totals = table.showTotals ? totalsCells(sheet, box.row + box.rows - 1) : undefined;
  const columns = table.columns.map((name, i) => {
    // A line break in a header is stored as `_x000a_`.
    const attributes = { id: i + 1, name: name.replace(/\r?\n/g, "_x000a_") };
    const cell = totals?.get(box.column + i);
    if (cell?.formula)
      return tag(
        "tableColumn",
        { ...attributes, totalsRowFunction: "custom" },
        tag("totalsRowFormula", {}, escapeXml(toFileFormula(cell.formula, table.name))),
      );
    return tag("tableColumn", {
      ...attributes,
      totalsRowLabel: typeof cell?.value === "string" ? cell.value : undefined,
    });
  });
  return tag(
    "table",
    {
      xmlns: MAIN,
      id,
      name: table.name,
      displayName: table.name,
      ref: formatBox(box),
      headerRowCount: headers ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : 0,
    },
    (headers && table.showFilterButton !== false ? tag("autoFilter", { ref: formatBox(filtered) }) : "") +
      tag("tableColumns", { count: columns.length }, columns.join("")) +
      tag("tableStyleInfo", {
        name: table.style ?? "TableStyleMedium2",
        showFirstColumn: table.highlightFirstColumn ? 1 : 0,
        showLastColumn: table.highlightLastColumn ? 1 : 0,
        showRowStripes: table.showBandedRows === false ? 0 : 1,
        showColumnStripes: table.showBandedColumns ? 1 : 0,
      }),
  );
}

function totalsCells(sheet: SheetData, row: number): Map<number, CellData> {
  return new Map(sheet.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, cell]));
}

export function readTablePart(table: XmlElement): TableData | undefined {
  const { attributes } = table;
  const box = parseAddress(attributes.ref ?? "")?.box;
  if (!box) return undefined;
  const style = childNamed(table, "tableStyleInfo")?.attributes ?? {};
  const headers = attributes.headerRowCount !== "0";
  return {
    name: attributes.displayName ?? attributes.name ?? "",
    box,
    columns: childrenNamed(childNamed(table, "tableColumns"), "tableColumn").map((c) =>
      (c.attributes.name ?? "").replace(/_x000a_/gi, "\n"),
    ),
    ...(style.name && style.name !== "TableStyleMedium2" ? { style: style.name } : {}),
    ...(headers ? {} : { showHeaders: false }),
    ...(Number(attributes.totalsRowCount ?? 0) > 0 ? { showTotals: true } : {}),
    ...(isFalse(style.showRowStripes) ? { showBandedRows: false } : {}),
    ...(isTrue(style.showColumnStripes) ? { showBandedColumns: true } : {}),
    ...(headers && !childNamed(table, "autoFilter") ? { showFilterButton: false } : {}),
    ...(isTrue(style.showFirstColumn) ? { highlightFirstColumn: true } : {}),
    ...(isTrue(style.showLastColumn) ? { highlightLastColumn: true } : {}),
  };
}
