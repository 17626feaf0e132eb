import fc from "fast-check";
import { relationGaps } from "../../../src/domain/relations/relation-gaps";
import { relationLimits } from "../../../src/domain/relations/relation-limits";
import { keepInTouch, relationMap } from "../../../src/domain/relations/relation-map";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import {
  activitiesTable,
  CONTACT_LEVELS,
  contactsTable,
  type ContactRow,
} from "../../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "../../support/memory-tables";

const DAY = serialOf(2026, 11, 28);
const LIMITS = relationLimits();
const person = (contact: string, more: Partial<ContactRow> = {}): Partial<ContactRow> => ({
  contactId: contact,
  partner: "Acme",
  contact,
  ...more,
});
const tablesWith = (...rows: Partial<ContactRow>[]) => new MemoryTables().with(contactsTable, rows);
const mapOf = (tables: MemoryTables) => relationMap(tables, "ACME", DAY, LIMITS);
const gapsOf = (tables: MemoryTables, limits = LIMITS) =>
  relationGaps(relationMap(tables, "Acme", DAY, limits), limits);
const sentences = (tables: MemoryTables) => gapsOf(tables).map(({ sentence }) => sentence);
const everyLevel = CONTACT_LEVELS.map((level) => person(level, { level }));

test("a workbook without contacts has nobody, and says so", () => {
  const map = mapOf(new MemoryTables());
  expect(map).toMatchObject({ contacts: [], levelsCovered: 0, concentration: null, daysSinceContact: null });
  expect(gapsOf(new MemoryTables())).toEqual([
    { sentence: "Nobody is known at this partner", isGap: true },
    { sentence: "No contact has a counterpart of ours", isGap: null },
    { sentence: "No contact is noted", isGap: true },
  ]);
});

test("the matrix holds their levels by ours, with the strongest of each pair; unknown levels of ours stand last", () => {
  const at = (contact: string, ourLevel: string | null, strength: number | null) =>
    person(contact, { level: "Sales", ourCounterpart: "Marta", ourLevel, strength });
  const { matrix, withoutCounterpart, withoutLevel } = mapOf(
    tablesWith(
      at("A", "Executive", 2),
      at("B", "Executive", 4),
      at("C", "Executive", null),
      at("D", null, 5),
      at("E", "Technical", null),
      person("F", { level: "Sales" }),
      person("G", { ourCounterpart: "Marta", ourLevel: "Sales" }),
      { ...at("H", "Executive", 5), partner: "Bolt" },
      { ...at("I", "Executive", 5), contact: null },
    ),
  );
  const none = { contacts: 0, strength: null };
  expect(matrix[1]).toEqual([
    { contacts: 3, strength: 4 },
    none,
    { contacts: 1, strength: null },
    none,
    none,
    { contacts: 1, strength: 5 },
  ]);
  expect([0, 2, 3, 4].flatMap((row) => matrix[row]!)).toEqual(Array(24).fill(none));
  expect([withoutCounterpart, withoutLevel]).toEqual([1, 1]);
});

test.each([
  [["Executive"], "Nobody at executive level"],
  [["Executive", "Technical"], "Nobody at executive and technical level"],
  [["Executive", "Technical", "Operations"], "Nobody at executive, technical and operations level"],
  [[], "Somebody is known at every level"],
])("without %j: %s", (missing, sentence) => {
  const rows = everyLevel.filter(({ level }) => !missing.includes(level!));
  expect(gapsOf(tablesWith(...rows))[0]).toEqual({ sentence, isGap: missing.length > 0 });
});

test("one of us may hold a share of the contacts, whatever the case of the name; too few say nothing", () => {
  const by = (...names: (string | null)[]) =>
    gapsOf(tablesWith(...names.map((ourCounterpart, index) => person(`P${index}`, { ourCounterpart }))))[1];
  expect(by("Marta", "marta", "MARTA", "Jon", "Marta", null)).toEqual({
    sentence: "One person holds 80 % of the contacts: Marta",
    isGap: true,
  });
  expect(by("Marta", "Jon", "Marta", "Ida")).toEqual({
    sentence: "Nobody holds more than 50 % of the contacts",
    isGap: false,
  });
  expect(by("Marta", "Jon", "Marta", "Ida", "Marta")!.isGap).toBe(true);
  expect(by("Marta", "Marta")).toEqual({ sentence: "Too few contacts to say who holds them", isGap: null });
  expect(by(null, null)).toEqual({ sentence: "No contact has a counterpart of ours", isGap: true });
});

test.each([
  [0, "Last contact today", false],
  [1, "Last contact 1 day ago", false],
  [59, "Last contact 59 days ago", false],
  [60, "No contact for 60 days", true],
  [74, "No contact for 74 days", true],
])("last contact %i days before", (days, sentence, isGap) => {
  const tables = tablesWith(person("A", { lastContact: DAY - 200 }), person("B", { lastContact: DAY + 1 }));
  tables.with(activitiesTable, [{ activityId: "1", partner: "acme", date: DAY - days + 0.5 }]);
  expect(gapsOf(tables)[2]).toEqual({ sentence, isGap });
});

test("champions, people engaged of all employees, rows to check", () => {
  const map = mapOf(
    tablesWith(
      person("A", { champion: "Yes", lastContact: DAY, checkedOn: DAY - 180 }),
      person("B", { champion: "No", lastContact: DAY - 179, checkedOn: DAY - 181 }),
      person("C", { lastContact: DAY - 180 }),
      person("D", { lastContact: DAY + 1, checkedOn: DAY + 1 }),
    ).with(partnersTable, [{ partnerId: "1", partner: "Acme", employees: 40 }]),
  );
  expect(map.champions.map(({ contact }) => contact)).toEqual(["A"]);
  expect([map.engaged, map.employees]).toEqual([2, 40]);
  expect(map.toCheck.map(({ contact }) => contact)).toEqual(["B", "C"]);
});

test("who is to be kept in touch with: the longest overdue first, those never met in front", () => {
  const rows = [
    person("A", { everyDays: 30, lastContact: DAY - 30 }),
    person("B", { everyDays: 30, lastContact: DAY - 29 }),
    person("C", { everyDays: 7, lastContact: DAY - 100 }),
    person("D", { everyDays: 7 }),
    person("E", { lastContact: DAY - 500 }),
  ] as ContactRow[];
  const filled = rows.map((row) => ({ ...row, lastContact: row.lastContact ?? null }));
  expect(keepInTouch(filled, DAY).map(({ row, due }) => [row.contact, due])).toEqual([
    ["D", null],
    ["C", DAY - 93],
    ["A", DAY],
  ]);
  const talk = (more: object) => ({ partner: "acme", date: DAY - 1, with: "Jon, c", ...more });
  const dues = (talks: Parameters<typeof keepInTouch>[2]) => keepInTouch(filled, DAY, talks).length;
  expect(dues([talk({})])).toBe(2);
  expect(dues([talk({ partner: "Bolt" }), talk({ date: DAY + 1 }), talk({ with: "Jon" })])).toBe(3);
});

test("whatever stands in the table, every contact is counted once", () => {
  const choice = <T>(...values: readonly T[]) => fc.constantFrom(...values, null);
  const row = fc.record({
    partner: fc.constantFrom("Acme", "acme", "Bolt"),
    contact: choice("A", "B"),
    level: choice(...CONTACT_LEVELS),
    ourLevel: choice(...CONTACT_LEVELS),
    ourCounterpart: choice("Marta", "Jon"),
    strength: choice(1, 2, 3, 4, 5),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const tables = tablesWith(...rows.map((each, index) => ({ ...each, contactId: String(index) })));
      const { contacts, matrix, withoutCounterpart, missing, levelsCovered } = mapOf(tables);
      const paired = matrix.flat().reduce((sum, pair) => sum + pair.contacts, 0);
      const unplaced = contacts.filter(
        ({ level, ourCounterpart }) => ourCounterpart && level === null,
      ).length;
      expect(paired + unplaced + withoutCounterpart).toBe(contacts.length);
      expect(levelsCovered + missing.length).toBe(CONTACT_LEVELS.length);
      expect(sentences(tables).every((sentence) => sentence.length > 0)).toBe(true);
    }),
  );
});
