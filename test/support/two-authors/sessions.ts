import type { HeadlessHost } from "../../../src/workbench/host/headless";
import {
  type RichRequest,
  type RichResponse,
  type TransportFailure,
  TRANSPORT_ERRORS,
} from "../../../src/workbench/host/rich-api";

type Answer = RichResponse | TransportFailure;

/** Places within a request are counted in thousandths of its actions: each is as likely, however long it is. */
export const ACTIONS = 1_000;

/** What goes wrong with one request. */
export type RequestFault =
  /** Excel fails after so many thousandths of the request's actions. */
  | { kind: "fails"; action: Place }
  /** A cell is being edited: the request is refused. */
  | { kind: "editing" }
  /** The session is gone: the request does not arrive; it arrives in part; or nobody hears that it arrived. */
  | { kind: "dies"; arrives: "not" | "whole" | Place };

/** In thousandths of its actions, or the number of one that a test looks for. */
type Place = number | ((request: RichRequest) => number);

/** What others do between two actions of a request. */
interface Meanwhile {
  place: number;
  work: () => Promise<void>;
}

interface Waiting {
  request: RichRequest;
  answer(answer: Answer): void;
}

export type Outcome = { done: unknown } | { failed: unknown };

/** A session's work on the shared workbook: it stands still before each request until `step` lets that one go. */
export class Work {
  outcome: Outcome | null = null;
  dead = false;
  /** Its requests belong to one step of Excel's undo list. */
  grouped = false;
  /** Requests that are through. */
  requests = 0;
  /** What the last request wrote over is known to the session alone. */
  hasJustWritten = false;
  /** Charts that a request created and, since it ended there, did not name. */
  namelessCharts = 0;
  waiting: Waiting | null = null;

  constructor(private readonly desk: Desk) {}

  /** The next request begins to read the workbook for a change. */
  get begins(): boolean {
    return Object.values(this.waiting?.request.ObjectPaths ?? {}).some(({ Name }) => Name === "CultureInfo");
  }

  async step(fault?: RequestFault, meanwhile?: Meanwhile): Promise<void> {
    const { waiting } = this;
    if (!waiting) throw new Error("The work has ended.");
    this.waiting = null;
    this.requests++;
    this.hasJustWritten = waiting.request.Actions.some(
      ({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync",
    );
    waiting.answer(await this.desk.carriedOut(this, waiting.request, { fault, meanwhile }));
    await this.desk.untilItWaits(this);
  }
}

const GONE: Answer = { transport: TRANSPORT_ERRORS.sessionGone };

/**
 * Where sessions queue for Excel. One of them runs at a time, until it waits for Excel or has ended, so that the order of everything is up
 * to whoever lets them go on.
 */
export class Desk {
  private running: Work | null = null;
  private isWithin = false;
  private wake: () => void = () => undefined;
  private readonly execute: HeadlessHost["executor"]["execute"];
  private readonly groups: Pick<HeadlessHost["grid"], "openGroup" | "closeGroup">;

  constructor(private readonly host: HeadlessHost) {
    const { executor, grid } = host;
    this.execute = executor.execute.bind(executor);
    this.groups = { openGroup: grid.openGroup.bind(grid), closeGroup: grid.closeGroup.bind(grid) };
    // What others do between two requests is none of the group's.
    grid.openGroup = () => void (this.running!.grouped = true);
    grid.closeGroup = () => void (this.running!.grouped = false);
    executor.execute = (request, size) => {
      const work = this.running;
      if (this.isWithin) return executor.within(request);
      if (!work || isCleanUp(request)) return this.execute(request, size);
      if (work.waiting) throw new Error("A session asked Excel twice at once.");
      return new Promise((answer) => {
        work.waiting = { request, answer };
        this.wake();
      });
    };
  }

  /** Begins a session's work; it waits before its first request. */
  async begin(task: () => Promise<unknown>): Promise<Work> {
    const work = new Work(this);
    this.running = work;
    task()
      .then(
        (done) => (work.outcome = { done }),
        (failed: unknown) => (work.outcome = { failed }),
      )
      .finally(() => this.wake());
    await this.untilItWaits(work);
    return work;
  }

  async carriedOut(
    work: Work,
    request: RichRequest,
    { fault, meanwhile }: { fault: RequestFault | undefined; meanwhile: Meanwhile | undefined },
  ): Promise<Answer> {
    this.running = work;
    if (fault?.kind === "dies") work.dead ||= true;
    if (fault?.kind === "editing") return { transport: TRANSPORT_ERRORS.cellEditMode };
    if (work.dead && (fault?.kind !== "dies" || fault.arrives === "not")) return GONE;
    const action = fault?.kind === "fails" ? fault.action : fault?.kind === "dies" ? fault.arrives : "whole";
    const { faults, executor } = this.host;
    const within = meanwhile && {
      action: actionAt(request, meanwhile.place),
      work: () => this.within(work, meanwhile.work),
    };
    const fails: { code?: string; action?: number } =
      typeof action === "string" ? {} : { code: "GeneralException", action: actionAt(request, action) };
    if (fails.action !== undefined) work.namelessCharts += namelessCharts(request, fails.action);
    faults.push({ sync: executor.syncs + 1, ...fails, ...(within ? { meanwhile: within } : {}) });
    if (work.grouped) this.groups.openGroup();
    const answer = await this.execute(request);
    if (work.grouped) this.groups.closeGroup();
    faults.clear();
    return work.dead ? GONE : answer;
  }

  private async within({ grouped }: Work, deed: () => Promise<void>): Promise<void> {
    this.isWithin = true;
    if (grouped) this.groups.closeGroup();
    try {
      await deed();
    } finally {
      if (grouped) this.groups.openGroup();
      this.isWithin = false;
    }
  }

  async untilItWaits(work: Work): Promise<void> {
    this.running = work;
    while (!work.waiting && !work.outcome) await new Promise<void>((wake) => (this.wake = wake));
    this.running = null;
  }

  close(): void {
    this.host.executor.execute = this.execute;
    Object.assign(this.host.grid, this.groups);
  }
}

/** The number of the action at a place within a request. */
function actionAt(request: RichRequest, place: Place): number {
  return typeof place === "number" ? Math.floor((place / ACTIONS) * request.Actions.length) : place(request);
}

/** How many charts the first so many actions of a request create and do not name. */
function namelessCharts({ Actions, ObjectPaths }: RichRequest, count: number): number {
  const done = Actions.slice(0, count);
  const named = done.filter(({ Name }) => Name === "Name").map(({ ObjectPathId }) => ObjectPathId);
  const isNewChart = (id: number) => {
    const { Name, ParentObjectPathId } = ObjectPaths[id]!;
    return Name === "Add" && ObjectPaths[ParentObjectPathId ?? -1]?.Name === "Charts";
  };
  const created = new Set(done.map(({ ObjectPathId }) => ObjectPathId).filter(isNewChart));
  return [...created].filter((id) => !named.includes(id)).length;
}

/** What the client gives back after a run, whenever it has time: nothing changes by it. */
function isCleanUp({ Actions }: RichRequest): boolean {
  const isAtIt = ({ Name }: RichRequest["Actions"][number]) => Name === "_RemoveReference";
  return Actions.some(isAtIt) && Actions.every((each) => isAtIt(each) || each.ActionType === 1);
}
