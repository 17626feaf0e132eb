import { type Packed, unpackedOperation } from "../../book/packed";
import type { WayBack } from "./building-mark";
import { BuildNote, NOTHING_YET, type NoteIndex, noteKey, noteKeyParts } from "./note";

/** A note as it stands in the workbook. */
export interface NoteAsRead {
  note: BuildNote;
  /** Its index as text: another one is a sign of life. */
  text: string;
  index: NoteIndex;
  /** Of the step that was being written; null when it was not kept or is torn. */
  wayBack: WayBack | null;
}

/** Reads the notes that builds have left behind. */
export async function readNotes(context: Excel.RequestContext): Promise<NoteAsRead[]> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const values = new Map(
    settings.items.filter(({ key }) => noteKeyParts(key)).map(({ key, value }) => [key, String(value)]),
  );
  const uids = new Set([...values.keys()].map((key) => noteKeyParts(key)!.uid));
  return [...uids].map((uid) => {
    const text = values.get(noteKey(uid)) ?? "";
    const index = indexIn(text);
    const keys = [...values.keys()].filter((key) => noteKeyParts(key)!.uid === uid);
    return {
      note: new BuildNote(uid, index, new Set(keys)),
      text,
      index,
      wayBack: wayBackIn(uid, index, values),
    };
  });
}

function indexIn(text: string): NoteIndex {
  if (!text) return NOTHING_YET;
  // An earlier version's does not say whether the step has begun.
  const unknown = { ...NOTHING_YET, label: text, begun: true, pieces: null };
  return text.startsWith("{") ? { ...unknown, ...parsed<NoteIndex>(text) } : unknown;
}

function wayBackIn(
  uid: string,
  { step, pieces, begun, ended }: NoteIndex,
  values: ReadonlyMap<string, string>,
): WayBack | null {
  if (!begun || ended || pieces === 0) return { uid, sheets: new Map(), operations: [] };
  if (pieces === null) return null;
  const texts = Array.from({ length: pieces }, (_, piece) => values.get(noteKey(uid, step, piece)));
  if (texts.includes(undefined)) return null;
  const kept = parsed<{ sheets: [string, string][]; operations: Packed[] }>(texts.join(""));
  return kept && { uid, sheets: new Map(kept.sheets), operations: kept.operations.map(unpackedOperation) };
}

function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
