import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Milliseconds since the pane's page was opened; undefined until Today stands. */
    todayStands?: number;
  }
}

/** Has every pane that is opened from now on note when Today stands: with its tools, which come last, and the workbook read. */
export async function noteWhenTodayStands(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("main section ul button")) return;
      window.todayStands = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}
