import fc from "fast-check";
import { pasteTargets } from "../../../src/domain/crm/paste-targets";
import { fieldsOf } from "../../../src/domain/shared/tables/table-definition";
import { partnersTable, type PartnerRow } from "../../../src/domain/shared/tables/catalogue";

const MARKS = { decimalSeparator: ".", groupSeparator: "," };
const BLANK = Object.fromEntries(
  fieldsOf(partnersTable).map((field) => [field, null]),
) as unknown as PartnerRow;
const partner = (name: string, annualTarget: number | null, aliases: string | null = null): PartnerRow => ({
  ...BLANK,
  partnerId: name,
  partner: name,
  annualTarget,
  aliases,
});
const ROWS = [partner("Acme", 100), partner("Bold", null, "Bold Ltd; B-old"), partner("Core", 300)];
const paste = (text: string) => pasteTargets(text, ROWS, MARKS);

test("names and aliases, with or without a header, amounts as people write them", () => {
  const body = "Acme\t1.2m\r\nb-old\t$84,000\r\nCORE\t300\r\n\r\n";
  const read = paste(body);
  expect(read.differences).toEqual([
    { partner: "Acme", before: 100, after: 1_200_000 },
    { partner: "Bold", before: null, after: 84_000 },
  ]);
  expect([read.unchanged, read.problems]).toEqual([1, []]);
  expect(paste(`Partner\tTarget\n${body}`)).toEqual(read);
});

test("what is no number, no partner or said twice is named by its line and fills in nothing", () => {
  const { differences, problems } = paste(
    "Acme\tsix hundred\nNobody\t5\nBold\t7\nBold Ltd\t8\nCore\t-3\n\t9",
  );
  expect(differences).toEqual([]);
  expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(problems[0]!.message).toBe("There is no target for Acme; the one it has stays.");
});

test("whatever is pasted, only partners of the workbook get a target, and none below 0", () => {
  const cell = fc.oneof(fc.constantFrom("Acme", "bold", "Core ", "x", ""), fc.string());
  const line = fc
    .tuple(cell, fc.oneof(fc.integer().map(String), fc.string()))
    .map((cells) => cells.join("\t"));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      for (const { partner: name, after } of paste(lines.join("\n")).differences) {
        expect(["Acme", "Bold", "Core"]).toContain(name);
        expect(after).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
