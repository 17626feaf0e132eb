/** Texts of the functions page. */
export const functionTexts = {
  lead: "Type these in any cell. They are pure formulas: no network, no account.",
  missing: {
    title: "This Excel does not run CAM functions",
    body: "Cells with them show #NAME?. Every tool and every built sheet works all the same: they need none of these functions. Microsoft 365, Excel on the web and Office 2024 run them.",
  },
  find: "Find a function",
  none: (typed: string) => `No function matches “${typed}”.`,
  insert: "Insert",
  insertOf: (name: string) => `Insert the example of ${name} into the selected cell`,
  inserted: (cell: string) => `The example stands in ${cell}. Replace its figures by your own cells.`,
  copy: "Copy",
  copyOf: (name: string) => `Copy the example of ${name}`,
  copied: "Copied, in English: where the comma is the decimal sign, use Insert instead.",
  notCopied: "This Excel does not let the pane copy. Select the example and press Ctrl+C, or use Insert.",
  help: "Help",
  helpFor: (name: string) => `Help for ${name} (opens a new window)`,
  found: (count: number) => (count === 1 ? "1 function" : `${count} functions`),
} as const;
