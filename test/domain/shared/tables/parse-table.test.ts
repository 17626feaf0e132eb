import { parseTable } from "../../../../src/domain/shared/tables/parse-table";
import {
  choice,
  defineTable,
  money,
  rate,
  text,
  whole,
} from "../../../../src/domain/shared/tables/table-definition";
import { TABLES } from "../../../../src/domain/shared/tables/all-tables";

const table = defineTable({
  name: "cam_test",
  sheet: "Test",
  purpose: "For these tests.",
  key: ["name", "part"],
  columns: {
    name: text("Name"),
    part: text("Part"),
    amount: money("Amount"),
    share: rate("Share"),
    people: whole("People"),
    state: choice("State", ["Open", "Won"]),
  },
});
const HEADER = ["Name", "Part", "Amount", "Share", "People", "State"];

test("reads typed rows; blanks are null, never zero", () => {
  const { rows, problems } = parseTable(table, HEADER, [
    ["Acme", "a", 12.5, 0.5, 3, "won"],
    ["Bolt", "a", "", null, "", ""],
  ]);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    { name: "Acme", part: "a", amount: 12.5, share: 0.5, people: 3, state: "Won" },
    { name: "Bolt", part: "a", amount: null, share: null, people: null, state: null },
  ]);
});

test("finds columns by header wherever they stand and ignores foreign ones", () => {
  const { rows } = parseTable(table, ["Mine", "part ", "NAME", "Amount"], [["x", "p", "Acme", 1]]);
  expect(rows).toEqual([{ name: "Acme", part: "p", amount: 1, share: null, people: null, state: null }]);
});

test("a bad cell is reported with its row and column, and its row left out", () => {
  const { rows, positions, problems } = parseTable(table, HEADER, [
    ["Acme", "a", "12 apples", 0.5, 3, "Won"],
    ["Bolt", "a", 1, 1.5, 3, "Won"],
    ["Core", "a", 1, 0.5, 2.5, "Gone"],
    ["Dune", "a", 1, 0.5, 2, "Open"],
  ]);
  expect(rows.map((row) => row.name)).toEqual(["Dune"]);
  expect(positions).toEqual([3]);
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [1, "Amount"],
    [2, "Share"],
    [3, "People"],
    [3, "State"],
  ]);
  expect(problems[1]!.message).toBe("expected 0 % to 100 %");
});

test("of two rows with one key the first counts, whatever the case", () => {
  const { rows, problems } = parseTable(table, HEADER, [
    ["Acme", "a", 1],
    [" ACME", "A ", 2],
  ]);
  expect(rows).toHaveLength(1);
  expect(problems).toMatchObject([{ row: 2, column: "Name", message: expect.stringContaining("row 1") }]);
});

test("blank rows are skipped silently", () => {
  expect(
    parseTable(table, HEADER, [
      ["", "", ""],
      [null, null, null],
    ]),
  ).toEqual({ rows: [], positions: [], problems: [] });
});

test("a row without a key that holds something is reported, with the cells that could be read", () => {
  const { rows, problems } = parseTable(table, HEADER, [
    ["", "", 5],
    ["Acme", "a", "12 apples", 0.5],
  ]);
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([
    { row: 1, column: "Name", message: "The row has no Name.", values: { amount: 5 } },
    { row: 2, column: "Amount", values: { name: "Acme", part: "a", share: 0.5 } },
  ]);
});

test("without a key column nothing is read, and the table says which one is missing", () => {
  const { rows, problems } = parseTable(table, ["Name", "Amount"], [["Acme", 1]]);
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([{ row: 0, column: "Part" }]);
});

test("the catalogue's names, headers and keys are sound", () => {
  expect(new Set(TABLES.map((each) => each.name)).size).toBe(TABLES.length);
  for (const each of TABLES) {
    expect(each.name).toMatch(/^cam_[a-z_]+$/);
    const headers = Object.values(each.columns).map((column) => column.header.toLowerCase());
    expect(new Set(headers).size).toBe(headers.length);
    for (const field of each.key) expect(Object.keys(each.columns)).toContain(field);
  }
});
