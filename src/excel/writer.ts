import { logReads, requestOf } from "../book/further-reads";
import { inputWrites, labelOfInput } from "../book/input-writes";
import type {
  AppliedChange,
  ApplyOptions,
  InputChange,
  Logging,
  SheetDeletion,
  UnfinishedBuild,
  UpdateConsent,
} from "../book/workbook-port";
import { planWrites, type WriteOptions } from "../book/write-plan";
import { isAbout } from "../sheets/shared/subject";
import type { ChangeSet } from "../sheets/shared/change-set";
import { type Job, applyJob } from "./apply-job";
import type { Patience } from "./cell-edit";
import { deleteSheets } from "./delete-sheets";
import { UndoGrouping } from "./undo-groups";
import { unfinishedBuild } from "./unfinished-build";

/** Everything that writes to the open workbook, or deals with what was written: its code is fetched when there is something to write. */
export interface Writer {
  apply(change: ChangeSet, options: ApplyOptions): Promise<AppliedChange>;
  setInput(input: InputChange, consent: UpdateConsent & Logging): Promise<AppliedChange>;
  deleteSheets(deletion: SheetDeletion): Promise<AppliedChange>;
  unfinished(): Promise<UnfinishedBuild | null>;
}

export function createWriter(patience: Patience): Writer {
  const session = { undoGroups: new UndoGrouping(), patience };
  return {
    apply: (change, options) => applyJob(changeJob(change, options), options, session),
    setInput: (input, consent) => applyJob(inputJob(input, consent), {}, session),
    deleteSheets: (deletion) => deleteSheets(deletion, session),
    unfinished: () => unfinishedBuild(patience.quiet),
  };
}

function changeJob(change: ChangeSet, options: ApplyOptions): Job {
  return {
    label: change.label,
    ...requestOf(change, options),
    writes: (book) => planWrites(change, book, writeOptions(options)),
  };
}

function inputJob(input: InputChange, consent: UpdateConsent & Logging): Job {
  return {
    label: labelOfInput(input),
    tables: logReads(consent),
    sheets: [],
    kinds: new Set([input.kind]),
    whole: (mark) => mark.kind === input.kind && isAbout(mark, input.subject),
    writes: (book) => inputWrites(input, book, writeOptions(consent)),
  };
}

function writeOptions({
  existing = "rebuild",
  update = false,
  answers = {},
  done,
}: ApplyOptions): WriteOptions {
  return { existing, update, answers, newUid: () => crypto.randomUUID(), ...(done ? { done } : {}) };
}
