import type { SheetSubject } from "../sheets/shared/sheet-plan";
import type { SheetKind } from "../sheets/sheets";
import { isAbout } from "../sheets/shared/subject";
import type { Book, BuiltAsRead } from "./book";
import type { Obstacle } from "./obstacle";

/** The sheet of that kind and subject, wherever it stands and whatever it is called; null when there is none. */
export function existingSheet(
  kind: SheetKind,
  subject: SheetSubject,
  book: Book,
  obstacles: Obstacle[],
): BuiltAsRead | null {
  const matches = book.built.filter((each) => each.kind === kind && isAbout(each, subject));
  const twins = matches.filter((each) => matches.some((other) => other !== each && other.uid === each.uid));
  if (twins.length) {
    const sheets = twins.map(({ sheet }) => `"${sheet}"`).join(" and ");
    obstacles.push({
      problem: "ambiguous",
      what: `${sheets} are copies of one sheet, so it is not clear which one is meant.`,
      next: "Delete the copy you do not need, or build a new sheet beside them.",
      cells: twins.map(({ sheet }) => sheet),
    });
  }
  // Sheets are added at the end: of several built beside each other the last is the newest.
  return matches.at(-1) ?? null;
}
