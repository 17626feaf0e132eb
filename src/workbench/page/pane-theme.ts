export type PaneTheme = "system" | "light" | "dark" | "contrast";

type Answer = (query: string) => boolean | undefined;

const ANSWERS: Record<PaneTheme, Answer> = {
  system: () => undefined,
  light: (query) => answer(query, false, false),
  dark: (query) => answer(query, true, false),
  contrast: (query) => answer(query, true, true),
};

function answer(query: string, dark: boolean, contrast: boolean): boolean | undefined {
  if (query.includes("forced-colors")) return contrast;
  if (query.includes("prefers-color-scheme")) return query.includes("dark") ? dark : !dark;
  return undefined;
}

/**
 * Plays the system's colour settings for the pane, which asks for them by `matchMedia`. The pane itself is not changed; a real
 * high-contrast system also replaces colours in style sheets, which no page can play.
 */
export class PaneThemes {
  private theme: PaneTheme = "system";
  private readonly queries: { list: MediaQueryList; query: string }[] = [];
  private frame: Window | null = null;

  /** To be called when the pane's scripts run and before it draws. */
  attach(frame: Window): void {
    this.queries.length = 0;
    this.frame = frame;
    const system = frame.matchMedia.bind(frame);
    frame.matchMedia = (query) => {
      const list = system(query);
      const matches = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(list) as object, "matches")?.get;
      Object.defineProperty(list, "matches", {
        get: () => ANSWERS[this.theme](query) ?? (matches?.call(list) as boolean),
      });
      this.queries.push({ list, query });
      return list;
    };
    this.paintFrame();
  }

  choose(theme: PaneTheme): void {
    this.theme = theme;
    this.paintFrame();
    const asked = this.queries.filter(({ query }) => /forced-colors|prefers-color-scheme/.test(query));
    for (const { list } of asked) list.dispatchEvent(new Event("change"));
  }

  /** Scroll bars and form fields of the frame follow. */
  private paintFrame(): void {
    const scheme = this.theme === "system" ? "" : this.theme === "light" ? "light" : "dark";
    if (this.frame) this.frame.document.documentElement.style.colorScheme = scheme;
  }
}
