import type { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { WorkbenchPage } from "./workbench";

type AxeResults = Awaited<ReturnType<AxeBuilder["analyze"]>>;
declare global {
  interface Window {
    axe: { run(context: object, options: object): Promise<AxeResults> };
  }
}

/** axe itself, to run in the pane's frame alone: its builder for pages would go through the spreadsheet's page too, ten times as long. */
const AXE = readFileSync(createRequire(require.resolve("@axe-core/playwright")).resolve("axe-core"), "utf8");
/** Fluent's focus traps, which hand the focus on at once. */
const EXCLUDED = ["[data-tabster-dummy]"];

/** The narrowest pane that Office makes. */
const NARROWEST = 320;
/** A folder to put a picture of each look into, for people. */
const SCREENSHOTS = process.env.SCREENSHOTS && path.resolve(process.env.SCREENSHOTS);
const FRAME = "#pane-frame iframe";

/** What the system asks for, and the ground that the pane has then. */
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none", ground: "#ffffff" },
  dark: { colorScheme: "dark", forcedColors: "none", ground: "#292929" },
  contrast: { colorScheme: "dark", forcedColors: "active", ground: "#000000" },
} as const;
type Look = keyof typeof LOOKS;

/** Looks at the pane as it stands: in every theme, at its narrowest, with axe and with a ruler. */
export class Appearance {
  /** Where and what; expected to stay empty. */
  readonly faults: string[] = [];
  /** As they come next. */
  private readonly looks: Look[] = ["light", "dark", "contrast"];

  constructor(private readonly workbench: WorkbenchPage) {
    if (SCREENSHOTS) mkdirSync(SCREENSHOTS, { recursive: true });
  }

  /** Makes the pane as narrow as it gets, with the splitter. */
  async narrow(): Promise<void> {
    const { page } = this.workbench;
    // Colours that are on their way from one theme to the next are of neither.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.locator("#splitter").focus();
    while ((await this.width()) > NARROWEST) await page.keyboard.press("ArrowRight");
    if ((await this.width()) !== NARROWEST) throw new Error(`The pane does not get ${NARROWEST} px wide.`);
  }

  async inspect(name: string): Promise<void> {
    await this.workbench.pane.waitForFunction(() => !document.querySelector(".fui-Spinner"));
    await this.still();
    await this.stickNothing();
    for (const look of this.looks) {
      await this.wear(look);
      if (SCREENSHOTS)
        await this.workbench.page
          .locator(FRAME)
          .screenshot({ path: path.join(SCREENSHOTS, `${name.replaceAll(/\W+/g, "-")}-${look}.png`) });
      this.faults.push(...(await this.barriers(look)).map((fault) => `${name}, ${look}: ${fault}`));
      if (look === "light") await this.measure(name);
    }
    // The next page is looked at the other way round: a change of theme draws everything anew.
    this.looks.reverse();
  }

  private async measure(name: string): Promise<void> {
    this.faults.push(...(await this.overflowing()).map((fault) => `${name}: ${fault}`));
    await this.setWidth(NARROWEST / 2);
    this.faults.push(...(await this.overflowing()).map((fault) => `${name}, magnified twice: ${fault}`));
    await this.setWidth(NARROWEST);
  }

  /** A bar that stays in view covers half of whatever is scrolled below it, which axe takes for too small to be hit. */
  private async stickNothing(): Promise<void> {
    await this.workbench.pane.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>("main *"))
        if (getComputedStyle(each).position === "sticky") each.style.position = "static";
    });
  }

  /** As wide as the splitter lets nobody make it; a zoomed browser does. The frame alone: the grid beside it would be drawn anew. */
  private async setWidth(width: number): Promise<void> {
    await this.workbench.page.locator(FRAME).evaluate((frame, px) => (frame.style.width = `${px}px`), width);
    await this.workbench.pane.waitForFunction((px) => window.innerWidth === px, width);
  }

  private async width(): Promise<number> {
    return this.workbench.pane.evaluate(() => window.innerWidth);
  }

  private async wear(look: Look): Promise<void> {
    const { ground, ...media } = LOOKS[look];
    await this.workbench.page.emulateMedia(media);
    await this.workbench.pane.waitForFunction((wanted) => {
      const provider = document.querySelector(".fui-FluentProvider");
      return (
        provider !== null &&
        getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1") === wanted
      );
    }, ground);
    await this.still();
  }

  /** Until nothing moves that can be seen: what is folded away is not drawn, and its transitions never end. */
  private async still(): Promise<void> {
    await this.workbench.pane.waitForFunction(
      () =>
        !document
          .getAnimations()
          .some(
            (each) =>
              each instanceof CSSTransition &&
              ((each.effect as KeyframeEffect | null)?.target?.checkVisibility() ?? false),
          ),
    );
  }

  /** Serious and critical findings of axe. A theme changes colours alone, so that the other rules need to run only once. */
  private async barriers(look: Look): Promise<string[]> {
    const { pane } = this.workbench;
    if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(AXE);
    const rules =
      look === "light" ? { rules: { "target-size": { enabled: true } } } : { runOnly: ["color-contrast"] };
    // No video or sound to be loaded first, and no report of what is right.
    const options = { ...rules, preload: false, resultTypes: ["violations"] };
    const { violations } = await pane.evaluate(
      ([exclude, settings]) => window.axe.run({ exclude }, settings),
      [EXCLUDED, options] as const,
    );
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  /** What stands out of the pane to the left or right, or would have to be scrolled to. */
  private async overflowing(): Promise<string[]> {
    return this.workbench.pane.evaluate(() => {
      const wide = [document.documentElement, ...document.querySelectorAll("main, main *")].filter(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 &&
          ["auto", "scroll", "hidden"].includes(getComputedStyle(each).overflowX) &&
          each.clientWidth > 1 &&
          each.tagName !== "SELECT",
      );
      const outside = [...document.querySelectorAll("#root *")].filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 1 && each.checkVisibility() && (left < -1 || right > window.innerWidth + 1);
      });
      return [...new Set([...wide, ...outside])].map(
        (each) => `wider than the pane: ${each.outerHTML.slice(0, 160)}`,
      );
    });
  }
}
