import { lazy, type ComponentType } from "react";
import type { PageId } from "../../commands/page-requests";
import { titles } from "../strings/pages";
import type { groups } from "../strings/shell";

export interface Page {
  id: PageId;
  title: string;
  /** Where it stands in the list of tools; null for the first page. */
  group: keyof typeof groups | null;
  Component: ComponentType;
}

/** Every page of the pane, one line each; its code is loaded when it is opened. */
export const PAGES: readonly Page[] = [
  { id: "today", title: titles.today, group: null, Component: lazy(() => import("../panes/today/today-page")) },
  { id: "scorecard", title: titles.scorecard, group: "measure", Component: lazy(() => import("../panes/performance-scorecard/scorecard-page")) },
  { id: "import", title: titles.import, group: "setUp", Component: lazy(() => import("../panes/import-crm/import-page")) },
  { id: "settings", title: titles.settings, group: "setUp", Component: lazy(() => import("../panes/settings/settings-page")) },
  { id: "functions", title: titles.functions, group: "setUp", Component: lazy(() => import("../panes/functions/functions-page")) },
];

export function pageOf(id: PageId): Page {
  return PAGES.find((page) => page.id === id) ?? PAGES[0]!;
}
