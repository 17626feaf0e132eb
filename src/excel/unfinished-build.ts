import { workbookError } from "./errors";
import { someOf } from "../book/obstacle";
import { cultureOf, loadCulture } from "./culture";
import { runPatiently } from "./run";
import { WorkbookError } from "../book/workbook-error";
import type { UnfinishedBuild } from "../book/workbook-port";
import { readMark } from "./write/building-mark";
import { restore } from "./write/restore";

/** What a dead session left behind, with the way to repair it; null when there is nothing. */
export async function unfinishedBuild(): Promise<UnfinishedBuild | null> {
  const found = await runPatiently(readMark);
  return found && { label: found.mark.label, repair };
}

async function repair(): Promise<void> {
  try {
    await runPatiently(async (context) => {
      const culture = loadCulture(context);
      const found = await readMark(context);
      if (!found) return;
      const left = await restore(context, found.mark.wayBack, cultureOf(culture).dateFormat, found.keys);
      if (left.length)
        throw new WorkbookError({
          problem: "unexpected",
          what: `Some cells could not be brought back: ${someOf(left)}.`,
          untouched: "Everything else is as it was.",
          next: "Check those cells, then repair again.",
          cells: left,
        });
    });
  } catch (error) {
    throw workbookError(
      error,
      error instanceof WorkbookError
        ? error.untouched
        : "The workbook may be half repaired; the note of how it was is still there.",
    );
  }
}
