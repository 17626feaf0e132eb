/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { plansTable } from "../../src/domain/shared/tables/business-plan-tables";
import { accountsTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, currentStep, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
let partner: string;
const workbook = new MemoryWorkbook();
afterEach(() => pane.unmount());

const read = () =>
  beside(workbook.read({ tables: [partnersTable, resultsTable, plansTable], sheets: ["business-plan"] }));
const result = () =>
  screen.getByRole("img", { name: /^Cumulative contribution/ }).closest("div")!.textContent;

async function goTo(step: string) {
  while (currentStep() !== step) await pane.goOn();
}

async function open() {
  pane = openPane(workbook, "businessPlan");
  await screen.findByText("Whose plan?");
  await choosePartner(pane, partner);
  await screen.findByRole("img", { name: /^Cumulative contribution/ });
  if (currentStep() === "Partner") await pane.goOn();
}

async function retype(field: HTMLElement, text: string) {
  await pane.user.clear(field);
  await pane.user.paste(text);
}

test("a half-finished plan is saved as a draft, and a colleague goes on from the sheet", async () => {
  pane = openPane(workbook, "businessPlan");
  await pane.user.click(await screen.findByRole("button", { name: "Use sample data" }));
  await screen.findByText("Whose plan?");
  partner = (await read()).table(partnersTable).rows[0]!.partner!;
  pane.unmount();

  await open();
  expect(currentStep()).toBe("Goals");
  await pane.user.type(screen.getByLabelText("Goal"), "A third of profit from services");
  await pane.goOn();
  const before = result();
  const deals = screen.getByLabelText("Deals a month");
  // Bad input: a message beside the field, and nothing is written.
  await retype(screen.getByLabelText("Monthly growth"), "-200%");
  expect(screen.getByText("Monthly growth is −200 %: give a rate from −100 % to 100 %.")).toBeInTheDocument();
  await pane.user.click(button("Save as draft"));
  expect(screen.getByLabelText("Monthly growth")).toHaveFocus();
  expect((await read()).sheets).toEqual([]);
  await retype(screen.getByLabelText("Monthly growth"), "2%");
  await retype(screen.getByLabelText("First deal month"), "0");
  expect(screen.getByText("First deal month is 0: give a whole number from 1 to 36.")).toBeInTheDocument();
  await retype(screen.getByLabelText("First deal month"), "2");
  await retype(deals, "lots");
  expect(screen.getByText(/Type a number, for example/, { selector: "main *" })).toBeInTheDocument();
  await retype(deals, "7.5");
  await waitFor(() => expect(result()).not.toBe(before));
  await pane.goOn();
  await retype(screen.getByLabelText("Services attach rate"), "60%");
  await pane.user.click(button("Save as draft"));
  await screen.findByText(/^Saved as a draft: Plan/);
  expect(currentStep()).toBe("Services");
  const saved = await read();
  expect(saved.sheets[0]).toMatchObject({
    subject: { partner, edition: "1" },
    inputs: {
      in_line1_deals: 7.5,
      in_line1_attach: 0.6,
      in_line1_growth: 0.02,
      in_goal: "A third of profit from services",
    },
  });
  expect(saved.table(plansTable).rows).toMatchObject([{ partner, version: 1, state: "Draft" }]);
  pane.unmount();

  await open();
  expect(screen.getByLabelText("Goal")).toHaveValue("A third of profit from services");
  await pane.goOn();
  expect(screen.getByLabelText("Deals a month")).toHaveValue("7.5");
});

test("lines come and go, up to eight; a plan without deals is not built", async () => {
  await open();
  await goTo("Lines");
  const count = () =>
    screen.getByLabelText("Product line", { selector: "select" }).querySelectorAll("option").length;
  const start = screen.queryByLabelText("Product line", { selector: "select" }) ? count() : 1;
  for (let line = start; line < 8; line += 1) await pane.user.click(button("Add a line"));
  expect(count()).toBe(8);
  expect(screen.getByText("A plan has at most 8 product lines.")).toBeInTheDocument();
  expect(button("Add a line")).toHaveAttribute("aria-disabled", "true");
  await pane.user.selectOptions(screen.getByLabelText("Product line", { selector: "select" }), "1");
  await retype(screen.getByLabelText("Deals a month"), "3");
  await pane.user.selectOptions(screen.getByLabelText("Product line", { selector: "select" }), "0");
  await pane.user.click(button("Remove this line"));
  expect(count()).toBe(7);
  // The second line is the first now, with what was typed for it.
  expect(screen.getByLabelText("Deals a month")).toHaveValue("3");
  while (screen.queryByRole("button", { name: "Remove this line" }))
    await pane.user.click(button("Remove this line"));
  await retype(screen.getByLabelText("Deals a month"), "0");
  expect(await screen.findByText(/^The plan has no deals/)).toBeInTheDocument();
  expect(button("Save as draft")).toHaveAttribute("aria-disabled", "true");
});

test("commitments are accepted after their list of changes, the plan is agreed by name, and the next is a new version to compare", async () => {
  await open();
  await goTo("Commitments");
  await pane.user.click(screen.getByRole("checkbox", { name: /^Make these commitments the targets/ }));
  const list = screen.getByRole("group", { name: /targets change when the plan is built$/ });
  expect(within(list).getByText("Sales target FY2018 Q1")).toBeInTheDocument();
  expect(list).toHaveTextContent("→");
  await pane.goOn();
  await pane.user.click(screen.getByRole("radio", { name: "Agreed" }));
  expect(button("Build plan")).toHaveAttribute("aria-disabled", "true");
  await pane.user.type(screen.getByLabelText(/^Name/), "Kim");
  await pane.goOn("Build plan");
  await screen.findByText(`Plan of ${partner} is ready.`);
  const agreed = await read();
  expect(agreed.table(plansTable).rows).toMatchObject([
    { version: 1, state: "Agreed", name: "Kim", date: 43_100 },
  ]);
  const targets = agreed
    .table(resultsTable)
    .rows.filter((row) => row.partner === partner && row.metric === "perf_to_plan");
  expect(targets.length).toBeGreaterThanOrEqual(12);

  await pane.user.click(button("Another partner"));
  await choosePartner(pane, partner);
  await screen.findByText("Version 1 is agreed and stays as it is. What you build becomes version 2.");
  await goTo("Marketing");
  await retype(screen.getByLabelText("Marketing a month"), "4k");
  await goTo("Review");
  await screen.findByText(/lines differ$/);
  expect(screen.getByText("Marketing a month")).toBeInTheDocument();
  expect(screen.getByText(/→ .*4,000$/)).toBeInTheDocument();
  await pane.goOn("Build plan");
  await screen.findByText(`Plan of ${partner} is ready.`);
  const both = await read();
  expect(both.sheets.map(({ subject }) => subject.edition)).toEqual(["1", "2"]);
  expect(both.sheets[0]!.inputs.in_marketing_monthly).toBeNull();
  expect(both.sheets[1]!.inputs).toMatchObject({ in_marketing_monthly: 4_000, in_line1_deals: 7.5 });
  expect(both.table(plansTable).rows).toMatchObject([{ state: "Agreed" }, { version: 2, state: "Draft" }]);
});

test("what the account plan expects is offered as a line, with where it comes from, and taken over on demand alone", async () => {
  const own = new MemoryWorkbook();
  const target = { partner: "Acme", account: "Amber", product: "Relay", estimatedValue: 20_000 };
  const why = { relationship: 5, triggerKind: "Project", trigger: TODAY + 9, setOn: TODAY - 9 };
  const tables = [
    changeTable(partnersTable, [{ partnerId: "1", partner: "Acme" }]),
    changeTable(accountsTable, [{ ...target, ...why }]),
  ];
  await own.apply({ label: "Example", tables, sheets: [] });
  pane = openPane(own, "businessPlan");
  await choosePartner(pane, "Acme");
  await goTo("Lines");
  // Medium: 15 % of 20,000, at the customer's price with 20 % margin.
  expect(
    screen.getByText(/^1 target set: 0\.15 deals a year of about .*25,000, at what/),
  ).toBeInTheDocument();
  expect(screen.getByLabelText("Deals a month")).toHaveValue("1");
  await pane.user.click(button("Add Relay as a line"));
  expect(screen.getByText("Stands in the plan.")).toBeInTheDocument();
  expect(screen.getByLabelText("Product")).toHaveValue("Relay");
  expect(screen.getByLabelText("Deals a month")).toHaveValue("0.0125");
  await retype(screen.getByLabelText("Deals a month"), "2");
  await pane.user.click(button("Use it for Relay"));
  await pane.user.click(button("Save as draft"));
  await screen.findByText(/^Saved as a draft: Plan/);
  const { sheets } = await beside(own.read({ tables: [], sheets: ["business-plan"] }));
  // In the place of the example that a plan without deals begins with.
  expect(sheets[0]!.inputs).not.toHaveProperty("in_line2_deals");
  expect(sheets[0]!.inputs).toMatchObject({
    in_line1_product: "Relay",
    in_line1_deals: 0.0125,
    in_line1_deal_size: 25_000,
  });
});
