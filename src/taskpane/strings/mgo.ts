/** Texts of the MGO worksheet. */
export const mgoTexts = {
  reading: "Reading the workbook…",
  steps: { goal: "Goal", lines: "Lines", segments: "Segments", review: "Review" },
  titles: {
    goal: "What revenue is marketing to bring?",
    lines: "What do the lines say?",
    segments: "Do products, regions or partner types differ?",
    review: "Ready to build",
  },
  goal: {
    scenario: "Scenario",
    scenarioHint:
      "Plan on a bleak case too: response × 0.7, close rate × 0.7, deal size × 0.8, unless the sheet says otherwise.",
  },
  lines: {
    lead: "Forward, the lines bring MGOs. Back from line L, the revenue target asks for them.",
    line: (letter: string, label: string) => `${letter}  ${label}`,
    worked: (letter: string, label: string, value: string) => `Line ${letter}, ${label}: ${value}`,
    responses: "responses a partner a year",
    mgos: "MGOs",
    deals: "deals",
  },
  segments: {
    lead: "Optional. Shares of the revenue target total 100%; what a segment leaves blank is taken from the lines. The scenario multiplies its own figures too.",
    add: "Add a segment",
    remove: (name: string) => `Remove ${name}`,
    segment: (number: number) => `Segment ${number}`,
    name: "Name",
    share: "Share of the target",
    dealSize: "Average deal size",
    closeRate: "MGO → won",
    field: (field: string, segment: string) => `${field}, ${segment}`,
    fromLines: "the lines",
    unreadable: (segment: string, figure: string) =>
      `${figure} of ${segment} is no number that it may be on the sheet, so ${segment} has no answer: type it here or there.`,
    total: (share: string) => `The shares total ${share}.`,
    notWhole: (share: string) =>
      `The shares total ${share}. Until they total 100%, the target stays line L's.`,
  },
  live: {
    name: "MGOs a year",
    noAnswer: "No answer yet",
    parts: (quarter: string, month: string, week: string) =>
      `${quarter} a quarter, ${month} a month, ${week} a week`,
    spoken: (mgos: string) => `${mgos} MGOs a year`,
    chart: "Brought and asked for",
    brought: "Brought",
    asked: "Asked for",
    bars: (brought: string, asked: string) => `the lines bring ${brought}, line L asks for ${asked}`,
  },
  review: {
    scenarios: "Scenarios: brought of asked for",
    of: (brought: string, asked: string) => `${brought} of ${asked}`,
    targets: "Targets",
    quarter: "A quarter",
    month: "A month",
    week: "A week",
    partner: "An engaged partner",
    partners: "Shared out to partners",
    more: (count: string) => `and ${count} more`,
    weights: "By annual target where partners have one, else alike; the sheet has a weight for each.",
    build: "Build MGO target",
    update: "Update MGO target",
    preparing: "Calculating",
    sheetTitle: "MGO target",
  },
  done: {
    title: "The MGO target is ready",
    body: "Ordinary formulas: type over any default on the sheet and the targets follow.",
    planMarketing: "Plan a partner's marketing",
  },
} as const;
