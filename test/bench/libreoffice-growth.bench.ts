import { mkdtemp, rename, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { findLibreOffice } from "../../src/recipe/libre-office";
import type { Figure } from "./figure";
import { openedSeconds, seconds } from "./libre-office-time";
import type { Took } from "./many-scorecards";
import { inOwnProcess } from "./own-process";

const DEALS = 10_000;
const SIZES = [50, 100, 200] as const;
/** Twice the partners take so much more than twice the time at most. */
const LINEAR = 1.1;

/**
 * What a typed deal makes LibreOffice calculate: every scorecard reads the deals. A workbook without results is opened, calculated and saved;
 * the saved one, which has them, is opened and saved again: the difference is the calculation.
 */
export async function* measure(): AsyncGenerator<Figure> {
  const soffice = findLibreOffice();
  if (!soffice) return;
  const folder = await mkdtemp(path.join(os.tmpdir(), "cadence-growth-"));
  try {
    const each: number[] = [];
    for (const partners of SIZES) {
      const name = `${partners}.xlsx`;
      const { sheets } = await inOwnProcess<Took>("many-scorecards.ts", [
        partners,
        DEALS,
        "recipe",
        path.join(folder, name),
      ]);
      const calculated = await openedSeconds(soffice, folder, name);
      const again = `results-${name}`;
      await rename(path.join(folder, "out", name), path.join(folder, again));
      const opened = await openedSeconds(soffice, folder, again);
      each.push((calculated - opened) / sheets);
      yield {
        name: `LibreOffice, ${sheets} scorecards over 10,000 deals calculated after an edit of a deal`,
        value: calculated - opened,
        unit: " s",
        detail: `of the processor, ${seconds((calculated - opened) / sheets)} a scorecard; ${seconds(opened)} more to open and save`,
      };
    }
    yield {
      name: `A scorecard among ${SIZES.at(-1)} partners against one among ${SIZES[0]}, calculated by LibreOffice`,
      value: each.at(-1)! / each[0]!,
      unit: "×",
      detail: "1: the time grows with the number of partners and no faster",
      goal: LINEAR,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
