/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { activitiesTable, commitmentsTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { snoozesTable } from "../../src/domain/shared/tables/today-tables";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, openPane, TODAY, type Pane } from "./support";

const deal = (dealId: string, partner: string, more: object) => ({
  dealId,
  partner,
  account: `Account ${dealId}`,
  stage: "Open",
  amount: 84_000,
  nextStep: "Call",
  ...more,
});

async function opened(names: readonly string[], ...more: ReturnType<typeof changeTable>[]) {
  const workbook = new MemoryWorkbook();
  const partners = names.map((partner, index) => ({ partnerId: `${index}`, partner, status: "Active" }));
  await workbook.apply({
    label: "Example",
    tables: [changeTable(partnersTable, partners), ...more],
    sheets: [],
  });
  const pane = openPane(workbook, "today");
  await screen.findByRole("heading", { name: "What matters today" });
  return { workbook, pane };
}

const card = async (partner: string) =>
  within((await screen.findByRole("heading", { level: 3, name: partner })).closest("li")!);
const acmeHeading = () => screen.queryByRole("heading", { level: 3, name: "Acme" });
const rows = async (workbook: MemoryWorkbook, table: typeof snoozesTable | typeof activitiesTable) =>
  (await workbook.read({ tables: [table as typeof snoozesTable] })).table(table as typeof snoozesTable).rows;

const ENDING = deal("D-1", "Acme", { registrationEnds: TODAY + 5, lastActivity: TODAY - 31 });

test("a card says why, and its deed opens the mail's text with the partner's deals", async () => {
  const { pane } = await opened(["Acme"], changeTable(dealsTable, [ENDING]));
  const acme = await card("Acme");
  expect(
    acme.getByText("Account D-1, 84k, registration ends in 5 days, no move for 31."),
  ).toBeInTheDocument();
  await pane.user.click(acme.getByRole("button", { name: "Ask for update: Acme" }));
  const mail = await acme.findByLabelText<HTMLTextAreaElement>("Text to copy into a mail");
  expect(mail.value).toContain("1. Account D-1, 84k, no closing date, registration ends 5 January 2018");
  expect(mail.value).toContain("Next step as we have it: Call");
  pane.unmount();
});

test("seven cards and n more; with a page as deed the partner is chosen", async () => {
  const names = Array.from({ length: 9 }, (_, index) => `Partner ${index}`);
  const late = names.map((partner, index) => ({
    commitmentId: `C-${index}`,
    partner,
    by: "Vendor",
    commitment: "A demo licence",
    due: TODAY - 1 - index,
  }));
  const { workbook, pane } = await opened(names, changeTable(commitmentsTable, late));
  await waitFor(() => expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(7));
  expect(screen.getAllByRole("heading", { level: 3 })[0]).toHaveTextContent("Partner 8");
  await pane.user.click(button(/^\d+ more$/));
  expect(screen.getAllByRole("heading", { level: 3, name: /^Partner \d$/ })).toHaveLength(9);
  expect(screen.getAllByRole("heading", { level: 3, name: "Routine" })).not.toHaveLength(0);
  await pane.user.click(button("Kept: Partner 8"));
  await screen.findByText(/^The promise is kept/);
  await waitFor(() =>
    expect(screen.queryByRole("heading", { level: 3, name: "Partner 8" })).not.toBeInTheDocument(),
  );
  await pane.user.click(button("New date: Partner 7"));
  await pane.user.click((await card("Partner 7")).getByRole("button", { name: "Save date" }));
  await screen.findByText(/^The promise has a new date/);
  const saved = (await workbook.read({ tables: [commitmentsTable] })).table(commitmentsTable).rows;
  expect(saved.find(({ partner }) => partner === "Partner 8")?.keptOn).toBe(TODAY);
  expect(saved.find(({ partner }) => partner === "Partner 7")?.due).toBe(TODAY + 7);
  pane.unmount();
});

async function snooze({ user }: Pane, partner: string): Promise<void> {
  await user.click(button(`Snooze until: ${partner}`));
  await user.click(button(/^Snooze until \d/));
}

test("snooze writes a row for everybody to see, hides the card, and is taken back", async () => {
  const { workbook, pane } = await opened(["Acme"], changeTable(dealsTable, [ENDING]));
  await card("Acme");
  await snooze(pane, "Acme");
  await waitFor(() => expect(acmeHeading()).not.toBeInTheDocument());
  expect(await rows(workbook, snoozesTable)).toMatchObject([
    { partner: "Acme", reason: "Registration ends: D-1", until: TODAY + 7 },
  ]);
  await pane.user.click(button("Undo"));
  await card("Acme");
  pane.unmount();
});

test("Done logs it with the next step and its day, and lets the card rest until then", async () => {
  const { workbook, pane } = await opened(["Acme"], changeTable(dealsTable, [ENDING]));
  const acme = await card("Acme");
  await pane.user.click(acme.getByRole("button", { name: "Done: Acme" }));
  await pane.user.type(await acme.findByLabelText("Next step"), "Call again");
  await pane.user.click(acme.getByRole("button", { name: "Log it" }));
  await screen.findByText(/^It is logged/);
  expect(await rows(workbook, activitiesTable)).toMatchObject([
    { partner: "Acme", kind: "Note", nextStep: "Call again", date: TODAY },
  ]);
  await waitFor(() => expect(acmeHeading()).not.toBeInTheDocument());
  pane.unmount();
});

test("a deal without a next step gets one in the card", async () => {
  const closing = deal("D-2", "Harbor", { expectedClose: TODAY + 2, nextStep: null });
  const { workbook, pane } = await opened(["Harbor"], changeTable(dealsTable, [closing]));
  await pane.user.click(await screen.findByRole("button", { name: "Add step: Harbor" }));
  await pane.user.type(await screen.findByLabelText("Next step"), "Meet the buyer");
  await pane.user.click(button("Save step"));
  await screen.findByText(/^The next step is saved/);
  const saved = (await workbook.read({ tables: [dealsTable] })).table(dealsTable).rows;
  expect(saved[0]).toMatchObject({ dealId: "D-2", nextStep: "Meet the buyer", amount: 84_000 });
  pane.unmount();
});

test("any card logs a talk in one line", async () => {
  const { workbook, pane } = await opened(["Acme"], changeTable(dealsTable, [ENDING]));
  const acme = await card("Acme");
  await pane.user.click(acme.getByRole("button", { name: "Log a talk: Acme" }));
  await pane.user.type(await acme.findByLabelText("In one line"), "They will extend{Tab}");
  await pane.user.click(acme.getByRole("button", { name: "Log it" }));
  await screen.findByText(/^It is logged/);
  expect(await rows(workbook, activitiesTable)).toMatchObject([
    { kind: "Call", summary: "They will extend" },
  ]);
  await card("Acme");
  pane.unmount();
});

test("a batch of the routine opens the page that does it for all", async () => {
  const { pane } = await opened(["Acme", "Bolt"]);
  await pane.user.click(await screen.findByRole("button", { name: /^\d+ more$/ }));
  const said = "Two scorecards of December are due by 9 January 2018.";
  const batch = within((await screen.findByText(said)).closest("li")!);
  await pane.user.click(batch.getByRole("button", { name: /^Build 2: / }));
  expect(await screen.findByRole("heading", { level: 1, name: "Performance Scorecard" })).toBeInTheDocument();
  pane.unmount();
});

test("rows that nothing reads are told above the cards", async () => {
  const broken = { commitmentId: "C-1", partner: "Acme", by: "Vendor", commitment: "Call", due: "soon" };
  const { pane } = await opened(["Acme"], changeTable(commitmentsTable, [broken as never]));
  expect(await screen.findByText(/1 row of the workbook is not read/)).toBeInTheDocument();
  expect(screen.getByText(/^Commitments, row 1, Due: /)).toBeInTheDocument();
  pane.unmount();
});

test("a strip above the cards counts what is wrong with the tables, and leads to it", async () => {
  const { workbook, pane } = await opened(
    ["Acme"],
    changeTable(dealsTable, [ENDING, deal("D-2", "Acmee", {})]),
  );
  await screen.findByText(/^Control: 2 failures/);
  await pane.user.click(button("Show them"));
  expect(
    await screen.findByText(/^Partner is no partner of Partners · row 2 of the table$/),
  ).toBeInTheDocument();
  await pane.user.click(button("Build Control"));
  await screen.findByText(/^Control is ready/);
  const { sheets } = await workbook.read({ tables: [], sheets: ["control"] });
  expect(sheets.map(({ sheetName }) => sheetName)).toEqual(["Control"]);
  pane.unmount();
});
