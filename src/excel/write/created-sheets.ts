import type { Operation } from "../../book/operations";
import type { NamesFound } from "../read/sheet-names";
import { type WayBack, ownTitle } from "./building-mark";

/**
 * Which sheets a build has created: those marked as its own; a blank one of its title too, when the request may have failed between
 * creating and marking it; or, after Excel refused to create one, nothing came after those that are marked.
 */
export type NewSheets = "marked" | "blank-too" | "refused";

interface CreatedNow {
  /** They call sheets by their ids. */
  deletions: Operation[];
  /** Nothing came after them. */
  alone: boolean;
  /** Titles of those that the build may have created, and on which somebody has worked. */
  unsure: string[];
}

/** Finds, among all sheets, those that a build itself has created; ask after the sync. */
export function queueCreated(
  all: readonly Excel.Worksheet[],
  namesOn: NamesFound,
  { wayBack: { uid, sheets, operations }, newSheets }: { wayBack: WayBack; newSheets: NewSheets },
): () => CreatedNow {
  const created = operations.filter((each) => each.type === "delete-sheet").map(({ sheet }) => sheet);
  const untold = created.filter((title) => !sheets.has(title));
  const known = new Set(sheets.values());
  const mayBe = ({ id, name }: Excel.Worksheet) =>
    newSheets === "blank-too" && untold.includes(name) && !known.has(id) && !namesOn.get(id)?.length;
  const takeUnmarked = queueBlank(all.filter(mayBe));
  return () => {
    const goes = new Map<string, string>();
    for (const sheet of all) {
      const title = ownTitle(namesOn.get(sheet.id), uid);
      if (title !== undefined) goes.set(sheet.id, title);
    }
    for (const title of created) {
      const id = sheets.get(title);
      if (id !== undefined && all.some((sheet) => sheet.id === id)) goes.set(id, title);
    }
    const unmarked = takeUnmarked();
    for (const { title, id, isBlank } of unmarked) if (isBlank) goes.set(id, title);
    return {
      deletions: [...goes].map(([id, title]) => deletionOf(title, id, operations)),
      // New sheets come first, in a request that has not told their ids then.
      alone: newSheets === "refused" && goes.size < created.length && untold.length > 0,
      unsure: unmarked.flatMap(({ title, isBlank }) => (isBlank ? [] : [title])),
    };
  };
}

/** Tells of sheets whether anybody has written or formatted anything on them. */
function queueBlank(
  sheets: readonly Excel.Worksheet[],
): () => { title: string; id: string; isBlank: boolean }[] {
  const handles = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    return { title: sheet.name, id: sheet.id, used };
  });
  return () => handles.map(({ title, id, used }) => ({ title, id, isBlank: used.isNullObject }));
}

/** With what the build is known to have put there: no more than that goes. */
function deletionOf(title: string, id: string, operations: readonly Operation[]): Operation {
  const known = operations.find((each) => each.type === "delete-sheet" && each.sheet === title);
  return known?.type === "delete-sheet"
    ? { ...known, sheet: id }
    : { type: "delete-sheet", sheet: id, wrote: [] };
}
