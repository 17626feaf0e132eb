// Finds a Chromium: $CHROME_PATH, an installed Chrome, Edge or Chromium, else the one inside @sparticuz/chromium (npm alone suffices).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];
/** The browser itself calls nobody, so that every request seen is the page's own. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
];

/** Options for playwright's `chromium.launch` and `launchServer`. `E2E_BROWSER=npm` passes an installed browser over. */
export async function browserOptions() {
  const installed =
    process.env.CHROME_PATH ??
    (process.env.E2E_BROWSER === "npm" ? undefined : INSTALLED.find((p) => existsSync(p)));
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  if (installed) return { executablePath: installed, args: [...QUIET, ...asRoot] };
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No Chrome, Edge or Chromium was found. Install one, or name it in CHROME_PATH.");
  return packagedBrowser();
}

export async function launchBrowser() {
  return chromium.launch(await browserOptions());
}

async function packagedBrowser() {
  const folder = path.resolve("node_modules/.cache/chromium");
  mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder; keep it inside the project.
  process.env.TMPDIR = folder;
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  const root = path.resolve(
    path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
    "../..",
  );
  if (!existsSync(path.join(folder, "al2023"))) {
    const { inflate } = await import(pathToFileURL(path.join(root, "build/esm/lambdafs.js")).href);
    await inflate(path.join(root, "bin/al2023.tar.br"));
  }
  // The fonts.conf in the package names /tmp/fonts; without any font the page crashes.
  const conf = path.join(folder, "fonts/fonts.conf");
  writeFileSync(conf, readFileSync(conf, "utf8").replaceAll("/tmp/fonts", path.join(folder, "fonts")));
  const libraries = [path.join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executablePath,
    args: [...QUIET, "--no-sandbox", "--headless=shell"],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, "fonts") },
  };
}
