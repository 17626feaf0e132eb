import type { PageId } from "../../commands/page-requests";

interface PageTexts {
  title: string;
  /** What it is for, in the list of tools. */
  purpose: string;
}

/** Texts that must be there before anything else is loaded. */
export const pageTexts: Readonly<Record<PageId, PageTexts>> = {
  today: { title: "Today", purpose: "What is due and who needs attention" },
  scorecard: { title: "Performance Scorecard", purpose: "Five metrics, four quarters, one page a partner" },
  capabilities: {
    title: "Capabilities Scorecard",
    purpose: "What a partner can do: 25 metrics beside peers and best practice",
  },
  partnerView: { title: "Partner view", purpose: "How a partner sees us: ten questions and their trend" },
  pnl: { title: "Channel P&L", purpose: "Gross sales to net margin, staffing, dollars back per dollar" },
  rebates: { title: "Rebate ROI", purpose: "What rebates brought, with and without margin" },
  plan: { title: "Business plan", purpose: "36 months of profit, payback and promises on both sides" },
  marketing: {
    title: "Marketing plan",
    purpose: "Tactics, waterfall, MDF and return of a quarter; then what came back",
  },
  mgo: { title: "MGO target", purpose: "Back from revenue to marketing generated opportunities" },
  mdf: {
    title: "MDF budget",
    purpose: "All partners' requests by forecast return: what fits, what is approved",
  },
  lifeStages: {
    title: "Life-stage",
    purpose: "What a partner's life-stage asks for, and who is ready for the next",
  },
  actions: { title: "Actions", purpose: "What was agreed, what is overdue, what to agree next" },
  import: { title: "Import from CRM", purpose: "Partners and deals from the CSV files your CRM exports" },
  settings: { title: "Settings", purpose: "Fiscal year, currency and thresholds of this workbook" },
  functions: { title: "Functions", purpose: "CAM formulas for your own cells" },
};

export const loading = "Loading…";

export const failures = {
  rendering: {
    title: "This page stopped",
    body: "Something went wrong while showing it. Your workbook was not touched.",
    action: "Go to Today",
  },
  loading: {
    title: "The add-in's files could not be loaded",
    body: "Your workbook was not touched. Check the connection, then try again.",
    action: "Try again",
  },
} as const;
