import { validityOf, whoCoversWhom, whoIsWho, whoToCall } from "../../../src/domain/relations/contact-sheets";
import { OUR_TOPICS } from "../../../src/domain/relations/our-contacts";
import { contactSheetTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

const tables = contactSheetTables();

test("a partner calls who is there for it alone, else who is there for every one, else its CAM", () => {
  const lines = whoToCall(tables, "Acme");
  expect(lines.map(({ topic }) => topic)).toEqual([...OUR_TOPICS, "Demo equipment"]);
  const named = Object.fromEntries(lines.map(({ topic, name }) => [topic, name]));
  expect(named).toMatchObject({
    "Account manager": "Marta Lindgren",
    Registration: "Ana Ruiz",
    Support: "Service desk",
    Portal: null,
  });
  expect(whoToCall(tables, "Bolt").find(({ topic }) => topic === "Registration")!.name).toBe("Jon Eklund");
});

test("people stand from the top down, with the first of their certificates to end", () => {
  const people = whoIsWho(tables, "Acme", AS_OF);
  expect(people.map(({ row }) => row.level)).toEqual([
    "Sales",
    "Sales",
    "Technical",
    "Marketing",
    "Operations",
  ]);
  expect(people[0]).toMatchObject({ name: "Sofia Marchetti", certificatesTo: AS_OF + 20 });
  expect(people[2]!.certificatesTo).toBeNull();
});

test("who has no counterpart is covered by nobody", () => {
  expect(whoCoversWhom(tables, "Acme").map(({ name }) => name)).not.toContain("Ida Holm");
  expect(whoCoversWhom(tables, "Acme")).toHaveLength(4);
});

test("a sheet is valid to the last day on which no line is too old, and not at all where one is", () => {
  const line = (days: number | null) => ({ name: "X", checkedOn: days === null ? null : AS_OF - days });
  expect(validityOf([line(10), line(180)], AS_OF, 180)).toEqual({
    named: 2,
    toCheck: 0,
    validUntil: AS_OF,
  });
  expect(validityOf([line(10), line(181)], AS_OF, 180)).toMatchObject({ toCheck: 1, validUntil: null });
  expect(validityOf([line(null)], AS_OF, 180)).toMatchObject({ toCheck: 1, validUntil: null });
  expect(validityOf([{ name: null, checkedOn: null }], AS_OF, 180)).toEqual({
    named: 0,
    toCheck: 0,
    validUntil: null,
  });
});
