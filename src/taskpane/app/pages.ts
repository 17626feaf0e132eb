import { lazy, type ComponentType } from "react";
import type { PageId } from "../../commands/page-requests";

/** Every page of the pane, one line each, its code is loaded when it is opened. */
export const PAGES: Readonly<Record<PageId, ComponentType>> = {
  today: lazy(() => import("../panes/today/today-page")),
  partnerHome: lazy(() => import("../panes/partner-home/partner-home-page")),
  sheets: lazy(() => import("../panes/sheets/sheets-page")),
  scorecard: lazy(() => import("../panes/performance-scorecard/scorecard-page")),
  capabilities: lazy(() => import("../panes/capabilities/capabilities-page")),
  partnerView: lazy(() => import("../panes/partner-view/partner-view-page")),
  earnings: lazy(() => import("../panes/earnings/earnings-page")),
  pnl: lazy(() => import("../panes/channel-pnl/pnl-page")),
  rebates: lazy(() => import("../panes/rebates/rebates-page")),
  businessPlan: lazy(() => import("../panes/business-plan/business-plan-page")),
  marketing: lazy(() => import("../panes/marketing/marketing-page")),
  mgo: lazy(() => import("../panes/mgo/mgo-page")),
  program: lazy(() => import("../panes/program-assessment/program-page")),
  mdf: lazy(() => import("../panes/mdf-budget/mdf-page")),
  targets: lazy(() => import("../panes/targets/targets-page")),
  results: lazy(() => import("../panes/results/results-page")),
  rollup: lazy(() => import("../panes/rollup/rollup-page")),
  lifeStages: lazy(() => import("../panes/life-stages/life-stages-page")),
  servicing: lazy(() => import("../panes/servicing/servicing-page")),
  qbr: lazy(() => import("../panes/qbr/qbr-page")),
  share: lazy(() => import("../panes/share/share-page")),
  actions: lazy(() => import("../panes/actions/actions-page")),
  relations: lazy(() => import("../panes/relations/relations-page")),
  promises: lazy(() => import("../panes/promises/promises-page")),
  import: lazy(() => import("../panes/import-crm/import-page")),
  addPartner: lazy(() => import("../panes/add-partner/add-partner-page")),
  settings: lazy(() => import("../panes/settings/settings-page")),
  functions: lazy(() => import("../panes/functions/functions-page")),
};
