/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { plansTable } from "../../src/domain/shared/tables/business-plan-tables";
import { changesTable } from "../../src/domain/shared/tables/history-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { activitiesTable, commitmentsTable } from "../../src/domain/shared/tables/relations-tables";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { serialOf } from "../../src/domain/shared/serial-date";
import { workbookError } from "../../src/excel/errors";
import { MemoryWorkbook } from "../support/memory-workbook";
import { STAGES } from "../support/scorecard-example";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { beside, button, choosePartner, openPane, type Pane, TODAY } from "./support";

const DEALS = [
  { dealId: "W1", partner: "Acme Inc.", stage: "Won", amount: 60_000, closedOn: serialOf(2017, 3, 10) },
  { dealId: "O1", partner: "Acme Inc.", stage: "Open", amount: 9_000, expectedClose: serialOf(2017, 12, 31) },
];

let pane: Pane;
afterEach(() => pane.unmount());

async function filled(...built: string[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [
      {
        partnerId: "P-1",
        partner: "Acme Inc.",
        status: "Active",
        annualTarget: 4_000_000,
        coverage: 3,
        defaultDealSize: 200_000,
      },
      { partnerId: "P-2", partner: "Bolt", status: "Active" },
    ]),
    changeTable(dealsTable, DEALS),
    changeTable(stagesTable, STAGES),
    changeTable(settingsTable, []),
    changeTable(scoresTable, [
      { partner: "Acme Inc.", kind: "performance-scorecard", asOf: TODAY, score: 12, status: "Red" },
    ]),
    changeTable(resultsTable, [
      { partner: "Acme Inc.", period: serialOf(2017, 10, 1), metric: "required_tasks", actual: 0.1 },
      { partner: "Acme Inc.", period: serialOf(2017, 10, 1), metric: "training_certs", actual: 0, target: 3 },
    ]),
    changeTable(actionsTable, [
      { actionId: "A1", partner: "Acme Inc.", action: "Train two people", due: TODAY - 3, status: "Open" },
    ]),
  ];
  await workbook.apply({ label: "Tables", tables, sheets: [] });
  for (const partner of built) {
    const source = await workbook.read({ tables: SCORECARD_TABLES });
    await workbook.apply(performanceScorecardChange(source, { partner, asOf: TODAY, recordPipeline: false }));
  }
  return workbook;
}

const main = () => within(document.querySelector("main")!);
const titles = async (workbook: MemoryWorkbook) =>
  (await beside(workbook.read({ tables: [], sheets: ["performance-scorecard"] }))).sheets.map(
    ({ sheetName }) => sheetName,
  );

test("a red partner on Today: one press says why, the next opens its sheet", async () => {
  const workbook = await filled("Acme Inc.");
  const activate = jest.spyOn(workbook, "activate");
  pane = openPane(workbook, "today");
  await pane.user.click(await screen.findByRole("button", { name: /^Acme Inc\..*Red/ }));
  expect(await screen.findByText(/^Weakest: .+ of .+ \(Red\)\.$/)).toBeInTheDocument();
  await pane.user.click(button("Open scorecard"));
  expect(activate).toHaveBeenCalledWith("Score · Acme");
});

test("the picker on Today opens the partner's page: actions, promises, sheets, what is not known", async () => {
  const workbook = await filled();
  pane = openPane(workbook, "today");
  await screen.findByRole("heading", { name: /^Scorecards for/ });
  await pane.user.click(screen.getByRole("combobox", { name: "Partner", expanded: false }));
  await pane.user.click(await screen.findByRole("option", { name: /Acme/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "Partner" })).toBeInTheDocument();
  expect(await screen.findByText("Train two people")).toBeInTheDocument();
  expect(main().getByText("1 overdue")).toBeInTheDocument();
  expect(main().getByText(/No import has noted changes yet/)).toBeInTheDocument();
  expect(main().getByText(/No promise is noted/)).toBeInTheDocument();
  await pane.user.click(button("Build: Performance Scorecard"));
  expect(await screen.findByRole("heading", { level: 1, name: "Performance Scorecard" })).toBeInTheDocument();
  // From any page with a partner its own is one press away.
  await pane.user.click(button("Everything about Acme Inc."));
  expect(await screen.findByText("Train two people")).toBeInTheDocument();
});

test("its page has what it earned, what changed, its plan, MDF, promises of both sides and the last contact", async () => {
  const workbook = await filled("Acme Inc.");
  const partner = "Acme Inc.";
  const tables = [
    changeTable(plansTable, [{ planId: "P", partner, version: 2, state: "Agreed", date: TODAY - 40 }]),
    changeTable(mdfTable, [
      { requestId: "M-1", partner, requested: 9000, approved: 8000, status: "Approved", claimBy: TODAY - 1 },
    ]),
    changeTable(commitmentsTable, [
      { commitmentId: "C-1", partner, by: "Vendor", due: TODAY - 2 },
      { commitmentId: "C-2", partner, by: "Partner", keptOn: TODAY - 9 },
    ]),
    changeTable(activitiesTable, [
      { activityId: "V-1", partner, date: TODAY - 4, kind: "Call", with: "Ada" },
    ]),
    changeTable(changesTable, [
      { changeId: "1", importedOn: TODAY - 3, dealId: "O1", partner, field: "Amount", old: 8000, new: 9000 },
    ]),
  ];
  await workbook.apply({ label: "Work", tables, sheets: [] });
  pane = openPane(workbook, "partnerHome");
  await screen.findByText("Whose page?");
  await choosePartner(pane, partner);
  await screen.findByRole("heading", { name: "What it earned" });
  const part = (name: string | RegExp) =>
    screen.getByRole("heading", { name }).parentElement!.textContent ?? "";
  expect(part("What it earned")).toContain("Won in FY2017 to date60,000");
  expect(part(/^Changed since 30 November 2017/)).not.toContain("No import has noted");
  expect(part("Business plan")).toContain("Version 2, agreed on 21 November 2017");
  expect(part("MDF")).toMatch(/Approved8,000.*Claim by30 December 2017, passed/);
  expect(part("Promises")).toMatch(/We promised.*1 open, 0 kept.*1 late.*They promised.*0 open, 1 kept/);
  expect(part("Last contact")).toMatch(/27 December 2017.*Call.*Ada/);
  // Its sheet is opened, built again and deleted from here; every other is built.
  for (const name of ["Open Score · Acme", "Build again: Performance Scorecard", "Delete Score · Acme"])
    expect(button(name)).toBeInTheDocument();
  expect(button("Build: Marketing plan")).toBeInTheDocument();
});

test("a build for the partner opens on its review, though everybody's were looked at before", async () => {
  const workbook = await filled("Acme Inc.");
  pane = openPane(workbook, "today");
  const leave = async () => pane.user.click(button("Today"));
  const offers = async (build: string) => {
    expect(await screen.findByRole("button", { name: build })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Ready to build" })).toBeInTheDocument();
  };
  const openPartner = async (name: string) => {
    await pane.user.click(screen.getByRole("combobox", { name: "Partner", expanded: false }));
    await pane.user.click(await screen.findByRole("option", { name: new RegExp(name) }));
    await screen.findByRole("heading", { level: 1, name: "Partner" });
  };
  await pane.user.click(await screen.findByRole("button", { name: /^Build \d+ scorecards?$/ }));
  await screen.findByRole("button", { name: /^Build \d+ for / });
  await leave();
  await openPartner("Bolt");
  await pane.user.click(await screen.findByRole("button", { name: "Build scorecard" }));
  await offers("Build scorecard");
  await leave();
  await pane.user.click(await screen.findByRole("button", { name: /^Build \d+ scorecards?$/ }));
  await screen.findByRole("button", { name: /^Build \d+ for / });
  await leave();
  await openPartner("Acme");
  await pane.user.click(await screen.findByRole("button", { name: "Build again: Performance Scorecard" }));
  await offers("Update scorecard");
});

test.each(["Open scorecard", "Open Score · Acme"])(
  "%s on a sheet that somebody has deleted offers to build it again",
  async (way) => {
    const workbook = await filled("Acme Inc.");
    jest
      .spyOn(workbook, "activate")
      .mockRejectedValue(workbookError({ code: "ItemNotFound" }, "Nothing was changed."));
    pane = openPane(workbook, "partnerHome");
    await screen.findByText("Whose page?");
    await choosePartner(pane, "Acme Inc.");
    await pane.user.click(await screen.findByRole("button", { name: way }));
    await pane.user.click(await screen.findByRole("button", { name: "Build it again" }));
    expect(await screen.findByRole("button", { name: "Update scorecard" })).toBeInTheDocument();
  },
);

test("a sheet is deleted where it is listed, and undo brings it back", async () => {
  const workbook = await filled("Acme Inc.", "Bolt");
  pane = openPane(workbook, "partnerHome");
  await screen.findByText("Whose page?");
  await choosePartner(pane, "Bolt");
  await pane.user.click(await screen.findByRole("button", { name: "Delete Score · Bolt" }));
  expect(document.activeElement).toHaveTextContent(/^Delete Score · Bolt\?/);
  expect(await titles(workbook)).toEqual(["Score · Acme", "Score · Bolt"]);
  await pane.user.click(button("Delete 1 sheet"));
  await screen.findByText(/^1 sheet deleted/);
  expect(await titles(workbook)).toEqual(["Score · Acme"]);
  await pane.user.click(button("Undo"));
  await waitFor(async () => expect(await titles(workbook)).toEqual(["Score · Acme", "Score · Bolt"]));
});

test("the short name is proposed, can be changed, and no two partners have the same", async () => {
  const workbook = await filled();
  pane = openPane(workbook, "partnerHome");
  await screen.findByText("Whose page?");
  await choosePartner(pane, "Acme Inc.");
  expect(await screen.findByText("Acme (proposed)")).toBeInTheDocument();
  await pane.user.click(button("Change short name"));
  const field = screen.getByLabelText("Short name");
  await pane.user.clear(field);
  await pane.user.type(field, "ACM{Enter}");
  await screen.findByText(/^Short name saved/);
  const { rows } = (await beside(workbook.read({ tables: [partnersTable] }))).table(partnersTable);
  expect(rows.map(({ shortName }) => shortName ?? null)).toEqual(["ACM", null]);
});

test("another CAM takes the partner over today, the first one from the beginning", async () => {
  const workbook = await filled();
  const name = async (cam: string) => {
    await pane.user.click(button("Change CAM"));
    const field = screen.getByLabelText("CAM");
    await pane.user.clear(field);
    await pane.user.type(field, `${cam}{Enter}`);
    await screen.findByText(/^CAM saved/);
    await waitFor(() => expect(screen.getByText(cam)).toBeInTheDocument());
    const { rows } = (await beside(workbook.read({ tables: [partnersTable] }))).table(partnersTable);
    const { cam: now, camSince = null } = rows.find(({ partner }) => partner === "Bolt")!;
    return [now, camSince];
  };
  pane = openPane(workbook, "partnerHome");
  await screen.findByText("Whose page?");
  await choosePartner(pane, "Bolt");
  await screen.findByText("Unassigned");
  expect(await name("Mia")).toEqual(["Mia", null]);
  expect(await name("Noa")).toEqual(["Noa", TODAY]);
});

test("a table that is filled by hand comes with the button that goes there", async () => {
  const workbook = await filled();
  jest.spyOn(workbook, "activate").mockResolvedValue();
  pane = openPane(workbook, "partnerHome");
  await screen.findByText("Whose page?");
  await choosePartner(pane, "Bolt");
  await pane.user.click(await screen.findByRole("button", { name: "Go to Commitments" }));
  await waitFor(async () =>
    expect((await beside(workbook.read({ tables: [commitmentsTable] }))).table(commitmentsTable).exists).toBe(
      true,
    ),
  );
});

test("sheets about partners that are gone are offered to be deleted together", async () => {
  const workbook = await filled("Acme Inc.", "Bolt");
  await workbook.apply({
    label: "Gone",
    tables: [changeTable(partnersTable, [], [{ partnerId: "P-1" }])],
    sheets: [],
  });
  pane = openPane(workbook, "today");
  await screen.findByText(/^1 built sheet is about a partner that is gone/);
  await pane.user.click(button("Delete 1 sheet"));
  await screen.findByText(/^Delete Score · Acme\?/);
  await pane.user.click(button("Delete 1 sheet"));
  await screen.findByText(/^1 sheet deleted/);
  expect(await titles(workbook)).toEqual(["Score · Bolt"]);
});

test("a call is logged in two fields, and is the last contact from then on", async () => {
  const workbook = await filled();
  pane = openPane(workbook, "partnerHome");
  await choosePartner(pane, "Acme Inc.");
  await pane.user.click(await screen.findByText("Log a call, a meeting or a note"));
  expect(button("Log it")).toHaveAttribute("aria-disabled", "true");
  await pane.user.type(screen.getByLabelText("In one line"), "Acme waits for prices");
  await pane.user.click(button("Log it"));
  expect(await screen.findByText(/^It is logged\b/)).toBeInTheDocument();
  expect(await screen.findByText(/0 days ago\): Call, Acme waits for prices/)).toBeInTheDocument();
  const { rows } = (await beside(workbook.read({ tables: [activitiesTable] }))).table(activitiesTable);
  expect(rows).toMatchObject([
    { activityId: "A-0001", partner: "Acme Inc.", date: TODAY, kind: "Call", purpose: null, minutes: null },
  ]);
  await pane.user.click(button("Undo"));
  await waitFor(() => expect(screen.queryByText(/Call, Acme waits for prices/)).not.toBeInTheDocument());
});
