/** Texts of best and largest. */
export const bestTexts = {
  steps: { ranks: "Ranks", weights: "Weights", review: "Review" },
  titles: {
    ranks: "Who is better than its revenue?",
    weights: "What makes a good partner?",
    review: "Ready to build",
  },
  reading: "Reading all partners…",
  empty: {
    title: "The best beside the largest",
    body: "Seven criteria rank partners beside their revenue. Import partners and deals, or add one by hand.",
  },
  ranks: {
    lead: "Those whose place by the criteria is furthest from that by revenue.",
    none: "No partner of four quarters or more has four criteria measured: nobody is ranked yet.",
    list: "Furthest apart",
    line: (best: string, largest: string) => `number ${best} by the criteria, ${largest} by revenue`,
    weakest: (criterion: string) => `weakest: ${criterion}`,
    better: (places: string) => `▲ ${places}`,
    worse: (places: string) => `▼ ${places}`,
    same: "–",
  },
  weights: {
    lead: "What is not measured does not count; with fewer than four criteria a partner is not ranked.",
    agreement: "Agreed",
  },
  live: { name: "Best and largest", best: "Best", largest: "Largest", ranked: "Ranked", none: "–" },
  review: {
    facts: "What the sheet says",
    pareto: "Held by the largest fifth",
    hhi: "Concentration (HHI)",
    effective: "Effective partners",
    unknown: "not known",
    build: "Build best and largest",
    update: "Update best and largest",
  },
  preparing: "Calculating",
  done: {
    title: "Best and largest is ready",
    body: "Weights stay yours to change on the sheet; ranks follow. Its check says when partners have changed.",
  },
} as const;
