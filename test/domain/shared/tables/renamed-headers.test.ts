import fc from "fast-check";
import { ANY_TABLES } from "../../../../src/domain/shared/tables/all-tables";
import { dealsTable, levelsTable, stagesTable } from "../../../../src/domain/shared/tables/catalogue";
import { renamedHeaders } from "../../../../src/domain/shared/tables/renamed-headers";
import type { AnyTable } from "../../../../src/domain/shared/tables/table-definition";

const headersOf = (table: AnyTable) =>
  [...Object.values(table.columns), ...(table.calculated ?? [])].map(({ header }) => header);
const firstHeadersOf = (table: AnyTable) =>
  Object.values(table.columns).flatMap(({ header, since }) => (since === undefined ? [header] : []));
const renamed = (header: string, to: string) => (each: string) => (each === header ? to : each);

test("a table as it is made has none, and neither has one of an earlier version", () => {
  for (const table of ANY_TABLES) {
    expect(renamedHeaders(table, headersOf(table))).toEqual([]);
    expect(renamedHeaders(table, [...firstHeadersOf(table), "Mine"])).toEqual([]);
  }
});

test("any one header written over is found, in any table, but the last one", () => {
  for (const table of ANY_TABLES)
    for (const header of headersOf(table).slice(0, -1))
      expect(renamedHeaders(table, headersOf(table).map(renamed(header, "Betrag")))).toEqual([
        { header, found: ["Betrag"] },
      ]);
});

test("several in a row are told apart by their places", () => {
  const header = headersOf(dealsTable).map(renamed("Amount", "Betrag")).map(renamed("Currency", "Währung"));
  expect(renamedHeaders(dealsTable, header)).toEqual([
    { header: "Amount", found: ["Betrag"] },
    { header: "Currency", found: ["Währung"] },
  ]);
});

test("a column of the user's beside one that is missing leaves open which was it", () => {
  const header = headersOf(dealsTable).flatMap((each) => (each === "Amount" ? ["Betrag", "Rabatt"] : [each]));
  expect(renamedHeaders(dealsTable, header)).toEqual([{ header: "Amount", found: ["Betrag", "Rabatt"] }]);
});

test("a column of numbers was none of texts, and one of texts none of numbers", () => {
  const found = (missing: string, cell: unknown) =>
    renamedHeaders(dealsTable, headersOf(dealsTable).map(renamed(missing, "Mine")), [
      headersOf(dealsTable).map((each) => (each === missing ? cell : "")),
    ]).map(({ header }) => header);
  expect([found("Account", 4), found("Amount", "much")]).toEqual([[], []]);
  expect([found("Account", "Kai"), found("Amount", 4), found("Amount", "")]).toEqual([
    ["Account"],
    ["Amount"],
    ["Amount"],
  ]);
});

test("deleted columns are not renamed ones, whatever stands at the end of the table", () => {
  const header = headersOf(dealsTable).filter((each) => each !== "Amount" && each !== "Source");
  expect(renamedHeaders(dealsTable, [...header, "Mine", "Yours"])).toEqual([]);
  expect(renamedHeaders(stagesTable, ["Stage", "Mine"])).toEqual([]);
});

test("the user's own columns between ours and those of an update are no renamed ones", () => {
  const first = firstHeadersOf(levelsTable);
  const later = headersOf(levelsTable).filter((each) => !first.includes(each));
  expect(renamedHeaders(levelsTable, [...first, "Mine", ...later])).toEqual([]);
  expect(renamedHeaders(levelsTable, [...first, "Mine", ...later.slice(2)])).toEqual([]);
});

test("our columns in any order with the user's anywhere are never taken for renamed while none is missing", () => {
  const all = headersOf(dealsTable);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...all, "Mine", "Yours", "Theirs"], { minLength: all.length + 3 }),
      (header) => expect(renamedHeaders(dealsTable, header)).toEqual([]),
    ),
    { numRuns: 100 },
  );
});
