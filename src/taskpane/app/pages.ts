import { lazy, type ComponentType } from "react";
import type { PageId } from "../../commands/page-requests";
import type { groups } from "../strings/shell";

export interface Page {
  /** Where it stands in the list of tools; null for the first page. */
  group: keyof typeof groups | null;
  Component: ComponentType;
}

/** Every page of the pane, one line each, in the order of the list of tools; its code is loaded when it is opened. */
export const PAGES: Readonly<Record<PageId, Page>> = {
  today: { group: null, Component: lazy(() => import("../panes/today/today-page")) },
  scorecard: {
    group: "measure",
    Component: lazy(() => import("../panes/performance-scorecard/scorecard-page")),
  },
  capabilities: {
    group: "measure",
    Component: lazy(() => import("../panes/capabilities/capabilities-page")),
  },
  partnerView: { group: "measure", Component: lazy(() => import("../panes/partner-view/partner-view-page")) },
  pnl: { group: "measure", Component: lazy(() => import("../panes/channel-pnl/pnl-page")) },
  rebates: { group: "measure", Component: lazy(() => import("../panes/rebates/rebates-page")) },
  plan: { group: "plan", Component: lazy(() => import("../panes/business-plan/plan-page")) },
  marketing: { group: "plan", Component: lazy(() => import("../panes/marketing/marketing-page")) },
  mgo: { group: "plan", Component: lazy(() => import("../panes/mgo/mgo-page")) },
  mdf: { group: "plan", Component: lazy(() => import("../panes/mdf-budget/mdf-page")) },
  lifeStages: { group: "plan", Component: lazy(() => import("../panes/life-stages/life-stages-page")) },
  actions: { group: "meet", Component: lazy(() => import("../panes/actions/actions-page")) },
  import: { group: "setUp", Component: lazy(() => import("../panes/import-crm/import-page")) },
  settings: { group: "setUp", Component: lazy(() => import("../panes/settings/settings-page")) },
  functions: { group: "setUp", Component: lazy(() => import("../panes/functions/functions-page")) },
};
