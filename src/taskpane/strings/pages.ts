import type { PageId } from "../../commands/page-requests";
import type { groups } from "./shell";

interface PageTexts {
  /** Where it stands in the list of tools; null for the first page. */
  group: keyof typeof groups | null;
  title: string;
  /** What it is for, in the list of tools. */
  purpose: string;
}

/** Texts that must be there before anything else is loaded, in the order of the list of tools. */
export const pageTexts: Readonly<Record<PageId, PageTexts>> = {
  today: { group: null, title: "Today", purpose: "What is due and who needs attention" },
  partnerHome: {
    group: "meet",
    title: "Partner",
    purpose: "Everything about one partner: status, sheets, actions, promises, MDF",
  },
  scorecard: {
    group: "measure",
    title: "Performance Scorecard",
    purpose: "Metrics, four quarters, one page a partner",
  },
  capabilities: {
    group: "measure",
    title: "Capabilities Scorecard",
    purpose: "What a partner can do: 25 metrics beside peers and best practice",
  },
  partnerView: {
    group: "measure",
    title: "Partner view",
    purpose: "How a partner sees us: ten questions and their trend",
  },
  rollup: {
    group: "measure",
    title: "Roll-up",
    purpose: "All partners side by side: who is red, what is won, what will be, and a call to action",
  },
  best: {
    group: "measure",
    title: "Best and largest",
    purpose: "Partners by agreed criteria beside their revenue, and on how few it rests",
  },
  attention: {
    group: "measure",
    title: "Attention",
    purpose: "Who has gone quiet or falls, whom to decide on, and who gets less than others",
  },
  control: {
    group: "measure",
    title: "Control",
    purpose: "Whether the tables can be trusted: what is wrong, in which row and why",
  },
  chief: {
    group: "measure",
    title: "Chief's page",
    purpose: "The channel at a glance: what returns, who produces, what is late, and what changed",
  },
  team: {
    group: "measure",
    title: "Team roll-up",
    purpose: "All CAMs' partners from their workbooks: read here, handed in, or by Power Query",
  },
  results: {
    group: "measure",
    title: "Certificates and tasks",
    purpose: "What deals do not tell of all partners, pasted as one table",
  },
  servicing: {
    group: "measure",
    title: "Servicing steps",
    purpose: "Which of nine steps a partner delivers itself: what its level asks for",
  },
  earnings: {
    group: "measure",
    title: "What a partner earned",
    purpose: "Margin, rebate, MDF and services by quarter, and what the next level would bring",
  },
  pnl: {
    group: "measure",
    title: "Channel P&L",
    purpose: "Gross sales to channel contribution, staffing, dollars back per dollar",
  },
  rebates: {
    group: "measure",
    title: "Rebate ROI",
    purpose: "What rebates brought, with and without margin",
  },
  businessPlan: {
    group: "plan",
    title: "Business plan",
    purpose: "36 months of profit, payback and promises on both sides",
  },
  accounts: {
    group: "plan",
    title: "Account plan",
    purpose: "Accounts by products: what they have, and ten to talk through",
  },
  marketing: {
    group: "plan",
    title: "Marketing plan",
    purpose: "Tactics, waterfall, MDF and return of a quarter; then what came back",
  },
  mgo: {
    group: "plan",
    title: "MGO target",
    purpose: "Back from revenue to marketing generated opportunities",
  },
  program: {
    group: "measure",
    title: "Program life-stage",
    purpose: "Where the channel program stands: twenty questions, five gaps to begin with",
  },
  mdf: {
    group: "plan",
    title: "MDF budget",
    purpose: "All partners' requests by forecast return: what fits, what is approved",
  },
  targets: {
    group: "plan",
    title: "Targets",
    purpose: "Annual targets of all partners: typed, pasted or last year and more",
  },
  lifeStages: {
    group: "plan",
    title: "Life-stage",
    purpose: "What a partner's life-stage asks for, and who is ready for the next",
  },
  cadence: {
    group: "meet",
    title: "Routine",
    purpose: "What is due with whom, done and overdue; the month's plan, your calendar",
  },
  qbr: {
    group: "meet",
    title: "Quarterly review",
    purpose: "A PowerPoint file of ten slides whose headlines are findings of the numbers",
  },
  funnelReview: {
    group: "meet",
    title: "Funnel review",
    purpose: "One ask for each open deal that needs a word",
  },
  share: {
    group: "meet",
    title: "Share with a partner",
    purpose: "A workbook of its own: its sheets and rows, nothing of others or of ours",
  },
  actions: {
    group: "meet",
    title: "Actions",
    purpose: "What was agreed, what is overdue, what to agree next",
  },
  relations: {
    group: "meet",
    title: "Relations",
    purpose: "Who knows whom at a partner, how well, and where the gaps are",
  },
  promises: {
    group: "meet",
    title: "Promises",
    purpose: "What both sides promised, what is late, and the page to sign",
  },
  contacts: {
    group: "meet",
    title: "Contact sheets",
    purpose: "Who to call, who is who, who covers whom; the operations guide; the exit checklist",
  },
  rules: {
    group: "meet",
    title: "Rules of engagement",
    purpose: "What both sides keep to: ticked, edited, on a page to sign",
  },
  roleMap: {
    group: "meet",
    title: "Role map",
    purpose: "Who decides at a partner's customers, and who opens which door",
  },
  import: {
    group: "setUp",
    title: "Import from CRM",
    purpose: "Partners, deals, targets and more from the files your CRM exports",
  },
  addPartner: {
    group: "setUp",
    title: "Add a partner",
    purpose: "One partner by hand, without a file",
  },
  sheets: {
    group: "setUp",
    title: "Built sheets",
    purpose: "What the add-in has built: open, delete, an index with links",
  },
  settings: {
    group: "setUp",
    title: "Settings",
    purpose: "Fiscal year, currency and thresholds of this workbook",
  },
  functions: { group: "setUp", title: "Functions", purpose: "CAM formulas for your own cells" },
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
