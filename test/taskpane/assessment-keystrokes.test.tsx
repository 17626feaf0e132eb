/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { KeystrokeModel } from "../support/keystroke-model";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, choosePartner, currentStep, openPane } from "./support";

/** What a person does is done here too, so that the count is of a way that works. */
test("twenty questions take 40 seconds by the keystroke model, from the first question to the sheet", async () => {
  const workbook = new MemoryWorkbook();
  const partner = { partnerId: "P-1", partner: "Acme", lifeStage: "Activate", status: "Active" };
  await workbook.apply({ label: "Partners", tables: [changeTable(partnersTable, [partner])], sheets: [] });
  const pane = openPane(workbook, "capabilities");
  const person = new KeystrokeModel();
  await choosePartner(pane, "Acme");
  if (currentStep() === "Partner") await pane.goOn();
  await waitFor(() => expect(currentStep()).toBe("Start"));
  await pane.goOn();
  person.click();
  for (let question = 0; question < 20; question += 1) {
    expect(currentStep()).toBe("Questions");
    person.type(1);
    await pane.user.keyboard(String(1 + (question % 5)));
  }
  expect(currentStep()).toBe("Review");
  expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuetext", "20 of 20 answered");
  await pane.user.click(button("Build scorecard"));
  person.click();
  await screen.findByText("Capabilities Scorecard of Acme is ready.");
  expect(person.seconds).toBeLessThanOrEqual(40);
  pane.unmount();
});
