import { core } from "../support/capabilities-example";
import {
  actionsTable,
  answersTable,
  assessmentsTable,
} from "../../src/domain/shared/tables/capabilities-tables";
import { programAnswersTable } from "../../src/domain/shared/tables/program-tables";
import { resultsTable, scoresTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { runRecipe } from "../../src/recipe/run-recipe";
import { openHost } from "../support/headless";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
});
afterEach(() => host.close());

const partners = ["Acme", "Bold", "Crisp", "Dash"];
const run = (...steps: unknown[]) => {
  const recipe = {
    asOf: "2017-12-31",
    steps: [
      ...partners.map((partner) => ({ do: "add-partner", partner, "Life-stage": "Onboard" })),
      ...steps,
    ],
  };
  const readFile = () => Promise.reject(new Error("no file"));
  return runRecipe(JSON.stringify(recipe), { workbook: createWorkbook(), readFile });
};
const read = () =>
  createWorkbook().read({
    tables: [answersTable, assessmentsTable, scoresTable, resultsTable],
    sheets: ["capabilities-scorecard", "partner-view"],
  });

test("partners are assessed one after the other, a second time too, and each assessment is recorded under its day", async () => {
  await run(
    ...partners.map((partner, index) => ({
      do: "capabilities-scorecard",
      partner,
      answers: core(index + 2),
      assessed_on: "2017-09-30",
    })),
    {
      do: "capabilities-scorecard",
      partner: "acme",
      answers: { "fit-philosophy-1": 5, "fit-verticals-1": null },
    },
  );
  const book = await read();
  expect(book.sheets.map(({ subject }) => subject.partner)).toEqual(partners);
  const acme = book.table(assessmentsTable).rows.filter(({ partner }) => partner === "Acme");
  const [before, now] = [serialOf(2017, 9, 30), serialOf(2017, 12, 31)];
  expect(acme.map(({ assessedOn, replacedOn, score }) => [assessedOn, replacedOn, score])).toEqual([
    [before, now, 25],
    [now, null, 100],
  ]);
  const scores = book.table(scoresTable).rows.filter(({ kind }) => kind === "capabilities-scorecard");
  expect(scores).toHaveLength(5);
  expect(book.table(answersTable).rows.at(-1)).toMatchObject({
    partner: "Acme",
    questionId: "fit-philosophy-1",
    level: 5,
  });
});

test("what a partner thinks of us lands in Results for the quarter, and what it answered by itself is marked as its own", async () => {
  await run({
    do: "partner-view",
    partner: "Bold",
    answers: { "view-1": 4, "view-2": 5 },
    by: "partner",
  });
  const book = await read();
  expect(book.table(answersTable).rows.map(({ givenBy }) => givenBy)).toEqual(["Partner", "Partner"]);
  expect(book.table(resultsTable).rows).toMatchObject([
    { partner: "Bold", period: serialOf(2017, 10, 1), metric: "satisfaction", actual: 4.5 },
  ]);
  expect(book.table(scoresTable).rows).toMatchObject([
    { partner: "Bold", kind: "partner-view", score: 87.5, status: "Green" },
  ]);
  expect(book.sheets).toMatchObject([{ kind: "partner-view", subject: { partner: "Bold" } }]);
});

test("the program's questions are answered by two people, and the sheet says where the program stands", async () => {
  await run(
    { do: "program-assessment", answers: { S1: 4, s4: 2 }, assessed_on: "2017-11-30" },
    { do: "program-assessment", respondent: "CAM", answers: { S1: 2, S4: null }, actions: true },
    { do: "program-assessment", actions: true },
  );
  const tables = [programAnswersTable, actionsTable];
  const book = await createWorkbook().read({ tables, sheets: ["program-assessment"] });
  expect(book.sheets).toHaveLength(1);
  const [before, now] = [serialOf(2017, 11, 30), serialOf(2017, 12, 31)];
  expect(
    book
      .table(programAnswersTable)
      .rows.map(({ assessedOn, respondent, questionId, level }) => [
        assessedOn,
        respondent,
        questionId,
        level,
      ]),
  ).toEqual([
    [before, "Chief", "S1", 4],
    [before, "Chief", "S4", 2],
    [now, "CAM", "S1", 2],
    [now, "CAM", "S4", null],
  ]);
  expect(book.table(actionsTable).rows.map(({ from, due }) => [from, due])).toEqual([
    ["Program life-stage S1", now + 30],
    ["Program life-stage S4", now + 60],
  ]);
});

test("an unknown question, level or partner is named and nothing is built", async () => {
  const step = { do: "capabilities-scorecard", partner: "Acme" };
  await expect(run({ ...step, answers: { "fit-9": 3 } })).rejects.toThrow(
    'Step 5 (capabilities-scorecard): "answers": there is no question "fit-9"',
  );
  await expect(run({ ...step, answers: { "fit-philosophy-1": 6 } })).rejects.toThrow(
    '"answers.fit-philosophy-1"',
  );
  await expect(run({ ...step, answers: { "view-1": 3 } })).rejects.toThrow("view-1");
  await expect(run({ ...step, partner: "Nobody" })).rejects.toThrow('there is no partner "Nobody"');
  expect((await read()).sheets).toEqual([]);
});
