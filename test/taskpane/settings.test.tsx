/** @jest-environment jsdom */
import { DEFAULT_CADENCE } from "../../src/domain/program/cadence";
import { screen, waitFor, within } from "@testing-library/react";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { cadenceTable } from "../../src/domain/shared/tables/cadence-tables";
import { rebateTiersTable } from "../../src/domain/shared/tables/finance-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { rebateRoiChange } from "../../src/sheets/rebate-roi/change";
import { rebateRoiDefinition } from "../../src/sheets/rebate-roi/definition";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { loggingWorkbook } from "../../src/book/logging-workbook";
import { addSampleData, removeSampleData } from "../../src/taskpane/session/sample-change";
import { yourName } from "../../src/taskpane/session/your-name";
import { MemoryWorkbook } from "../support/memory-workbook";
import { STAGES, won } from "../support/scorecard-example";
import { beside, button, openPane, TODAY, type Pane } from "./support";

let pane: Pane;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const partner = (id: string, name: string) => ({ partnerId: id, partner: name, annualTarget: 100_000 });
  await workbook.apply({
    label: "Tables",
    tables: [
      changeTable(partnersTable, [partner("1", "Brightwater"), partner("2", "Kestrel")]),
      changeTable(dealsTable, [
        won("D1", 600_000, TODAY - 20, { partner: "Brightwater" }),
        won("D2", 40_000, TODAY - 20, { partner: "Kestrel" }),
      ]),
      changeTable(stagesTable, STAGES),
      changeTable(levelsTable, [
        { level: "Silver", order: 1, annualRevenue: 100_000 },
        { level: "Gold", order: 2, annualRevenue: 500_000 },
      ]),
    ],
    sheets: [],
  });
});
afterEach(() => pane.unmount());

const rows = async (table: typeof levelsTable | typeof stagesTable) =>
  (await beside(workbook.read({ tables: [table] }))).table(table as typeof levelsTable).rows;
const currency = async (book: MemoryWorkbook) =>
  (await book.read({ tables: [settingsTable] }))
    .table(settingsTable)
    .rows.find(({ setting }) => setting === "Currency")?.value ?? null;
const open = async (list: RegExp) => {
  pane = openPane(workbook, "settings");
  await pane.user.click(await screen.findByRole("button", { name: list }));
};
const moves = async () =>
  waitFor(() => {
    const status = within(screen.getByRole("heading", { name: "What this would move" }).parentElement!);
    const text = status.getByRole("status").textContent ?? "";
    expect(text).not.toBe("Working it out…");
    return text;
  });
const retype = async (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  await pane.user.clear(field);
  if (text) await pane.user.type(field, text);
};

test("a level's need says who falls and which sheets read differently before it is saved; undo brings it back", async () => {
  const read = await workbook.read({ tables: SCORECARD_TABLES });
  const form = { partner: "Brightwater", asOf: TODAY, recordPipeline: false };
  await workbook.apply(performanceScorecardChange(read, form));
  await open(/^Levels \(2\)/);
  await pane.user.click(button("Change Gold"));
  await retype("Annual revenue", "700k");
  expect(await moves()).toBe(
    "1 partner changes level:Brightwater falls from Gold to Silver1 built sheet then reads differently:Score · Brightwater",
  );
  expect((await rows(levelsTable)).map(({ annualRevenue }) => annualRevenue)).toEqual([100_000, 500_000]);
  await pane.user.click(button("Save 1 change"));
  await screen.findByText("Levels saved.");
  expect((await rows(levelsTable)).map(({ annualRevenue }) => annualRevenue)).toEqual([100_000, 700_000]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await rows(levelsTable)).map(({ annualRevenue }) => annualRevenue)).toEqual([100_000, 500_000]);
});

test("a stage is renamed in place: its deals follow, which is said before", async () => {
  const stageOf = async () =>
    (await beside(workbook.read({ tables: [dealsTable] }))).table(dealsTable).rows.map(({ stage }) => stage);
  await open(/^Stages \(3\)/);
  await pane.user.click(button("Change Won"));
  await retype("Stage", "Closed won");
  expect(await moves()).toBe("2 rows of Deals take the new name.");
  await pane.user.click(button("Save 1 change"));
  await screen.findByText("Stages saved.");
  expect((await rows(stagesTable)).map((row) => [row["stage" as never], row["class" as never]])).toEqual([
    ["Open", "Open"],
    ["Closed won", "Won"],
    ["Lost", "Lost"],
  ]);
  expect(await stageOf()).toEqual(["Closed won", "Closed won"]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await stageOf()).toEqual(["Won", "Won"]);
});

test("levels are added, ordered and removed by keyboard alone", async () => {
  await open(/^Levels/);
  button("Add a level").focus();
  await pane.user.keyboard("{Enter}");
  expect(screen.getByLabelText("Level")).toHaveFocus();
  await pane.user.keyboard("Platinum");
  const up = button("Up Platinum");
  up.focus();
  await pane.user.keyboard("{Enter}");
  expect(button("Up Platinum")).toHaveFocus();
  await pane.user.keyboard("{Enter}{Enter}");
  expect(button("Up Platinum")).toHaveAttribute("aria-disabled", "true");
  button("Remove Silver").focus();
  await pane.user.keyboard("{Enter}");
  expect(screen.getByRole("list", { name: "Levels" })).toHaveFocus();
  expect(await moves()).toContain("Kestrel rises from Registered to Platinum");
  await pane.user.click(button("Save 2 changes"));
  await screen.findByText("Levels saved.");
  expect((await rows(levelsTable)).map(({ level, order }) => [level, order])).toEqual([
    ["Gold", 2],
    ["Platinum", 1],
  ]);
});

test("a stage's class says which deals move; what is wrong is said beside its row and holds the save back", async () => {
  await open(/^Stages \(3\)/);
  await pane.user.click(button("Change Won"));
  await pane.user.selectOptions(screen.getByLabelText("Class"), "Lost");
  expect(await moves()).toMatch(/^2 deals, 640,000, move from Won to Lost\./);
  expect(screen.getByText("No stage is Won: no deal would count as won.")).toBeInTheDocument();
  await pane.user.click(button("Add a stage"));
  await pane.user.click(button(/^Save/));
  const [wrong] = screen.getAllByText("Stage is blank: give the row a name.");
  expect(wrong).toHaveFocus();
  expect((await rows(stagesTable)).length).toBe(3);
  await pane.user.click(button("Discard"));
  expect(button("Save")).toHaveAttribute("aria-disabled", "true");
});

test("rebate bands are typed by what they begin with, say which sheet reads differently, and undo takes them back", async () => {
  const all = await workbook.read({ tables: rebateRoiDefinition.tables });
  await workbook.apply(rebateRoiChange(all, { asOf: TODAY }));
  const bands = async () =>
    (await beside(workbook.read({ tables: [rebateTiersTable] })))
      .table(rebateTiersTable)
      .rows.map(({ revenueFrom, rebateRate }) => [revenueFrom, rebateRate]);
  await open(/^Rebate bands \(0\)/);
  for (const [from, rate] of [
    ["0", "1%"],
    ["500k", "3%"],
  ] as const) {
    await pane.user.click(button("Add a band"));
    await retype("Revenue from", from);
    await retype("Rebate rate", rate);
  }
  expect(await moves()).toBe("1 built sheet then reads differently:Rebate ROI");
  await pane.user.click(button("Save 2 changes"));
  await screen.findByText("Rebate bands saved.");
  expect(await bands()).toEqual([
    [0, 0.01],
    [500_000, 0.03],
  ]);
  // The start of a band is its key: another one moves the row.
  await pane.user.click(await screen.findByRole("button", { name: /^Change Revenue from \S*500/ }));
  await retype("Revenue from", "400k");
  await pane.user.click(button(/^Remove Revenue from \S*0$/));
  await pane.user.click(button("Save 2 changes"));
  await waitFor(async () => expect(await bands()).toEqual([[400_000, 0.03]]));
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await bands()).toEqual([
    [0, 0.01],
    [500_000, 0.03],
  ]);
});

test("your name is kept on this computer, not in the workbook", async () => {
  pane = openPane(workbook, "settings");
  await pane.user.type(await screen.findByLabelText("Your name"), "Kim Lee");
  expect(button("Save")).toHaveAttribute("aria-disabled", "true");
  pane.unmount();
  expect(yourName()).toBe("Kim Lee");
  pane = openPane(workbook, "settings");
  expect(await screen.findByLabelText("Your name")).toHaveValue("Kim Lee");
});

test("company, approver and the company's look stand on Settings; names are saved in the workbook", async () => {
  pane = openPane(workbook, "settings");
  await pane.user.type(await screen.findByLabelText("Company name"), "Fabrikam");
  await pane.user.type(screen.getByLabelText("MDF approver"), "Lee");
  expect(await screen.findByRole("heading", { name: "Your company's look" })).toBeInTheDocument();
  await pane.user.click(button("Save 2 changes"));
  await screen.findByText("Settings saved.");
  const stored = (await beside(workbook.read({ tables: [settingsTable] }))).table(settingsTable).rows;
  const named = Object.fromEntries(stored.map(({ setting, value }) => [setting, value]));
  expect([named["Company name"], named["MDF approver"]]).toEqual(["Fabrikam", "Lee"]);
});

test("a threshold of the general settings says who changes colour", async () => {
  pane = openPane(workbook, "settings");
  await screen.findByLabelText("Score green from");
  await retype("Growth on last year", "20%");
  expect(await moves()).toBe("Nothing that is measured now would change.");
  await retype("Provisional below", "0%");
  await retype("Score green from", "10");
  await retype("Score yellow from", "5");
  expect(await moves()).toMatch(/change/);
});

test("the currency is asked for where amounts are first needed, once, and never on pages without any", async () => {
  pane = openPane(workbook, "capabilities");
  await screen.findByText("Which partner?");
  expect(screen.queryByText(/Which currency/)).not.toBeInTheDocument();
  pane.unmount();
  pane = openPane(workbook, "targets");
  await screen.findByText(/Which currency are this workbook's amounts in/);
  expect(button("Use it")).toHaveAttribute("aria-disabled", "true");
  const field = await screen.findByLabelText("Currency");
  expect(field).toHaveValue("");
  await pane.user.selectOptions(field, "EUR");
  await pane.user.click(button("Use EUR"));
  await waitFor(() => expect(screen.queryByText(/Which currency/)).not.toBeInTheDocument());
  expect(await beside(currency(workbook))).toBe("EUR");
});

test("sample data bring their currency and take it away again, unless it was chosen meanwhile", async () => {
  const handle = { signal: new AbortController().signal, onProgress: () => undefined };
  const book = new MemoryWorkbook();
  await addSampleData(book, TODAY, handle);
  expect(await currency(book)).toBe("USD");
  await removeSampleData(book, handle);
  expect(await currency(book)).toBeNull();
  await addSampleData(book, TODAY, handle);
  pane = openPane(book, "settings");
  await pane.user.selectOptions(await screen.findByLabelText("Currency"), "EUR");
  await pane.user.click(button("Save 1 change"));
  await screen.findByText("Settings saved.");
  await beside(removeSampleData(book, handle));
  expect(await beside(currency(book))).toBe("EUR");
});

test("what is typed in one list is there after a look at another", async () => {
  await open(/^Routine \(14\)/);
  await pane.user.click(button("Change Partner view"));
  await retype("Every (months)", "3");
  expect(await moves()).toMatch(/^With all active partners a year's routine takes \d+ times instead of \d+/);
  await pane.user.click(button("General"));
  await pane.user.click(button(/^Routine/));
  await pane.user.click(button("Save 1 change"));
  await screen.findByText("Routine saved.");
  const written = (await beside(workbook.read({ tables: [cadenceTable] }))).table(cadenceTable).rows;
  expect(written.length).toBe(DEFAULT_CADENCE.length);
  expect(written.find(({ activity }) => activity === "Partner view")!.everyMonths).toBe(3);
});

test("the log's last entries are read on the page, found by a word, and follow what is written", async () => {
  pane = openPane(workbook, "settings");
  await pane.user.click(await screen.findByRole("button", { name: "Log" }));
  await screen.findByText("Nothing has been written yet.");
  const write = (label: string, dealId: string, partner: string) => ({
    label,
    tables: [changeTable(dealsTable, [{ dealId, partner, amount: 1_000 }])],
    sheets: [],
  });
  const logging = loggingWorkbook(workbook, () => ({ day: TODAY, at: TODAY + 0.5, by: "Maya" }));
  await beside(logging.apply(write("Import CRM files", "D9", "Kestrel")));
  await beside(logging.apply(write("Save a deal", "D8", "Brightwater")));
  await screen.findByText("Save a deal");
  const entries = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(entries()).toEqual([
    "Save a deal31 December 2017, 12:00  ·  Maya  ·  BrightwaterDeals: 1 added, amount 641,000 → 642,000",
    "Import CRM files31 December 2017, 12:00  ·  Maya  ·  KestrelDeals: 1 added, amount 640,000 → 641,000",
  ]);
  await pane.user.type(screen.getByRole("textbox", { name: "Find" }), "kestrel");
  expect(entries()).toHaveLength(1);
  await pane.user.type(screen.getByRole("textbox", { name: "Find" }), "s");
  await screen.findByText("No entry holds these words.");
});

test("a quarter that has ended is closed, and opened again with a reason", async () => {
  const read = async () => (await beside(workbook.read({ tables: [resultsTable] }))).table(resultsTable).rows;
  await open(/^Quarters$/);
  const [close] = await screen.findAllByRole("button", { name: /^Close FY/ });
  const name = close!.textContent!.replace("Close ", "");
  await pane.user.click(close!);
  await screen.findByText(new RegExp(`^${name} is closed`));
  await waitFor(async () => expect((await read()).some(({ basis }) => basis === "Closed")).toBe(true));
  await pane.user.click(await screen.findByRole("button", { name: `Open ${name} again` }));
  const again = screen.getByRole<HTMLButtonElement>("button", { name: `Open ${name} again` });
  expect(again.disabled).toBe(true);
  await pane.user.type(screen.getByLabelText("Why it is opened again"), "A late deal");
  await pane.user.click(again);
  await screen.findByText(new RegExp(`^${name} is open again`));
  expect((await read()).filter(({ basis }) => basis === "Closed")).toEqual([]);
  expect(screen.queryByText(/^Control: /)).toBeNull();
});

test("what Control finds wrong stands above the quarters that can be closed, with the way to it", async () => {
  const orphan = won("D3", 5, TODAY - 20, { partner: "Brightwatr" });
  await workbook.apply({ label: "Orphan", tables: [changeTable(dealsTable, [orphan])], sheets: [] });
  await open(/^Quarters$/);
  // The partner that nobody knows, and won deals that are more than those of all partners.
  await screen.findByText(/^Control: 2 failures/);
  await screen.findAllByRole("button", { name: /^Close FY/ });
  await pane.user.click(button("Show them"));
  await screen.findByRole("heading", { level: 1, name: "Control" });
});
