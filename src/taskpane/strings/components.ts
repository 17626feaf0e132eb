const PROVISIONAL = "Provisional";
const TOO_LITTLE = "too little measured";

/** A status never stands without its reason. */
export const statusInWords = (status: string) =>
  status === PROVISIONAL ? `${status}: ${TOO_LITTLE}` : status;

/** Texts of the building blocks that pages share. */
export const sharedTexts = {
  ownApproval: (name: string, requests = "this request") =>
    `${name} asks for ${requests}, and whoever asks never approves. Nothing is written: name another approver.`,
  partner: {
    label: "Partner",
    none: "No partners yet",
    placeholder: "Choose a partner",
    find: "Type to find a partner",
    recent: "Recent",
    all: "All partners",
    noMatch: (typed: string) => `No partner matches “${typed}”.`,
    matches: (count: number) => (count === 1 ? "1 partner" : `${count} partners`),
    notScored: "Not scored",
    scored: (status: string, score: string) =>
      status === PROVISIONAL ? `${status} ${score}: ${TOO_LITTLE}` : `${status} ${score}`,
  },
  level: {
    title: (partner: string, level: string) => `What ${partner} does to reach ${level}`,
    does: {
      annualRevenue: (missing: string) => ["Sells", `${missing} more in twelve months`] as const,
      certifications: (missing: string) =>
        ["Certifies", missing === "1" ? "1 more of its people" : `${missing} more of its people`] as const,
      requiredTasks: (missing: string) => ["Completes", `${missing} more of the required tasks`] as const,
      capabilitiesScore: (missing: string) => ["Raises its capabilities by", `${missing} points`] as const,
      servicingShare: (missing: string) =>
        ["Delivers itself", `${missing} more of the servicing steps`] as const,
    },
    notMeasured: (needs: string) => `not measured; ${needs} asked for`,
  },
  row: { of: (deed: string, name: string) => `${deed}: ${name}` },
  build: {
    beside: "Build it beside",
    creates: (count: number, first: string) =>
      count === 1 ? `Creates 1 sheet: ${first}.` : `Creates ${count} sheets: ${first} and so on.`,
    updates: (count: number, first: string) =>
      count === 1
        ? `Updates ${first}; what you typed there is kept.`
        : `Updates ${count} sheets; what you typed there is kept.`,
    next: (partner: string) => `Next: ${partner}`,
    another: "Another partner",
    today: "Go to Today",
    import: "Import from CRM",
    sample: "Use sample data",
  },
  number: {
    notANumber: "Type a number, for example 84000, 84k or 1.2m.",
    notAPercent: "Type a percentage, for example 15%.",
    notAMultiple: "Type a multiple, for example 3 or 2.5x.",
    notWhole: "Type a whole number.",
    tooSmall: (min: string) => `Type ${min} or more.`,
    tooLarge: (max: string) => `Type ${max} or less.`,
  },
  date: { notADate: "Choose a date." },
  notChosen: "Not chosen",
  asOf: {
    day: (day: string) => `As of ${day}.`,
    reasons: {
      Today: "That is today.",
      Setup: "Setup pins this day; clear it in Settings to go with the calendar.",
      "Newest deal": "Nothing in your deals is newer.",
    },
    before: (day: string) => `The sheet said ${day} so far.`,
  },
  quarter: (name: string, from: string) => `${name}, from ${from}`,
  fiscalYear: {
    starts: (month: string) => `Fiscal year starts in ${month} (Setup).`,
    change: "Change in Settings",
  },
  defaulted: {
    badge: "Default",
    restore: (value: string) => `Restore ${value}`,
    restoreBlank: "Restore the default",
    source: (source: string) => `Default: ${source}`,
    typed: (standard: string) => `Typed here; default: ${standard}`,
  },
  stepper: {
    label: "Steps",
    position: (step: number, steps: number, name: string) => `Step ${step} of ${steps}: ${name}`,
    back: "Back",
    next: "Next",
    backHint: "Alt+←",
    reach: "This field needs attention before you go on.",
  },
  certificates: {
    held: (count: string, byRole: string) => `Valid in Certificates: ${count}${byRole && ` (${byRole})`}.`,
    noRole: "without a role",
    ends: (what: string, day: string) => `Ends within 90 days: ${what}, on ${day}.`,
  },
  progress: {
    cancel: "Cancel",
    cancelling: "Cancelling…",
    of: (done: string, total: string) => `${done} of ${total}`,
    left: (seconds: number) =>
      seconds < 60 ? ", less than a minute left" : `, about ${Math.round(seconds / 60)} min left`,
  },
  message: {
    update: "Update and go on",
    goToSheet: "Go to sheet",
    undo: "Undo",
    undoing: "Undoing…",
    undone: (label: string) => `Undone: ${label}. The workbook is as it was before.`,
    overwritten: (cells: string) =>
      `Somebody else changed these cells at the same time; what they typed stands: ${cells}.`,
    closedRows: (count: number) =>
      count === 1
        ? "1 row of a closed quarter stays as it was closed. Settings, Quarters, opens a quarter again."
        : `${count} rows of closed quarters stay as they were closed. Settings, Quarters, opens a quarter again.`,
    cells: (count: number) => (count === 1 ? "1 cell" : `${count} cells`),
    more: (count: number) => `and ${count} more`,
    unexpectedWhat: "Something unexpected went wrong.",
    unexpectedUntouched: "Nothing was written to your workbook.",
    unexpectedNext: "Try again; if it happens again, save, close and reopen the workbook.",
  },
  problems: {
    line: (line: string) => `Line ${line}`,
    more: (count: number) => `Show ${count} more`,
    shown: (shown: string, total: string) => `${shown} of ${total} shown`,
  },
  gauge: {
    notScored: "Not scored",
    label: (name: string, score: string, status: string) => `${name}: ${score} of 100, ${status}`,
  },
} as const;
