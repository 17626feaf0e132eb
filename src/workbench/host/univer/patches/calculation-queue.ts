import type { ICommandInfo } from "@univerjs/core";
import type { IFormulaDirtyData } from "@univerjs/engine-formula";
import type { UniverInstance } from "../lib";

/** Private parts of sheets-formula 0.25.1's TriggerCalculationController: the queue of changes and its 100 ms timer. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: IFormulaDirtyData;
  _generateDirty(commands: ICommandInfo[]): IFormulaDirtyData;
  _mergeDirty(a: IFormulaDirtyData, b: IFormulaDirtyData): IFormulaDirtyData;
}

/**
 * What is to be calculated, taken out of the controller's hands: it starts a run 100 ms after an edit, over a running one if need be,
 * and has no interface to hold it back.
 */
export class CalculationQueue {
  private readonly trigger: Trigger;

  constructor({ lib, univer }: UniverInstance) {
    const controller = univer.__getInjector().get(lib.formula.TriggerCalculationController);
    this.trigger = controller as unknown as Trigger;
  }

  get isEmpty(): boolean {
    return !this.trigger._waitingCommandQueue.length;
  }
  /** Univer's own timer would start the run. */
  stopTimer(): void {
    clearTimeout(this.trigger._setTimeoutKey);
  }
  clear(): void {
    this.trigger._waitingCommandQueue = [];
  }
  /** Empties the queue: what its changes make necessary to calculate, null = nothing. */
  take(): IFormulaDirtyData | null {
    const { trigger } = this;
    const changes = trigger._waitingCommandQueue;
    this.stopTimer();
    this.clear();
    const dirty = trigger._generateDirty(changes);
    if (!dirty.forceCalculation && !dirty.dirtyRanges.length && Object.values(dirty).every(isBlank))
      return null;
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    return trigger._executingDirtyData;
  }
}

function isBlank(part: unknown): boolean {
  return typeof part !== "object" || part === null || Object.keys(part).length === 0;
}
