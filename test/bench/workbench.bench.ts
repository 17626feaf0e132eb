import type { Figure } from "./figure";
import { inOwnProcess } from "./own-process";
import { milliseconds } from "./timing";
import type { TookInWorkbench } from "./workbench-scorecards";

const DEALS = 10_000;
interface Size {
  partners: number;
  goals?: { seconds: number; megabytes: number; haltMs: number };
  /** Megabytes that the process may take, where Node's own limit is too low. */
  limit?: number;
}
const SIZES: readonly Size[] = [
  { partners: 60, goals: { seconds: 60, megabytes: 3_000, haltMs: 500 } },
  { partners: 200, limit: 12_000 },
];

/** Scorecards for all partners, built by blocks in the workbench and calculated by its engine: what the page itself takes. */
export async function* measure(): AsyncGenerator<Figure> {
  for (const { partners, goals, limit } of SIZES) {
    const { sheets, building, settling, megabytes, haltMs, settlingHaltMs } =
      await inOwnProcess<TookInWorkbench>("workbench-scorecards.ts", [partners, DEALS], limit);
    const name = `${sheets} scorecards over 10,000 deals in the workbench`;
    yield {
      name,
      value: building + settling,
      unit: " s",
      detail: `of the processor: ${building.toFixed(1)} s until they are written, ${settling.toFixed(1)} s until every formula stands`,
      ...(goals ? { goal: goals.seconds } : {}),
    };
    yield {
      name: `${name}: memory`,
      value: megabytes,
      unit: " MB",
      detail: "at most, what is no longer used and not yet cleared away included",
      ...(goals ? { goal: goals.megabytes } : {}),
    };
    yield {
      name: `${name}: longest halt`,
      value: Math.max(haltMs, settlingHaltMs),
      unit: " ms",
      detail: `${milliseconds(haltMs)} while they are written, ${milliseconds(settlingHaltMs)} while they are calculated`,
      ...(goals ? { goal: goals.haltMs } : {}),
    };
  }
}
