import { addressOf, parseAddress } from "../../book/cells/a1";
import { fromFileFormula, toFileFormula } from "../cells/formula-text";
import { MAIN } from "../package/namespaces";
import type { FileTable } from "../read/workbook-file";
import { fileHeader, fileText, fromFileText } from "../xml/cell-text";
import { escapedText } from "../xml/escape";
import { tag } from "../xml/tag";
import {
  type XmlElement,
  childNamed,
  childrenNamed,
  ensureChild,
  insertInOrder,
  isFalse,
  isTrue,
  newElement,
  removeChild,
  setAttributes,
  textOf,
} from "../xml/tree";
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
        // Without a name it has no style.
        name: (table.style ?? STYLE) || undefined,
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

/** What a table's part says besides what is known of the table; undefined when it stands beyond the sheet. */
export function readTable(
  { name, columns, showHeaders, showTotals }: FileTable,
  root: XmlElement,
): TableData | undefined {
  const box = parseAddress(root.attributes.get("ref") ?? "")?.box;
  if (!box) return undefined;
  const style = childNamed(root, "tableStyleInfo")?.attributes ?? new Map<string, string>();
  const styleName = style.get("name") ?? "";
  const elements = childrenNamed(childNamed(root, "tableColumns"), "tableColumn");
  const calculated = columns.flatMap((header, index) => {
    const formula = childNamed(elements[index], "calculatedColumnFormula");
    return formula ? [[header, fromFileFormula(fromFileText(textOf(formula)), name)] as const] : [];
  });
  return {
    name,
    box,
    columns: [...columns],
    ...(calculated.length ? { calculated: Object.fromEntries(calculated) } : {}),
    ...(styleName === STYLE ? {} : { style: styleName }),
    ...(showHeaders ? {} : { showHeaders }),
    ...(showTotals ? { showTotals } : {}),
    ...(isFalse(style.get("showRowStripes")) ? { showBandedRows: false } : {}),
    ...(isTrue(style.get("showColumnStripes")) ? { showBandedColumns: true } : {}),
    ...(showHeaders && !childNamed(root, "autoFilter") ? { showFilterButton: false } : {}),
    ...(isTrue(style.get("showFirstColumn")) ? { highlightFirstColumn: true } : {}),
    ...(isTrue(style.get("showLastColumn")) ? { highlightLastColumn: true } : {}),
  };
}

/** What the table's element and its columns say where they say it at all. */
const OF_TABLE = ["headerRowCount", "totalsRowCount", "totalsRowShown"];
const OF_COLUMN = ["totalsRowLabel", "totalsRowFunction"];
const FORMULAS = ["calculatedColumnFormula", "totalsRowFormula"];
export const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
export const TABLE_COLUMN_ORDER = [...FORMULAS, "xmlColumnPr", "extLst"];

/** Gives a table of a file what another says; what it has besides, such as the query behind it, stays. Columns are found by name. */
export function writeTableOver(table: XmlElement, fresh: XmlElement): void {
  const moved = table.attributes.get("ref") !== fresh.attributes.get("ref");
  takeOver(table, fresh, OF_TABLE);
  const [filter, wanted] = [childNamed(table, "autoFilter"), childNamed(fresh, "autoFilter")];
  if (filter && wanted) takeOver(filter, wanted, []);
  else if (wanted)
    insertInOrder(table, newElement(table, "autoFilter", { ref: wanted.attributes.get("ref") }), TABLE_ORDER);
  else if (filter) removeChild(table, filter);
  const sorted = childNamed(table, "sortState");
  if (sorted && moved) removeChild(table, sorted);
  const style = ensureChild(table, "tableStyleInfo", TABLE_ORDER);
  takeOver(style, childNamed(fresh, "tableStyleInfo")!, []);
  columnsOver(ensureChild(table, "tableColumns", TABLE_ORDER), childNamed(fresh, "tableColumns")!);
}

function columnsOver(columns: XmlElement, fresh: XmlElement): void {
  const keyOf = ({ attributes }: XmlElement) => (attributes.get("name") ?? "").toLowerCase();
  const known = new Map(childrenNamed(columns, "tableColumn").map((column) => [keyOf(column), column]));
  let id = Math.max(0, ...[...known.values()].map(({ attributes }) => Number(attributes.get("id"))));
  columns.children = childrenNamed(fresh, "tableColumn").map((wanted) => {
    const column = known.get(keyOf(wanted)) ?? newElement(columns, "tableColumn", { id: ++id });
    takeOver(column, wanted, OF_COLUMN);
    for (const local of FORMULAS) {
      const [old, formula] = [childNamed(column, local), childNamed(wanted, local)];
      if (old) removeChild(column, old);
      if (formula) insertInOrder(column, newElement(column, local, {}, formula.children), TABLE_COLUMN_ORDER);
    }
    return column;
  });
  setAttributes(columns, { count: columns.children.length });
}

/** Attributes as the other has them, apart from the id; those of `optional` go where it has none. */
function takeOver(element: XmlElement, fresh: XmlElement, optional: readonly string[]): void {
  for (const name of optional) if (!fresh.attributes.has(name)) element.attributes.delete(name);
  for (const [name, value] of fresh.attributes)
    if (name !== "id" && name !== "xmlns") element.attributes.set(name, value);
}
