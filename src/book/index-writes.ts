import { indexDefinition } from "../sheets/index/definition";
import { indexEntries, linkName } from "../sheets/index/entries";
import { indexSheet } from "../sheets/index/sheet";
import type { SheetPlan, SheetSubject } from "../sheets/shared/sheet-plan";
import type { SheetKind } from "../sheets/sheets";
import type { Book, BuiltAsRead } from "./book";
import { subjectOf } from "./built-sheets";
import { referenceTo } from "./cells/a1";
import type { Names, Operation } from "./operations";

/** A built sheet as it is once a change is done. */
export interface ListedSheet {
  title: string;
  kind: SheetKind;
  subject: SheetSubject;
  uid: string;
}

export function listed(sheet: BuiltAsRead): ListedSheet {
  return { title: sheet.sheet, kind: sheet.kind, subject: subjectOf(sheet), uid: sheet.uid };
}

/** The index that a workbook has: it is brought up to date with every sheet that comes or goes. */
export function indexOf({ built, sheets }: Book): BuiltAsRead | undefined {
  const isOpen = ({ sheet }: BuiltAsRead) =>
    !sheets.some(({ name, protected: locked }) => name === sheet && locked);
  return built.findLast((each) => each.kind === indexDefinition.kind && isOpen(each));
}

/** The index over these sheets; `asked` is what somebody wants of it, otherwise what is typed on it stays. */
export function indexPlan(sheets: readonly ListedSheet[], asked?: SheetPlan): SheetPlan {
  const heading = asked?.inputs.find(({ name }) => name === "in_heading")?.value;
  return indexSheet(indexEntries(sheets), heading === undefined ? {} : { heading });
}

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };

/** The workbook's names to which the index leads: those that are missing come, those of sheets that go are removed with them. */
export function linkNames(
  title: string,
  { sheets, gone = [] }: { sheets: readonly ListedSheet[]; gone?: readonly ListedSheet[] },
  book: Pick<Book, "names">,
): Operation[] {
  const names: Record<string, string | null> = {};
  const before: Record<string, string | null> = {};
  const has = (name: string) => book.names.has(name.toLowerCase());
  const stays = new Set(sheets.map(({ uid }) => linkName(uid)));
  for (const { uid, title: sheet, kind } of sheets) {
    const name = linkName(uid);
    if (kind === indexDefinition.kind || has(name) || name in names) continue;
    names[name] = referenceTo(sheet, FIRST_CELL);
    before[name] = null;
  }
  for (const { uid, title: sheet } of gone) {
    const name = linkName(uid);
    if (stays.has(name) || !has(name)) continue;
    names[name] = null;
    before[name] = referenceTo(sheet, FIRST_CELL);
  }
  return Object.keys(names).length
    ? [{ type: "workbook-names", sheet: title, names: names as Names, before: before as Names }]
    : [];
}
