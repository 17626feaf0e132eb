import type { WorkbenchPage } from "./workbench";

declare global {
  interface Window {
    /** Lets the held sync go on; there once it is held. */
    release?: () => void;
  }
}

/** Holds the n-th sync from when nothing runs any more, so that a test can act in the middle of the work. */
export class HeldSync {
  private constructor(private readonly workbench: WorkbenchPage) {}

  static async at(workbench: WorkbenchPage, nth: number): Promise<HeldSync> {
    await workbench.page.evaluate(async (sync) => {
      const { executor } = window.workbench;
      await executor.idle();
      executor.faults.beforeSync(sync, () => new Promise<void>((resolve) => (window.release = resolve)));
    }, nth);
    return new HeldSync(workbench);
  }

  async reached(): Promise<void> {
    await this.workbench.page.waitForFunction(() => window.release !== undefined);
  }

  async release(): Promise<void> {
    await this.workbench.page.evaluate(() => {
      window.release?.();
      delete window.release;
    });
  }
}
