/** Texts of the Channel P&L. */
export const pnlTexts = {
  steps: { amounts: "Amounts", staff: "Staffing", roles: "Roles", review: "Review" },
  titles: {
    amounts: "What came in, and what did it cost?",
    staff: "What does the channel team cost?",
    roles: "How many partners does one person look after?",
    review: "Ready to build",
  },
  reading: "Reading the channel's figures…",
  amounts: {
    how: "How to enter them",
    paste: "Paste a year",
    type: "Type a period",
    rows: "Lines by quarter or month",
    rowsHint:
      "A line of the statement and its four quarters or twelve months, with or without a row of titles. Tabs from a spreadsheet do, or semicolons. Costs are positive.",
    example: "Gross sales; 2.4m; 2.6m; 2.5m; 3m",
    problems: "Left out",
    line: (line: number) => `Line ${line}`,
    read: (amounts: string) => `${amounts} will be written to Channel P&L data.`,
    nothing: "Nothing new so far.",
    year: (name: number, from: string, to: string) => `Fiscal year ${name}, ${from} to ${to}.`,
    later: (amounts: string) => `${amounts} later than that day: not counted yet.`,
    by: "Amounts by",
    quarter: "Quarter",
    month: "Month",
    period: "Period",
  },
  table: {
    caption: "The year as it counts; from deals, MDF and rebates in italics",
    line: "Line",
    quarter: (number: number) => `Q${number}`,
    none: "–",
  },
  staff: {
    basis: "Staff cost",
    automatic: "As recorded, else a share of sales",
  },
  roles: {
    ratio: (role: string) => `Partners each: ${role}`,
    salary: (role: string) => `Cost each: ${role}`,
    people: (people: string, need: string) => `${people} for these partners; the need is ${need}`,
  },
  live: {
    name: "So far",
    margin: "Contribution",
    back: "Dollars back per dollar",
    people: "Staff, need",
    need: (people: string, need: string) => `${people}, ${need}`,
    none: "–",
  },
  review: {
    gross: "Gross sales",
    net: "Net sales",
    staff: "Channel staff",
    staffing: (people: string, need: string, cost: string) => `${people} (need ${need}), ${cost}`,
    back: "Dollars back per dollar",
    shares: "Share of the channel's cost",
    trend: (share: string, points: string) => `${share}, ${points} points on the year before`,
    unknown: (rows: string, names: string) =>
      `Not counted: ${rows} of Channel P&L data with a line that the statement does not have (${names}).`,
    undated: (rows: string) => `Not counted: ${rows} of Channel P&L data without a period.`,
    leftOut: (rows: string) => `Not counted: ${rows} of Channel P&L data that cannot be read.`,
    negative: (names: string) =>
      `Negative in Channel P&L data: ${names}. They raise the contribution; costs belong there as positive amounts.`,
    doubles: (names: string) =>
      `Twice for one month in Channel P&L data: ${names}. Both amounts count; delete one.`,
    writes: (amounts: string) => `Writes ${amounts} to Channel P&L data.`,
    emptied: (rows: string) =>
      `Of these, ${rows} of single months are emptied: their quarter has an amount of its own now.`,
    nothing: "Nothing is known yet. The sheet is built all the same and fills as rows come.",
    build: "Build Channel P&L",
    update: "Update Channel P&L",
    preparing: "Calculating",
  },
  done: {
    title: "Channel P&L is ready",
    body: "Ordinary formulas over Channel P&L data, deals, MDF and rebates: change a row and the statement follows.",
  },
} as const;
