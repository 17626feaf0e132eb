import { byId } from "./layout";
import { PANE_EXIT } from "./pane-host";

/** A part of the page that the keyboard goes to as a whole. */
interface Region {
  element: HTMLElement;
  focus(): void;
}

/**
 * F6 moves between ribbon, grid and task pane, Shift+F6 the other way round, as in Excel: in the grid Tab goes to
 * the next cell. Tab past the pane's end leaves it too.
 */
export function connectRegions(): void {
  const ribbon = byId("ribbon");
  const grid = byId("grid");
  const pane = byId("pane");
  const regions: readonly Region[] = [
    { element: ribbon, focus: () => ribbon.querySelector<HTMLElement>("button")?.focus() },
    { element: grid, focus: () => grid.querySelector<HTMLElement>("[contenteditable]")?.focus() },
    { element: pane, focus: () => pane.querySelector("iframe")?.contentWindow?.focus() },
  ];
  const move = (backwards: boolean) => {
    const reachable = regions.filter(({ element }) => !element.hidden);
    const at = reachable.findIndex(({ element }) => element.contains(document.activeElement));
    const next = backwards ? (at <= 0 ? reachable.length : at) - 1 : (at + 1) % reachable.length;
    reachable[next]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    move(event.shiftKey);
  };
  // Before the grid, which takes every key for itself.
  window.addEventListener("keydown", onKey, true);
  // A frame tells its keys to nobody else; a new page in it is listened to again.
  const frames = byId("pane-frame");
  frames.addEventListener(
    "load",
    ({ target }) => (target as HTMLIFrameElement).contentWindow?.addEventListener("keydown", onKey),
    true,
  );
  frames.addEventListener(PANE_EXIT, (event) => move((event as CustomEvent<boolean>).detail));
}
