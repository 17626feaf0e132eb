import { nameKey } from "../shared/excel-text";
import type { RoutineItem } from "./routine";

/** Whom partners without a CAM stand under. */
export const UNASSIGNED = "Unassigned";

/** How a CAM keeps the routine. */
export interface Completion {
  cam: string;
  /** What is done, and what is overdue. */
  due: number;
  done: number;
  /** Of them, by their day. */
  onTime: number;
  /** Done ÷ due; null: nothing was due. */
  share: number | null;
}

/** By CAM in the order in which they first appear; things of the program are nobody's. */
export function completionByCam(items: readonly RoutineItem[]): Completion[] {
  const byCam = new Map<string, { cam: string; items: RoutineItem[] }>();
  for (const item of items) {
    if (item.partner === "") continue;
    const cam = item.cam ?? UNASSIGNED;
    const group = byCam.get(nameKey(cam)) ?? { cam, items: [] };
    group.items.push(item);
    byCam.set(nameKey(cam), group);
  }
  return [...byCam.values()].map(({ cam, items: own }) => {
    const done = own.filter(({ state }) => state === "Done");
    const overdue = own.filter(({ state }) => state === "Overdue").length;
    const due = done.length + overdue;
    return {
      cam,
      due,
      done: done.length,
      onTime: done.filter((item) => item.doneOn! <= item.due).length,
      share: due === 0 ? null : done.length / due,
    };
  });
}
