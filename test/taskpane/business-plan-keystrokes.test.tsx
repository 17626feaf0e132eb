/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { KeystrokeModel } from "../support/keystroke-model";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, choosePartner, currentStep, openPane } from "./support";

/** What a person does is done here too, so that the count is of a way that works. */
test("a plan with its goal and twelve edits takes 60 seconds by the keystroke model, from the first step to the sheet", async () => {
  const workbook = new MemoryWorkbook();
  const partner = { partnerId: "P-1", partner: "Acme", lifeStage: "Activate", status: "Active" };
  await workbook.apply({ label: "Partners", tables: [changeTable(partnersTable, [partner])], sheets: [] });
  const pane = openPane(workbook, "businessPlan");
  const person = new KeystrokeModel();
  await choosePartner(pane, "Acme");
  if (currentStep() === "Partner") await pane.goOn();
  await waitFor(() => expect(currentStep()).toBe("Goals"));
  const { user } = pane;
  /** Keys that take no thought of their own. */
  const press = async (keys: string) => {
    person.type(1, { decided: true });
    await user.keyboard(keys);
  };
  const tabTo = async (label: string) => {
    for (let tabs = 0; document.activeElement !== screen.getByLabelText(label); tabs += 1) {
      if (tabs > 20) throw new Error(`${label} is not reached by keyboard`);
      person.type(1, { decided: true });
      await user.tab();
    }
  };
  const type = async (label: string, text: string) => {
    await tabTo(label);
    person.type(text.length);
    await user.keyboard(text);
  };
  const edit = async (fields: Readonly<Record<string, string>>) => {
    for (const [label, text] of Object.entries(fields)) await type(label, text);
  };
  const go = async (name: string) => {
    await user.click(button(name));
    person.click();
  };
  await user.click(screen.getByLabelText("Goal"));
  person.click();
  await type("Goal", "Half of new profit from services");
  await go("Lines");
  await edit({ "Deals a month": "1.5", "Monthly growth": "2", "Deal size": "24000", "Product margin": "18" });
  await press("{Enter}");
  await edit({ "Services attach rate": "60", "Services a deal": "6000", "Services margin": "35" });
  await press("{Enter}");
  await edit({ "Recurring a month": "400", "Recurring margin": "25", "Monthly churn": "1" });
  await press("{Enter}");
  expect(currentStep()).toBe("People");
  await go("Marketing");
  await edit({ "Marketing a month": "2000", "MDF share": "40" });
  await go("Review");
  expect(currentStep()).toBe("Review");
  await go("Build plan");
  await screen.findByText("Plan of Acme is ready.");
  const { sheets } = await workbook.read({ tables: [], sheets: ["business-plan"] });
  expect(sheets[0]!.inputs).toMatchObject({
    in_goal: "Half of new profit from services",
    in_line1_deals: 1.5,
    in_line1_growth: 0.02,
    in_line1_churn: 0.01,
    in_marketing_mdf_share: 0.4,
  });
  expect(person.seconds).toBeLessThanOrEqual(60);
  pane.unmount();
});
