import { workbookError } from "./errors";
import { cultureOf, loadCulture } from "./culture";
import { runPatiently } from "./run";
import { WorkbookError } from "../book/workbook-error";
import type { UnfinishedBuild } from "../book/workbook-port";
import { atWork, refuseAtWork, sighting } from "./sign-of-life";
import { ownTitle } from "./write/building-mark";
import { namesOnSheets } from "./read/sheet-names";
import type { BuildNote } from "./write/note";
import { type NoteAsRead, readNotes } from "./write/read-notes";
import { type Left, restore } from "./write/restore";

/** What a dead session left behind, with the ways to deal with it; null when there is nothing. */
export async function unfinishedBuild(quiet: number): Promise<UnfinishedBuild | null> {
  const [found] = await runPatiently(standingNotes);
  if (!found) return null;
  const seen = sighting(found);
  const alone = (work: (uid: string) => Promise<void>) => async () => {
    await refuseAtWork(found, seen, quiet);
    await atWork(found.note.uid, () => work(found.note.uid));
  };
  return {
    label: found.note.label,
    repairable: found.wayBack !== null,
    stays: found.index.stays,
    undoes: found.index.undoes,
    repair: alone(repair),
    keep: alone(keep),
  };
}

/** Throws, since somebody's build stands half written: what is written now would be lost with its way back. `uid` is one's own. */
export async function refuseUnfinished(
  context: Excel.RequestContext,
  untouched: string,
  uid?: string,
): Promise<void> {
  const found = (await standingNotes(context)).find(({ note }) => note.uid !== uid);
  if (!found) return;
  throw new WorkbookError({
    problem: "unfinished",
    what: `"${found.note.label}" has not ended: it was interrupted, or somebody is still at it.`,
    untouched,
    next: "Wait a moment if somebody is still at it. Otherwise repair the workbook, or keep it as it is, at the top of the pane and try again.",
  });
}

/** The notes that stand, after those of builds that have ended were taken away. */
async function standingNotes(context: Excel.RequestContext): Promise<NoteAsRead[]> {
  const notes = await readNotes(context);
  const ended = notes.filter(({ index }) => index.ended);
  if (ended.length)
    await setAside(
      context,
      ended.map(({ note }) => note),
    );
  return notes.filter((each) => !ended.includes(each));
}

/** Takes notes away; what was written stays. */
async function setAside(context: Excel.RequestContext, notes: readonly BuildNote[]): Promise<void> {
  const names = [...(await namesOnSheets(context))];
  for (const note of notes)
    note.queueRemoval(
      context,
      names.flatMap(([id, each]) => (ownTitle(each, note.uid) === undefined ? [] : [id])),
    );
  await context.sync();
}

/** Throws when a way back did not bring back everything. */
export function refuseLeft({ cells, skipped }: Left, untouched: string): void {
  if (!cells.length && !skipped.length) return;
  throw new WorkbookError({
    problem: "unexpected",
    what: "Not everything could be brought back.",
    details: skipped,
    untouched,
    next: "Check that, then repair the workbook or keep it as it is: the pane offers both.",
    cells,
  });
}

/** Nothing to do when somebody else has dealt with the note meanwhile. */
async function findNote(context: Excel.RequestContext, uid: string): Promise<NoteAsRead | undefined> {
  return (await readNotes(context)).find(({ note }) => note.uid === uid);
}

async function repair(uid: string): Promise<void> {
  let isRepaired = false;
  try {
    await runPatiently(async (context) => {
      const culture = loadCulture(context);
      const found = await findNote(context, uid);
      if (!found) return;
      const { note, wayBack } = found;
      if (!wayBack) throw tornNote(note.label);
      const { dateFormat } = cultureOf(culture);
      const left = await restore(context, wayBack, { dateFormat, note, newSheets: "blank-too" });
      refuseLeft(left, "Everything else is as it was; the note of how it was is still there.");
      isRepaired = true;
      note.queueRemoval(context);
      await context.sync();
    });
  } catch (error) {
    throw workbookError(
      error,
      error instanceof WorkbookError
        ? error.untouched
        : isRepaired
          ? "The workbook is as it was. Only the note of how it was may still be there."
          : "The workbook may be half repaired; the note of how it was is still there.",
    );
  }
}

function tornNote(label: string): WorkbookError {
  return new WorkbookError({
    problem: "unexpected",
    what: `The note of how the workbook was before "${label}" cannot be read.`,
    untouched: "Nothing was changed.",
    next: "Keep the workbook as it is, and check what was being written.",
  });
}

/** Sets the note aside; what is written stays. */
async function keep(uid: string): Promise<void> {
  try {
    await runPatiently(async (context) => {
      const found = await findNote(context, uid);
      if (found) await setAside(context, [found.note]);
    });
  } catch (error) {
    throw workbookError(error, "Nothing was changed; the note is still there.");
  }
}
