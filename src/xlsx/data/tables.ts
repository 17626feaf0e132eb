import { addressOf, parseAddress } from "../../book/cells/a1";
import { fromFileFormula, toFileFormula } from "../cells/formula-text";
import { MAIN } from "../package/namespaces";
import { fileHeader, fileText, fromFileText } from "../xml/cell-text";
import { escapedText } from "../xml/escape";
import { tag } from "../xml/tag";
import { type XmlElement, childNamed, childrenNamed, isFalse, isTrue, textOf } from "../xml/tree";
import type { CellData, TableData } from "./workbook-data";

const STYLE = "TableStyleMedium2";

/** The part of a table. `totals` are the cells of its totals row by column of the table. */
export function tableXml(
  table: TableData,
  id: number,
  totals: ReadonlyMap<number, CellData> = new Map(),
): string {
  const { box, name } = table;
  const headers = table.showHeaders !== false;
  const filtered = { ...box, rows: box.rows - (table.showTotals ? 1 : 0) };
  const columns = table.columns.map((header, index) => columnXml(table, header, index, totals.get(index)));
  return tag(
    "table",
    {
      xmlns: MAIN,
      id,
      name,
      displayName: name,
      ref: addressOf(box),
      headerRowCount: headers ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : 0,
    },
    (headers && table.showFilterButton !== false ? tag("autoFilter", { ref: addressOf(filtered) }) : "") +
      tag("tableColumns", { count: columns.length }, columns.join("")) +
      tag("tableStyleInfo", {
        name: table.style ?? STYLE,
        showFirstColumn: table.highlightFirstColumn === true,
        showLastColumn: table.highlightLastColumn === true,
        showRowStripes: table.showBandedRows !== false,
        showColumnStripes: table.showBandedColumns === true,
      }),
  );
}

function columnXml(
  { name: table, calculated = {} }: TableData,
  header: string,
  index: number,
  total: CellData | undefined,
): string {
  const formula = (local: string, text: string | undefined) =>
    text === undefined ? "" : tag(local, {}, escapedText(fileText(toFileFormula(text, table))));
  const label = total?.formula === undefined && typeof total?.value === "string" ? total.value : undefined;
  return tag(
    "tableColumn",
    {
      id: index + 1,
      name: fileHeader(header),
      totalsRowLabel: label === undefined ? undefined : fileText(label),
      totalsRowFunction: total?.formula === undefined ? undefined : "custom",
    },
    formula("calculatedColumnFormula", calculated[header]) + formula("totalsRowFormula", total?.formula),
  );
}

/** Undefined when the part does not say where the table stands. */
export function readTable(root: XmlElement): TableData | undefined {
  const { attributes } = root;
  const box = parseAddress(attributes.get("ref") ?? "")?.box;
  if (!box) return undefined;
  const name = attributes.get("displayName") ?? attributes.get("name") ?? "";
  const style = childNamed(root, "tableStyleInfo")?.attributes ?? new Map<string, string>();
  const styleName = style.get("name");
  const headers = attributes.get("headerRowCount") !== "0";
  const columns = childrenNamed(childNamed(root, "tableColumns"), "tableColumn");
  const headerOf = (column: XmlElement) => fromFileText(column.attributes.get("name") ?? "");
  const calculated = columns.flatMap((column) => {
    const formula = childNamed(column, "calculatedColumnFormula");
    return formula ? [[headerOf(column), fromFileFormula(fromFileText(textOf(formula)), name)] as const] : [];
  });
  return {
    name,
    box,
    columns: columns.map(headerOf),
    ...(calculated.length ? { calculated: Object.fromEntries(calculated) } : {}),
    ...(styleName && styleName !== STYLE ? { style: styleName } : {}),
    ...(headers ? {} : { showHeaders: false }),
    ...(Number(attributes.get("totalsRowCount") ?? 0) > 0 ? { showTotals: true } : {}),
    ...(isFalse(style.get("showRowStripes")) ? { showBandedRows: false } : {}),
    ...(isTrue(style.get("showColumnStripes")) ? { showBandedColumns: true } : {}),
    ...(headers && !childNamed(root, "autoFilter") ? { showFilterButton: false } : {}),
    ...(isTrue(style.get("showFirstColumn")) ? { highlightFirstColumn: true } : {}),
    ...(isTrue(style.get("showLastColumn")) ? { highlightLastColumn: true } : {}),
  };
}
