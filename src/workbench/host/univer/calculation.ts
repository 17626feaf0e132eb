import type { ICommandInfo, ICommandService } from "@univerjs/core";
import type { IFormulaDirtyData } from "@univerjs/engine-formula";
import type { UniverInstance, UniverLib } from "./lib";
import { CalculationQueue } from "./patches/calculation-queue";

/** Univer's engine reports its work in stages; a number here ends a run, 3 = there are results to come. */
const SUCCESS = 3;
/** Custom functions that feed each other need a round each; more is a circle. */
const MAX_ROUNDS = 200;
/** Edits that come in quick succession are calculated together. */
const IDLE_MS = 15;

const NOTHING: IFormulaDirtyData = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

export interface CellPosition {
  sheetId: string;
  row: number;
  column: number;
}

/** Custom functions waiting for their answers: a calculation is complete only after them. */
export interface PendingCalls {
  readonly pending: boolean;
  /** Asks for all of them and resolves with the cells to calculate again. */
  resolve(): Promise<CellPosition[]>;
  /** The calculation is complete: answers may be forgotten. */
  settled(): void;
}

/**
 * Calculation on demand. Univer starts one 100 ms after an edit, over a running one if need be; here its timer is taken away,
 * runs are started one at a time, and their end is known.
 */
export class Calculation {
  calls: PendingCalls | null = null;
  /** Called when a run begins and when it ends: what was remembered of cells no longer holds. */
  forgetIndexes: () => void = () => {};
  /** How often the engine ran, and for how long it was waited for. */
  readonly stats = { passes: 0, milliseconds: 0 };
  /** Without it only `settle()` calculates (Node); with it the page calculates by itself after an edit. */
  automatic = false;
  private running = false;
  private held = false;
  private executed: number | undefined;
  private hasResult = false;
  private waiting: (() => void)[] = [];
  private settling: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly queue: CalculationQueue;
  private readonly lib: UniverLib;

  constructor(
    instance: UniverInstance,
    private readonly commands: ICommandService,
  ) {
    this.lib = instance.lib;
    this.queue = new CalculationQueue(instance);
  }

  get dirty(): boolean {
    return this.running || !this.queue.isEmpty || (this.calls?.pending ?? false);
  }

  /** To be told of every executed command. */
  observe(command: Readonly<ICommandInfo>): void {
    const { engine } = this.lib;
    this.takeTimer();
    if (command.id === engine.SetFormulaCalculationStartMutation.id) this.started();
    else if (command.id === engine.SetFormulaCalculationResultMutation.id) {
      this.hasResult = true;
      this.finish();
    } else if (command.id === engine.SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
      if (functionsExecutedState === undefined) return;
      this.executed = functionsExecutedState;
      this.finish();
    }
  }

  /** Resolves when every result is in its cell, custom functions included. Callers share one run. */
  settle(): Promise<void> {
    this.settling ??= this.loop().finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  async pause(): Promise<void> {
    while (this.running) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Takes back what was changed so far without calculating it. */
  forget(): void {
    this.takeTimer();
    this.queue.clear();
  }

  private started(): void {
    if (!this.running) this.stats.passes++;
    this.forgetIndexes();
    this.running = true;
    this.executed = undefined;
    this.hasResult = false;
  }

  /** A run is over when the engine said so and, where it has results, they are in the cells. */
  private finish(): void {
    if (this.executed === undefined || (this.executed === SUCCESS && !this.hasResult)) return;
    this.running = false;
    this.forgetIndexes();
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((resolve) => resolve());
  }

  private async loop(): Promise<void> {
    if (!this.dirty) return;
    const start = performance.now();
    for (let round = 0; round < MAX_ROUNDS && this.dirty; round++) {
      if (this.running) await this.pause();
      else if (!this.queue.isEmpty) this.flush();
      else await this.recalculateCalls();
    }
    this.calls?.settled();
    this.stats.milliseconds += performance.now() - start;
  }

  private async recalculateCalls(): Promise<void> {
    const cells = (await this.calls?.resolve()) ?? [];
    if (!cells.length) return;
    const range = ({ row, column }: CellPosition) => ({
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    });
    this.start({
      ...NOTHING,
      dirtyRanges: cells.map((cell) => ({ unitId: this.unit, sheetId: cell.sheetId, range: range(cell) })),
    });
  }

  unit = "";

  /** Until it is released nothing is calculated by itself: what is being written is not half of it worked out. */
  hold(): void {
    this.held = true;
  }
  release(): void {
    this.held = false;
    this.takeTimer();
  }

  private takeTimer(): void {
    if (this.queue.isEmpty) return;
    this.queue.stopTimer();
    if (this.automatic)
      this.timer ??= setTimeout(() => {
        this.timer = null;
        if (!this.held) void this.settle();
      }, IDLE_MS);
  }

  private flush(): void {
    const dirty = this.queue.take();
    if (dirty) this.start(dirty);
  }

  private start(dirty: IFormulaDirtyData): void {
    this.started();
    void this.commands.executeCommand(
      this.lib.engine.SetFormulaCalculationStartMutation.id,
      { ...NOTHING, ...dirty },
      { onlyLocal: true },
    );
  }
}
