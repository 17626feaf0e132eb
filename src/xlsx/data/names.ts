import { SHEET_COLUMNS } from "../../domain/shared/excel-limits";
import { formatAddress, parseAddress } from "../../book/cells/a1";
import { BOOK_ORDER, BUILT_IN_NAME } from "../book-part";
import { fromFileFormula, toFileFormula } from "../cells/formula-text";
import { fileText, fromFileText } from "../xml/cell-text";
import {
  type AttributeValues,
  type XmlElement,
  childNamed,
  childrenNamed,
  ensureChild,
  isTrue,
  newElement,
  textOf,
} from "../xml/tree";
import { PRINT_AREA } from "../write/print";
import type { NameData, SheetData, WorkbookData } from "./workbook-data";

export const PRINT_TITLES = `${BUILT_IN_NAME}Print_Titles`;
/** A filter's own name follows from the filter. */
const FILTER = `${BUILT_IN_NAME}_FilterDatabase`;

/** Adds all names of a workbook; those of a sheet's scope carry the sheet's place. A print area is a name too. */
export function writeNames(book: XmlElement, { names = [], sheets }: WorkbookData): void {
  const add = (text: string, attributes: AttributeValues) => {
    const all = ensureChild(book, "definedNames", BOOK_ORDER);
    all.children.push(newElement(all, "definedName", attributes, [{ text: fileText(text) }]));
  };
  const addName = ({ name, formula, comment, visible }: NameData, localSheetId?: number) =>
    add(toFileFormula(formula), {
      name,
      comment: comment === undefined ? undefined : fileText(comment),
      localSheetId,
      hidden: visible === false ? 1 : undefined,
    });
  for (const name of names) addName(name);
  sheets.forEach(({ name: sheet, names: own = [], pageLayout = {} }, localSheetId) => {
    const { printArea, printTitleRows: titles } = pageLayout;
    if (printArea) add(formatAddress(sheet, printArea, true), { name: PRINT_AREA, localSheetId });
    if (titles) {
      const rows = {
        row: titles.first,
        column: 0,
        rows: titles.last - titles.first + 1,
        columns: SHEET_COLUMNS,
      };
      add(formatAddress(sheet, rows, true), { name: PRINT_TITLES, localSheetId });
    }
    for (const name of own) addName(name, localSheetId);
  });
}

/** Gives the names of a workbook part to the workbook and its sheets, which are found by their place in the file. */
export function readNames(
  book: XmlElement,
  {
    data,
    sheetAt,
    dropped,
  }: { data: WorkbookData; sheetAt(place: number): SheetData | undefined; dropped: string[] },
): void {
  for (const element of childrenNamed(childNamed(book, "definedNames"), "definedName")) {
    const { attributes } = element;
    const [name = "", place] = [attributes.get("name"), attributes.get("localSheetId")];
    const sheet = place === undefined ? undefined : sheetAt(Number(place));
    const text = fromFileText(textOf(element));
    if (name.startsWith(BUILT_IN_NAME)) {
      if (!(sheet && readBuiltIn(name, text, sheet)) && name !== FILTER)
        dropped.push(`the built-in name ${name.slice(BUILT_IN_NAME.length)}`);
    } else if (place === undefined || sheet) {
      const comment = attributes.get("comment");
      const owner = sheet ?? data;
      owner.names = [
        ...(owner.names ?? []),
        {
          name,
          formula: fromFileFormula(text),
          ...(comment ? { comment: fromFileText(comment) } : {}),
          ...(isTrue(attributes.get("hidden")) ? { visible: false } : {}),
        },
      ];
    }
  }
}

/** Whether it is one that a page's layout can hold. */
function readBuiltIn(name: string, text: string, sheet: SheetData): boolean {
  const read = readPrintName(name, text);
  if (read) sheet.pageLayout = { ...sheet.pageLayout, ...read };
  return read !== undefined;
}

export function readPrintName(name: string, text: string): SheetData["pageLayout"] | undefined {
  const box = parseAddress(text)?.box;
  if (name === PRINT_AREA && box) return { printArea: box };
  if (name !== PRINT_TITLES || !box || box.columns < SHEET_COLUMNS) return undefined;
  return { printTitleRows: { first: box.row, last: box.row + box.rows - 1 } };
}
