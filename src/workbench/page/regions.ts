import { byId } from "./layout";

/** A part of the page that the keyboard goes to as a whole. */
interface Region {
  element: HTMLElement;
  focus(): void;
}

/**
 * F6 moves between ribbon, grid and task pane, Shift+F6 the other way round, as in Excel: Tab stays within the grid, where it goes to
 * the next cell.
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
  const move = (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const reachable = regions.filter(({ element }) => !element.hidden);
    const at = reachable.findIndex(({ element }) => element.contains(document.activeElement));
    const next = event.shiftKey ? (at <= 0 ? reachable.length : at) - 1 : (at + 1) % reachable.length;
    reachable[next]?.focus();
  };
  // Before the grid, which takes every key for itself.
  window.addEventListener("keydown", move, true);
  // A frame tells its keys to nobody else; a new page in it is listened to again.
  byId("pane-frame").addEventListener("load", ({ target }) => (target as HTMLIFrameElement).contentWindow?.addEventListener("keydown", move), true);
}
