import { RowChoices } from "../../../src/domain/crm/row-choices";

test.each(["constructor", "__proto__", "toString"])(
  "a column %s is asked about although another one has an answer",
  (column) => {
    const rows = new RowChoices({ groupedBy: { Partner: "above" } });
    expect(rows.ask("groupedBy", "Partner", "?")).toBe("above");
    expect(rows.ask("groupedBy", column, "?")).toBeNull();
  },
);
