import type { Frame, Page, Response } from "playwright-core";

export interface OpenWorkbench {
  page: Page;
  /** The pane's page, its heading standing. */
  startedPane(): Promise<Frame>;
  /** The folder of the production build. */
  folder: string;
}

/** The workbench of the production build in a browser of its own, its pane standing; closed when `work` is done. */
export async function inWorkbench<T>(
  work: (opened: OpenWorkbench) => Promise<T>,
  onResponse: (response: Response) => void = () => {},
): Promise<T> {
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
    page.on("response", onResponse);
    await page.goto(`${server.base}/workbench.html`);
    await page.waitForFunction(() => window.workbench?.ready === true);
    const startedPane = async () => {
      await page.frameLocator("#pane-frame iframe").getByRole("heading", { level: 1 }).waitFor();
      const pane = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
      if (!pane) throw new Error("The workbench has no pane.");
      return pane;
    };
    await startedPane();
    return await work({ page, startedPane, folder });
  } finally {
    await browser.close();
    await server.close();
  }
}
