import type { Frame, Locator, Page } from "playwright-core";

/** What the keyboard stops at, where it is shown and can be used. */
const STOPS = "a[href],button,input,select,textarea,summary,[tabindex='0']";
/** The functions have some hundred links and buttons. */
const LONGEST_PAGE = 400;
/** Fewer than the ribbon has stops: whoever goes too far ends there. */
const KEYS_AT_ONCE = 10;
/** More than any page of the pane has to tab through. */
const MOST_STOPS = 120;
/** A page is drawn anew once or twice while what it shows is read. */
const MOST_PASSES = 5;

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

  /**
   * Tabs through a page once it stands, and names what of it can be used and was not reached; again, when the page was drawn anew under
   * way. @throws when Tab stays in it.
   */
  async missedIn(frame: Frame): Promise<string[]> {
    await frame.waitForFunction(
      (stops) => document.querySelector(`main :is(${stops})`) && !document.querySelector("main .fui-Spinner"),
      STOPS,
    );
    for (let pass = 1; ; pass++) {
      await frame.evaluate((stops) => {
        for (const each of document.querySelectorAll(`main :is(${stops})`))
          each.setAttribute("data-stood", "");
      }, STOPS);
      await this.tabThrough(frame);
      const missed = await notReached(frame);
      const isNew = await frame.evaluate(
        (stops) => document.querySelector(`main :is(${stops}):not([data-stood])`) !== null,
        STOPS,
      );
      if (missed.length === 0 || (pass > 1 && !isNew) || pass === MOST_PASSES) return missed;
    }
  }

  /** Marks what Tab stops at in the page, from the first stop on. */
  private async tabThrough(frame: Frame): Promise<void> {
    await frame.waitForFunction((stops) => {
      const all = [...document.querySelectorAll<HTMLElement>(`main :is(${stops})`)];
      const first = all.find((each) => each.checkVisibility() && each.tabIndex >= 0);
      first?.focus();
      return document.hasFocus() && document.activeElement === first;
    }, STOPS);
    // Each key finds the focus at the stop that the one before it led to.
    const watch = await frame.evaluateHandle(() => {
      const state = { hasLeft: false, ended: new AbortController() };
      const markStop = () => {
        const stop = document.activeElement;
        if (stop?.closest("main")) stop.setAttribute("data-reached", "");
        else state.hasLeft = true;
      };
      document.addEventListener("keydown", markStop, { capture: true, signal: state.ended.signal });
      return state;
    });
    const isInside = () => watch.evaluate(({ hasLeft }) => !hasLeft && document.hasFocus());
    for (let stops = 0; await isInside(); stops += KEYS_AT_ONCE) {
      if (stops > LONGEST_PAGE) throw new Error("Tab does not leave the page.");
      for (let key = 0; key < KEYS_AT_ONCE; key++) await this.press("Tab");
    }
    await watch.evaluate(({ ended }) => ended.abort());
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

/** What of a page can be used and has not had the focus. */
function notReached(frame: Frame): Promise<string[]> {
  return frame.evaluate((stops) => {
    const used = [...document.querySelectorAll<HTMLInputElement>(`main :is(${stops})`)].filter(
      (each) => each.checkVisibility() && each.tabIndex >= 0 && !each.disabled,
    );
    // Of the choices of one question the keyboard stops at one, and the arrows go on.
    const isOther = ({ type, name }: HTMLInputElement) =>
      type === "radio" &&
      used.some((each) => each.type === "radio" && each.name === name && each.hasAttribute("data-reached"));
    return used
      .filter((each) => !each.hasAttribute("data-reached") && !isOther(each))
      .map((each) => each.getAttribute("aria-label") || each.textContent || each.outerHTML.slice(0, 80));
  }, STOPS);
}
