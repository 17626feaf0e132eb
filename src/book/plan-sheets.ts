import { indexDefinition } from "../sheets/index/definition";
import { linkName, linkNamesIn } from "../sheets/index/entries";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import { isAbout } from "../sheets/shared/subject";
import { type Book, partnersAsRead } from "./book";
import { existingSheet } from "./existing-sheet";
import { indexOf, indexPlan, linkNames, listed, type ListedSheet } from "./index-writes";
import { newTitles } from "./new-titles";
import type { Obstacle } from "./obstacle";
import type { Operation } from "./operations";
import { sheetTables } from "./sheet-tables";
import { newSheetOperations, rebuildOperations } from "./sheet-writes";

interface Planning {
  /** Of the workbook's sheets; the new ones come to them. */
  titles: Set<string>;
  obstacles: Obstacle[];
  options: { existing: "rebuild" | "beside"; newUid: () => string };
}

/** What is written, and the titles of the sheets that come and of those that are built again. */
export interface PlannedSheets {
  operations: Operation[];
  created: string[];
  updated: string[];
}

/** The sheets that are built, and the index of all when one was asked for or there is one and what it lists changes. */
export function planSheets(change: ChangeSet, book: Book, planning: Planning): PlannedSheets {
  const plan: PlannedSheets = { operations: [], created: [], updated: [] };
  const { titles, obstacles, options } = planning;
  const titleFor = newTitles(partnersAsRead(book));
  const sheets = book.built.map(listed);
  const planned = (sheetPlan: SheetPlan, found: Obstacle[], existing = options.existing) => {
    const { kind, subject } = sheetPlan;
    const sheet = existing === "rebuild" ? existingSheet(kind, subject, book, found) : null;
    const title = sheet?.sheet ?? titleFor(sheetPlan, titles);
    return { sheetPlan, sheet, title };
  };
  const put = ({ sheetPlan, sheet, title }: ReturnType<typeof planned>, found: Obstacle[]): Operation[] => {
    const uid = sheet?.uid ?? options.newUid();
    const writes = sheet ? rebuildOperations(sheetPlan, sheet) : newSheetOperations(sheetPlan, title, uid);
    const tables = sheetTables(sheetPlan, title, sheet, book);
    found.push(...tables.obstacles, ...writes.obstacles);
    titles.add(title);
    if (!sheet) sheets.push({ title, kind: sheetPlan.kind, subject: sheetPlan.subject, uid });
    const linked = linkNames(title, { sheets: linkedFrom(sheetPlan, sheets) }, book);
    return [...linked, ...tables.before, ...writes.operations, ...tables.after];
  };
  const note = (isRebuilt: boolean, title: string) => (isRebuilt ? plan.updated : plan.created).push(title);

  for (const sheetPlan of change.sheets.filter(({ kind }) => kind !== indexDefinition.kind)) {
    const each = planned(sheetPlan, obstacles);
    plan.operations.push(...put(each, obstacles));
    note(each.sheet !== null, each.title);
  }
  const asked = change.sheets.find(({ kind }) => kind === indexDefinition.kind);
  if (!asked && !(indexOf(book) && (sheets.length > book.built.length || change.renames?.length)))
    return plan;
  // What stands in the way of the index is no reason to refuse what was asked for.
  const found: Obstacle[] = asked ? obstacles : [];
  const existing = asked ? options.existing : "rebuild";
  const index = planned(indexPlan(renamed(sheets, change), asked), found, existing);
  const operations = put(index, found);
  if (!asked && (found.length || !operations.length)) return plan;
  plan.operations.push(...linkNames(index.title, { sheets }, book), ...operations);
  note(index.sheet !== null, index.title);
  return plan;
}

/** The sheets to which its formulas lead by the workbook's names. */
function linkedFrom({ kind, cells }: SheetPlan, sheets: readonly ListedSheet[]): ListedSheet[] {
  // The index leads to all of them, and says so itself.
  if (kind === indexDefinition.kind) return [];
  const names = new Set(
    cells.flatMap(({ content }) => (content.type === "formula" ? linkNamesIn(content.formula) : [])),
  );
  return names.size ? sheets.filter(({ uid }) => names.has(linkName(uid))) : [];
}

/** Sheets of partners that are called otherwise from now on. */
function renamed(sheets: readonly ListedSheet[], { renames = [] }: ChangeSet): ListedSheet[] {
  return renames.reduce<readonly ListedSheet[]>(
    (before, { from, to }) =>
      before.map((sheet) =>
        isAbout(sheet.subject, { partner: from })
          ? { ...sheet, subject: { ...sheet.subject, partner: to.trim() } }
          : sheet,
      ),
    sheets,
  ) as ListedSheet[];
}
