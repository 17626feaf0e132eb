/** Texts of the funnel review. */
export const funnelReviewTexts = {
  steps: { partner: "Partner", review: "Review" },
  titles: { partner: "Whose deals?", review: "Ready to build" },
  reading: "Reading deals…",
  empty: {
    title: "No partner whose deals could be looked at",
    body: "The funnel review asks one thing of each open deal that needs a word. Import partners and deals from your CRM, or try it on sample data.",
  },
  partner: {
    exists: (sheet: string) => `${sheet} exists. What was typed there is kept.`,
    new: "One sheet will be created.",
  },
  live: { name: "This month", open: "Open deals", amount: "Their amount", asked: "With something to ask" },
  review: {
    nothing: "Every open deal has a date and a next step.",
    asks: "What to ask",
    flag: (deals: string, amount: string) => `${deals}, ${amount}`,
    others: (partners: string) => `Also for ${partners} that have something to ask`,
    preparing: "Looking at the deals",
    build: "Build funnel review",
    update: "Update funnel review",
  },
  done: {
    title: (partner: string) => `The funnel review of ${partner} is ready`,
    body: "Ordinary formulas: change a date or a next step in Deals and the page follows.",
  },
} as const;
