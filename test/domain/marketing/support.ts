import type { Candidate } from "../../../src/domain/marketing/cheapest-tactic";

const base = { unitCost: 1.5625, fixedCost: 500, responseRate: 0.5, leadRate: 0.25, mgoRate: 0.125 };

/** The new one costs as much for each person, and 500 to begin with; the others cannot close anything. */
export const cheapestCandidates: readonly Candidate[] = [
  { ...base, tactic: "New", planned: false },
  { ...base, tactic: "No rate", leadRate: 0, planned: true },
  { ...base, tactic: "Blank", unitCost: null, planned: true },
  { ...base, tactic: "Planned", planned: true },
];
