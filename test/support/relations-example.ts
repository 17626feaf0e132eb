import {
  type DealRow,
  dealsTable,
  partnersTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { sharedTable } from "../../src/domain/shared/tables/sharing-tables";
import {
  accountRolesTable,
  type OurContactRow,
  ourContactsTable,
  rulesTable,
} from "../../src/domain/shared/tables/contact-tables";
import {
  accountsTable,
  activitiesTable,
  certificatesTable,
  type CommitmentRow,
  commitmentsTable,
  type ContactRow,
  contactsTable,
} from "../../src/domain/shared/tables/relations-tables";
import { AS_OF } from "./scorecard-example";
import { MemoryTables } from "./memory-tables";

export const exampleContact = (contactId: string, more: Partial<ContactRow> = {}): ContactRow => ({
  contactId,
  partner: "Acme",
  contact: `Person ${contactId}`,
  role: null,
  level: null,
  ourCounterpart: null,
  strength: null,
  lastContact: null,
  email: null,
  phone: null,
  decidesOn: null,
  champion: null,
  checkedOn: null,
  ...more,
});

export const examplePromise = (commitmentId: string, more: Partial<CommitmentRow> = {}): CommitmentRow => ({
  commitmentId,
  partner: "Acme",
  commitment: `Promise ${commitmentId}`,
  by: "Vendor",
  madeOn: AS_OF - 90,
  due: null,
  keptOn: null,
  owner: null,
  kind: "Promise",
  from: null,
  ...more,
});

/** Two partners: one with people at four levels and promises of both sides, one of whom nobody knows anything. */
export function relationTables(): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      { partnerId: "1", partner: "Acme", cam: "Marta Lindgren", lifeStage: "Activate", employees: 240 },
      { partnerId: "2", partner: "Bolt", cam: "Devon", lifeStage: "Recruit" },
    ])
    .with(contactsTable, [
      exampleContact("CON-0001", {
        contact: "Sofia Marchetti",
        role: "Head of sales",
        level: "Sales",
        ourCounterpart: "Marta Lindgren",
        ourLevel: "Sales",
        strength: 4,
        lastContact: AS_OF - 12,
        email: "sofia.marchetti@acme.example",
        phone: "+39 02 5550 0117",
        decidesOn: "Which vendor goes into a quote",
        champion: "Yes",
        checkedOn: AS_OF - 20,
        talkAbout: "Registered deals, next steps",
        everyDays: 14,
        escalatesTo: "Head of channels",
        escalatesWithin: "2 days",
      }),
      exampleContact("CON-0002", {
        contact: "Bartholomäus von und zu Oberwiesenthal",
        role: "Lead pre-sales engineer for the south",
        level: "Technical",
        ourCounterpart: "Marta Lindgren",
        ourLevel: "Sales",
        strength: 2,
        lastContact: AS_OF - 200,
        checkedOn: AS_OF - 200,
      }),
      exampleContact("CON-0003", {
        contact: "Yui Tanaka",
        role: "Marketing manager",
        level: "Marketing",
        ourCounterpart: "Jon Eklund",
        ourLevel: "Marketing",
        strength: 3,
        lastContact: AS_OF - 40,
        checkedOn: AS_OF - 40,
        everyDays: 30,
      }),
      exampleContact("CON-0004", {
        contact: "Peter Vogel",
        role: "Order desk",
        level: "Operations",
        ourCounterpart: "Marta Lindgren",
      }),
      exampleContact("CON-0005", { contact: "Ida Holm", level: "Sales" }),
    ])
    .with(commitmentsTable, [
      examplePromise("C-1", {
        commitment: "Demo licence for the Kestrel project",
        due: AS_OF - 19,
        owner: "Marta Lindgren",
      }),
      examplePromise("C-2", {
        commitment: "Price list for next quarter",
        due: AS_OF - 30,
        keptOn: AS_OF - 31,
        owner: "Jon Eklund",
      }),
      examplePromise("C-3", {
        commitment: "Two places in the October training",
        due: AS_OF + 20,
        owner: "Marta Lindgren",
      }),
      examplePromise("C-4", {
        by: "Partner",
        commitment: "Five account names for the south",
        due: AS_OF - 5,
        owner: "Sofia Marchetti",
        earlierDates: "2017-11-30",
      }),
      examplePromise("C-5", { by: "Partner", commitment: "Second certified engineer", due: AS_OF + 60 }),
      examplePromise("C-6", {
        by: "Partner",
        commitment: "Reference call",
        due: AS_OF - 60,
        keptOn: AS_OF - 60,
        kind: "IOU",
      }),
      examplePromise("C-7", {
        kind: "Issue",
        commitment: "Invoices arrive late",
        madeOn: AS_OF - 45,
        owner: "Jon Eklund",
      }),
    ])
    .with(activitiesTable, [
      { activityId: "1", partner: "Acme", date: AS_OF - 9, kind: "Call", with: "Sofia Marchetti" },
    ]);
}

const ourContact = (topic: string, more: Partial<OurContactRow> = {}): Partial<OurContactRow> => ({
  partner: null,
  topic,
  checkedOn: AS_OF - 30,
  ...more,
});

/** The same, with what is on the contact sheets besides. */
export function contactSheetTables(): MemoryTables {
  return relationTables()
    .with(ourContactsTable, [
      ourContact("Support", {
        contact: "Service desk",
        phone: "+43 1 5550 0100",
        email: "support@vendor.example",
        hours: "Mon–Fri 8–17",
        answersWithin: "4 hours",
        otherwise: "Sofia Marchetti at your office",
        link: "https://support.vendor.example",
      }),
      ourContact("Registration", { contact: "Jon Eklund", role: "Deal desk", checkedOn: AS_OF - 181 }),
      ourContact("registration", { partner: "Acme", contact: "Ana Ruiz", answersWithin: "2 working days" }),
      ourContact("Demo equipment", { contact: "Lab", link: "lab, second floor" }),
      ourContact("Portal", { partner: "Bolt", contact: "Nobody else's" }),
    ])
    .with(certificatesTable, [
      { certificateId: "1", partner: "Acme", person: "sofia marchetti", validTo: AS_OF + 90 },
      { certificateId: "2", partner: "Acme", person: "Sofia Marchetti", validTo: AS_OF + 20 },
      { certificateId: "3", partner: "Acme", person: "Sofia Marchetti", validTo: AS_OF - 1 },
    ]);
}

/** The same, with rules that were changed with one partner. */
export function ruleTables(): MemoryTables {
  return relationTables().with(rulesTable, [
    { partner: "Acme", topic: "Protection", rule: "120 days, once extended by 60.", applies: "Yes" },
    { partner: "Acme", topic: "Two partners", rule: "As before.", applies: "No" },
    { partner: "Acme", topic: "Demo equipment", rule: "Lent for 30 days.", applies: "Yes" },
    { partner: "Bolt", topic: "Protection", rule: "60 days.", applies: "Yes" },
  ]);
}

/** The same, with what is to be settled before one of the partners leaves. */
export function exitTables(): MemoryTables {
  const deal = (dealId: string, more: Partial<DealRow> = {}) => ({
    dealId,
    partner: "Acme",
    stage: "Negotiation",
    amount: 1000,
    ...more,
  });
  return contactSheetTables()
    .with(partnersTable, [
      { partnerId: "1", partner: "Acme", cam: "Marta Lindgren", distributor: "Acme" },
      { partnerId: "2", partner: "Bolt", distributor: "Acme", parent: "ACME" },
      { partnerId: "3", partner: "Cole", parent: "Acme" },
    ])
    .with(stagesTable, [
      { stage: "Negotiation", class: "Open" },
      { stage: "Won", class: "Won" },
    ])
    .with(dealsTable, [
      deal("1", { registeredOn: AS_OF - 9, registrationEnds: AS_OF }),
      deal("2", { type: "Renewal", registeredOn: AS_OF - 9, registrationEnds: AS_OF - 1 }),
      deal("3", { stage: "Won", registeredOn: AS_OF - 9, registrationEnds: AS_OF + 9 }),
      deal("4", { partner: "Bolt", influencedBy: "acme" }),
      deal("5", { influencedBy: "Acme", amount: -10, registeredOn: AS_OF }),
      deal("6", { registeredOn: AS_OF }),
      deal("7", { registeredOn: AS_OF - 9, registrationEnds: AS_OF + 9, registrationStatus: "Pending" }),
    ])
    .with(mdfTable, [
      { requestId: "1", partner: "Acme", approved: 500, status: "Approved" },
      { requestId: "2", partner: "Acme", approved: 500, status: "Verified", paidOn: AS_OF },
      { requestId: "3", partner: "Acme", approved: 500, status: "Declined" },
    ])
    .with(accountsTable, [
      { partner: "Acme", account: "Delta Foods", product: "Core", position: "Installed" },
      { partner: "Acme", account: "Delta Foods", product: "Plus", position: "Whitespace" },
    ])
    .with(sharedTable, [{ copyId: "S-0001", partner: "Acme", madeOn: AS_OF - 9 }]);
}

/** The same, with who has which part at two customers. */
export function roleTables(): MemoryTables {
  const role = (account: string, name: string, person: string | null, opens: string | null = null) => ({
    partner: "Acme",
    account,
    role: name,
    person,
    opens,
  });
  return relationTables().with(accountRolesTable, [
    role("Delta Foods", "Our seller", "Jon Eklund"),
    role("Delta Foods", "Partner's seller", "Sofia Marchetti", "the plant in Linz"),
    role("Delta Foods", "Decides", "Ana Ruiz"),
    role("Meridian", "Our seller", "Jon Eklund"),
    role("delta foods", "Opens the door", "Ida Holm", "Ana Ruiz"),
    role("Orchid", "Uses", null),
    { partner: "Bolt", account: "Orchid", role: "Decides", person: "Nobody of ours", opens: null },
  ]);
}
