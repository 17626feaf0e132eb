import { fromTheEnd } from "../book/way-back";
import { stepBack } from "../book/steps";
import { runPatiently } from "./run";
import type { Journal } from "./write/journal";
import type { NewSheets } from "./write/created-sheets";
import { type Left, restore } from "./write/restore";

interface GoingBack {
  dateFormat: string;
  newSheets: NewSheets;
  /** All of it is known to have happened. */
  whole?: boolean;
  /** How long a cell may be edited meanwhile, in ms. */
  patience?: number;
}

/** What is left after a way back. */
interface WentBack extends Left {
  /** Why nothing but the note is, if that is so. */
  noteStays?: unknown;
}

/**
 * Takes back what was sent of a change, the last step first; while one is taken back the note stands for it. The note goes at the end, unless
 * anything was left: then it stands for the step in which that was.
 */
export async function goBack(
  { note, steps, sheets, sent }: Journal,
  { dateFormat, newSheets, whole = false, patience }: GoingBack,
): Promise<WentBack> {
  const all: Left = { cells: [], skipped: [] };
  let unfinished: number | null = null;
  for (let step = sent.length - 1; step >= 0; step--) {
    const back = stepBack(steps, sent, step);
    const left = await runPatiently(async (context) => {
      if (note.standsFor !== step) await note.put(context, { step, steps, sheets, begun: true });
      const operations = whole ? fromTheEnd(back) : back;
      return restore(context, { uid: note.uid, sheets, operations }, { dateFormat, note, newSheets });
    }, patience);
    all.cells.push(...left.cells);
    all.skipped.push(...left.skipped);
    if (left.cells.length || left.skipped.length) unfinished = step;
  }
  const last = unfinished;
  const settle = (context: Excel.RequestContext) => {
    if (last !== null) return note.put(context, { step: last, steps, sheets, begun: true });
    note.queueRemoval(context);
    return context.sync();
  };
  if (last !== null && last === note.standsFor) return all;
  try {
    await runPatiently<unknown>(settle, patience);
  } catch (error) {
    if (last !== null) throw error;
    return { ...all, noteStays: error };
  }
  return all;
}
