import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type Locator,
  type Page,
} from "playwright-core";
import type { Workbench } from "../../../src/workbench/page/workbench";
import type { Scalar, WorkbookData } from "../../../src/xlsx/data/workbook-data";

declare global {
  interface Window {
    workbench: Workbench;
  }
}

export interface WorkbenchOptions {
  viewport?: { width: number; height: number };
  /** Same-origin page to host instead of the add-in's pane. */
  pane?: string;
  /** Which Excel is played; default the web in American English. */
  platform?: "windows" | "mac" | "web";
  culture?: string;
  /** The newest set of Excel's API; without 1.20 there are no undo groups, in which a first failure is tried again. */
  excelApi?: string;
  colorScheme?: "light" | "dark";
  forcedColors?: "active" | "none";
}

const { base, browser: endpoint } = JSON.parse(process.env.CADENCE_E2E ?? "{}") as {
  base: string;
  browser: string;
};
let browser: Browser | undefined;

/** The workbench in a fresh browser context, with what a test asks of it. */
export class WorkbenchPage {
  /** Every request that left the workbench's own origin; expected to stay empty. */
  readonly outside: string[] = [];
  /** Paths of what was loaded from its own origin. */
  readonly loaded: string[] = [];
  /** Errors that nobody caught, in the page and in the pane. */
  readonly errors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    context.on("request", (request) => {
      if (request.url().startsWith(base)) this.loaded.push(new URL(request.url()).pathname.slice(1));
      else if (!/^(data|blob|about):/.test(request.url())) this.outside.push(request.url());
    });
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  /** Opens the workbench and waits until the pane's add-in has started. */
  static async open(options: WorkbenchOptions = {}): Promise<WorkbenchPage> {
    browser ??= await chromium.connect(endpoint);
    const { pane, platform, culture, excelApi, ...settings } = options;
    const query = new URLSearchParams(
      Object.entries({ pane, platform, culture, excelApi }).filter(
        (entry): entry is [string, string] => !!entry[1],
      ),
    );
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1360, height: 768 },
      ...settings,
    });
    const opened = new WorkbenchPage(context, await context.newPage());
    await opened.page.goto(`${base}/workbench.html?${query}`);
    await opened.page.waitForFunction(() => window.workbench?.ready === true);
    await opened.pane.waitForFunction(
      () =>
        typeof Excel !== "undefined" && typeof Office !== "undefined" && Office.context?.host !== undefined,
    );
    return opened;
  }

  /** Opens a file, by path or content, as its button does. */
  openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    return this.restarting(this.page.setInputFiles("#workbook-file", file));
  }

  /** An empty workbook, or the sample, as their buttons open them. */
  openAnother(button: "New" | "Sample workbook"): Promise<void> {
    return this.restarting(this.page.getByRole("button", { name: button, exact: true }).click());
  }

  /** Opens what the browser kept over a reload. */
  openAgain(): Promise<void> {
    return this.restarting(this.page.getByRole("button", { name: "Open it again" }).click());
  }

  /** Replaces the workbook. */
  show(data: WorkbookData): Promise<void> {
    // As text: Playwright's type of an argument does not end for a workbook's. Not awaited there: the browser may forget a promise under load.
    return this.restarting(
      this.page.evaluate((book) => void window.workbench.replace(JSON.parse(book)), JSON.stringify(data)),
    );
  }

  /** What opens another workbook; the add-in starts anew beside it. */
  private async restarting(opening: Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent("frameattached"), opening]);
    await this.pane.getByRole("heading", { level: 1 }).waitFor();
  }

  /** Asks the page until it says yes. Playwright's own waitForFunction takes a promise for a yes. */
  async until(check: () => Promise<boolean>): Promise<void> {
    while (!(await this.page.evaluate(check)))
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  /** Until the browser keeps the workbook, with a cell of this value or formula. */
  async untilKept(sheet: string, content: string): Promise<void> {
    const isKept = () =>
      this.page.evaluate(
        ([name, wanted]) =>
          new Promise<boolean>((resolve) => {
            const opening = indexedDB.open("workbench");
            opening.onsuccess = () => {
              const reading = opening.result.transaction("workbooks").objectStore("workbooks").get("open");
              reading.onsuccess = () => {
                opening.result.close();
                const kept = reading.result as { data: WorkbookData } | undefined;
                const found = kept?.data.sheets.find((each) => each.name === name);
                // An earlier state may have been kept before.
                resolve(!!found?.cells.some(({ value, formula }) => (formula ?? value) === wanted));
              };
            };
          }),
        [sheet, content] as const,
      );
    while (!(await isKept()))
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The add-in's own page. */
  get pane(): Frame {
    const frame = this.page.frames().find((f) => f.parentFrame() === this.page.mainFrame());
    if (!frame) throw new Error("The workbench has no pane.");
    return frame;
  }

  /** The canvas with the cells. */
  get grid(): Locator {
    return this.page.locator("#grid canvas[id^=univer-sheet-main-canvas]");
  }

  /** Value of a cell once nothing is left to calculate; null when it is blank. */
  async value(sheet: string, address: string): Promise<Scalar | null> {
    return this.page.evaluate(([name, at]) => window.workbench.cellValue(name, at), [
      sheet,
      address,
    ] as const);
  }

  /** Excel's own text of a formula, or the value of a constant. */
  async formula(sheet: string, address: string): Promise<Scalar | null> {
    return this.page.evaluate(([name, at]) => window.workbench.cellFormula(name, at), [
      sheet,
      address,
    ] as const);
  }

  /** Selects a cell and types into it as a user does, Enter included. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.select(sheet, address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Selects a cell and empties it as a user does. */
  async clear(sheet: string, address: string): Promise<void> {
    await this.select(sheet, address);
    await this.page.keyboard.press("Delete");
  }

  private async select(sheet: string, address: string): Promise<void> {
    // A click gives the keyboard to the grid, whoever had it.
    await this.grid.click({ position: { x: 5, y: 5 } });
    await this.page.evaluate(([name, at]) => window.workbench.select(name, at), [sheet, address] as const);
  }

  async sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.snapshot().sheets.map((sheet) => sheet.name));
  }

  async ribbon(label: string): Promise<void> {
    await this.page.locator("#ribbon").getByRole("button", { name: label, exact: true }).click();
  }
}

/** Ends this file's connection; the browser itself serves the other files. */
export async function disconnect(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
