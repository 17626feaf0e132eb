import { count, type Format } from "./format";

/** Texts of the page of rules of engagement. */
export const ruleTexts = {
  reading: "Reading rules…",
  empty: {
    title: "No partner to agree rules with yet",
    body: "Nineteen topics with a sentence each: tick what holds, change the words, print the page, sign it. Import your partners first, or try it on sample data.",
  },
  choose: "Choose a partner to see what you both keep to.",
  leftOut: (rows: number, format: Format) =>
    `${count(rows, "row", "rows", format)} of Rules could not be read and are not shown.`,
  title: "What we both keep to",
  lead: "Tick what holds between you and this partner. What you save stays for next time.",
  edit: "Change the words",
  close: "Close",
  of: (deed: string, topic: string) => `${deed}: ${topic}`,
  rule: (topic: string) => `Rule: ${topic}`,
  own: { title: "A rule of your own", topic: "Topic", rule: "Rule", add: "Add it" },
  validFrom: "Valid from",
  reviewedOn: "Reviewed on",
  save: "Save the rules",
  saving: "Saving",
  saved: "Saved",
  savedBody: "They stand on Rules; the built page follows.",
  label: "Save the rules of engagement",
  build: "Build the page to sign",
  building: "Building the page",
  built: (partner: string) => `The rules with ${partner} are ready to sign`,
  builtBody: "A page that follows the table Rules, with lines for both to sign on.",
} as const;
