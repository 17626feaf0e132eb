import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import type { Figure } from "./figure";
import { inWorkbench } from "./workbench-page";

const root = path.resolve(__dirname, "../..");

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

function minimalBytes(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cadence-bench-"));
  try {
    const config = path.join(folder, "webpack.config.js");
    writeFileSync(
      config,
      `const [addin] = require(${JSON.stringify(path.join(root, "webpack.config.js"))})({}, { mode: "production", configName: ["addin"] });
       const rules = addin.module.rules.map((rule) => ({ ...rule, include: undefined, exclude: /node_modules/ }));
       module.exports = { ...addin, mode: "production", cache: false, plugins: [], devServer: undefined, module: { rules },
         entry: ${JSON.stringify(path.join(__dirname, "minimal-pane.tsx"))}, output: { path: ${JSON.stringify(folder)}, filename: "minimal.js" } };`,
    );
    execFileSync(process.execPath, [require.resolve("webpack-cli/bin/cli.js"), "--config", config], {
      cwd: root,
      stdio: "pipe",
    });
    return gzipSync(readFileSync(path.join(folder, "minimal.js"))).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the user waits for before the pane shows, and before its first page does. */
export async function* measure(): AsyncGenerator<Figure> {
  const [ours, minimal] = [await paneBytes(), minimalBytes()];
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
