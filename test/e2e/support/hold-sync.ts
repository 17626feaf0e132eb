import type { WorkbenchPage } from "./workbench";

declare global {
  interface Window {
    /** Lets the held sync go on; there once it is held. */
    release?: () => void;
  }
}

/** What the add-in queues with every request that writes, and with no other. */
const WRITES = "suspendScreenUpdatingUntilNextSync";

/** Holds the next sync that writes, so that a test can act in the middle of the work. */
export class HeldSync {
  private constructor(private readonly workbench: WorkbenchPage) {}

  static async writing(workbench: WorkbenchPage): Promise<HeldSync> {
    await workbench.page.evaluate(async (call) => {
      const { executor } = window.workbench;
      await executor.idle();
      executor.faults.beforeCall(call, () => new Promise<void>((resolve) => (window.release = resolve)));
    }, WRITES);
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
