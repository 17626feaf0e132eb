import { count, type Format } from "./format";

/** Texts of the page of contact sheets. */
export const contactTexts = {
  reading: "Reading contacts…",
  empty: {
    title: "No partner to hand a contact sheet to yet",
    body: "Three pages of names: whom a partner calls with us, who is who there, who covers whom. Import your partners first, or try it on sample data.",
  },
  choose: "Choose a partner to see whom it calls with us.",
  leftOut: (rows: number, format: Format) =>
    `${count(rows, "row", "rows", format)} of Our contacts could not be read and are not shown.`,
  ours: "Whom the partner calls with us",
  oursLead:
    "Its own people are on the page Relations. What is said for every partner stands on each sheet, unless a partner has somebody of its own.",
  nobody: "nobody yet",
  cam: (name: string) => `${name}, its account manager`,
  everybody: "for every partner",
  alone: "for this partner alone",
  toCheck: "To check",
  right: "Still right",
  edit: "Edit",
  close: "Close",
  own: { title: "Something else they call for", topic: "For what", add: "Add it" },
  fields: {
    contact: "Name",
    role: "Role",
    phone: "Phone",
    email: "E-mail",
    hours: "Hours",
    answersWithin: "Answers within",
    otherwise: "Otherwise",
    link: "Where it is done (address)",
  },
  whose: "Holds for",
  whoseChoices: { all: "Every partner", one: "This partner alone" },
  save: "Save the line",
  saving: "Saving",
  saved: "Saved",
  savedBody: "It stands on Our contacts; built sheets follow.",
  label: { save: "Save whom to call", right: "Row checked" },
  guide: {
    build: "Build the operations guide",
    progress: "Building the guide",
    done: (partner: string) => `The operations guide of ${partner} is ready`,
    body: "A page of links and owners, to hand over.",
  },
  exit: {
    title: "Should the partner leave",
    lead: "What is to be settled first, so that customers and other partners keep what they have. The page decides nothing and removes nothing.",
    build: "Build the exit checklist",
    progress: "Building the checklist",
    done: (partner: string) => `The exit checklist of ${partner} is ready`,
    body: "For us alone. Type on it the day on which a step was settled.",
  },
  build: "Build the three sheets",
  building: "Building the three sheets",
  built: (partner: string) => `The contact sheets of ${partner} are ready`,
  builtBody:
    "Who to call and Who covers whom may be handed over; Who is who is for our team. Each says until when it is valid.",
} as const;
