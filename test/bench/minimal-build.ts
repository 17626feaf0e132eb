import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Has webpack make `minimal.js` of a file beside this one, as it makes the add-in or the workbench; its folder is gone after `work`. */
export async function withMinimalBuild<T>(
  build: "addin" | "workbench",
  entry: string,
  work: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cadence-bench-"));
  try {
    const config = path.join(folder, "webpack.config.js");
    writeFileSync(
      config,
      `const builds = require(${JSON.stringify(path.join(root, "webpack.config.js"))})({}, { mode: "production" });
       const build = builds.find(({ name }) => name === ${JSON.stringify(build)});
       const rules = build.module.rules.map((rule) => ({ ...rule, include: undefined, ...(!rule.test.test("x.css") && { exclude: /node_modules/ }) }));
       module.exports = { ...build, mode: "production", cache: false, plugins: [], devServer: undefined, module: { rules },
         entry: ${JSON.stringify(path.join(__dirname, entry))}, output: { path: ${JSON.stringify(folder)}, filename: "minimal.js" } };`,
    );
    execFileSync(process.execPath, [require.resolve("webpack-cli/bin/cli.js"), "--config", config], {
      cwd: root,
      stdio: "pipe",
    });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
