import { mergedApplied } from "./merged-applied";
import { withoutRepeats } from "./without-repeats";
import { WorkbookError } from "./workbook-error";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { AppliedChange, ApplyOptions, Progress, WorkbookPort } from "./workbook-port";

/** So many partners' sheets and the note of them fit into few requests, and a cancel waits for no more than a few seconds. */
const PARTNERS_A_BLOCK = 15;

/** One build for many partners. */
export interface BuildForMany {
  /** What the user would call all of it. */
  label: string;
  partners: readonly string[];
  /** What is written for some of them; asked for when their turn comes, so that not all of it is kept at once. */
  changeFor: (partners: readonly string[]) => ChangeSet;
}

export interface BlockOptions extends ApplyOptions {
  /** Seconds of a clock that only goes forward: the time left is told by it, and without it not at all. */
  seconds?: () => number;
  /** Partners of a block. */
  size?: number;
}

/** Where a build for many ended before its end. */
interface StoppedBlocks {
  error: WorkbookError;
  /** The partners whose blocks were not written. */
  left: readonly string[];
}

export interface AppliedBlocks extends AppliedChange {
  /** The partners of finished blocks. */
  finished: readonly string[];
  stopped?: StoppedBlocks;
}

/**
 * Builds for many partners in blocks, each whole or not at all. Cancelled or failed, the finished blocks stay, and can be undone, and it
 * is said which they are; where there is none it throws as `apply` does.
 */
export async function applyBlocks(
  workbook: Pick<WorkbookPort, "apply">,
  { label, partners, changeFor }: BuildForMany,
  { seconds, size = PARTNERS_A_BLOCK, onProgress, ...options }: BlockOptions = {},
): Promise<AppliedBlocks> {
  const withoutWritten = withoutRepeats();
  const blocks: AppliedChange[] = [];
  const telling = onProgress && blockProgress({ label, total: partners.length, onProgress, seconds });
  let done = 0;
  const applied = (): AppliedBlocks => ({
    ...mergedApplied(label, blocks),
    finished: partners.slice(0, done),
  });
  do {
    const block = partners.slice(done, done + size);
    try {
      const change = withoutWritten.next(changeFor(block));
      const listening = telling ? { onProgress: telling(done, block.length) } : {};
      blocks.push(await workbook.apply(change, { ...options, ...listening }));
      withoutWritten.keep(change);
    } catch (error) {
      if (!done || !(error instanceof WorkbookError)) throw error;
      const left = partners.slice(done);
      return { ...applied(), stopped: { error: stoppedAfter(error, partners.slice(0, done), left), left } };
    }
    done += block.length;
  } while (done < partners.length);
  return applied();
}

interface Telling {
  label: string;
  total: number;
  onProgress: (progress: Progress) => void;
  seconds: (() => number) | undefined;
}

/** Progress by partner, whatever a block itself counts; the time left follows from the finished blocks. */
function blockProgress({ label, total, onProgress, seconds }: Telling) {
  const start = seconds?.() ?? 0;
  return (before: number, count: number) => {
    const begun = seconds?.() ?? 0;
    return ({ step, done, total: parts }: Progress) => {
      if (count === total) {
        onProgress({ step, done, total: parts });
        return;
      }
      const now = before + Math.floor((count * done) / Math.max(1, parts));
      const left = ((begun - start) / before) * (total - before) - ((seconds?.() ?? 0) - begun);
      const known = seconds !== undefined && before > 0;
      onProgress({
        step: label,
        done: now,
        total,
        ...(known ? { secondsLeft: Math.max(0, left) } : {}),
      });
    };
  };
}

function stoppedAfter(
  error: WorkbookError,
  finished: readonly string[],
  left: readonly string[],
): WorkbookError {
  const { problem, what, untouched, next, cause, cells, details, questions } = error;
  return new WorkbookError({
    problem,
    what,
    details: [...details, `Finished, and kept: ${namesOf(finished)}.`, `Not built: ${namesOf(left)}.`],
    untouched: `Since the last finished block: ${untouched}`,
    next,
    cause,
    cells,
    questions,
  });
}

/** So many names are told one by one; of more the first and the last. */
const NAMED = 12;

function namesOf(partners: readonly string[]): string {
  const { length } = partners;
  return length <= NAMED ? partners.join(", ") : `${partners[0]} to ${partners.at(-1)} (${length})`;
}
