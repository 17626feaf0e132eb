import type { Locator, Page } from "playwright-core";

/** More than any page of the pane has to tab through. */
const MOST_STOPS = 120;

/** Nothing but keys. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** F6 moves between ribbon, grid and pane. @throws when it does not get to the region. */
  async goToRegion(region: "ribbon" | "grid" | "pane"): Promise<void> {
    for (let presses = 0; presses < 4; presses++) {
      if (
        await this.page.locator(`#${region}`).evaluate((element) => element.contains(document.activeElement))
      )
        return;
      await this.press("F6");
    }
    throw new Error(`F6 does not reach the ${region}.`);
  }

  /** Tabs on until the element has the focus, and shows it. @throws when the keyboard does not get there. */
  async tabTo(element: Locator): Promise<void> {
    await element.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await isFocused(element)) {
        if (!(await element.evaluate((node) => node.matches(":focus-visible"))))
          throw new Error(`The focus on ${String(element)} cannot be seen.`);
        return;
      }
      await this.press("Tab");
    }
    throw new Error(`Tab does not reach ${String(element)}.`);
  }
}

/** The element has the focus of its document. */
export async function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate(
    (node) => node === node.ownerDocument.activeElement && node.ownerDocument.hasFocus(),
  );
}
