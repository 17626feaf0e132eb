import { cadenceBoard } from "../../../src/domain/cadence/board";
import { readRoutine, routineAt } from "../../../src/domain/cadence/routine";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { CADENCE_AS_OF, cadenceExample, ODD_CADENCE } from "../../support/cadence-example";

test.each([
  ["the routine that the add-in brings", undefined],
  ["odd rules", ODD_CADENCE],
])("of %s nothing is lost or counted twice", (_, cadence) => {
  const data = readRoutine(cadenceExample({ seed: 11, ...(cadence ? { cadence } : {}) }));
  const items = routineAt(data, CADENCE_AS_OF);
  const { lines, counts, toDo, share } = cadenceBoard(data, CADENCE_AS_OF);
  expect(lines.flatMap((line) => line.items)).toHaveLength(items.length);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
  expect(share).toBe(counts.Done / (counts.Done + counts.Overdue));
  expect(toDo.map(({ due }) => due)).toEqual(toDo.map(({ due }) => due).sort((a, b) => a - b));
  expect(toDo.slice(0, counts.Overdue).every(({ state }) => state === "Overdue")).toBe(true);
  for (const line of lines)
    expect(line.first).toBe(toDo.find(({ partner }) => partner === line.partner) ?? null);
  expect(lines.at(-1)!.partner).toBe("");
});

test("of two rows with one name the first counts, and a row without a name for nobody", () => {
  const tables = cadenceExample({ seed: 1, partners: 1 }).with(
    partnersTable,
    ["Acme", "ACME", null].map((partner, index) => ({ partnerId: `${index}`, partner, cam: `${index}` })),
  );
  const { lines } = cadenceBoard(readRoutine(tables), CADENCE_AS_OF);
  expect(lines.map(({ partner, cam }) => [partner, cam])).toEqual([
    ["Acme", "0"],
    ["", ""],
  ]);
});
