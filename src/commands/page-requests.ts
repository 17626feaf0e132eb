import type { SHEETS, SheetKind } from "../sheets/sheets";

/** The pages that the ribbon, a message or another page can ask for: those that make sheets, and the pane's own. */
export type PageId =
  | (typeof SHEETS)[SheetKind]["page"]
  | "today"
  | "partnerHome"
  | "lifeStages"
  | "servicing"
  | "qbr"
  | "share"
  | "cadence"
  | "import"
  | "addPartner"
  | "targets"
  | "results"
  | "settings"
  | "functions";

let listener: ((page: PageId) => void) | null = null;
let waiting: PageId | null = null;

/** Asks the pane for a page. A pane that is still starting gets the request as soon as it listens. */
export function requestPage(page: PageId): void {
  if (listener) listener(page);
  else waiting = page;
}

/** Called by the pane; returns the way to stop listening. */
export function onPageRequest(open: (page: PageId) => void): () => void {
  listener = open;
  if (waiting) open(waiting);
  waiting = null;
  return () => {
    if (listener === open) listener = null;
  };
}
