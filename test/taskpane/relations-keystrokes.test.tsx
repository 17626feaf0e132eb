/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
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
  // The program's page is about everybody.
  if (page !== "program") await choosePartner(pane, "Acme");
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

test("the three contact sheets are one click, and a customer's people become the role map in 25 seconds", async () => {
  await openWithAcme("contacts");
  await click("Build the three sheets");
  await screen.findByText("The contact sheets of Acme are ready.");
  expect(person.seconds).toBeLessThanOrEqual(3);
  pane.unmount();

  await openWithAcme("roleMap");
  const form = within(await screen.findByRole("group", { name: "Another customer" }));
  const choose = async (label: string, option: string) => {
    await pane.user.selectOptions(form.getByLabelText(label), option);
    // To the field, and the option's first letter.
    person.type(2);
  };
  await choose("From its deals", "Delta Foods");
  await choose("Part", "Opens the door");
  for (const [label, text] of [
    ["Name", "Ida"],
    ["Opens the door to", "Ana"],
  ] as const) {
    await pane.user.type(form.getByLabelText(label), text);
    person.type(1 + text.length);
  }
  await click("Save the person");
  await screen.findByText("Opens the door: Ida → Ana");
  await click("Build the role map");
  await screen.findByText("The role map of Acme is ready.");
  expect(person.seconds).toBeLessThanOrEqual(25);
});

test("the program's twenty questions are answered and built in a minute", async () => {
  await openWithAcme("program");
  let answered = 0;
  for (;;) {
    const step = currentStep();
    for (const question of screen.queryAllByRole("combobox")) {
      if (!(question instanceof HTMLSelectElement)) continue;
      const three = [...question.options].find(({ text }) => text.startsWith("3 "));
      if (!three) continue;
      await pane.user.selectOptions(question, three);
      // Its digit, and on to the next question.
      person.type(2);
      answered++;
    }
    if (step === "Review") break;
    await pane.goOn();
    person.click();
    await waitFor(() => expect(currentStep()).not.toBe(step));
  }
  expect(answered).toBe(20);
  await click("Build program life-stage");
  await screen.findByText(/^Program life-stage is ready/);
  expect(person.seconds).toBeLessThanOrEqual(60);
});
