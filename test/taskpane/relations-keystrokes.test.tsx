/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { commitmentsTable, contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { KeystrokeModel } from "../support/keystroke-model";
import { MemoryWorkbook } from "../support/memory-workbook";
import { examplePromise } from "../support/relations-example";
import type { PageId } from "../../src/commands/page-requests";
import { choosePartner, currentStep, openPane, type Pane, TODAY } from "./support";

// What a person does is done here too, so that each count is of a way that works.
let pane: Pane;
let person: KeystrokeModel;
afterEach(() => pane.unmount());

async function openWithAcme(page: PageId): Promise<void> {
  const workbook = new MemoryWorkbook();
  const deal = { dealId: "D-1", partner: "Acme", account: "Delta Foods", product: "Core", amount: 9_000 };
  const tables = [
    changeTable(partnersTable, [{ partnerId: "P-1", partner: "Acme", cam: "Marta", status: "Active" }]),
    changeTable(dealsTable, [{ ...deal, stage: "Open", expectedClose: TODAY + 30 }]),
    changeTable(commitmentsTable, [examplePromise("C-1", { commitment: "Demo licence", due: TODAY - 19 })]),
    changeTable(contactsTable, []),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
  pane = openPane(workbook, page);
  await choosePartner(pane, "Acme");
  person = new KeystrokeModel();
}

async function click(name: string | RegExp): Promise<void> {
  await pane.user.click(await screen.findByRole("button", { name }));
  person.click();
}

/** From the clipboard, where the list has been copied to. */
async function paste(label: string, text: string): Promise<void> {
  await pane.user.click(await screen.findByLabelText(label));
  await pane.user.paste(text);
  person.click().type(2);
}

test("a late promise is kept in 3 seconds, and a new one written down in 15", async () => {
  await openWithAcme("promises");
  await click("Kept today: Demo licence");
  await screen.findByText("Kept.");
  expect(person.seconds).toBeLessThanOrEqual(3);

  person = new KeystrokeModel();
  const what = "A named engineer by June";
  await pane.user.type(screen.getByLabelText("What"), what);
  person.click().type(what.length);
  await click("Add it");
  await screen.findByRole("button", { name: `Kept today: ${what}` });
  expect(person.seconds).toBeLessThanOrEqual(15);
});

test("a list of people becomes the relationship map in 20 seconds", async () => {
  await openWithAcme("relations");
  await paste("Or paste a list", "Sofia\tHead of sales\tSales\tMarta\t5\nIda\tCFO\tExecutive\tMarta\t2\n");
  await click("Read the list");
  await click("Save 2 people");
  await screen.findByText("Saved.");
  await click("Build the map");
  await screen.findByText("Relationship map of Acme is ready.");
  expect(person.seconds).toBeLessThanOrEqual(20);
});

test("the rules of engagement with a topic left out are ready to sign in 6 seconds", async () => {
  await openWithAcme("rules");
  await pane.user.click(await screen.findByRole("checkbox", { name: "Rhythm" }));
  person.click();
  await click("Build the page to sign");
  await screen.findByText("The rules with Acme are ready to sign.");
  expect(person.seconds).toBeLessThanOrEqual(6);
});

test("a pasted list of accounts becomes the account plan in 20 seconds", async () => {
  await openWithAcme("accounts");
  if (currentStep() === "Partner") await pane.goOn();
  await waitFor(() => expect(currentStep()).not.toBe("Partner"));
  await paste(
    "Accounts from a spreadsheet",
    "Account\tProduct\tSector\nNorthwind\tPlus\tRetail\nAmber\tCore\tFood\n",
  );
  await click("Look at it");
  while (currentStep() !== "Review") {
    await pane.goOn();
    person.click();
  }
  await click("Build account plan");
  await screen.findByText(/^Account plan of Acme is ready/);
  expect(person.seconds).toBeLessThanOrEqual(20);
});
