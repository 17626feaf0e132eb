/** Texts of what a partner earned. */
export const earningsTexts = {
  steps: { partner: "Partner", period: "Period", unknown: "Not known", review: "Review" },
  titles: {
    partner: "Whose earnings?",
    period: "Until when, and on the terms of which level?",
    unknown: "What does the workbook not know?",
    review: "Ready to build",
  },
  reading: "Reading deals, rebates and MDF…",
  empty: {
    title: "No partner to earn with yet",
    body: "What a partner earned comes from its deals, rebates and MDF. Import partners from your CRM, or try it on sample data.",
  },
  partner: {
    exists: (sheet: string) => `${sheet} exists. What was typed there is kept.`,
    new: "One sheet will be created.",
  },
  period: {
    asOf: "As of",
    asOfHint: (year: string) =>
      `The quarters of ${year} to this day, beside the same days of the year before.`,
    level: "Level whose terms the partner has",
    compared: "Compared with",
    contract: (level: string) => `${level} stands in Partners.`,
    noContract: "Partners names no level.",
    next: "What this level's terms would have brought more is said on the page.",
    noLevel: "No level",
    noTerms: (level: string) =>
      `Levels gives no discount, rebate rate or MDF share for ${level}: type them there, and the page can compare.`,
  },
  unknown: {
    lead: "Blank stays “not known” on the page; nothing is taken for 0.",
    noDefault: {
      partner_margin: "not known, Levels gives no discount",
      partner_margin_last_year: "not known",
      registration_discount: "not known, none on Setup",
    },
    thisYear: "Services of its own, this year",
    lastYear: "Services of its own, last year",
    quarter: (name: string) => `Services, ${name}`,
    servicesHint: "What the partner earned around your products. Recorded in Results, so next year has it.",
  },
  live: {
    name: "So far",
    earned: "Earned",
    lastYear: "Same day last year",
    more: "With another level",
    none: "Not known",
  },
  review: {
    kinds: "Earned to date",
    year: (now: string, before: string) => `${now} (last year ${before})`,
    unknown: (kinds: string) => `Not known: ${kinds}. The page says so.`,
    undated: (rows: string) => `${rows} of MDF with money and without a day: in no quarter.`,
    leftOut: (rows: string) => `Not counted: ${rows} that cannot be read.`,
    others: (partners: string) => `Also for the other ${partners}, with what the workbook knows`,
    records: "Writes services to Results.",
    preparing: "Calculating",
    build: "Build what you earned",
    update: "Update what you earned",
  },
  done: {
    title: (partner: string) => `What ${partner} earned is ready`,
    body: "Ordinary formulas, without any margin of yours: change a rebate or a deal and the page follows.",
  },
} as const;
