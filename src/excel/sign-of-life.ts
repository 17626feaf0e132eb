import { Pauses } from "./cell-edit";
import { runPatiently } from "./run";
import { WorkbookError } from "../book/workbook-error";
import { type NoteAsRead, readNotes } from "./write/read-notes";

/** How often somebody else's note is looked at while it is waited for. */
const LOOKS = 15;

/** What this session itself does or has done with builds, by their uid: of those it need not wait for a sign. */
const own = new Map<string, "at work" | "ended">();

export async function atWork<T>(uid: string, work: () => Promise<T>): Promise<T> {
  own.set(uid, "at work");
  try {
    return await work();
  } finally {
    own.set(uid, "ended");
  }
}

/** A note as it was seen for the first time, when this session's own clock said so. */
export interface Sighting {
  text: string;
  at: number;
}

export function sighting({ text }: NoteAsRead): Sighting {
  return { text, at: performance.now() };
}

/**
 * Throws while somebody is at a build: its note moves with every request. It is seen as dead when the note has stood still for `quiet` ms since
 * it was seen first, by one clock alone. A note that has gone is nobody's any more.
 */
export async function refuseAtWork({ note }: NoteAsRead, seen: Sighting, quiet: number): Promise<void> {
  const known = own.get(note.uid);
  if (known === "ended") return;
  if (known === "at work") throw stillBuilding(note.label);
  const pauses = new Pauses(seen.at + quiet - performance.now(), quiet / LOOKS);
  do {
    const now = (await runPatiently(readNotes)).find((each) => each.note.uid === note.uid);
    if (!now) return;
    if (now.text !== seen.text) throw stillBuilding(note.label);
  } while (await pauses.more());
}

function stillBuilding(label: string): WorkbookError {
  return new WorkbookError({
    problem: "unfinished",
    what: `"${label}" is still building: somebody else is at it.`,
    untouched: "Nothing was changed.",
    next: "Wait until it has ended. If it stands still for good, try again then.",
  });
}
