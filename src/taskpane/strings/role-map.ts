import { count, type Format } from "./format";

/** Texts of the page of role maps. */
export const roleMapTexts = {
  reading: "Reading roles…",
  empty: {
    title: "No partner whose customers to map yet",
    body: "Who sells with whom, who decides, pays, checks and uses, and who opens which door. For us alone. Import your partners first, or try it on sample data.",
  },
  choose: "Choose a partner to see who is who at its customers.",
  leftOut: (rows: number, format: Format) =>
    `${count(rows, "row", "rows", format)} of Account roles could not be read and are not shown.`,
  title: "At its customers",
  lead: "For us alone: it goes into no partner's copy.",
  none: "Nobody is noted yet.",
  person: (role: string, person: string) => `${role}: ${person}`,
  noDecider: "Nobody known who decides",
  edit: "Add or change somebody",
  close: "Close",
  fields: {
    proposed: "From its deals",
    account: "Customer",
    role: "Part",
    person: "Name",
    opens: "Opens the door to",
  },
  chooseCustomer: "Choose a customer, or type one below",
  moreCustomers: (customers: string) => `The largest open deals first; ${customers} more can be typed.`,
  notSaid: "Choose the part",
  own: "Another customer",
  save: "Save the person",
  label: "Save a role",
  saving: "Saving",
  saved: "Saved",
  savedBody: "It stands on Account roles; the built map follows.",
  build: "Build the role map",
  building: "Building the map",
  built: (partner: string) => `The role map of ${partner} is ready`,
  builtBody: "For us alone. It follows the table Account roles.",
} as const;
