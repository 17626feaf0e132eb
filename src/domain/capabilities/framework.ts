/** The five categories of the Capabilities Scorecard, in its order. The ids name columns of `cam_stage_weights`. */
export const CATEGORIES = [
  { id: "fit", label: "Fit", title: "Fit with brand strategy" },
  { id: "profile", label: "Profile", title: "End-customer business profile" },
  { id: "capabilities", label: "Capabilities", title: "Capabilities" },
  { id: "activation", label: "Activation", title: "Activation" },
  { id: "performance", label: "Performance", title: "Performance" },
] as const;
export type CategoryId = (typeof CATEGORIES)[number]["id"];

export interface CapabilityMetric {
  /** What `cam_questions`, `cam_metrics` and `cam_actions` call it: unique among the 25, compared ignoring case. */
  label: string;
  category: CategoryId;
  /** What it tells, in a few words. */
  about: string;
}

const metric = (category: CategoryId, label: string, about: string): CapabilityMetric => ({
  category,
  label,
  about,
});

/** The first twenty metrics: scored from answers. */
export const ASSESSED_METRICS: readonly CapabilityMetric[] = [
  metric("fit", "Philosophy", "Sells the way we want to be sold"),
  metric("fit", "Verticals", "Works in the industries we aim for"),
  metric("fit", "Openness", "Introduces us to its customers"),
  metric("fit", "Brand commitment", "Willing to invest in our brand"),
  metric("fit", "Track record", "Success with complementary brands"),
  metric("profile", "Vertical expertise", "Depth in our industries"),
  metric("profile", "Functional expertise", "Depth in the functions we serve"),
  metric("profile", "Product portfolio", "Products that complement ours"),
  metric("profile", "Services portfolio", "Services around the product"),
  metric("profile", "Key accounts", "The accounts that make most of its business"),
  metric("capabilities", "Pre-sales", "Finds needs and targets accounts"),
  metric("capabilities", "Technical sales", "Demonstrates, proves and configures"),
  metric("capabilities", "Deployment", "Puts solutions into service"),
  metric("capabilities", "Support", "Keeps customers running"),
  metric("capabilities", "Renewals", "Renews, and keeps customers satisfied"),
  metric("activation", "Planned commitment", "A business plan with dated targets"),
  metric("activation", "Investment", "People and money put in, measurably"),
  metric("activation", "Co-sell", "Plans accounts and sells with us"),
  metric("activation", "Deal registration", "Registers deals, its own and ours"),
  metric("activation", "Deal progression", "Moves deals from proposal to order"),
];

export const METRICS_PER_CATEGORY = 5;

/** A partner's life-stages, in the order in which it goes through them. */
export const LIFE_STAGES = ["Recruit", "Onboard", "Activate", "Accelerate", "Mature"] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];

/** What an answer of level 1 … 5 is worth. */
export const LEVEL_POINTS = [1, 25, 50, 75, 100] as const;
/** From "not begun" to best practice. */
export const ANSWER_LEVELS = LEVEL_POINTS.length;
