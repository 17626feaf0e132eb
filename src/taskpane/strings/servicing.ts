import type { ServicingStep } from "../../domain/scorecard/performance/servicing";

/** What each step means, asked of the partner. */
const steps: Readonly<Record<ServicingStep, string>> = {
  consulting: "Consulting",
  planning: "Planning",
  design: "Design",
  provisioning: "Provisioning",
  configuration: "Configuration",
  deployment: "Deployment",
  integration: "Integration",
  training: "Training",
  support: "Support",
};

/** Texts of the steps of servicing. */
export const servicingTexts = {
  reading: "Reading what partners deliver…",
  empty: {
    title: "No partner to ask yet",
    body: "Nine steps from consulting to support say how much of the servicing a partner takes on. Import partners from your CRM, or try it on sample data.",
  },
  choose: "Choose a partner to tick what it delivers itself.",
  last: (date: string, share: string) => `Last asked on ${date}: ${share}.`,
  never: "Not asked yet. Ask twice a year.",
  date: "Asked on",
  dateHint: "A day that was asked before is corrected; any other day is a new row.",
  legend: "The partner delivers itself",
  steps,
  share: (ticked: number, of: number, share: string) => `${ticked} of ${of} steps, ${share}`,
  uncertified: "The partner has no certified person, so its share counts as 0 until one is.",
  save: "Save the steps",
  saving: "Saving",
  label: (partner: string, date: string) => `Servicing of ${partner}, ${date}`,
  done: (partner: string) => `What ${partner} delivers is saved`,
  doneBody: "One row of Servicing. Scorecards that are built follow; other partners' are as they were.",
} as const;
