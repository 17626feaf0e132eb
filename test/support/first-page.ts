import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Milliseconds since the pane's page was opened; undefined until Today stands. */
    todayStands?: number;
    /** The longest that its thread was busy without a pause since then, in milliseconds. */
    longestHalt?: number;
  }
}

/** Has every pane that is opened from now on note when Today stands: with its tools, which come last, and the workbook read. */
export async function noteWhenTodayStands(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("main section ul button")) return;
      window.todayStands = performance.now();
      observer.disconnect();
      let last = window.todayStands;
      const tick = () => {
        const now = performance.now();
        window.longestHalt = Math.max(window.longestHalt ?? 0, now - last);
        last = now;
        setTimeout(tick);
      };
      tick();
    }).observe(document, { childList: true, subtree: true });
  });
}
