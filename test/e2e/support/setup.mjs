import { chromium } from "playwright-core";
import { browserOptions } from "../../support/browser.mjs";
import { serve } from "../../support/https-server.mjs";
import { productionBuild } from "../../support/production-build.mjs";

/** Builds once, serves the build and starts the browser that all files share. */
export default async function setup() {
  const folder = productionBuild();
  const server = await serve([folder]);
  const browser = await chromium.launchServer(await browserOptions());
  globalThis.cadenceE2e = { server, browser };
  process.env.CADENCE_E2E = JSON.stringify({ folder, base: server.base, browser: browser.wsEndpoint() });
}
