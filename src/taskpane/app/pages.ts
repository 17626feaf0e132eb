import { lazy, type ComponentType } from "react";
import type { PageId } from "../../commands/page-requests";
import { pageTexts, type groups } from "../strings/shell";

export interface Page {
  id: PageId;
  title: string;
  purpose: string;
  /** Where it stands in the list of tools; null for the first page. */
  group: keyof typeof groups | null;
  Component: ComponentType;
}

/** Every page of the pane, one line each; its code is loaded when it is opened. */
export const PAGES: readonly Page[] = [
  { id: "today", ...pageTexts.today, group: null, Component: lazy(() => import("../panes/today/today-page")) },
  { id: "scorecard", ...pageTexts.scorecard, group: "measure", Component: lazy(() => import("../panes/performance-scorecard/scorecard-page")) },
  { id: "import", ...pageTexts.import, group: "setUp", Component: lazy(() => import("../panes/import-crm/import-page")) },
  { id: "settings", ...pageTexts.settings, group: "setUp", Component: lazy(() => import("../panes/settings/settings-page")) },
  { id: "functions", ...pageTexts.functions, group: "setUp", Component: lazy(() => import("../panes/functions/functions-page")) },
];

export function pageOf(id: PageId): Page {
  return PAGES.find((page) => page.id === id) ?? PAGES[0]!;
}
