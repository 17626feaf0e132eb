/** Texts of the page on which one partner is added. */
export const addPartnerTexts = {
  lead: "The name is enough. Whatever else is known can follow on the sheet Partners.",
  more: "More about the partner",
  taken: (name: string, owner: string) =>
    name.trim().toLowerCase() === owner.toLowerCase()
      ? `${owner} is on Partners already.`
      : `${name.trim()} is another name of ${owner}.`,
  tier: "Contractual level",
  needed: "A partner needs a name.",
  none: "Not said",
  add: (name: string) => `Add ${name.trim() || "the partner"}`,
  adding: "Adding the partner",
  added: (name: string) => `${name} is on Partners`,
  addedBody: "Targets, contacts and certificates can be imported for the partner now.",
} as const;
