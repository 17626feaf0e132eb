import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import type { WorkbenchPage } from "./workbench";

declare global {
  interface Window {
    /** Workbooks as they were noted, as text. */
    notedWorkbooks?: string[];
  }
}

/** All but the sheet in front: when that is taken back, Excel chooses the one that comes to the front. */
type Noted = Omit<WorkbookData, "activeSheet">;

/** The workbook as it once was. It stays in the page and is compared there: some ten thousand cells are slow to send. */
export class NotedWorkbook {
  private constructor(
    private readonly workbench: WorkbenchPage,
    private readonly at: number,
  ) {}

  static async of(workbench: WorkbenchPage): Promise<NotedWorkbook> {
    const now = await textOf(workbench);
    const at = await now.evaluate((text) => (window.notedWorkbooks ??= []).push(text) - 1);
    return new NotedWorkbook(workbench, at);
  }

  /** @throws with what differs. */
  async expectUnchanged(): Promise<void> {
    const changed = await this.difference();
    if (changed) expect(changed.now).toEqual(changed.noted);
  }

  async expectChanged(): Promise<void> {
    const changed = await this.difference();
    expect(changed?.now).not.toEqual(changed?.noted);
  }

  private async difference(): Promise<{ noted: Noted; now: Noted } | null> {
    const text = await textOf(this.workbench);
    const texts = await text.evaluate((now, at) => {
      const noted = window.notedWorkbooks?.[at] ?? "";
      return noted === now ? null : { noted, now };
    }, this.at);
    return texts && { noted: JSON.parse(texts.noted) as Noted, now: JSON.parse(texts.now) as Noted };
  }
}

/** The workbook once the add-in has its answers, in the page. */
function textOf({ page }: WorkbenchPage) {
  return page.evaluateHandle(async () => {
    await window.workbench.executor.idle();
    const { activeSheet, ...data } = window.workbench.snapshot();
    if (!data.sheets.some(({ name }) => name === activeSheet)) throw new Error("No sheet is in front.");
    return JSON.stringify(data);
  });
}
