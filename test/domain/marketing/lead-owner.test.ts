import { leadOwners } from "../../../src/domain/marketing/lead-owner";
import { mdfRequests } from "../../../src/domain/marketing/mdf-requests";
import { dealsTable } from "../../../src/domain/shared/tables/catalogue";
import { contactsTable } from "../../../src/domain/shared/tables/relations-tables";
import { EMAIL, MAY, Q2 } from "../../support/marketing-example";
import { MemoryTables } from "../../support/memory-tables";

const book = () =>
  new MemoryTables()
    .with(contactsTable, [
      { contactId: "1", partner: "Acme", contact: "Eve", level: "Executive" },
      { contactId: "2", partner: "Acme", contact: " ", level: "Sales" },
      { contactId: "3", partner: "acme", contact: "Ann Reyes", level: "Sales" },
      { contactId: "4", partner: "Acme", contact: "Bob", level: "Sales" },
    ])
    .with(dealsTable, [
      { dealId: "1", partner: "Acme", partnerSeller: "Carl", registeredOn: MAY },
      { dealId: "2", partner: "Bolt", partnerSeller: "Dora", registeredOn: Q2 },
      { dealId: "3", partner: "Bolt", partnerSeller: "Emil", registeredOn: MAY },
      { dealId: "4", partner: "Bolt", registeredOn: MAY + 1 },
    ]);

test("a lead owner is proposed: the first sales contact, else who sells the newest deal, else nobody", () => {
  const owners = leadOwners(book());
  expect(owners("Acme")).toEqual({ name: "Ann Reyes", source: "its first sales contact in Contacts" });
  expect(owners("BOLT")).toEqual({ name: "Emil", source: "who sells its newest deal" });
  expect([owners("Corvus"), owners(null)]).toEqual([null, null]);
});

test("a request is filed with the lead owner who is proposed; a name that stands stays", () => {
  const filing = { date: Q2, approver: "Lee", requestedBy: "Kim", leadOwner: "Ann" };
  const [asked] = mdfRequests([EMAIL], [], filing);
  expect(asked!.leadOwner).toBe("Ann");
  const standing = { requestId: "M-1", campaignId: EMAIL.campaignId, status: "Requested", leadOwner: "Zoe" };
  const [again] = mdfRequests([EMAIL], [standing as never], filing);
  expect(again).not.toHaveProperty("leadOwner");
});
