import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const cache = path.join(root, "node_modules/.cache/cadence");
const INPUTS = ["src", "assets", "manifest.xml", "webpack.config.js", "package.json", "package-lock.json"];

function contentHash() {
  const hash = createHash("sha256");
  const add = (place) => {
    if (!existsSync(path.join(root, place))) return;
    const entries = readdirSyncOrNull(path.join(root, place));
    if (entries) for (const entry of entries.sort()) add(path.join(place, entry));
    else hash.update(place).update(readFileSync(path.join(root, place)));
  };
  INPUTS.forEach(add);
  return hash.digest("hex").slice(0, 16);
}

function readdirSyncOrNull(place) {
  try {
    return readdirSync(place);
  } catch {
    return null;
  }
}

/** Folder with the production build of add-in, functions and workbench, and what each script holds; built once for a state of the sources. */
export function productionBuild() {
  const folder = path.join(cache, `build-${contentHash()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache))
    if (old.startsWith("build-")) rmSync(path.join(cache, old), { recursive: true, force: true });
  const draft = `${folder}.draft`;
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  try {
    execFileSync(
      process.execPath,
      [webpack, "--mode", "production", "--env", `out=${draft}`, "--env", "modules"],
      {
        cwd: root,
        encoding: "utf8",
        stdio: "pipe",
      },
    );
  } catch (error) {
    throw new Error(`The production build failed.\n${error.stdout}\n${error.stderr}`);
  }
  renameSync(draft, folder);
  return folder;
}
