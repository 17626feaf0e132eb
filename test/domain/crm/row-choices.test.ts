import { RowChoices } from "../../../src/domain/crm/row-choices";

test("a column is answered by what was said of it, whatever it is called", () => {
  const rows = new RowChoices({ groupedBy: { Partner: "above" } });
  expect(rows.ask("groupedBy", "Partner", "")).toBe("above");
  for (const column of ["constructor", "__proto__", "toString"])
    expect(rows.ask("groupedBy", column, "")).toBeNull();
  expect(rows.choices.map(({ answer }) => answer)).toEqual(["above", null, null, null]);
});
