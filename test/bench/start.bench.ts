import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, CDPSession, Frame, Page } from "playwright-core";
import type { Figure } from "./figure";
import { withMinimalBuild } from "./minimal-build";
import { milliseconds } from "./timing";

const STARTS = 5;
/** Half of what it was when the grid was drawn first. */
const GOAL = 1;

/** What a start took of the processor so far. */
interface Taken {
  /** Of the page's main thread, in milliseconds. */
  thread: number;
  /** Of the whole process that draws the page: the threads that read scripts and clear memory too. */
  process: number;
}

interface Start {
  /** Until the pane's first page stands. */
  stands: Taken;
  /** Until a click has opened another page. */
  answers: Taken;
  /** Until the grid is drawn and calculated. */
  drawn: Taken;
  /** Bytes of the scripts that were read until the pane's first page stood. */
  bytes: number;
}

/** Opens a page in a context of its own, with nothing kept of a former one; `taken` tells what it has cost since. */
async function inFreshPage<T>(
  browser: Browser,
  url: string,
  work: (page: Page, taken: () => Promise<Taken>) => Promise<T>,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<T> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    const thread = await context.newCDPSession(page);
    await thread.send("Performance.enable", { timeDomain: "threadTicks" });
    const processes = await browser.newBrowserCDPSession();
    const before = await rendering(processes);
    await prepare(page);
    await page.goto(url);
    return await work(page, async () => {
      const { metrics } = await thread.send("Performance.getMetrics");
      const busy = metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
      return { thread: busy * 1000, process: (await rendering(processes)) - before };
    });
  } finally {
    await context.close();
  }
}

/** Milliseconds that all processes that draw pages have had. */
async function rendering(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return (
    processInfo.filter(({ type }) => type === "renderer").reduce((total, { cpuTime }) => total + cpuTime, 0) *
    1000
  );
}

/** Bytes of the scripts that a frame has read. */
function scriptBytes(frame: Frame): Promise<number> {
  return frame.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .reduce((total, { decodedBodySize }) => total + decodedBodySize, 0),
  );
}

function startWorkbench(browser: Browser, base: string): Promise<Start> {
  // What is drawn after the pane stands waits until that is measured.
  let draw = () => {};
  const measured = new Promise<void>((resolve) => (draw = resolve));
  const hold = async (page: Page) => {
    await page.route("**/workbench/*.js", async (route) => {
      await measured;
      await route.continue();
    });
  };
  const work = async (page: Page, taken: () => Promise<Taken>): Promise<Start> => {
    const pane = page.frameLocator("#pane-frame iframe");
    await pane.locator("main button").first().waitFor();
    const stands = await taken();
    const frames = [page.mainFrame(), ...page.mainFrame().childFrames()];
    const bytes = (await Promise.all(frames.map(scriptBytes))).reduce((total, each) => total + each, 0);
    draw();
    await pane.getByRole("button", { name: /^Performance Scorecard/ }).click();
    await pane.getByRole("heading", { level: 1, name: "Performance Scorecard" }).waitFor();
    const answers = await taken();
    await page.waitForFunction(() => window.workbench?.ready === true);
    await page.evaluate(() => window.workbench.cellValue("Start", "B8"));
    return { stands, answers, drawn: await taken(), bytes };
  };
  return inFreshPage(browser, `${base}/workbench.html`, work, hold);
}

function startGrid(browser: Browser, base: string): Promise<Taken> {
  return inFreshPage(browser, `${base}/minimal.html`, async (page, taken) => {
    await page.locator("body[data-drawn]").waitFor();
    return taken();
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** What the workbench's page takes until one can work, against the least page with a spreadsheet. Each start is a browser's first. */
export async function* measure(): AsyncGenerator<Figure> {
  const [{ serve }, { launchBrowser }, { productionBuild }] = await Promise.all([
    import("../support/https-server.mjs"),
    import("../support/browser.mjs"),
    import("../support/production-build.mjs"),
  ]);
  const { starts, grids } = await withMinimalBuild("workbench", "minimal-univer.ts", async (folder) => {
    writeFileSync(
      path.join(folder, "minimal.html"),
      '<!doctype html><body style="height: 100vh; margin: 0"><script src="minimal.js"></script>',
    );
    const server = await serve([productionBuild(), folder]);
    const browser = await launchBrowser();
    try {
      const measured: { starts: Start[]; grids: Taken[] } = { starts: [], grids: [] };
      for (let run = 0; run < STARTS; run++) {
        measured.starts.push(await startWorkbench(browser, server.base));
        measured.grids.push(await startGrid(browser, server.base));
      }
      return measured;
    } finally {
      await browser.close();
      await server.close();
    }
  });
  const least = {
    thread: median(grids.map(({ thread }) => thread)),
    process: median(grids.map(({ process }) => process)),
  };
  const figure = (name: string, pick: (start: Start) => Taken, goal?: number): Figure => {
    const [thread, process] = [
      median(starts.map((start) => pick(start).thread)),
      median(starts.map((start) => pick(start).process)),
    ];
    return {
      name,
      value: thread / least.thread,
      unit: "×",
      detail: `${milliseconds(thread)} of the main thread, ${milliseconds(process)} of all, against ${milliseconds(least.thread)} and ${milliseconds(least.process)} of a page with an empty spreadsheet alone`,
      ...(goal === undefined ? {} : { goal }),
    };
  };
  yield figure("Workbench's start until the pane stands", ({ stands }) => stands, GOAL);
  yield figure("Workbench's start until the pane has answered a click", ({ answers }) => answers);
  yield figure("Workbench's start until the grid is drawn", ({ drawn }) => drawn);
  yield {
    name: "Scripts read until the pane stands",
    value: median(starts.map(({ bytes }) => bytes)),
    unit: " bytes",
    detail: "office.js, the pane's own and the workbench's, as they are read",
  };
}
