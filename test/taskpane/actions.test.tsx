/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { DEFAULT_QUESTIONS } from "../../src/domain/capabilities/content/questions";
import { actionsTable, answersTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { exampleAction } from "../support/action-example";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
const workbook = new MemoryWorkbook();
const PARTNERS = [
  { partnerId: "1", partner: "Acme", cam: "Marta", lifeStage: "Activate" },
  { partnerId: "2", partner: "Bolt", cam: "Devon", lifeStage: "Activate" },
];
/** Every core question answered: poorly for pre-sales, well for the rest. */
const ANSWERS = DEFAULT_QUESTIONS.filter(({ core }) => core === "Yes").map(({ questionId, metric }) => ({
  partner: "Acme",
  assessedOn: TODAY - 5,
  questionId,
  evidence: null,
  level: metric === "Pre-sales" ? 1 : metric === "Support" ? 2 : 5,
}));

beforeAll(async () => {
  const tables = [
    changeTable(partnersTable, PARTNERS),
    changeTable(answersTable, ANSWERS),
    changeTable(actionsTable, [
      exampleAction("A-2-1", { partner: "Bolt", due: TODAY - 20, action: "Name an owner", owner: "Priya" }),
      exampleAction("A-2-2", { partner: "Bolt", due: TODAY + 3, action: "Book the courses", owner: null }),
    ]),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
});
afterEach(() => pane.unmount());

const rows = async () => (await beside(workbook.read({ tables: [actionsTable] }))).table(actionsTable).rows;
const choose = async (partner: string) => choosePartner(pane, partner);

test("the first page names who has overdue actions and opens them", async () => {
  pane = openPane(workbook, "today");
  await pane.user.click(await screen.findByRole("button", { name: "Bolt 1 overdue" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Actions" })).toBeInTheDocument();
  expect(await screen.findByText("1 overdue")).toBeInTheDocument();
  expect(screen.getByText("1 due soon")).toBeInTheDocument();
});

test("an overdue action of ours has its card, and is not named a second time", async () => {
  const ours = new MemoryWorkbook();
  const late = exampleAction("A-2-1", {
    partner: "Bolt",
    due: TODAY - 20,
    action: "Send a licence",
    owner: "Marta",
  });
  await ours.apply({
    label: "Example",
    tables: [changeTable(partnersTable, PARTNERS), changeTable(actionsTable, [late])],
    sheets: [],
  });
  pane = openPane(ours, "today");
  expect(await screen.findByText(/^You agreed to send a licence/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Bolt \d+ overdue/ })).not.toBeInTheDocument();
});

test("an action is ticked as done and another one edited, saved together and undone together", async () => {
  pane = openPane(workbook, "actions");
  await pane.user.click(await screen.findByRole("checkbox", { name: "Name an owner" }));
  await pane.user.click(button("Edit: Book the courses"));
  const fields = within(screen.getByRole("group", { name: "Book the courses" }));
  await pane.user.type(fields.getByLabelText("Owner"), "Devon");
  await pane.user.selectOptions(fields.getByLabelText("Priority"), "High");
  expect((await rows())[0]!.status).toBe("Open");
  workbook.failWith("GeneralException");
  await pane.user.click(button("Save 2 changes"));
  await screen.findByText(/the workbook is as it was/);
  expect((await rows())[0]!.status).toBe("Open");
  workbook.failWith(null);
  await pane.user.click(button("Save 2 changes"));
  await screen.findByText("Actions saved.");
  expect(await rows()).toMatchObject([
    { actionId: "A-2-1", status: "Done", owner: "Priya" },
    { actionId: "A-2-2", status: "Open", owner: "Devon", priority: "High" },
  ]);
  expect(await screen.findByText("1 done so far.")).toBeInTheDocument();
  expect(button("Save")).toBeDisabled();
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await rows()).toMatchObject([{ status: "Open" }, { owner: null, priority: "Medium" }]);
});

test("the weakest metrics are proposed; what is ticked is added with owner and date as they stand, an own action too", async () => {
  pane = openPane(workbook, "actions");
  await choose("Acme");
  await screen.findByText("Proposed from the assessment of 26 December 2017");
  expect(screen.getByText("Nothing is open.")).toBeInTheDocument();
  const [weakest, next] = screen.getAllByRole("checkbox");
  expect(weakest).toHaveAccessibleName("Build a list of 50 named targets and call ten a week");
  expect(
    screen.getByText(/^Pre-sales 1 of 100 · High · due 31 January 2018 · Helps: Target list/),
  ).toBeInTheDocument();
  expect(next).toHaveAccessibleName("Set up a first line with a case list and response times");
  expect(button("Save")).toBeDisabled();
  await pane.user.click(weakest!);
  const fields = within(screen.getByRole("group", { name: /^Build a list/ }));
  expect(fields.getByLabelText("Owner")).toHaveValue("Marta");
  await pane.user.clear(fields.getByLabelText("Owner"));
  await pane.user.type(fields.getByLabelText("Owner"), "Kim of Acme");
  await pane.user.type(screen.getByLabelText("Action"), "Visit the new office");
  await pane.user.click(button("Add 2 actions"));
  await screen.findByText("Actions saved.");
  expect((await rows()).slice(2)).toMatchObject([
    {
      actionId: "A-1-1",
      partner: "Acme",
      metric: "Pre-sales",
      owner: "Kim of Acme",
      status: "Open",
      from: "Capabilities 2017-12-26",
    },
    { actionId: "A-1-2", action: "Visit the new office", metric: null, owner: "Marta", from: "Own" },
  ]);
  expect(await screen.findByRole("button", { name: "Edit: Visit the new office" })).toBeInTheDocument();
  await waitFor(() => expect(screen.getByLabelText("Action")).toHaveValue(""));
  // Pre-sales is under way now, so that it is not proposed again.
  expect(screen.queryByText(/^Pre-sales 1 of 100/)).not.toBeInTheDocument();
});

test("a partner without an assessment is told so, and its actions are the only ones shown", async () => {
  pane = openPane(workbook, "actions");
  await choose("Bolt");
  expect(await screen.findByText(/^Bolt has not been assessed yet/)).toBeInTheDocument();
  await waitFor(() =>
    expect(screen.getAllByRole("checkbox").map((each) => each.closest("span")!.textContent)).toEqual([
      "Name an owner",
      "Book the courses",
    ]),
  );
});

test("a page to take away is built for the partner", async () => {
  pane = openPane(workbook, "actions");
  await choose("Bolt");
  await pane.user.click(await screen.findByRole("button", { name: "Build a page to take away" }));
  await screen.findByText("Action plan of Bolt is ready.");
  const { sheets } = await beside(workbook.read({ tables: [], sheets: ["action-plan"] }));
  expect(sheets).toMatchObject([
    { kind: "action-plan", subject: { partner: "Bolt" }, sheetName: "Actions · Bolt" },
  ]);
});
