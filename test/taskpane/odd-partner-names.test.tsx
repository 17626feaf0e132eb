/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { currentStep, openPane } from "./support";

test("a partner called constructor is one of its own until somebody says otherwise", async () => {
  const complaints = jest.spyOn(console, "error");
  const workbook = new MemoryWorkbook();
  const partners = changeTable(partnersTable, [{ partnerId: "P-1", partner: "Constructor Ltd" }]);
  await workbook.apply({ label: "Partners", tables: [partners], sheets: [] });
  const pane = openPane(workbook, "import");
  const deals = "Deal ID,Partner,Stage,Amount,Close date\nD-1,constructor,Won,100,2017-10-20\n";
  await pane.user.upload(
    await screen.findByLabelText("Choose files", { selector: "input" }),
    new File([deals], "deals.csv"),
  );
  await screen.findByText("deals.csv");
  while (currentStep() !== "Partners") await pane.goOn();
  const field = screen.getByLabelText(/^constructor/);
  expect(field).toHaveValue("");
  await pane.user.selectOptions(field, "Constructor Ltd");
  expect(field).toHaveValue("Constructor Ltd");
  expect(complaints).not.toHaveBeenCalled();
  pane.unmount();
});
