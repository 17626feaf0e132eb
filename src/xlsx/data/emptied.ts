import { BUILT_IN_NAME } from "../book-part";
import type { OfficePackage } from "../package/package";
import { reachable } from "../package/reachable";
import { openPackage } from "../package/open-package";
import { WorkbookFile } from "../read/workbook-file";
import { dropTitles } from "../write/workbook-editor";
import { fileText, fromFileText } from "../xml/cell-text";
import { type XmlElement, childNamed, childrenNamed, removeChild, setAttributes, textOf } from "../xml/tree";
import { emptyFileSheet } from "./emptied-sheet";
import { readPrintName } from "./names";
import { settingsRelation } from "./settings-part";
import type { WorkbookData } from "./workbook-data";

/**
 * A workbook's file without everything that WorkbookData holds, so that data can be written over it: what WorkbookData does not have stays,
 * each with its sheet. Sheets are found by name; those that are not in the data go, those that hold no cells come last.
 */
export function emptied(opened: Uint8Array, data: WorkbookData): WorkbookFile {
  const { parts, workbook } = openPackage(opened);
  const file = new WorkbookFile(parts, workbook);
  const before = reachable(parts);
  const places = placesOf(file, data);
  const relationIds = file.book.sheetRelations();
  const book = parts.editable(workbook);
  dropNames(book.root, places);
  keepSheets(book.root, places, data);
  // Dates are read as those of a workbook that counts from 1900.
  const properties = childNamed(book.root, "workbookPr");
  if (properties) setAttributes(properties, { date1904: undefined });
  for (const sheet of file.sheets) {
    const { path, index } = sheet;
    const place = places.get(index);
    const content = file.content(sheet);
    if (place === undefined) dropRelation(parts, workbook, relationIds[index]);
    else if (path !== undefined && content) {
      const tables = file.tables.filter((table) => table.sheet === sheet);
      emptyFileSheet(parts, { path, content, tables }, data.sheets[place]!);
    }
  }
  parts.put(workbook, book);
  dropShared(parts, workbook);
  const after = reachable(parts);
  for (const path of before) if (!after.has(path)) parts.remove(path);
  dropTitles(parts);
  return new WorkbookFile(parts, workbook);
}

/** From a sheet's place in the file to the one that it will have; those that go have none. */
type Places = ReadonlyMap<number, number>;

function placesOf({ sheets }: WorkbookFile, data: WorkbookData): Places {
  const places = new Map<number, number>();
  let last = data.sheets.length;
  for (const { name, index, path } of sheets) {
    const place = data.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (path !== undefined && place >= 0) places.set(index, place);
    if (path === undefined && place < 0) places.set(index, last++);
  }
  return places;
}

function keepSheets(book: XmlElement, places: Places, data: WorkbookData): void {
  const all = childNamed(book, "sheets");
  if (!all) return;
  const elements = childrenNamed(all, "sheet");
  all.children = elements.filter((element, index) => {
    const place = places.get(index);
    const name = place === undefined ? undefined : data.sheets[place]?.name;
    if (name !== undefined) setAttributes(element, { name: fileText(name) });
    return place !== undefined;
  });
}

/** All names but those that Excel keeps for itself and WorkbookData does not have. */
function dropNames(book: XmlElement, places: Places): void {
  const all = childNamed(book, "definedNames");
  if (!all) return;
  for (const element of childrenNamed(all, "definedName")) {
    const name = element.attributes.get("name") ?? "";
    const sheet = element.attributes.get("localSheetId");
    const place = sheet === undefined ? undefined : places.get(Number(sheet));
    const isHeld =
      !name.startsWith(BUILT_IN_NAME) || readPrintName(name, fromFileText(textOf(element))) !== undefined;
    if (isHeld || (sheet !== undefined && place === undefined)) removeChild(all, element);
    else setAttributes(element, { localSheetId: place });
  }
  if (!childrenNamed(all, "definedName").length) removeChild(book, all);
}

function dropRelation(parts: OfficePackage, owner: string, id: string | undefined): void {
  if (id !== undefined && parts.relations(owner).some((each) => each.id === id)) parts.unrelate(owner, id);
}

/** Texts of the cells that were, and the settings: both are written anew. */
function dropShared(parts: OfficePackage, workbook: string): void {
  for (const { id, type } of parts.relations(workbook))
    if (type === "sharedStrings") parts.unrelate(workbook, id);
  const settings = settingsRelation(parts, workbook);
  if (settings) parts.unrelate(workbook, settings.id);
}
