/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import ICAL from "ical.js";
import { cadenceLogTable } from "../../src/domain/shared/tables/cadence-tables";
import { partnersTable, scoresTable } from "../../src/domain/shared/tables/catalogue";
import { activitiesTable } from "../../src/domain/shared/tables/relations-tables";
import { serialOf } from "../../src/domain/shared/serial-date";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, openPane, type Pane, TODAY } from "./support";

let made: Blob[] = [];
beforeAll(() => {
  URL.createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
});
let pane: Pane;
afterEach(() => pane.unmount());

/** 31 December 2017, known since its January. */
async function filled(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.apply({
    label: "Tables",
    tables: [
      changeTable(partnersTable, [
        { partnerId: "P-1", partner: "Acme", cam: "Maya", tier: "Gold", status: "Active" },
        { partnerId: "P-2", partner: "Bolt", cam: "Leo", status: "Active", managed: "No" },
      ]),
      changeTable(scoresTable, [
        { partner: "Acme", kind: "performance-scorecard", asOf: serialOf(2017, 1, 2), status: "Red" },
      ]),
      changeTable(activitiesTable, [
        {
          activityId: "A-0001",
          partner: "Acme",
          date: TODAY - 3,
          kind: "Call",
          purpose: "Deal",
          minutes: 90,
        },
        { activityId: "A-0002", partner: "Acme", date: TODAY - 2, kind: "Call" },
      ]),
    ],
    sheets: [],
  });
  return workbook;
}
const rowsOf = async (workbook: MemoryWorkbook) =>
  (await beside(workbook.read({ tables: [cadenceLogTable] }))).table(cadenceLogTable).rows;
const activity = async (name: string | RegExp) =>
  (await screen.findByText(name, { selector: "summary" })).closest("details")!;

test("an empty workbook is told what the routine is", async () => {
  pane = openPane(new MemoryWorkbook(), "cadence");
  expect(await screen.findByText("No partner yet")).toBeInTheDocument();
});

test("what is overdue is done by hand with one press, and undone with one", async () => {
  const workbook = await filled();
  pane = openPane(workbook, "cadence");
  const board = await activity(/^Performance Scorecard, November 2017/);
  expect(board).toHaveTextContent("1 overdue");
  await pane.user.click(within(board).getByText(/^Performance Scorecard/, { selector: "summary" }));
  expect(board).toHaveTextContent("Acme, by 11 December");
  await pane.user.click(button("Done: Performance Scorecard, Acme"));
  expect(await screen.findByText(/^Performance Scorecard, Acme: done\b/)).toBeInTheDocument();
  await waitFor(async () =>
    expect(await activity(/^Performance Scorecard, November 2017/)).toHaveTextContent("1 done"),
  );
  expect(await rowsOf(workbook)).toMatchObject([
    { partner: "Acme", activity: "Performance Scorecard", doneOn: TODAY, sheet: null },
  ]);
  await pane.user.click(button("Undo"));
  await waitFor(async () => expect(await rowsOf(workbook)).toEqual([]));
});

test("a partner that is chosen has its own routine; the tool opens for it", async () => {
  pane = openPane(await filled(), "cadence");
  await choosePartner(pane, "Bolt");
  const page = await activity(/^Half-yearly page, FY2017 H1/);
  expect(screen.queryByText(/^Performance Scorecard, /)).not.toBeInTheDocument();
  await pane.user.click(within(page).getByText(/^Half-yearly page/, { selector: "summary" }));
  await pane.user.click(button("Do it: Half-yearly page, Bolt"));
  expect(await screen.findByRole("heading", { name: "Performance Scorecard" })).toBeInTheDocument();
});

test("says how the month is planned, who keeps the routine, and what time went into deals", async () => {
  pane = openPane(await filled(), "cadence");
  expect(await screen.findByText("December 2017, week by week")).toBeInTheDocument();
  const main = document.querySelector("main")!;
  expect(main).toHaveTextContent("11 December to 17 December0 of 1 done, 10 min left");
  expect(main).toHaveTextContent("Maya0 of");
  expect(main).toHaveTextContent(
    "100% of the quarter's last days (2 December to 31 December): 1 h 30 min of 1 h 30 min.",
  );
  expect(main).toHaveTextContent("1 talk or activity without minutes or purpose does not count.");
});

test("makes a file for the calendar of what is not done yet", async () => {
  made = [];
  pane = openPane(await filled(), "cadence");
  await choosePartner(pane, "Acme");
  await pane.user.click(await screen.findByRole("button", { name: "Make a calendar file" }));
  expect(await screen.findByRole("link", { name: "Save routine.ics" })).toHaveAttribute(
    "download",
    "routine.ics",
  );
  const text = new TextDecoder().decode(await made[0]!.arrayBuffer());
  const events = new ICAL.Component(ICAL.parse(text) as unknown as string).getAllSubcomponents("vevent");
  const titles = events.map((event) => String(event.getFirstPropertyValue("summary")));
  expect(titles).toContain("Performance Scorecard: Acme");
  expect(titles.filter((title) => title.includes("Bolt"))).toEqual([]);
});

test("everybody's routine is built as a sheet with one press", async () => {
  const workbook = await filled();
  pane = openPane(workbook, "cadence");
  await pane.user.click(await screen.findByRole("button", { name: "Build Cadence" }));
  expect(await screen.findByText(/^Cadence is ready/)).toBeInTheDocument();
  const { sheets } = await beside(workbook.read({ tables: [], sheets: ["cadence"] }));
  expect(sheets.map(({ sheetName, inputs }) => [sheetName, inputs["in_as_of"]])).toEqual([
    ["Cadence", TODAY],
  ]);
});

test("the week's calls are built as a sheet with one press", async () => {
  const workbook = await filled();
  pane = openPane(workbook, "cadence");
  await pane.user.click(await screen.findByRole("button", { name: "Build This week" }));
  expect(await screen.findByText(/^This week is ready/)).toBeInTheDocument();
  const { sheets } = await beside(workbook.read({ tables: [], sheets: ["this-week"] }));
  expect(sheets.map(({ sheetName }) => sheetName)).toEqual(["This week"]);
});

test("rows that are not understood are named, and the rest stands", async () => {
  const workbook = await filled();
  const { cadenceTable } = await import("../../src/domain/shared/tables/cadence-tables");
  await workbook.apply({
    label: "Routine",
    tables: [
      changeTable(cadenceTable, [
        { activity: "Walk", everyMonths: 1, due: "when it is dry" },
        { activity: "Lunch", everyMonths: 3, due: "Period's end" },
      ]),
    ],
    sheets: [],
  });
  pane = openPane(workbook, "cadence");
  expect(
    await screen.findByText(/^Left out of the routine: Due of Walk is "when it is dry"/),
  ).toBeInTheDocument();
  expect(await activity(/^Lunch, FY2017 Q4/)).toHaveTextContent("1 due");
});
