/** Texts of the functions page. */
export const functionTexts = {
  lead: "Type these in any cell. They are pure formulas: no network, no account.",
  find: "Find a function",
  none: (typed: string) => `No function matches “${typed}”.`,
  example: "Example",
  help: "Help",
  helpFor: (name: string) => `Help for ${name} (opens a new window)`,
  found: (count: number) => (count === 1 ? "1 function" : `${count} functions`),
} as const;
