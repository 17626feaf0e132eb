import type { ICommandService, IMutationInfo, IUndoRedoItem } from "@univerjs/core";
import type { UniverInstance } from "./lib";
import { endUndoRoute, type PushStep, routeUndoSteps } from "./patches/undo-routes";

/** First mutation of a step's undo or redo: everything that follows is explicit, the host must not follow it. */
const ENTER = "workbench.mutation.enter-history";
/** Last mutation: brings the host's own state back. */
const LEAVE = "workbench.mutation.leave-history";

/** What the undo needs of the host. */
interface HistoryOwner {
  memento(): string;
  restore(memento: string): void;
  /** A user's step is complete: the host does what follows from it, its writes are recorded with the step. */
  complete(): void;
}

/**
 * One step of Ctrl+Z is one batch of the add-in, or one command of the user, and both bring back the host's own objects (tables,
 * names, rules, charts) with the cells. Univer's own batching undoes in forward order, which is wrong where steps overlap.
 */
export class History {
  owner: HistoryOwner | null = null;
  /** The host is undoing or redoing: what the grid reports now is not news. */
  replaying = false;
  private batch: IUndoRedoItem[] | null = null;
  private before = "";
  private muted = 0;
  private readonly push: PushStep;

  constructor(
    private readonly instance: UniverInstance,
    private readonly commands: ICommandService,
  ) {
    const { core } = instance.lib;
    for (const [id, handle] of [
      [ENTER, () => (this.replaying = true)],
      [LEAVE, (params: { memento: string }) => this.leave(params.memento)],
    ] as const)
      commands.registerCommand({
        id,
        type: core.CommandType.MUTATION,
        handler: (_accessor, params) => {
          handle(params as { memento: string });
          return true;
        },
      });
    this.push = routeUndoSteps(instance, (item) => this.recorded(item));
  }

  begin(): void {
    if (this.batch) return;
    this.batch = [];
    this.before = this.owner?.memento() ?? "";
  }

  end(): void {
    const items = this.batch;
    this.batch = null;
    const after = this.owner?.memento() ?? "";
    if (items && (items.length || this.before !== after)) this.push(this.step(items, this.before, after));
    this.before = after;
  }

  /** Adds a mutation the host executed itself. */
  record(undo: IMutationInfo, redo: IMutationInfo): void {
    if (this.muted || !this.batch) return;
    this.batch.push({ unitID: this.instance.unit, undoMutations: [undo], redoMutations: [redo] });
  }

  get recording(): boolean {
    return this.batch !== null && !this.muted;
  }

  /** What `work` does is not a step: showing tables and rules, growing the sheet. */
  mute<T>(work: () => T): T {
    this.muted++;
    try {
      return work();
    } finally {
      this.muted--;
    }
  }

  private recorded(item: IUndoRedoItem): void {
    if (this.muted) return;
    if (this.batch) {
      this.batch.push(item);
      return;
    }
    this.batch = [item];
    this.owner?.complete();
    this.end();
  }

  private step(items: IUndoRedoItem[], before: string, after: string): IUndoRedoItem {
    const enter = { id: ENTER, params: {} };
    const leave = (memento: string) => ({ id: LEAVE, params: { memento } });
    return {
      unitID: this.instance.unit,
      redoMutations: [enter, ...items.flatMap((item) => item.redoMutations), leave(after)],
      undoMutations: [enter, ...[...items].reverse().flatMap((item) => item.undoMutations), leave(before)],
    };
  }

  private leave(memento: string): void {
    this.replaying = false;
    this.before = memento;
    this.mute(() => this.owner?.restore(memento));
  }

  async undo(): Promise<void> {
    await this.commands.executeCommand(this.instance.lib.core.UndoCommand.id);
  }
  async redo(): Promise<void> {
    await this.commands.executeCommand(this.instance.lib.core.RedoCommand.id);
  }
  clear(): void {
    this.instance.univer
      .__getInjector()
      .get(this.instance.lib.core.IUndoRedoService)
      .clearUndoRedo(this.instance.unit);
    this.before = this.owner?.memento() ?? "";
  }

  dispose(): void {
    endUndoRoute(this.instance);
  }
}
