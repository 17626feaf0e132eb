/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { DEFAULT_QUESTIONS } from "../../src/domain/capabilities/content/questions";
import { answersTable, stageCriteriaTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
const workbook = new MemoryWorkbook();
const PARTNERS = [
  { partnerId: "1", partner: "Acme", cam: "Marta", lifeStage: "Onboard" },
  { partnerId: "2", partner: "Bolt", cam: "Devon", lifeStage: "Onboard" },
  { partnerId: "3", partner: "Core", cam: "Devon", lifeStage: null },
];
const ANSWERS = DEFAULT_QUESTIONS.filter(({ core }) => core === "Yes").map(({ questionId }) => ({
  partner: "Acme",
  assessedOn: TODAY - 5,
  questionId,
  level: 3,
  evidence: null,
}));
const RESULTS = [
  ["Acme", "training_certs", 2],
  ["Acme", "required_tasks", 0.9],
  ["Bolt", "required_tasks", 0.5],
] as const;

beforeAll(async () => {
  const period = serialOf(2017, 10, 1);
  const results = RESULTS.map(([partner, metric, actual]) => ({ partner, metric, actual, period }));
  const tables = [
    changeTable(partnersTable, PARTNERS),
    changeTable(answersTable, ANSWERS),
    changeTable(resultsTable, results),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
});
afterEach(() => pane.unmount());

const stages = async () =>
  (await beside(workbook.read({ tables: [partnersTable] })))
    .table(partnersTable)
    .rows.map(({ lifeStage }) => lifeStage);
const choose = async (partner: string) => choosePartner(pane, partner);
const line = (start: string) => within(screen.getByText(new RegExp(`^${start}`)).closest("li")!);

test("who is ready stands on the first page and leads to what changes; the move waits for the CAM", async () => {
  pane = openPane(workbook, "today");
  await pane.user.click(await screen.findByRole("button", { name: "Acme Ready for Activate" }));
  expect(await screen.findByText("Acme is in Onboard")).toBeInTheDocument();
  expect(line("Certifications: 2, needs 2").getByText("Met")).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "Ready for Activate" })).toBeInTheDocument();
  expect(screen.getByText("Activation", { selector: "dt" }).nextSibling).toHaveTextContent("20% → 35%");
  expect(screen.getByText("Questions of a full assessment").nextSibling).toHaveTextContent(
    /^\d+ → \d+ questions$/,
  );
  expect(await stages()).toEqual(["Onboard", "Onboard", null]);

  await pane.user.click(button("Move to Activate"));
  await screen.findByText("Acme is in Activate now.");
  expect(await stages()).toEqual(["Activate", "Onboard", null]);
  expect(await screen.findByText("Acme is in Activate")).toBeInTheDocument();
  expect(screen.getByText("No partner has met everything that its life-stage asks for.")).toBeInTheDocument();
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await stages()).toEqual(["Onboard", "Onboard", null]);
  await waitFor(() => expect(button("Acme: Onboard → Activate")).toBeInTheDocument());
});

test("what is missing and what is not measured is said, and nothing is proposed", async () => {
  pane = openPane(workbook, "lifeStages");
  await choose("Bolt");
  expect(line("Required tasks done: 50%, needs 80%").getByText("Missing")).toBeInTheDocument();
  expect(line("Certifications: needs 2").getByText("Not measured")).toBeInTheDocument();
  expect(line("The partner has a priced offer").getByText("For you to judge")).toBeInTheDocument();
  expect(screen.getByText("Make the partner able to sell and deliver within 90 days.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Move to/ })).not.toBeInTheDocument();
});

test("the CAM may move a partner back, and give one without a life-stage its first", async () => {
  pane = openPane(workbook, "lifeStages");
  await choose("Bolt");
  await pane.user.selectOptions(await screen.findByLabelText("Life-stage"), "Recruit");
  await pane.user.click(button("Move to Recruit"));
  await screen.findByText("Bolt is in Recruit now.");
  await choose("Core");
  expect(await screen.findByText(/^Core has no life-stage yet/)).toBeInTheDocument();
  await pane.user.selectOptions(screen.getByLabelText("Life-stage"), "Onboard");
  await pane.user.click(button("Move to Onboard"));
  await screen.findByText("Core is in Onboard now.");
  expect(await stages()).toEqual(["Onboard", "Recruit", "Onboard"]);
});

test("the criteria are put into Setup, and what is changed there counts", async () => {
  pane = openPane(workbook, "lifeStages");
  await choose("Acme");
  await pane.user.click(await screen.findByRole("button", { name: "Put into Setup" }));
  await screen.findByText("The criteria are in Setup.");
  expect(await screen.findByText(/this workbook's own/)).toBeInTheDocument();
  const raised = changeTable(stageCriteriaTable, [
    { lifeStage: "Onboard", measure: "Certifications", atLeast: 5 },
  ]);
  await beside(workbook.apply({ label: "Raise", tables: [raised], sheets: [] }));
  pane.unmount();
  pane = openPane(workbook, "lifeStages");
  await choose("Acme");
  await waitFor(() => expect(line("Certifications: 2, needs 5").getByText("Missing")).toBeInTheDocument());
  expect(screen.queryByRole("heading", { name: "Ready for Activate" })).not.toBeInTheDocument();
});
