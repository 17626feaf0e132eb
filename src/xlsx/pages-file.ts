import { pageOperations } from "../book/sheet-writes";
import type { PagePlan } from "../sheets/shared/sheet-plan";
import { NUMBER_FORMATS } from "../sheets/shared/styles";
import { PRINT_TITLES } from "./data/names";
import { EMPTY_PARTS } from "./empty-workbook";
import { OfficePackage } from "./package/package";
import { WorkbookFile } from "./read/workbook-file";
import { showSheet } from "./show-sheet";
import { applyOperations } from "./write/apply-operations";
import { WorkbookEditor } from "./write/workbook-editor";

/** A workbook of pages with nothing else in it, which opens on the first one; days read the same wherever it is opened. */
export function pagesFile(pages: readonly PagePlan[]): Uint8Array {
  const empty = new WorkbookFile(OfficePackage.of(EMPTY_PARTS), "xl/workbook.xml");
  const editor = new WorkbookEditor(empty, NUMBER_FORMATS.date);
  applyOperations(editor, { operations: pages.flatMap(pageOperations) });
  for (const { title, tables = [] } of pages)
    for (const { box } of tables)
      // What the columns are called stands on every sheet of paper.
      editor.book.setName(editor.indexOf(title), PRINT_TITLES, `='${title}'!$${box.row + 1}:$${box.row + 1}`);
  const written = new WorkbookFile(editor.finish(), empty.workbook);
  return showSheet(written, pages[0]!.title).bytes();
}
