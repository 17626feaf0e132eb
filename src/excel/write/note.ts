import { grownTables } from "../../book/operations";
import type { WriteStep } from "../../book/steps";
import { type SheetIds, queueDisown } from "./building-mark";
import { MARK } from "./mark";

/**
 * While a change is written the workbook's settings carry a note with the way back, so that the next opening can repair what a dead session
 * left behind. It stands before anything is written: first its pieces, `cam_building_<uid>_<step>_<piece>`, then its index,
 * `cam_building_<uid>`, without which nothing was written. The uid is the build's, so that notes stand side by side.
 */
const KEY = /^cam_building(?:_([0-9a-f-]{36}))?(?:_(\d+)_(\d+))?$/;
const PIECE = /.{1,200000}/gsu;

export interface NoteIndex {
  label: string;
  /** Something written is being taken back by it. */
  undoes: boolean;
  /** The step that is being written, from 0. */
  step: number;
  /** Something of the step may have been written: the conditions of its first request held. */
  begun: boolean;
  /** Tables that have the size that the step gives them: it does not show where others have added or removed rows since. */
  grown: readonly string[];
  /** Nothing is left to do but to take the note away. */
  ended: boolean;
  /** How many pieces the way back takes: 0 while no step is being written, null where nobody knows. */
  pieces: number | null;
  /** Sheets that earlier steps have written on. */
  stays: readonly string[];
  /** Moves with every request: a sign of life. */
  beat: number;
}

/** The step of a change whose way back is kept. */
interface StepToKeep {
  step: number;
  steps: readonly WriteStep[];
  sheets: SheetIds;
  begun: boolean;
  /** What else the same request asks for, once the note stands. */
  ask?: () => void;
}

/** The note of one build. */
export class BuildNote {
  /** The step that it is known to stand for. */
  standsFor: number | null = null;

  constructor(
    readonly uid: string,
    private index: NoteIndex,
    /** Of all settings that it may consist of. */
    private readonly keys: Set<string> = new Set(),
  ) {}

  get label(): string {
    return this.index.label;
  }

  /** Whether anything of it may be in the workbook. */
  get isUp(): boolean {
    return this.keys.size > 0;
  }

  /**
   * Puts up what is kept while a step is written or taken back, in a sync of its own, so ordered that whatever arrives of it tells the truth.
   * @returns whether somebody had taken the note away meanwhile
   */
  async put(
    context: Excel.RequestContext,
    { step, steps, sheets, begun, ask }: StepToKeep,
  ): Promise<boolean> {
    const { settings } = context.workbook;
    const { note, operations } = steps[step]!;
    // One that has begun and is noted once more is whole.
    const grown = begun ? grownTables(operations).map(({ table }) => table) : [];
    const stays = [
      ...new Set(steps.slice(0, step).flatMap(({ operations }) => operations.map(({ sheet }) => sheet))),
    ];
    const pieces = inPieces(`{"sheets":${JSON.stringify([...sheets])},"operations":${note}}`);
    const keys = pieces.map((_, index) => noteKey(this.uid, step, index));
    // Of a step that has begun its own pieces stay while they are written again: at no moment does it seem not to have been written.
    const again = begun && this.index.step === step;
    const index = this.isUp ? this.queueBeat(context) : null;
    const fresh = { step, stays, begun, grown, ended: false };
    this.standsFor = null;
    if (this.isUp) this.queueIndex(context, { ...fresh, pieces: again ? pieces.length : 0 });
    // The old pieces leave first, since both do not fit.
    queueDeletion(
      context,
      [...this.keys].filter((key) => key !== noteKey(this.uid) && !(again && keys.includes(key))),
    );
    pieces.forEach((piece, index) => {
      this.keys.add(keys[index]!);
      settings.add(keys[index]!, piece);
    });
    this.queueIndex(context, { ...fresh, pieces: pieces.length });
    ask?.();
    await context.sync();
    this.standsFor = step;
    return index?.isNullObject ?? false;
  }

  /** Queues a sign of life; what it returns is a null object after the sync when somebody has taken the note away. */
  queueBeat(context: Excel.RequestContext): Excel.Setting {
    const item = context.workbook.settings.getItemOrNullObject(noteKey(this.uid));
    item.load("key");
    this.queueIndex(context, {});
    return item;
  }

  /** Queues that something of the step is written from here on. */
  queueBegun(context: Excel.RequestContext): void {
    this.queueIndex(context, { begun: true });
  }

  /** Queues that a table has grown. */
  queueGrown(context: Excel.RequestContext, table: string): void {
    this.queueIndex(context, { grown: [...this.index.grown, table] });
  }

  /** Queues that a table has its former size again. */
  queueShrunk(context: Excel.RequestContext, table: string): void {
    this.queueIndex(context, { grown: this.index.grown.filter((each) => each !== table) });
  }

  /** Whether the step has begun, after a request that failed: its conditions come before. As long as nobody can tell it may have. */
  async hasBegun(context: Excel.RequestContext): Promise<boolean> {
    const item = this.queueReading(context);
    try {
      await context.sync();
      return indexIn(item)?.begun ?? true;
    } catch {
      return true;
    }
  }

  /** Queues the question which tables have grown, though the request that was to tell so may have failed before. Ask after the sync. */
  queueGrownTables(context: Excel.RequestContext): () => readonly string[] {
    const item = this.queueReading(context);
    return () => {
      const { grown } = indexIn(item) ?? NOTHING_YET;
      this.index = { ...this.index, grown };
      return grown;
    };
  }

  /** Queues what takes the note away, and the marks of its sheets, so ordered that as long as any of it is left it says that it has ended. */
  queueRemoval(context: Excel.RequestContext, sheetIds: readonly string[] = []): void {
    this.standsFor = null;
    this.queueIndex(context, { ended: true });
    queueDisown(context, sheetIds);
    const index = noteKey(this.uid);
    queueDeletion(context, [...[...this.keys].filter((key) => key !== index), index]);
  }

  private queueReading(context: Excel.RequestContext): Excel.Setting {
    const item = context.workbook.settings.getItemOrNullObject(noteKey(this.uid));
    item.load("value");
    return item;
  }

  private queueIndex(context: Excel.RequestContext, change: Partial<NoteIndex>): void {
    this.index = { ...this.index, ...change, beat: this.index.beat + 1 };
    const key = noteKey(this.uid);
    this.keys.add(key);
    context.workbook.settings.add(key, JSON.stringify(this.index));
  }
}

/** What stands while there is no index, and so nothing was written. */
export const NOTHING_YET: NoteIndex = {
  label: "A build",
  undoes: false,
  step: 0,
  begun: false,
  grown: [],
  ended: false,
  pieces: 0,
  stays: [],
  beat: 0,
};

/** The note of a build, or of an undo, that begins. */
export function newNote(label: string, undoes = false): BuildNote {
  return new BuildNote(crypto.randomUUID(), { ...NOTHING_YET, label, undoes });
}

/** The key of a note's index, or of a piece of it. */
export function noteKey(uid: string, ...piece: [step: number, piece: number] | []): string {
  return [MARK, ...(uid ? [uid] : []), ...piece].join("_");
}

/** What a key of the settings is of a note; null for all others. */
export function noteKeyParts(key: string): { uid: string; step?: number; piece?: number } | null {
  const match = KEY.exec(key);
  if (!match) return null;
  const [, uid = "", step, piece] = match;
  return step === undefined ? { uid } : { uid, step: Number(step), piece: Number(piece) };
}

/** Queues the question whether unfinished builds stand, other than `uid`; to be asked after the sync. */
export function queueIsUnfinished(context: Excel.RequestContext, uid?: string): () => boolean {
  const { settings } = context.workbook;
  settings.load("items/key");
  return () =>
    settings.items.some(({ key }) => {
      const parts = noteKeyParts(key);
      return parts !== null && parts.uid !== uid;
    });
}

/** Null where the note was taken away. */
function indexIn(item: Excel.Setting): NoteIndex | null {
  if (item.isNullObject) return null;
  return { ...NOTHING_YET, ...(JSON.parse(String(item.value)) as Partial<NoteIndex>) };
}

/** By whole characters: half of one does not outlive a file. */
function inPieces(text: string): string[] {
  return text.match(PIECE) ?? [];
}

function queueDeletion(context: Excel.RequestContext, keys: Iterable<string>): void {
  for (const key of keys) context.workbook.settings.getItemOrNullObject(key).delete();
}
