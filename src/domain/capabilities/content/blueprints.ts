import type { LifeStage } from "../framework";

/** What can be counted about a partner; every one may be unknown. */
export const STAGE_MEASURES = {
  capabilitiesScore: { label: "Capabilities score", unit: "score" },
  fitScore: { label: "Score of Fit", unit: "score" },
  capabilitiesCategoryScore: { label: "Score of Capabilities, the category", unit: "score" },
  activationScore: { label: "Score of Activation", unit: "score" },
  performanceScore: { label: "Performance score", unit: "score" },
  certifications: { label: "Certifications", unit: "count" },
  requiredTasks: { label: "Required tasks done", unit: "share" },
  planAgreed: { label: "Business plan agreed", unit: "yes" },
  dealsRegistered: { label: "Deals registered in 12 months", unit: "count" },
  dealsWon: { label: "Deals won in 12 months", unit: "count" },
  partnerLedShare: { label: "Partner-led share of deals", unit: "share" },
} as const satisfies Record<string, { label: string; unit: "score" | "count" | "share" | "yes" }>;
export type StageMeasure = keyof typeof STAGE_MEASURES;

/** A criterion that the workbook can check: the measure is at least this much. Shares are fractions; yes is 1. */
export interface StageCriterion {
  measure: StageMeasure;
  atLeast: number;
}

/** What a CAM does with a partner of one life-stage, and what has to be true before the next one. */
export interface Blueprint {
  stage: LifeStage;
  /** What the stage is for, in one sentence. */
  aim: string;
  steps: readonly string[];
  /** What to look at, and what not yet. */
  kpis: readonly string[];
  /** Checked by the workbook. In the last stage: what is expected of a partner that stays there. */
  criteria: readonly StageCriterion[];
  /** For the CAM to judge. */
  judged: readonly string[];
  /** Kinds of sheets and tasks of the add-in that help, most useful first. */
  tools: readonly string[];
}

const at = (measure: StageMeasure, atLeast: number): StageCriterion => ({ measure, atLeast });

/** One blueprint a life-stage, in their order. Thresholds are illustrative. */
export const BLUEPRINTS: readonly Blueprint[] = [
  {
    stage: "Recruit",
    aim: "Find out whether the partner fits before anyone spends money on it.",
    steps: [
      "Assess fit and customers with the Capabilities Scorecard, and leave performance out.",
      "Talk to the owner about industries, services and the key accounts that could use our products.",
      "Show what the partner can earn: product margin, services and recurring revenue.",
      "Say what both sides put in during the first 90 days.",
      "Decide: sign, wait or decline. Size alone is no reason to sign.",
    ],
    kpis: ["Score of Fit", "Score of Profile", "Days from first talk to decision", "Key accounts that match"],
    criteria: [at("fitScore", 60), at("capabilitiesScore", 50)],
    judged: ["The agreement is signed.", "Each side has named who is responsible."],
    tools: ["capabilities-scorecard", "business-plan"],
  },
  {
    stage: "Onboard",
    aim: "Make the partner able to sell and deliver within 90 days.",
    steps: [
      "Agree which services the partner delivers and which we do.",
      "Book sales, pre-sales and deployment courses by name and date.",
      "Price and package the first offer.",
      "Work through the onboarding tasks, a few every week.",
      "Agree a first goal that can be reached in 90 days.",
    ],
    kpis: [
      "Certifications",
      "Required tasks done",
      "Score of Capabilities",
      "Days to the first registered deal",
    ],
    criteria: [at("certifications", 2), at("requiredTasks", 0.8), at("capabilitiesCategoryScore", 50)],
    judged: ["The partner has a priced offer of its own.", "Sellers can give the first talk without us."],
    tools: ["capabilities-scorecard", "action-plan", "performance-scorecard"],
  },
  {
    stage: "Activate",
    aim: "Turn a trained partner into one that registers and wins deals.",
    steps: [
      "Agree a business plan with dated targets and commitments of both sides.",
      "Choose target customers together, and list what each account lacks.",
      "Find opportunities before registration, then match them with registered deals.",
      "Pass a few well-checked leads, and follow each until it is won or lost.",
      "Help to win the first deal, and celebrate it.",
    ],
    kpis: ["Deals registered", "First deals won", "Score of Activation", "Accounts mapped"],
    criteria: [at("planAgreed", 1), at("dealsRegistered", 3), at("dealsWon", 1), at("activationScore", 60)],
    judged: ["The first customer would recommend the partner."],
    tools: ["business-plan", "account-plan", "capabilities-scorecard", "action-plan"],
  },
  {
    stage: "Accelerate",
    aim: "Fill the pipeline, and make winning a routine.",
    steps: [
      "Plan campaigns each quarter, and tie funds to the pipeline they are to bring.",
      "Reward deals that the partner registers and leads.",
      "Support proposals with business cases and demonstrations.",
      "Look at the funnel every month: next step, date, decision-maker.",
      "Hold a review every quarter.",
    ],
    kpis: ["Performance to plan", "Pipeline to target", "Partner-led share", "Return on marketing"],
    criteria: [
      at("dealsWon", 6),
      at("performanceScore", 80),
      at("partnerLedShare", 0.5),
      at("certifications", 4),
      at("capabilitiesScore", 70),
    ],
    judged: ["More than one seller wins deals.", "Both sides keep what they promise."],
    tools: ["performance-scorecard", "marketing-plan", "account-plan", "qbr"],
  },
  {
    stage: "Mature",
    aim: "Keep success profitable, and widen it to more people and more customers.",
    steps: [
      "Renew the profit forecast twice a year.",
      "Bring more of the partner's people in, and name champions.",
      "Hold reviews with management of both sides.",
      "Delegate routine to self-service, and keep time for development.",
      "Notice when deals or talks stop, and act within the month.",
    ],
    kpis: ["Performance score", "Renewals", "Partner's profit", "Partner's view of us"],
    criteria: [at("dealsWon", 6), at("performanceScore", 80), at("capabilitiesScore", 70)],
    judged: ["The partner earns money with us and says so."],
    tools: ["qbr", "business-plan", "performance-scorecard", "partner-view"],
  },
];

export function blueprintOf(stage: LifeStage): Blueprint {
  return BLUEPRINTS.find((each) => each.stage === stage)!;
}
