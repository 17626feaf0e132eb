import { type Row, choice, date, defineTable, text } from "./table-definition";

export const ourContactsTable = defineTable({
  name: "cam_our_contacts",
  sheet: "Our contacts",
  purpose: "Whom a partner calls with us, for what: for every partner, or for one of them.",
  key: ["partner", "topic"],
  columns: {
    partner: text("Partner", "Blank: for every partner that has no row of its own."),
    topic: text("For what"),
    contact: text("Contact", "The person's name."),
    role: text("Role"),
    phone: text("Phone"),
    email: text("Email"),
    hours: text("Hours", "When somebody answers: Mon–Fri 8–17."),
    answersWithin: text("Answers within", "How soon: 4 hours, a working day."),
    otherwise: text("Otherwise", "Whom to ask where nobody answers."),
    link: text("Link", "Where it is done: the address of the page."),
    checkedOn: date("Checked on", "The day on which this row was last known to be right."),
  },
});
export type OurContactRow = Row<typeof ourContactsTable>;

export const rulesTable = defineTable({
  name: "cam_rules",
  sheet: "Rules",
  purpose: "The rules of engagement with each partner, as they were last agreed.",
  key: ["partner", "topic"],
  columns: {
    partner: text("Partner"),
    topic: text("Topic"),
    rule: text("Rule", "The sentence that both sides sign."),
    applies: choice("Applies", ["Yes", "No"], "No: it is not on the page to sign."),
  },
});
export type RuleRow = Row<typeof rulesTable>;

/** Who has a part in a customer's decision, ours first. */
export const ACCOUNT_ROLES = [
  "Our seller",
  "Partner's seller",
  "Opens the door",
  "Decides",
  "Pays",
  "Checks",
  "Uses",
] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

export const accountRolesTable = defineTable({
  name: "cam_account_roles",
  sheet: "Account roles",
  purpose: "Who has which part at a partner's customer, and who opens which door. For us alone.",
  key: ["partner", "account", "role"],
  columns: {
    partner: text("Partner"),
    account: text("Account"),
    role: choice("Role", ACCOUNT_ROLES),
    person: text("Person"),
    opens: text("Opens", "To whom, or to what, this person opens the door."),
  },
});
export type AccountRoleRow = Row<typeof accountRolesTable>;
