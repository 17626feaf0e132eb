/** Texts of the roll-up. */
export const rollupTexts = {
  steps: { partners: "Partners", weights: "Best", letters: "Call to action", review: "Review" },
  titles: {
    partners: "Whom do you look at?",
    weights: "What makes a good partner?",
    letters: "What to write to each",
    review: "Ready to build",
  },
  reading: "Reading all partners…",
  empty: {
    title: "All partners on one page",
    body: "Who is red, what is won, what will be, on how many it rests. Import partners and deals, or add one by hand.",
  },
  partners: {
    lead: "All partners, those first that lack most. Choose some to write to; the sheet has all of them.",
    cam: "CAM",
    region: "Region",
    status: "Status",
    all: "All",
    list: "Partners chosen",
    none: "No partner is like that.",
    line: (plan: string, forecast: string) => `${plan} · forecast ${forecast}`,
    noPlan: "no target",
    ofPlan: (share: string) => `${share} of plan`,
    more: (count: string) => `and ${count} more`,
  },
  weights: {
    lead: "Partners are ranked by these beside their revenue. What is not measured does not count.",
  },
  letters: {
    lead: (partners: string) =>
      `A text for each of ${partners}, from the workbook's figures. Change it where you paste it.`,
    copy: "Copy",
    copyOf: (partner: string) => `Copy the text for ${partner}`,
    copied: "Copied.",
    notCopied: "It could not be copied: select the text instead.",
    text: (partner: string) => `Text for ${partner}`,
    first: (shown: string) => `The first ${shown} are shown: choose fewer for the others.`,
  },
  live: {
    name: "All partners",
    partners: "Partners",
    red: "Red",
    ofPlan: "Of plan",
    none: "no plan",
  },
  review: {
    facts: "What the sheet says",
    producing: "Producing in 12 months",
    pareto: "Held by the largest fifth",
    partnerLed: "Partner-led deals",
    unknown: "not known",
    of: (some: string, all: string) => `${some} of ${all}`,
    links: (count: string) => `Rows lead to ${count} that are there now; build it again for new ones.`,
    build: "Build roll-up",
    update: "Update roll-up",
  },
  preparing: "Calculating",
  done: {
    title: "Roll-up is ready",
    body: "A row a partner, in the table cam_rollup: sort and filter it as you like. Its check says when partners have changed.",
  },
} as const;
