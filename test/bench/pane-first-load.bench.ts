import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import type { Figure } from "./figure";
import { withMinimalBuild } from "./minimal-build";
import { inWorkbench } from "./workbench-page";

interface PaneBytes {
  /** Scripts that the page itself names. */
  entry: number;
  /** All until the first page (Today) stands, chunks included. */
  firstPage: number;
}

/** Gzipped scripts of our own that the pane loads; office.js is the same for every add-in. */
async function paneBytes(): Promise<PaneBytes> {
  const scripts: { pathname: string; body: Promise<Buffer> }[] = [];
  const noteScript = (response: Response) => {
    const { pathname } = new URL(response.url());
    const ofPane = response.frame().parentFrame() !== null;
    if (ofPane && pathname.endsWith(".js") && !pathname.startsWith("/office-js/"))
      scripts.push({ pathname, body: response.body() });
  };
  return inWorkbench(async ({ startedPane, folder }) => {
    const pane = await startedPane();
    // Every page begins with a section or a message below its title.
    await pane.locator("main h2, main h3, main button").first().waitFor();
    const html = readFileSync(path.join(folder, "taskpane-workbench.html"), "utf8");
    const sizes = await Promise.all(
      scripts.map(async ({ pathname, body }) => ({
        entry: html.includes(pathname.slice(1)),
        size: gzipSync(await body).length,
      })),
    );
    const sum = (which: typeof sizes) => which.reduce((total, { size }) => total + size, 0);
    return { entry: sum(sizes.filter(({ entry }) => entry)), firstPage: sum(sizes) };
  }, noteScript);
}

/** What the user waits for before the pane shows, and before its first page does. */
export async function* measure(): AsyncGenerator<Figure> {
  const ours = await paneBytes();
  const minimal = await withMinimalBuild(
    "addin",
    "minimal-pane.tsx",
    (folder) => gzipSync(readFileSync(path.join(folder, "minimal.js"))).length,
  );
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const against = (bytes: number) => `${kB(bytes)} against ${kB(minimal)} of a pane with one Fluent button`;
  yield {
    name: "Pane's first load, gzip",
    value: ours.entry / minimal,
    unit: "×",
    detail: against(ours.entry),
    goal: 1.1,
  };
  yield {
    name: "Pane until its first page stands, gzip",
    value: ours.firstPage / minimal,
    unit: "×",
    detail: against(ours.firstPage),
  };
}
