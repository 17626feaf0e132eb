import { count, type Format } from "./format";

/** Texts of the business plan. The names of assumptions are those of the sheet. */
export const businessPlanTexts = {
  steps: {
    partner: "Partner",
    goals: "Goals",
    lines: "Lines",
    services: "Services",
    recurring: "Recurring",
    people: "People",
    marketing: "Marketing",
    scenario: "Scenario",
    commitments: "Commitments",
    review: "Review",
  },
  titles: {
    partner: "Whose plan?",
    goals: "What do both sides want to reach?",
    lines: "What will the partner sell?",
    services: "Which services come with it?",
    recurring: "What recurs every month?",
    people: "What does the partner invest?",
    marketing: "Who pays for marketing?",
    scenario: "Which scenario does the plan show?",
    commitments: "What do both sides promise?",
    review: "Ready to build",
  },
  reading: "Reading deals and plans…",
  empty: {
    title: "No partner to plan with yet",
    body: "A plan needs a partner, and its deals for defaults. Import them from your CRM, or try it on sample data.",
  },
  partner: {
    new: "No plan yet; one sheet will be created.",
    exists: (sheet: string, version: number, state: string) =>
      `${sheet}: version ${version}, ${state.toLowerCase()}. What stands there is taken up.`,
    agreed: (version: number) =>
      `Version ${version} is agreed and stays as it is. What you build becomes version ${version + 1}.`,
  },
  goals: { goal: "Goal and start", swot: "Strengths and threats", part: "Show" },
  lines: {
    pick: "Product line",
    add: "Add a line",
    remove: "Remove this line",
    most: "A plan has at most 8 product lines.",
    pipeline: (opportunities: string, rate: string) =>
      `Takes about ${opportunities} opportunities a month at a win rate of ${rate}.`,
  },
  accounts: {
    title: "From the account plan",
    lead: "What the targets set there may bring. It takes the place of a line's usual deals, is not added to them, and is no pipeline.",
    line: (targets: string, deals: string, size: string) =>
      `${targets} set: ${deals} deals a year of about ${size}, at what the customer pays`,
    use: (product: string) => `Use it for ${product}`,
    add: (product: string) => `Add ${product} as a line`,
    stands: "Stands in the plan.",
  },
  people: {
    pick: "Item",
    groups: { people: "People", one_time: "One-time costs", running: "Running costs" },
    unused: "not used",
  },
  scenario: {
    pick: "Scenario",
    names: { bleak: "Bleak", base: "Base", stretch: "Stretch" },
    result: (net: string, payback: string) => `Net ${net}, payback ${payback}`,
  },
  commitments: {
    lead: "The first four quarters; the sheet has all of them.",
    quarter: (label: string, due: string) => `${label}, due ${due}`,
    deals: "Deals to win",
    find: "Deals to find",
    revenue: "Revenue",
    marketing: "Partner's marketing",
    mdf: "Vendor's MDF",
    accept: "Make these commitments the targets of the Performance Scorecard, and promises of both sides",
    changes: (amount: number, format: Format) =>
      `${count(amount, "target changes", "targets change", format)} when the plan is built`,
    none: "The scorecard has these targets already.",
    change: (before: string, after: string) => `${before} → ${after}`,
    blank: "none",
  },
  review: {
    result: "36 months",
    revenue: "Partner's revenue",
    grossProfit: "Gross profit",
    costs: "Costs",
    net: "Net",
    vendor: "Vendor's contribution",
    goal: (reached: string, goal: string, share: string) =>
      `First year: ${reached} of the goal of ${goal}, ${share}.`,
    breakEven: (ways: readonly string[]) => `The plan does not pay back. It takes ${ways.join(", or ")}.`,
    moreDeals: (deals: string) => `${deals} deals more a month`,
    largerDeals: (share: string) => `deals ${share} larger`,
    lessCost: (amount: string) => `${amount} less cost a month`,
    bestYear: (multiple: string, year: number) =>
      `The base case is ${multiple} × the partner's best year in year ${year}: be ready to say why.`,
    vendorView: "Build what it is worth to us as well: a sheet for us alone",
    overloaded: (years: string, limit: string) =>
      `More than ${limit} of services revenue a delivery FTE in year ${years}: plan more people or fewer services.`,
    state: "State",
    by: "Name",
    byHint: (state: string) => (state === "Agreed" ? "Who agreed to the plan." : "Who proposes the plan."),
    on: "Date",
    agree: "An agreed plan is not changed again; the next build makes a new version beside it.",
    compare: "Compare with",
    nothing: "no other plan",
    version: (version: string, state: string) => `Version ${version}, ${state.toLowerCase()}`,
    differences: (amount: number, format: Format) => count(amount, "line differs", "lines differ", format),
    showAll: (amount: number) => `Show all ${amount}`,
    creates: (sheet: string) => `Creates 1 sheet: ${sheet}.`,
    updates: (sheet: string) => `Updates ${sheet}; notes and cells beside the plan stay.`,
    records: "The plan's state is recorded in Plans.",
    targets: (amount: number, format: Format) =>
      `${count(amount, "target changes", "targets change", format)} in Results and Partners.`,
    noTargets: "No target changes.",
    promised: (amount: number, format: Format) =>
      amount === 0
        ? "The promises stand already."
        : `${count(amount, "promise is", "promises are", format)} written to Commitments.`,
    build: "Build plan",
    preparing: "Calculating",
  },
  save: {
    button: "Save as draft",
    done: (sheet: string) => `Saved as a draft: ${sheet}`,
    body: "Anybody who opens this workbook can go on from here.",
  },
  live: {
    profitable: "First profit",
    payback: "Payback",
    npv: "NPV",
    roi: "ROI",
    peak: "Peak investment",
    cash: "Cash low point",
    lowest: (amount: string, month: number) => `${amount}, month ${month}`,
    month: (month: number) => `Month ${month}`,
    never: "not in 36 months",
    noInvestment: "no investment",
    curve: (lowest: string, end: string) =>
      `Cumulative contribution over 36 months: lowest ${lowest}, at the end ${end}`,
    spoken: (profitable: string, payback: string, npv: string, roi: string) =>
      `First profitable month: ${profitable}. Payback: ${payback}. NPV ${npv}. ROI ${roi}.`,
  },
  done: {
    title: (partner: string) => `Plan of ${partner} is ready`,
    body: "Two pages to sign, the assumptions and 36 months in ordinary formulas: change a yellow cell and everything follows.",
  },
} as const;
