import { codeOf } from "./errors";

const PAUSE_MS = 200;

/** How long somebody may go on editing a cell, in ms. */
export interface Patience {
  /** Before a change says so and gives up, with nothing written. */
  changes: number;
  /** Before reading gives up, which nobody waits for, and the way back of what is half written. */
  others: number;
}

export const PATIENCE: Patience = { changes: 60_000, others: 600_000 };

/** A cell is being edited: Excel took nothing of the request. */
export function isCellEdited(error: unknown): boolean {
  return codeOf(error) === "InvalidOperationInCellEditMode";
}

/** Pauses, as often as the time allows; `more` is false when it is over. */
export class Pauses {
  private left: number;

  constructor(limit: number) {
    this.left = limit;
  }

  async more(): Promise<boolean> {
    if (this.left <= 0) return false;
    this.left -= PAUSE_MS;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return true;
  }
}

/** Does what may be done over again, in silence, until no cell is being edited. */
export async function pastCellEdit<T>(work: () => Promise<T>, limit = PATIENCE.others): Promise<T> {
  const pauses = new Pauses(limit);
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isCellEdited(error) || !(await pauses.more())) throw error;
    }
  }
}
