/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { PARTNER_VIEW_QUESTIONS } from "../../src/domain/capabilities/content/partner-view-questions";
import { DEFAULT_QUESTIONS } from "../../src/domain/capabilities/content/questions";
import { isoOf } from "../../src/domain/shared/serial-date";
import {
  answersTable,
  assessmentsTable,
  questionsTable,
} from "../../src/domain/shared/tables/capabilities-tables";
import {
  partnersTable,
  productsTable,
  resultsTable,
  scoresTable,
} from "../../src/domain/shared/tables/catalogue";
import { accountsTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, currentStep, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
const workbook = new MemoryWorkbook();
beforeAll(async () => {
  const partner = { partnerId: "P-1", partner: "Acme", lifeStage: "Activate", status: "Active" };
  const asked = DEFAULT_QUESTIONS.filter(({ metric }) =>
    ["Philosophy", "Verticals", "Openness"].includes(metric!),
  );
  await workbook.apply({
    label: "Partners",
    tables: [
      changeTable(partnersTable, [partner, { ...partner, partnerId: "P-2", partner: "Bold" }]),
      changeTable(questionsTable, [...asked, ...PARTNER_VIEW_QUESTIONS.slice(0, 2)]),
    ],
    sheets: [],
  });
});
afterEach(() => pane.unmount());

const NOT_BY_PARTNER = { givenBy: null, levelByPartner: null, evidenceByPartner: null };
const TABLES = [answersTable, assessmentsTable, questionsTable, scoresTable, resultsTable];
const read = () =>
  beside(workbook.read({ tables: TABLES, sheets: ["capabilities-scorecard", "partner-view"] }));
const progress = () => screen.getByRole("progressbar").getAttribute("aria-valuetext");
const heading = () => screen.getByRole("heading", { level: 2 }).textContent;
const pressed = () => screen.queryByRole("button", { pressed: true })?.textContent ?? "";

/** Opens the list of all answers. */
async function everyAnswer(): Promise<HTMLElement[]> {
  await pane.user.click(screen.getByText("Look through every answer"));
  await waitFor(() => expect(screen.getAllByRole("combobox").length).toBeGreaterThan(3));
  return screen.getAllByRole("combobox").slice(-3);
}

async function choose(partner: string) {
  await choosePartner(pane, partner);
  if (currentStep() === "Partner") await pane.goOn();
  await waitFor(() => expect(currentStep()).toBe("Start"));
}

test("one key a question: answers go on by themselves, S skips, typing a note answers nothing, and Save and stop keeps it all", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Acme");
  expect(screen.getByRole("radio", { name: /^Core, 3 questions/ })).toBeChecked();
  await pane.goOn();
  expect([currentStep(), heading(), progress()]).toEqual(["Questions", "Philosophy", "0 of 3 answered"]);
  await pane.user.keyboard("4");
  expect([heading(), progress()]).toEqual(["Verticals", "1 of 3 answered"]);
  await pane.user.keyboard("s");
  expect([heading(), progress()]).toEqual(["Openness", "1 of 3 answered"]);
  await pane.user.type(screen.getByLabelText("What it rests on (optional)"), "3 of 5 said so");
  expect(heading()).toBe("Openness");
  await pane.user.click(screen.getByRole("button", { name: /^2 / }));
  expect([currentStep(), progress()]).toEqual(["Review", "2 of 3 answered"]);
  expect(screen.getByRole("img", { name: /^Score so far: 50/ })).toBeInTheDocument();
  await pane.user.click(button("Back"));
  expect(pressed()).toMatch(/^2/);
  await pane.user.click(button("Save and stop"));
  await screen.findByText("2 answers saved.");
  const book = await read();
  expect(book.sheets).toEqual([]);
  const ours = { partner: "Acme", assessedOn: TODAY, ...NOT_BY_PARTNER };
  expect(book.table(answersTable).rows).toEqual([
    { ...ours, questionId: "fit-philosophy-1", level: 4, evidence: null },
    { ...ours, questionId: "fit-openness-1", level: 2, evidence: "3 of 5 said so" },
  ]);
});

test("reopened it asks what was left open; every answer stands in the review as a list, and the sheet is built", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Acme");
  expect(screen.getByRole("radio", { name: /^Go on with .*: 2 \/ 3 answered$/ })).toBeChecked();
  await pane.goOn();
  expect([heading(), progress()]).toEqual(["Verticals", "2 of 3 answered"]);
  await pane.user.keyboard("4");
  expect([currentStep(), progress()]).toEqual(["Review", "3 of 3 answered"]);
  const listed = await everyAnswer();
  expect(listed.map((each) => (each as HTMLSelectElement).value)).toEqual(["4", "4", "2"]);
  await pane.user.selectOptions(listed[2]!, "4");
  // What was answered or changed just now says what it rests on.
  expect(screen.getAllByLabelText("What it rests on (optional)")).toHaveLength(2);
  expect(screen.getByRole("img", { name: /^Score so far: 75/ })).toBeInTheDocument();
  expect(screen.getByText(/^Creates 1 sheet: Capabilities · Acme\./)).toBeInTheDocument();
  await pane.goOn("Build scorecard");
  await screen.findByText("Capabilities Scorecard of Acme is ready.");
  const book = await read();
  expect(book.sheets).toMatchObject([{ kind: "capabilities-scorecard", subject: { partner: "Acme" } }]);
  expect(book.table(assessmentsTable).rows).toMatchObject([
    { partner: "Acme", assessedOn: TODAY, score: 75, replacedOn: null },
  ]);
  await pane.user.click(button("Agree actions"));
  expect(await screen.findByText(/^Proposed from the assessment of/)).toBeInTheDocument();
});

test("from any question every answer is a list that can be changed, and the review is one press away", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Bold");
  await pane.goOn();
  expect(button("Review now")).toHaveAttribute("aria-disabled", "true");
  await pane.user.keyboard("4");
  await pane.user.keyboard("2");
  expect(heading()).toBe("Openness");
  const listed = await everyAnswer();
  expect(listed.map((each) => (each as HTMLSelectElement).value)).toEqual(["4", "2", ""]);
  await pane.user.selectOptions(listed[0]!, "5");
  expect(heading()).toBe("Openness");
  await pane.user.click(button("Review now"));
  expect([currentStep(), progress()]).toEqual(["Review", "2 of 3 answered"]);
  // Going back locks nothing.
  await pane.user.click(button("Back"));
  await pane.user.keyboard("1");
  expect([currentStep(), progress()]).toEqual(["Review", "3 of 3 answered"]);
});

test("while nothing is answered anew no older score stands beside it", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Acme");
  await pane.user.click(screen.getByRole("radio", { name: "Blank answers" }));
  const day = screen.getByLabelText("Assessed on");
  await pane.user.clear(day);
  await pane.user.type(day, isoOf(TODAY + 5));
  await pane.goOn();
  expect(progress()).toBe("0 of 3 answered");
  expect(screen.getByRole("img", { name: /^Score so far: not scored/i })).toBeInTheDocument();
});

test("a full set asks several questions a metric, one at a time, and each can be gone back to", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Acme");
  await pane.user.click(screen.getByRole("radio", { name: /^Full/ }));
  await pane.user.click(screen.getByRole("radio", { name: "Blank answers" }));
  await pane.goOn();
  expect(screen.getByText("Question 1 of 2")).toBeInTheDocument();
  await pane.user.keyboard("4");
  expect(screen.getByText("Question 2 of 2")).toBeInTheDocument();
  await pane.user.keyboard("5");
  expect(heading()).toBe("Verticals");
  await pane.user.click(button("Back"));
  expect(pressed()).toMatch(/^4/);
  await pane.user.click(screen.getByRole("button", { name: /Level 5$/ }));
  expect(pressed()).toMatch(/^5/);
});

test("next time begins with the last answers on a new day, as one list; a failure keeps what was typed", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Acme");
  expect(screen.getByRole("radio", { name: /^Last time's answers/ })).toBeChecked();
  await pane.user.click(screen.getByRole("radio", { name: /^Full/ }));
  const day = screen.getByLabelText("Assessed on");
  await pane.user.clear(day);
  await pane.user.type(day, isoOf(TODAY + 30));
  await pane.goOn();
  // One screen for them all; the full set's further questions are not answered.
  expect([currentStep(), heading(), progress()]).toEqual(["Questions", "What has moved?", "3 of 6 answered"]);
  const open = screen.getAllByRole("combobox").find((each) => (each as HTMLSelectElement).value === "")!;
  await pane.user.selectOptions(open, "5");
  await pane.goOn();
  expect(currentStep()).toBe("Review");
  workbook.failWith("GeneralException");
  await pane.goOn("Update scorecard");
  await screen.findByText(/unexpected error/);
  workbook.failWith(null);
  expect(progress()).toBe("4 of 6 answered");
  await pane.goOn("Update scorecard");
  await screen.findByText("Capabilities Scorecard of Acme is ready.");
  const book = await read();
  expect(
    book
      .table(assessmentsTable)
      .rows.map(({ assessedOn, replacedOn, philosophy }) => [assessedOn, replacedOn, philosophy]),
  ).toEqual([
    [TODAY, TODAY + 30, 75],
    [TODAY + 30, null, 87.5],
  ]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await read()).table(assessmentsTable).rows).toHaveLength(1);
});

test("from the list one goes to a question that is answered, which keeps what it rests on, and on from there", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Acme");
  await pane.user.click(screen.getByRole("radio", { name: /^Core/ }));
  await pane.goOn();
  expect(heading()).toBe("What has moved?");
  await pane.user.click(
    screen.getByRole("button", { name: /^Go to the question: When would you introduce/ }),
  );
  expect([currentStep(), heading(), pressed()]).toEqual([
    "Questions",
    "Openness",
    expect.stringMatching(/^4/),
  ]);
  expect(screen.getByLabelText("What it rests on (optional)")).toHaveValue("3 of 5 said so");
  await pane.user.keyboard("2");
  expect(currentStep()).toBe("Review");
  await pane.user.click(button("Back"));
  await pane.user.click(button("Back"));
  expect(heading()).toBe("What has moved?");
  expect(screen.getAllByRole("combobox").map((each) => (each as HTMLSelectElement).value)).toContain("2");
  expect(screen.getByLabelText("What it rests on (optional)")).toHaveValue("3 of 5 said so");
});

test("what the partner answers itself stands beside ours: both are shown, and what is two levels or more apart leads to its question", async () => {
  pane = openPane(workbook, "capabilities");
  await choose("Acme");
  await pane.user.click(screen.getByRole("radio", { name: "As you see it: the partner's own answers" }));
  expect(screen.queryByRole("radio", { name: /^Last time/ })).toBeNull();
  await pane.goOn();
  expect([heading(), progress()]).toEqual(["Philosophy", "0 of 3 answered"]);
  for (const key of ["4", "1", "2"]) await pane.user.keyboard(key);
  expect(currentStep()).toBe("Review");
  expect(screen.getByRole("heading", { name: "2 answers are two levels or more apart" })).toBeInTheDocument();
  const fit = () => screen.getByRole("list", { name: "Categories" }).textContent;
  const ours = fit();
  await pane.user.click(screen.getByRole("radio", { name: "As you see it" }));
  expect(fit()).not.toBe(ours);
  await pane.user.click(screen.getByRole("button", { name: /^Go to the question: .*We say 4, you say 1/ }));
  expect([heading(), pressed()]).toEqual(["Verticals", expect.stringMatching(/^1/)]);
  await pane.user.click(button("Save and stop"));
  await screen.findByText("3 answers saved.");
  const rows = (await read()).table(answersTable).rows.filter(({ partner }) => partner === "Acme");
  expect(rows.map(({ level, levelByPartner }) => [level, levelByPartner])).toEqual([
    [4, 4],
    [4, 2],
    [4, 1],
  ]);
});

test("the partner's view has the same engine: every answer counts for satisfaction of the quarter", async () => {
  pane = openPane(workbook, "partnerView");
  await choose("Bold");
  await pane.goOn();
  expect([heading(), progress()]).toEqual(["Account manager", "0 of 2 answered"]);
  for (let count = 0; count < 2; count += 1) await pane.user.keyboard(count % 2 ? "5" : "4");
  expect(currentStep()).toBe("Review");
  expect(screen.getByText("Satisfaction 4.5 of 5")).toBeInTheDocument();
  act(() => button("Build partner view").focus());
  await pane.user.keyboard("{Enter}");
  await screen.findByText("Partner view of Bold is ready.");
  const book = await read();
  expect(book.table(resultsTable).rows).toMatchObject([
    { partner: "Bold", metric: "satisfaction", actual: 4.5 },
  ]);
  expect(book.sheets.map(({ kind }) => kind)).toContain("partner-view");
});

test("what the account plan says of selling together is proposed with its source, and written only once it is taken over", async () => {
  const planned = new MemoryWorkbook();
  const partner = { partnerId: "P-1", partner: "Acme", lifeStage: "Activate", status: "Active" };
  const listed = { partner: "Acme", product: "Core" };
  await planned.apply({
    label: "Partners",
    tables: [
      changeTable(partnersTable, [partner]),
      changeTable(productsTable, [{ product: "Core" }]),
      changeTable(
        questionsTable,
        DEFAULT_QUESTIONS.filter(({ metric }) => metric === "Co-sell"),
      ),
      changeTable(accountsTable, [
        { ...listed, account: "Amber", nextStep: "Ask for a demo" },
        { ...listed, account: "Birch" },
      ]),
    ],
    sheets: [],
  });
  pane = openPane(planned, "capabilities");
  await choose("Acme");
  await pane.goOn();
  const source =
    /proposes level 3: account plan of .*, 1 of 2 accounts have a next step or a registered deal/;
  expect(screen.getByText(source)).toBeInTheDocument();
  // It is no answer by itself.
  expect([pressed(), progress()]).toEqual(["", "0 of 1 answered"]);
  await pane.user.click(button("Take over level 3: How do we work on customers together?"));
  expect([currentStep(), progress()]).toEqual(["Review", "1 of 1 answered"]);
  await pane.user.click(button("Back"));
  expect(pressed()).toMatch(/^3/);
  expect(screen.getByText(source)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Take over/ })).toBeNull();
  await pane.user.click(button("Save and stop"));
  await screen.findByText("1 answer saved.");
  const saved = await beside(planned.read({ tables: [answersTable], sheets: [] }));
  expect(saved.table(answersTable).rows).toMatchObject([
    {
      questionId: "activation-co-sell-1",
      level: 3,
      evidence: expect.stringMatching(/^account plan of .*, 1 of 2 accounts/),
    },
  ]);
});
