import type { Entries } from "../../book/cells/entries";
import type { Operation, WriteCells } from "../../book/operations";

/**
 * While a change is being written the workbook's settings carry a note with the way back from everything written so far, so that the next
 * opening can repair what a dead session left behind. Each request carries the way back from its own operations. The keys carry the build's
 * uid, so that the notes of several builds stand side by side: `cam_building_<uid>` has the label, `cam_building_<uid>_<request>_<piece>`
 * the rest. A sheet that a build creates carries a name with the uid until the build has ended.
 */
const MARK = "cam_building";
const PIECE = 200_000;
const KEY = /^cam_building(?:_([0-9a-f-]{36}))?(?:_(\d+)_(\d+))?$/;

/** Ids of sheets by the titles that operations call them by: titles change, ids do not. */
export type SheetIds = ReadonlyMap<string, string>;

/** How to take back what a build did, to be applied in this order. */
export interface WayBack {
  uid: string;
  /** Of sheets that the build created, only those that it knows to have created. */
  sheets: SheetIds;
  operations: readonly Operation[];
}

export interface BuildingNote {
  label: string;
  uid: string;
  keys: string[];
  /** null when the note is torn. */
  wayBack: WayBack | null;
}

/** What a request leaves in the workbook ahead of its operations. */
interface NotePart extends WayBack {
  label: string;
  /** The request's number, from 0. */
  index: number;
}

type Packed =
  Exclude<Operation, WriteCells> | (Omit<WriteCells, "entries"> & { runs: [number, Entries[0]][] });

/** Neighbouring rows that are alike are kept once: most of what stood below a table was blank. */
function packed(operation: Operation): Packed {
  if (operation.type !== "cells") return operation;
  const { entries, ...rest } = operation;
  const runs: [number, Entries[0]][] = [];
  let last = "";
  for (const line of entries) {
    const text = JSON.stringify(line);
    if (text === last) runs.at(-1)![0]++;
    else runs.push([1, line]);
    last = text;
  }
  return { ...rest, runs };
}

function unpacked(operation: Packed): Operation {
  if (operation.type !== "cells") return operation;
  const { runs, ...rest } = operation;
  return {
    ...rest,
    entries: runs.flatMap(([count, line]) => Array.from({ length: count }, () => [...line])),
  };
}

/** Queues the part of the note for one request; returns the keys it takes. */
export function queueMark(
  context: Excel.RequestContext,
  { uid, label, index, sheets, operations }: NotePart,
): string[] {
  const { settings } = context.workbook;
  const text = JSON.stringify({
    ...(index === 0 ? { sheets: [...sheets] } : {}),
    operations: operations.map(packed),
  });
  const entries: [string, string][] = index === 0 ? [[`${MARK}_${uid}`, label]] : [];
  for (let piece = 0; piece * PIECE < text.length; piece++)
    entries.push([`${MARK}_${uid}_${index}_${piece}`, text.slice(piece * PIECE, (piece + 1) * PIECE)]);
  for (const [key, value] of entries) settings.add(key, value);
  return entries.map(([key]) => key);
}

export function queueUnmark(context: Excel.RequestContext, keys: readonly string[]): void {
  for (const key of keys) context.workbook.settings.getItemOrNullObject(key).delete();
}

/** Queues a new sheet that tells which build made it. */
export function queueOwnSheet(context: Excel.RequestContext, title: string, uid: string): void {
  // Created under its name: renaming afterwards would clear the undo stack.
  context.workbook.worksheets.add(title).names.add(MARK, `="${uid}"`);
}

export function queueDisown(context: Excel.RequestContext, sheetIds: readonly string[]): void {
  for (const id of sheetIds)
    context.workbook.worksheets.getItemOrNullObject(id).names.getItemOrNullObject(MARK).delete();
}

/** Whether a sheet, loaded with its names' formulas, was created by a build that has not ended. */
export function isOwnSheet(sheet: Excel.Worksheet, uid: string): boolean {
  return sheet.names.items.some(({ name, formula }) => name === MARK && formula === `="${uid}"`);
}

/** Queues the question whether unfinished builds stand; to be asked after the sync. */
export function queueIsUnfinished(context: Excel.RequestContext): () => boolean {
  const { settings } = context.workbook;
  settings.load("items/key");
  return () => settings.items.some(({ key }) => KEY.test(key));
}

/** Reads the notes that builds have left behind. */
export async function readNotes(context: Excel.RequestContext): Promise<BuildingNote[]> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const notes = new Map<string, { label: string; keys: string[]; requests: string[][] }>();
  for (const { key, value } of settings.items) {
    const match = KEY.exec(key);
    if (!match) continue;
    const [, uid = "", request, piece] = match;
    const note = notes.get(uid) ?? { label: "", keys: [], requests: [] };
    notes.set(uid, note);
    note.keys.push(key);
    if (piece === undefined) note.label = String(value);
    else (note.requests[Number(request)] ??= [])[Number(piece)] = String(value);
  }
  return [...notes].map(([uid, { label, keys, requests }]) => ({
    label: label || "A build",
    uid,
    keys,
    wayBack: parsed(uid, requests),
  }));
}

function parsed(uid: string, requests: readonly (readonly string[])[]): WayBack | null {
  try {
    const parts = Array.from(
      requests,
      (pieces) =>
        JSON.parse(Array.from(pieces).join("")) as { sheets?: [string, string][]; operations: Packed[] },
    );
    const sheets = new Map(parts[0]!.sheets);
    // The last request first.
    return { uid, sheets, operations: parts.reverse().flatMap(({ operations }) => operations.map(unpacked)) };
  } catch {
    return null;
  }
}
