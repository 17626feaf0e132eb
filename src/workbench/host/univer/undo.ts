import type { ICommandService, IMutationInfo, IUndoRedoItem } from "@univerjs/core";
import type { UniverInstance } from "./lib";
import type { HistoryStep } from "../grid";
import { endUndoRoute, type PushStep, routeUndoSteps } from "./patches/undo-routes";

/** First mutation of a step's undo or redo: everything that follows is explicit, the host must not follow it. */
const ENTER = "workbench.mutation.enter-history";
/** Last mutation: brings the host's own state back. */
const LEAVE = "workbench.mutation.leave-history";

/** Where no host keeps a state. */
const NOTHING = {};

/** What the undo needs of the host. */
interface HistoryOwner {
  /** The same object as long as the state is the same. */
  memento(): object;
  restore(memento: object): void;
  /** A step is about to be undone or redone; `restore` follows. */
  leaving(step: HistoryStep): void;
  /** A user's step is complete: the host does what follows from it, its writes are recorded with the step. */
  complete(): void;
}

interface Recorded {
  items: IUndoRedoItem[];
  before: object;
  after: object;
  byAddin: boolean;
}

/**
 * One step of Ctrl+Z is one batch of the add-in, or one group of them, or one command of the user, and both bring back the host's own objects (tables,
 * names, rules, charts) with the cells. Univer's own batching undoes in forward order, which is wrong where steps overlap.
 */
export class History {
  owner: HistoryOwner | null = null;
  /** The host is undoing or redoing: what the grid reports now is not news. */
  replaying = false;
  private batch: IUndoRedoItem[] | null = null;
  private before: object = NOTHING;
  private muted = 0;
  private groups = 0;
  private group: Recorded | null = null;
  /** Told of every step that was recorded, undone or redone. */
  changed: () => void = () => {};
  private readonly push: PushStep;

  constructor(
    private readonly instance: UniverInstance,
    private readonly commands: ICommandService,
  ) {
    const { core } = instance.lib;
    for (const [id, handle] of [
      [ENTER, (params: HistoryStep) => this.enter(params)],
      [LEAVE, (params: { memento: object }) => this.leave(params.memento)],
    ] as const)
      commands.registerCommand({
        id,
        type: core.CommandType.MUTATION,
        handler: (_accessor, params) => {
          handle(params as { memento: object } & HistoryStep);
          return true;
        },
      });
    const push = routeUndoSteps(instance, (item) => this.recorded(item));
    this.push = (step) => {
      push(step);
      this.changed();
    };
    commands.beforeCommandExecuted(({ id }) => {
      if (id === instance.lib.core.UndoCommand.id) this.pushGroup();
    });
  }

  begin(): void {
    if (this.batch) return;
    this.batch = [];
    this.before = this.owner?.memento() ?? NOTHING;
  }

  end(byAddin = true): void {
    const items = this.batch;
    this.batch = null;
    const after = this.owner?.memento() ?? NOTHING;
    const { before } = this;
    this.before = after;
    if (!items || (!items.length && before === after)) return;
    if (!this.groups) return this.push(this.step({ items, before, after, byAddin }));
    this.group ??= { items: [], before, after, byAddin: true };
    this.group.items.push(...items);
    this.group.after = after;
  }

  /** Until the group is closed all batches are one step, with what the user does meanwhile. */
  openGroup(): void {
    this.groups++;
  }
  closeGroup(): void {
    if (--this.groups === 0) this.pushGroup();
  }
  get grouped(): boolean {
    return this.groups > 0;
  }
  private pushGroup(): void {
    const { group } = this;
    this.group = null;
    if (group) this.push(this.step(group));
  }

  /** Adds a mutation the host executed itself. */
  record(undo: IMutationInfo, redo: IMutationInfo): void {
    if (this.muted || !this.batch) return;
    this.batch.push({ unitID: this.instance.unit, undoMutations: [undo], redoMutations: [redo] });
  }

  get recording(): boolean {
    return this.batch !== null && !this.muted;
  }

  /** Told before what follows is no step: what belongs to one has to be done by then. */
  muting: () => void = () => {};

  /** What `work` does is not a step: showing tables and rules, growing the sheet. */
  mute<T>(work: () => T): T {
    this.muting();
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
    this.end(false);
  }

  private step({ items, before, after, byAddin }: Recorded): IUndoRedoItem {
    const enter = (isUndo: boolean) => ({ id: ENTER, params: { byAddin, isUndo } });
    const leave = (memento: object) => ({ id: LEAVE, params: { memento } });
    return {
      unitID: this.instance.unit,
      redoMutations: [enter(false), ...items.flatMap((item) => item.redoMutations), leave(after)],
      undoMutations: [
        enter(true),
        ...[...items].reverse().flatMap((item) => item.undoMutations),
        leave(before),
      ],
    };
  }

  private enter(step: HistoryStep): void {
    this.replaying = true;
    this.owner?.leaving(step);
  }

  private leave(memento: object): void {
    this.replaying = false;
    this.before = memento;
    this.mute(() => this.owner?.restore(memento));
    this.changed();
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
    this.before = this.owner?.memento() ?? NOTHING;
    this.group = null;
  }

  dispose(): void {
    endUndoRoute(this.instance);
  }
}
