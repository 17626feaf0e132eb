/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { serialOf } from "../../src/domain/shared/serial-date";
import { partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, openPane, type Pane } from "./support";

let pane: Pane;
afterEach(() => pane.unmount());

const workbook = new MemoryWorkbook();
const read = () => beside(workbook.read({ tables: SCORECARD_TABLES }));
const results = async () => (await read()).table(resultsTable).rows;
const paste = async (text: string) => {
  await pane.user.click(await screen.findByLabelText("Paste a table"));
  await pane.user.paste(text);
  await pane.user.click(button("Use these rows"));
};

test("an empty workbook is told what the page is for; sample data fills it", async () => {
  pane = openPane(workbook, "results");
  await screen.findByText("No partner to record results of yet");
  await pane.user.click(button("Use sample data"));
  await screen.findByText(/^What deals do not tell, for all partners as one table\./);
  expect(button("Save 0 figures")).toHaveAttribute("aria-disabled", "true");
});

test("one paste for all partners is looked at, asks who is unknown, is written at once and undone at once", async () => {
  const before = await results();
  const [first, second] = (await read()).table(partnersTable).rows.map(({ partner }) => partner!);
  pane = openPane(workbook, "results");
  await paste(
    `Partner\tCertifications\tCertifications target\tTasks\tShoe size\n${first}\t41\t50\t37%\t5\nElsewhere Ltd\t17\t\t\t\n${second}\tmany\t\t21\t\n`,
  );
  expect(button("Answer 1 question above")).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText(/or one that another column has: Shoe size\./)).toBeInTheDocument();
  expect(screen.getByText(/“many” is no number of it\./)).toBeInTheDocument();
  expect(screen.getByText(/Training & certifications 41, so far/)).toBeInTheDocument();
  await pane.user.selectOptions(screen.getByLabelText("“Elsewhere Ltd” is"), second!);
  expect(await results()).toEqual(before);
  await pane.user.click(button("Save 5 figures"));
  await screen.findByText("Results saved.");
  const after = await results();
  const row = (partner: string, metric: string) =>
    after.find(
      (each) => each.partner === partner && each.metric === metric && each.period === serialOf(2017, 10, 1),
    );
  expect(row(first!, "training_certs")).toMatchObject({ actual: 41, target: 50, basis: "Agreed" });
  expect(row(first!, "required_tasks")).toMatchObject({ actual: 0.37 });
  expect(row(second!, "training_certs")).toMatchObject({ actual: 17 });
  expect(row(second!, "required_tasks")).toMatchObject({ actual: 0.21 });
  const source = await read();
  expect(source.table(partnersTable).rows.find(({ partner }) => partner === second)?.aliases).toContain(
    "Elsewhere Ltd",
  );
  const card = performanceScorecard({
    data: readScorecardData(source).data,
    partner: first!,
    asOf: serialOf(2017, 12, 31),
    overrides: {},
  });
  expect(card.lines.find(({ metric }) => metric.id === "training_certs")!.columns[4]).toMatchObject({
    actual: 41,
  });
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await results()).toEqual(before);
});

test("a table that names no metric is told which there are; nothing can be saved; unknown names go at once", async () => {
  pane = openPane(workbook, "results");
  await paste("Partner\tShoe size\nAcme\tlarge");
  await screen.findByText(/^No column is a metric of this workbook\./);
  expect(button("Save 0 figures")).toHaveAttribute("aria-disabled", "true");
  await paste("Nobody\t3\nNo One\t4");
  await pane.user.click(button("Leave all 2 out"));
  expect(button("Save 0 figures")).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(button("Discard"));
  expect(screen.queryByLabelText("“Nobody” is")).toBeNull();
});
