/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { changeOf, problemOf, samplePlan } from "../excel/support";
import { shell } from "../../src/taskpane/strings/shell";
import { beside, button, openPane } from "./support";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
});
afterEach(() => host.close());

/** A build of somebody's that dies after it has written. The pane may ask something meanwhile: requests are not counted. */
async function die(label: string): Promise<void> {
  const onProgress = ({ step }: { step: string }) => {
    if (step === "Checking what was written") host.faults.killSession();
  };
  const change = changeOf([samplePlan({ partner: label })], [], label);
  await beside(problemOf(createWorkbook().apply(change, { onProgress })).finally(() => host.faults.clear()));
}
const kept = /The workbook is kept as it is/;
const repaired = "The workbook is back as it was before the interrupted build.";

test("an interrupted build that a save runs into is offered for repair or to be kept, and the save goes on", async () => {
  const workbook = createWorkbook();
  const currency = [changeTable(settingsTable, [{ setting: "Currency", value: "USD" }])];
  await workbook.apply(changeOf([], currency));
  const pane = openPane(workbook, "settings");
  const field = await screen.findByLabelText("Currency");
  for (const [way, done] of [
    ["Keep as it is", kept],
    ["Repair", repaired],
  ] as const) {
    await die(way);
    await pane.user.selectOptions(field, way === "Repair" ? "GBP" : "EUR");
    await pane.user.click(button(/^Save/));
    expect(await screen.findByText(/has not ended: it was interrupted/)).toBeInTheDocument();
    expect(await screen.findByText(/^“.+” was interrupted, or somebody is still at it\./)).toHaveTextContent(
      "Nothing is built until then.",
    );
    await pane.user.click(button(way));
    await screen.findByText(done);
    await pane.user.click(button("OK"));
    await pane.user.click(button(/^Save/));
    await screen.findByText("Settings saved.");
  }
  const titles = host.model.sheets().map(({ name }) => name);
  expect(titles).toContain("Score · Keep as it is");
  expect(titles).not.toContain("Score · Repair");
  pane.unmount();
});

test.each([
  [
    "Repair",
    /Repair takes back the part that was half written/,
    /taken back; what was whole is there, on “Setup”/,
  ],
  [
    "Keep as it is",
    /Keep as it is leaves that too/,
    /kept as it is. Parts of “Import” are there: do it again/,
  ],
])("of a build in parts the whole ones stay, and the words say so (%s)", async (way, offered, done) => {
  const workbook = createWorkbook();
  const settings = (count: number, note: string) =>
    changeTable(
      settingsTable,
      Array.from({ length: count }, (_, index) => ({ setting: `S${index}`, source: `${note} ${index}` })),
    );
  await workbook.apply(changeOf([], [settings(40, "o".repeat(24_000))]));
  host.faults.killSession(6);
  await problemOf(createWorkbook().apply(changeOf([], [settings(40, "n".repeat(24_000))], "Import")));
  host.faults.clear();
  const pane = openPane(workbook, "settings");
  expect(await screen.findByText(/those that are whole stay on “Setup”/)).toHaveTextContent(offered);
  await pane.user.click(button(way));
  await screen.findByText(done);
  pane.unmount();
});

test("of an undo in parts nothing is said to be done again", () => {
  const build = { label: "Undo", undoes: true, stays: ["Deals", "Plan", "MDF", "Log", "Roll-up"] };
  const { body, done, kept: keptWords } = shell.unfinished;
  expect(body(build)).toContain("The parts before it stay on “Deals”, “Plan”, “MDF”, 2 more sheets.");
  for (const words of [body(build), done(build), keptWords(build)]) expect(words).not.toContain("again");
});
