/** Texts of the Channel P&L. */
export const pnlTexts = {
  steps: { period: "Period", lines: "Lines", staff: "Staffing", roles: "Roles", review: "Review" },
  titles: {
    period: "Which figures do you have?",
    lines: "What came in, and what did it cost?",
    staff: "What does the channel team cost?",
    roles: "How many partners does one person look after?",
    review: "Ready to build",
  },
  reading: "Reading the channel's figures…",
  period: {
    by: "Amounts by",
    quarter: "Quarter",
    month: "Month",
    label: "Period",
    recorded: (lines: string) => `${lines} recorded for it.`,
    nothing: "Nothing is recorded for it yet.",
    year: (name: number, from: string, to: string) =>
      `The statement shows fiscal year ${name}, ${from} to ${to}.`,
  },
  lines: {
    lead: (period: string) => `Amounts of ${period}. Leave blank what there is not.`,
  },
  staff: {
    basis: "Staff cost",
    automatic: "As recorded, else a share of sales",
  },
  roles: {
    ratio: (role: string) => `Partners each: ${role}`,
    salary: (role: string) => `Cost each: ${role}`,
    people: (people: string) => `${people} for these partners`,
  },
  live: { name: "So far", margin: "Net margin", back: "Dollars back per dollar", people: "Staff", none: "–" },
  review: {
    statement: (name: number) => `Fiscal year ${name}`,
    gross: "Gross sales",
    net: "Net sales",
    netMargin: "Net margin",
    staff: "Channel staff",
    staffing: (people: string, cost: string) => `${people}, ${cost} a year`,
    back: "Dollars back per dollar",
    channel: "The channel",
    unknown: (rows: string, names: string) =>
      `Not counted: ${rows} of Channel P&L data with a line that the statement does not have (${names}).`,
    undated: (rows: string) => `Not counted: ${rows} of Channel P&L data without a period.`,
    leftOut: (rows: string) => `Not counted: ${rows} of Channel P&L data that cannot be read.`,
    negative: (names: string) =>
      `Costs that are negative in Channel P&L data: ${names}. They raise the margin; costs belong there as positive amounts.`,
    record: (amounts: string) => `Record ${amounts} that your tables suggest`,
    writes: (amounts: string) => `Writes ${amounts} to Channel P&L data.`,
    nothing: "Nothing is recorded yet. The sheet is built all the same and fills as rows come.",
    build: "Build Channel P&L",
    update: "Update Channel P&L",
  },
  tool: {
    preparing: "Calculating",
    ready: "Channel P&L is ready",
    body: "Ordinary formulas over Channel P&L data: change a row and the statement follows.",
  },
} as const;
