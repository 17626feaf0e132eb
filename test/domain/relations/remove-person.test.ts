import fc from "fast-check";
import { removeOurPerson, removePerson } from "../../../src/domain/relations/remove-person";
import { redactor } from "../../../src/domain/shared/redact";
import { dealsTable, partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { ourContactsTable } from "../../../src/domain/shared/tables/contact-tables";
import { logTable } from "../../../src/domain/shared/tables/history-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
  type ContactRow,
} from "../../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "../../support/memory-tables";
import { exampleContact, examplePromise } from "../../support/relations-example";

const SOFIA = exampleContact("CON-1", {
  contact: "Sofia Marchetti",
  email: "sofia@acme.example",
  phone: "+39 02 5550 0117",
});
const removed = (tables: MemoryTables, person: ContactRow = SOFIA) => {
  const removal = removePerson(tables, person);
  tables.apply(removal.tables);
  return removal;
};

test("words go out of texts whatever their case and spaces, never out of another word, a phone however it is grouped", () => {
  const redact = redactor(["Sofia Marchetti", "sofia@acme.example", "+39 02 5550 0117"]);
  expect(redact("Asked SOFIA  marchetti's boss")).toBe("Asked [removed]'s boss");
  expect(redact(" sofia marchetti ")).toBeNull();
  expect(redact("Mail Sofia@Acme.example, call +390255500117")).toBe("Mail [removed], call [removed]");
  expect(redact("Sofia Marchettini, +39 02 5550 01170")).toBeUndefined();
  expect(redactor([" "])("anything")).toBeUndefined();
  expect(redactor(["a.c (x"])("abc, a.c (x")).toBe("abc, [removed]");
});

test("rows of the person go, mentions in every table go, the log is redacted in place, everything else stays", () => {
  const tables = new MemoryTables()
    .with(contactsTable, [
      SOFIA,
      exampleContact("CON-2", { contact: "Ida Holm", escalatesTo: "Sofia Marchetti" }),
      exampleContact("CON-3", { contact: "S. Marchetti", partner: "Bolt", email: "SOFIA@acme.example" }),
    ])
    .with(certificatesTable, [
      { certificateId: "1", partner: "Acme", person: "sofia marchetti", certificate: "Pro" },
    ])
    .with(commitmentsTable, [
      examplePromise("C-1", { owner: "Sofia Marchetti", commitment: "Call Sofia Marchetti back" }),
    ])
    .with(activitiesTable, [{ activityId: "1", partner: "Bolt", with: "Sofia Marchetti, Ida Holm" }])
    .with(dealsTable, [
      { dealId: "D-1", partner: "Acme", account: "Sofia Marchetti", partnerSeller: "Sofia Marchetti" },
    ])
    .with(logTable, [
      {
        logId: "1",
        who: "Marta",
        what: "Contact",
        partner: "Acme",
        detail: "Sofia Marchetti, +39 02 55500117",
      },
    ]);
  const { contacts, cells } = removed(tables);
  expect(contacts).toBe(2);
  expect(tables.rows(contactsTable)).toMatchObject([{ contactId: "CON-2", escalatesTo: null }]);
  expect(tables.rows(certificatesTable)).toMatchObject([{ person: null, certificate: "Pro" }]);
  expect(tables.rows(commitmentsTable)).toMatchObject([{ owner: null, commitment: "Call [removed] back" }]);
  expect(tables.rows(activitiesTable)).toMatchObject([{ with: "[removed], Ida Holm" }]);
  expect(tables.rows(dealsTable)).toMatchObject([{ account: "Sofia Marchetti", partnerSeller: null }]);
  expect(tables.rows(logTable)).toMatchObject([{ who: "Marta", detail: "[removed], [removed]" }]);
  expect(cells).toContainEqual({ sheet: "Commitments", column: "Owner", rows: 1 });
  expect(cells.map(({ sheet }) => sheet)).not.toContain("Partners");
});

test("a name of one word, or one that somebody else has, goes with the partner's rows alone", () => {
  const ida = exampleContact("CON-1", { contact: "Ida" });
  const tables = new MemoryTables()
    .with(contactsTable, [ida, exampleContact("CON-2", { contact: "Ida", partner: "Bolt" })])
    .with(activitiesTable, [
      { activityId: "1", partner: "Acme", with: "Ida" },
      { activityId: "2", partner: "Bolt", with: "Ida" },
      { activityId: "3", with: "Ida" },
    ]);
  removed(tables, ida);
  expect(tables.rows(contactsTable)).toMatchObject([{ contactId: "CON-2", contact: "Ida" }]);
  expect(tables.rows(activitiesTable).map((row) => row["with"])).toEqual([null, "Ida", null]);
});

test("whatever the name and the text around it, the name is found no more, and a text without it stays", () => {
  const name = fc
    .tuple(fc.stringMatching(/^[A-Za-zÀ-ž]{2,8}$/), fc.stringMatching(/^[A-Za-z.*?$(-]{2,8}$/))
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(name, fc.string(), fc.string(), (word, before, after) => {
      const redact = redactor([word]);
      const text = `${before} ${word} ${after}`;
      const left = redact(text);
      expect(left === undefined).toBe(false);
      expect((left ?? "").toLowerCase()).not.toContain(` ${word.toLowerCase()} `);
    }),
  );
});

test("one of our own people goes wherever the name stands: owner, counterpart, CAM, log, whom to call", () => {
  const tables = new MemoryTables()
    .with(partnersTable, [{ partnerId: "1", partner: "Acme", cam: "Marta Reyes", secondaryCam: "Kim" }])
    .with(contactsTable, [SOFIA, exampleContact("CON-2", { ourCounterpart: "marta reyes " })])
    .with(ourContactsTable, [
      { topic: "Support", contact: "Marta Reyes", phone: "+49 30 5550 0117", role: "Support", hours: "8–17" },
    ])
    .with(commitmentsTable, [examplePromise("C-1", { owner: "Marta Reyes" })])
    .with(activitiesTable, [{ activityId: "1", partner: "Bolt", with: "Kim; Kim Novak; Marta Reyes" }])
    .with(logTable, [{ logId: "1", who: "Marta Reyes", what: "Call Marta Reyes", detail: "+493055500117" }]);
  const marta = removeOurPerson(tables, "Marta Reyes");
  tables.apply(marta.tables);
  expect(JSON.stringify(tables.all.map(({ rows }) => rows))).not.toMatch(/marta|reyes|5550 ?0117.*49|\+49/i);
  expect(tables.rows(contactsTable)).toHaveLength(2);
  expect(tables.rows(ourContactsTable)).toMatchObject([
    { topic: "Support", contact: null, phone: null, role: "Support", hours: "8–17" },
  ]);
  expect(tables.rows(commitmentsTable)).toMatchObject([{ owner: null }]);
  expect(tables.rows(logTable)).toMatchObject([{ who: null, what: "Call [removed]", detail: null }]);
  expect(marta.contacts).toBe(0);
  expect(marta.cells).toContainEqual({ sheet: "Partners", column: "CAM", rows: 1 });
  expect(marta.forgets).toEqual(["+49 30 5550 0117", "Marta Reyes"]);

  tables.apply(removeOurPerson(tables, " kim").tables);
  expect(tables.rows(partnersTable)[0]!.secondaryCam || null).toBeNull();
  expect(tables.rows(activitiesTable)).toMatchObject([{ with: "Kim Novak; [removed]" }]);
});

test("a key that names somebody keeps its row: the name goes, and rows that would be one get a number", () => {
  const certificate = { partner: "Acme", certificate: "Pro" };
  const tables = new MemoryTables().with(contactsTable, [SOFIA]).with(certificatesTable, [
    { ...certificate, certificateId: "sofia@acme.example" },
    { ...certificate, certificateId: "[removed]" },
    { ...certificate, certificateId: "Sofia Marchetti" },
    { ...certificate, certificateId: "Pro of Sofia Marchetti" },
  ]);
  removed(tables);
  expect(tables.rows(certificatesTable).map((row) => row["certificateId"])).toEqual([
    "[removed] 2",
    "[removed]",
    "[removed] 3",
    "Pro of [removed]",
  ]);
  const own = new MemoryTables().with(ourContactsTable, [
    { partner: "Acme", topic: "Kim", contact: "Kim" },
    { partner: "Acme", topic: "Kimono orders", contact: null },
  ]);
  own.apply(removeOurPerson(own, "Kim").tables);
  expect(own.rows(ourContactsTable)).toMatchObject([
    { topic: "[removed]", contact: "" },
    { topic: "Kimono orders" },
  ]);
});

test("the log of a CAM's own sheet names the CAM where partners stand; a partner called so stays", () => {
  const build = { logId: "1", who: null, what: "Build CAM · Marta Reyes", partner: "Marta Reyes" };
  const tables = new MemoryTables().with(logTable, [build]);
  tables.apply(removeOurPerson(tables, "Marta Reyes").tables);
  expect(tables.rows(logTable)[0]!["partner"] || null).toBeNull();
  const company = new MemoryTables()
    .with(logTable, [build])
    .with(partnersTable, [{ partnerId: "1", partner: "Marta Reyes" }]);
  company.apply(removeOurPerson(company, "Marta Reyes").tables);
  expect(company.rows(logTable)).toMatchObject([{ what: "Build CAM · [removed]", partner: "Marta Reyes" }]);
});
