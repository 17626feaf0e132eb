import type { StepProgress, Steps } from "../../domain/shared/steps";
import { turn } from "../../book/turn";
import { WorkbookError } from "../../book/workbook-error";

const SLICE_MS = 30;

export interface SliceOptions {
  signal: AbortSignal;
  onProgress: (progress: StepProgress) => void;
}

/** Runs a long calculation to its end in slices, so that the page stays alive, shows progress and can cancel. */
export async function runInSlices<T>(steps: Steps<T>, { signal, onProgress }: SliceOptions): Promise<T> {
  let sliceEnds = performance.now() + SLICE_MS;
  for (;;) {
    if (signal.aborted) throw cancelled();
    const next = steps.next();
    if (next.done) return next.value;
    if (performance.now() < sliceEnds) continue;
    onProgress(next.value);
    await turn();
    sliceEnds = performance.now() + SLICE_MS;
  }
}

function cancelled(): WorkbookError {
  return new WorkbookError({
    problem: "cancelled",
    what: "Cancelled.",
    untouched: "Nothing was written to your workbook.",
    next: "Start again whenever you like; what you chose is kept.",
  });
}
