import { quoteSheet } from "../../book/cells/a1";
import { NOTHING_WRITTEN, WorkbookError } from "../../book/workbook-error";
import type { OfficePackage } from "../package/package";
import { reachable } from "../package/reachable";
import { WorkbookFile } from "../read/workbook-file";
import { fileText, fromFileText } from "../xml/cell-text";
import { escapedText } from "../xml/escape";
import { BOOK_ORDER } from "../book-part";
import { childNamed, childrenNamed, ensureChild, removeChild, setAttributes, textOf } from "../xml/tree";
import { dropTitles } from "./workbook-editor";

/**
 * A file without these sheets, and without the parts that only they had. Throws a WorkbookError when formulas elsewhere refer to one of
 * them: Excel would make #REF! of those, and a file that says less than it seems to is no better.
 */
export function withoutSheets(
  parts: OfficePackage,
  workbook: string,
  titles: readonly string[],
): WorkbookFile {
  const file = new WorkbookFile(parts, workbook);
  const gone = new Set(file.sheets.filter(({ name }) => titles.includes(name)).map(({ index }) => index));
  const before = reachable(parts);
  const relationIds = file.book.sheetRelations();
  const book = parts.editable(workbook);
  dropNames(book, gone, titles);
  const all = childNamed(book.root, "sheets")!;
  const elements = childrenNamed(all, "sheet");
  const shown = file.book.shown;
  all.children = elements.filter((_, index) => !gone.has(index));
  for (const index of gone) {
    const id = relationIds[index];
    if (id !== undefined) parts.unrelate(workbook, id);
  }
  const front = gone.has(shown) ? 0 : shown - [...gone].filter((index) => index < shown).length;
  for (const view of childrenNamed(ensureChild(book.root, "bookViews", BOOK_ORDER), "workbookView"))
    setAttributes(view, { activeTab: front || undefined, firstSheet: undefined });
  parts.put(workbook, book);
  const after = reachable(parts);
  for (const path of before) if (!after.has(path)) parts.remove(path);
  refuseReferences(parts, after, titles);
  dropTitles(parts);
  return new WorkbookFile(parts, workbook);
}

type BookDocument = ReturnType<OfficePackage["editable"]>;

/** Names of their scope go with them, others keep their sheets; one that led to them leads nowhere, as in Excel. */
function dropNames({ root }: BookDocument, gone: ReadonlySet<number>, titles: readonly string[]): void {
  const all = childNamed(root, "definedNames");
  if (!all) return;
  for (const element of childrenNamed(all, "definedName")) {
    const scope = element.attributes.get("localSheetId");
    if (scope !== undefined && gone.has(Number(scope))) removeChild(all, element);
    else {
      if (scope !== undefined) {
        const earlier = [...gone].filter((index) => index < Number(scope)).length;
        setAttributes(element, { localSheetId: Number(scope) - earlier });
      }
      if (titles.some((title) => refersTo(fromFileText(textOf(element)), title)))
        element.children = [{ text: "#REF!" }];
    }
  }
  if (!childrenNamed(all, "definedName").length) removeChild(root, all);
}

function refersTo(formula: string, title: string): boolean {
  return formula.includes(`${quoteSheet(title)}!`);
}

function refuseReferences(parts: OfficePackage, paths: ReadonlySet<string>, titles: readonly string[]): void {
  const found = titles.find((title) => {
    const reference = escapedText(fileText(`${quoteSheet(title)}!`));
    return [...paths].some((path) => path.endsWith(".xml") && parts.part(path)!.text.includes(reference));
  });
  if (found === undefined) return;
  throw new WorkbookError({
    problem: "foreign-cells",
    what: `Formulas elsewhere in the workbook refer to "${found}".`,
    untouched: NOTHING_WRITTEN,
    next: "Change them first, or delete the sheet in Excel.",
  });
}
