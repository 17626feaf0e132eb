import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figure";

const root = path.resolve(__dirname, "../..");

interface PaneBytes {
  /** Scripts that the page itself names. */
  entry: number;
  /** All until the first page (Today) stands, chunks included. */
  firstPage: number;
}

/** Gzipped scripts of our own that the pane loads; office.js is the same for every add-in. */
async function paneBytes(): Promise<PaneBytes> {
  const [{ serve }, { launchBrowser }, { productionBuild }] = await Promise.all([
    import("../support/https-server.mjs"),
    import("../support/browser.mjs"),
    import("../support/production-build.mjs"),
  ]);
  const folder = productionBuild();
  const server = await serve([folder]);
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    const html = readFileSync(path.join(folder, "taskpane-workbench.html"), "utf8");
    const bytes: { entry: boolean; body: Promise<Buffer> }[] = [];
    page.on("response", (response) => {
      const ofPane = response.frame().parentFrame() !== null;
      const { pathname } = new URL(response.url());
      if (ofPane && pathname.endsWith(".js") && !pathname.startsWith("/office-js/"))
        bytes.push({ entry: html.includes(pathname.slice(1)), body: response.body() });
    });
    await page.goto(`${server.base}/workbench.html`);
    await page.frameLocator("#pane-frame iframe").getByRole("heading", { level: 1 }).waitFor();
    const sizes = await Promise.all(bytes.map(async ({ entry, body }) => ({ entry, size: gzipSync(await body).length })));
    const sum = (which: typeof sizes) => which.reduce((total, { size }) => total + size, 0);
    return { entry: sum(sizes.filter(({ entry }) => entry)), firstPage: sum(sizes) };
  } finally {
    await browser.close();
    await server.close();
  }
}

function minimalBytes(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cadence-bench-"));
  try {
    const config = path.join(folder, "webpack.config.cjs");
    writeFileSync(
      config,
      `const [addin] = require(${JSON.stringify(path.join(root, "webpack.config.cjs"))})({}, { mode: "production", configName: ["addin"] });
       const rules = addin.module.rules.map((rule) => ({ ...rule, include: undefined, exclude: /node_modules/ }));
       module.exports = { ...addin, mode: "production", cache: false, plugins: [], devServer: undefined, module: { rules },
         entry: ${JSON.stringify(path.join(__dirname, "minimal-pane.tsx"))}, output: { path: ${JSON.stringify(folder)}, filename: "minimal.js" } };`,
    );
    execFileSync(process.execPath, [require.resolve("webpack-cli/bin/cli.js"), "--config", config], { cwd: root, stdio: "pipe" });
    return gzipSync(readFileSync(path.join(folder, "minimal.js"))).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function measure(): Promise<Figure[]> {
  const [ours, minimal] = [await paneBytes(), minimalBytes()];
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const against = (bytes: number) => `${kB(bytes)} against ${kB(minimal)} of a pane with one Fluent button`;
  return [
    { name: "Pane's first load, gzip", ratio: ours.entry / minimal, detail: against(ours.entry), goal: 1.1 },
    { name: "Pane until its first page stands, gzip", ratio: ours.firstPage / minimal, detail: against(ours.firstPage) },
  ];
}
