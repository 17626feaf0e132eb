import { type RichRequest, TRANSPORT_ERRORS } from "./rich-api";

/** Something that goes wrong, or happens, at one sync. */
export interface Fault {
  /** The sync it strikes, counted from 1 as `executor.syncs` does; with `lasting` also every later one. */
  sync: number;
  lasting?: boolean;
  /** Only a sync whose requests call this method, and the first such sync alone. */
  calls?: string;
  /** Answer this error … */
  code?: string;
  message?: string;
  /** … after this many actions were carried out. */
  action?: number;
  /** The request does not arrive at all: a code of TRANSPORT_ERRORS. */
  transport?: number;
  /** Done between two of the request's actions: what others do within a request. */
  meanwhile?: { action: number; work: () => Promise<void> };
  /** A co-author's edit before the batch runs, or after it. */
  before?: () => Promise<void> | void;
  after?: () => Promise<void> | void;
}

/** Faults for tests, by number of the sync. */
export class FaultPlan {
  private readonly faults: Fault[] = [];
  private groups: { code: string; formulas: number } | null = null;

  constructor(private readonly done: () => number) {}

  push(fault: Fault): void {
    this.faults.push(fault);
  }
  /** Fail at the n-th sync from now, 1 = the next one. */
  failAt(nthFromNow: number, code: string, action?: number): void {
    this.push({ sync: this.done() + nthFromNow, code, ...(action === undefined ? {} : { action }) });
  }
  /** The user is typing in a cell from the n-th sync from now on, during so many of them: they are refused. */
  editModeAt(nthFromNow: number, syncs = 1): void {
    for (let sync = 0; sync < syncs; sync++)
      this.push({ sync: this.done() + nthFromNow + sync, transport: TRANSPORT_ERRORS.cellEditMode });
  }
  /** Someone else changes the workbook just before the n-th sync from now. */
  beforeSync(nthFromNow: number, before: () => Promise<void> | void): void {
    this.push({ sync: this.done() + nthFromNow, before });
  }
  /** Someone else does something just before the next sync that calls a method. */
  beforeCall(calls: string, before: () => Promise<void> | void): void {
    this.push({ sync: this.done() + 1, lasting: true, calls, before });
  }
  /** The session ends: the n-th sync from now and all after it fail. */
  killSession(nthFromNow = 1): void {
    this.push({ sync: this.done() + nthFromNow, lasting: true, transport: TRANSPORT_ERRORS.sessionGone });
  }
  /** Undo groups fail with this error; `formulas`: from so many in one sync on (Excel's own limit is some 1,600). */
  inUndoGroups(code: string, { formulas = 0 }: { formulas?: number } = {}): void {
    this.groups = { code, formulas };
  }
  clear(): void {
    this.faults.length = 0;
    this.groups = null;
  }
  /** The fault that strikes a sync in an undo group. */
  dueInGroup(request: RichRequest): Fault | undefined {
    if (!this.groups || formulasIn(request) < this.groups.formulas) return undefined;
    return { sync: this.done(), code: this.groups.code };
  }
  /** The fault that strikes the sync that is running. */
  due({ Actions }: RichRequest): Fault | undefined {
    const sync = this.done();
    const strikes = ({ calls }: Fault) =>
      !calls || Actions.some(({ Name }) => Name.toLowerCase() === calls.toLowerCase());
    const fault = this.faults.find(
      (each) => (each.sync === sync || (each.lasting === true && each.sync <= sync)) && strikes(each),
    );
    if (fault?.calls) this.faults.splice(this.faults.indexOf(fault), 1);
    return fault;
  }
}

function formulasIn({ Actions }: RichRequest): number {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, part) => sum + count(part), 0);
    return typeof value === "string" && value.startsWith("=") ? 1 : 0;
  };
  return Actions.reduce((sum, { ArgumentInfo }) => sum + count(ArgumentInfo?.Arguments ?? []), 0);
}
