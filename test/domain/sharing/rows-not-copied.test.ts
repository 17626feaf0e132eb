import { rowsNotCopied } from "../../../src/domain/sharing/rows-not-copied";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { dealsTable, stagesTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";

test("of a copy's tables, rows of its partner, of the program and of nobody known that cannot be read are told once", () => {
  const source = new MemoryTables()
    .with(actionsTable, [
      { actionId: "A", partner: "North" },
      { actionId: "B", partner: "north", due: "soon" as never, status: "Perhaps" },
      { actionId: "C", partner: "South", due: "soon" as never },
      { actionId: "D", partner: null, due: "soon" as never },
    ])
    .with(stagesTable, [{ stage: "Open", class: "Odd" }])
    .with(dealsTable, [{ dealId: "D", partner: "North", amount: "much" as never }]);
  expect(rowsNotCopied(source, "North", ["cam_actions", "cam_stages"])).toEqual([
    { sheet: "Actions", row: 2, message: "Due: expected a date" },
    { sheet: "Actions", row: 4, message: "Due: expected a date" },
    { sheet: "Stages", row: 1, message: "Class: expected one of Open, Won, Lost" },
  ]);
});
