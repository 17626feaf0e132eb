/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { marketingPlanDefinition } from "../../src/sheets/marketing-plan/definition";
import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { businessPlanDefinition } from "../../src/sheets/business-plan/definition";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, currentStep, openPane, type Pane } from "./support";

let pane: Pane;
beforeAll(async () => {
  await workbook.apply({
    label: "Partners",
    tables: [
      {
        table: partnersTable as never,
        upserts: [
          { partnerId: "P-1", partner: "Acme", cam: "Kim", status: "Active", defaultDealSize: 10_000 },
          { partnerId: "P-2", partner: "Bolt", status: "Active" },
        ],
      },
    ],
    sheets: [],
  });
});
afterEach(() => pane.unmount());

const workbook = new MemoryWorkbook();
const read = () =>
  beside(
    workbook.read({ tables: marketingPlanDefinition.tables, sheets: ["mgo-worksheet", "marketing-plan"] }),
  );
const main = () => document.querySelector("main")!;

async function retype(label: string | RegExp, text: string) {
  const field = screen.getByLabelText(label, { selector: "input" });
  await pane.user.clear(field);
  await pane.user.paste(text);
}

test("the MGO target: backward from line L, in a scenario, with segments; a rebuild keeps what was typed", async () => {
  pane = openPane(workbook, "mgo");
  await screen.findByText("What revenue is marketing to bring?");
  expect(within(main()).getByText("12,600")).toBeInTheDocument();
  expect(within(main()).getByText("3,150 a quarter, 1,050 a month, 242.3 a week")).toBeInTheDocument();
  await retype("L Revenue target", "5m");
  await waitFor(() => expect(within(main()).getByText("6,300")).toBeInTheDocument());
  await pane.goOn();
  expect(screen.getAllByText("Default: Example figure: replace").length).toBeGreaterThan(2);
  expect(screen.getAllByText("Default: Published average", { selector: "span" })).toHaveLength(3);
  await pane.goOn();
  await pane.user.click(button("Add a segment"));
  await retype("Share of the target, Segment 1", "40%");
  expect(screen.getByText(/Until they total 100%, the target stays line L's/)).toBeInTheDocument();
  await pane.user.click(button("Remove Segment 1"));
  await pane.goOn();
  expect(currentStep()).toBe("Review");
  expect(screen.getByText(/Creates 1 sheet: MGO target/)).toBeInTheDocument();
  await pane.goOn("Build MGO target");
  await screen.findByText(/The MGO target is ready/);
  const [sheet] = (await read()).sheets;
  expect(sheet).toMatchObject({ kind: "mgo-worksheet", inputs: { in_line_l: 5_000_000, in_line_k: null } });
});

test("a plan: goal from the MGO target, tactics, months, budget, MDF request; then what came back", async () => {
  pane = openPane(workbook, "marketing");
  await screen.findByText("Whose plan, for which quarter?");
  await choosePartner(pane, "Acme");
  // On the year's last day nobody plans for its last quarter.
  expect(screen.getByLabelText("Quarter")).toHaveDisplayValue("FY2018 Q1");
  await pane.user.selectOptions(screen.getByLabelText("Quarter"), "FY2017 Q4");
  await pane.goOn();

  // Half of 6,300 whole MGOs for each of two partners, a quarter of them a quarter.
  expect(screen.getByLabelText("MGOs")).toHaveValue("788");
  await retype("MGOs", "40");
  await pane.goOn();
  expect(screen.getByLabelText("Email")).toBeChecked();
  await pane.user.click(screen.getByLabelText("Webinar"));
  expect(screen.getByText(/MGOs short of the goal of 40\. Email closes it cheapest/)).toBeInTheDocument();
  expect(screen.getByText("What would close the gap")).toBeInTheDocument();
  await pane.goOn();
  await retype("Audience, Email", "4000");
  await pane.user.selectOptions(screen.getByLabelText("Month, Telemarketing"), "December 2017");
  await pane.user.click(button("Email in another month"));
  expect(screen.getByLabelText("Month, Email 2")).toHaveDisplayValue("November 2017");
  await pane.user.click(button("Remove Email 2"));
  await pane.goOn();
  await retype("Fixed cost, Telemarketing", "lots");
  await pane.user.click(button("Next"));
  expect(currentStep()).toBe("Budget");
  await retype("Fixed cost, Telemarketing", "700");
  await pane.goOn();
  expect(currentStep()).toBe("Review");
  expect(screen.getAllByText(/^(Margin ROI|Revenue return on MDF)$/, { selector: "dt" })).toHaveLength(3);
  await pane.user.click(screen.getByLabelText(/^File the MDF request \(5,100\)/));
  await retype("Approver", " kim ");
  screen.getByText(/^Kim asks for this request, and whoever asks never approves\./);
  expect(button("Build marketing plan")).toHaveAttribute("aria-disabled", "true");
  await retype("Approver", "Lee");
  expect(screen.queryByText(/whoever asks never approves/)).not.toBeInTheDocument();
  await pane.goOn("Build marketing plan");
  await screen.findByText("Marketing plan of Acme for FY2017 Q4 is ready.", { exact: false });

  const stored = await read();
  expect(
    stored
      .table(campaignsTable)
      .rows.map(({ campaignId, tactic, month, audience, fixedCost }) => [
        campaignId,
        tactic,
        month,
        audience,
        fixedCost,
      ]),
  ).toEqual([
    ["C-0001", "Email", serialOf(2017, 10, 1), 4000, 500],
    ["C-0002", "Telemarketing", serialOf(2017, 12, 1), 400, 700],
  ]);
  expect(stored.table(mdfTable).rows).toMatchObject([
    { requestId: "MDF-C-0001", requested: 750, status: "Requested", requestedBy: "Kim", approver: "Lee" },
    { requestId: "MDF-C-0002", requested: 4350, status: "Requested" },
  ]);
  expect(stored.sheets.find(({ kind }) => kind === "marketing-plan")).toMatchObject({
    subject: { partner: "Acme", edition: "FY2017 Q4" },
    inputs: { in_mgo_goal: 40 },
  });

  await pane.user.click(button("Another partner"));
  await choosePartner(pane, "Acme");
  await pane.user.click(screen.getByLabelText("Enter what came back"));
  await pane.goOn();
  expect(currentStep()).toBe("Actuals");
  await retype("Audience, Email", "3800");
  await retype("Responses, Email", "5000");
  expect(screen.getByText(/5000 responses from 3800 audience; check the actuals/)).toBeInTheDocument();
  await retype("Responses, Email", "95");
  await retype("Revenue, Email", "20k");
  expect(screen.getByText(/against plan: .+ by reach, .+ by rates/)).toBeInTheDocument();
  await pane.goOn();
  await pane.goOn("Update marketing plan");
  await screen.findByText("Marketing plan of Acme", { exact: false });
  expect((await read()).table(campaignsTable).rows[0]).toMatchObject({
    audience: 4000,
    actualAudience: 3800,
    actualResponses: 95,
    actualRevenue: 20_000,
    actualLeads: null,
  });

  // What was learned is the next plan's default, with its source.
  await pane.user.click(button("Another partner"));
  await choosePartner(pane, "Bolt");
  await pane.user.click(screen.getByLabelText("Plan campaigns"));
  for (let step = 0; step < 4; step += 1) await pane.goOn();
  expect(currentStep()).toBe("Budget");
  expect(screen.getByLabelText("Response rate, Email")).toHaveValue("2.5%");
  expect(screen.getAllByText("Default: 1 campaign of all partners").length).toBeGreaterThan(0);
});

test("the goal is what the business plan promises for the quarter, as long as nobody types one", async () => {
  const typed = {
    start_month: serialOf(2017, 10, 1),
    line1_first_month: 1,
    line1_deals: 2,
    line1_growth: 0,
    line1_deal_size: 10_000,
    line1_margin: 0.2,
  };
  const tables = await beside(workbook.read({ tables: businessPlanDefinition.tables }));
  await beside(
    workbook.apply(
      businessPlanChange(tables, { partner: "Bolt", asOf: serialOf(2017, 12, 31), lineCount: 1, typed }),
    ),
  );
  pane = openPane(workbook, "marketing");
  await screen.findByText("Whose plan, for which quarter?");
  await choosePartner(pane, "Bolt");
  await pane.goOn();
  // Three months of two deals at 10,000, of which the partner keeps a fifth.
  expect(await screen.findByLabelText(/^Revenue/, { selector: "input" })).toHaveDisplayValue(/48,000/);
  expect(screen.getAllByText("Default: the partner's business plan").length).toBeGreaterThan(0);
});
