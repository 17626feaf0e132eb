import { codeOf } from "./errors";

const PAUSE_MS = 200;

/** How long others are waited for, in ms. */
export interface Patience {
  /** How long somebody may go on editing a cell before a change says so and gives up, with nothing written. */
  changes: number;
  /** The same before reading gives up, which nobody waits for, and the way back of what is half written. */
  others: number;
  /** How long somebody else's build may give no sign of life before it may be repaired. */
  quiet: number;
}

export const PATIENCE: Patience = { changes: 60_000, others: 600_000, quiet: 20_000 };

/** A cell is being edited: Excel took nothing of the request. */
export function isCellEdited(error: unknown): boolean {
  return codeOf(error) === "InvalidOperationInCellEditMode";
}

/** Pauses, as often as the time allows; `more` is false when it is over. */
export class Pauses {
  private left: number;

  constructor(
    limit: number,
    private readonly pause = PAUSE_MS,
  ) {
    this.left = limit;
  }

  async more(): Promise<boolean> {
    if (this.left <= 0) return false;
    this.left -= this.pause;
    await new Promise((resolve) => setTimeout(resolve, this.pause));
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
