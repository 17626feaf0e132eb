import { TRANSPORT_ERRORS } from "./rich-api";

/** Something that goes wrong, or happens, at one sync. */
interface Fault {
  /** The sync it strikes, counted from 1 as `executor.syncs` does; with `lasting` also every later one. */
  sync: number;
  lasting?: boolean;
  /** Answer this error … */
  code?: string;
  message?: string;
  /** … after this many actions were carried out. */
  action?: number;
  /** The request does not arrive at all: a code of TRANSPORT_ERRORS. */
  transport?: number;
  /** A co-author's edit before the batch runs, or after it. */
  before?: () => Promise<void> | void;
  after?: () => Promise<void> | void;
}

/** Faults for tests, by number of the sync. */
export class FaultPlan {
  private readonly faults: Fault[] = [];

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
  /** The session ends: the n-th sync from now and all after it fail. */
  killSession(nthFromNow = 1): void {
    this.push({ sync: this.done() + nthFromNow, lasting: true, transport: TRANSPORT_ERRORS.sessionGone });
  }
  clear(): void {
    this.faults.length = 0;
  }
  /** The fault that strikes the sync that is running. */
  due(): Fault | undefined {
    const sync = this.done();
    return this.faults.find((f) => f.sync === sync || (f.lasting === true && f.sync <= sync));
  }
}
