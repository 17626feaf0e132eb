/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { serialOf } from "../../src/domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { KeystrokeModel } from "../support/keystroke-model";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, currentStep, openPane } from "./support";

/** What a person does is done here too, so that the count is of a way that works. */
test("a plan with three tactics and MDF takes 25 seconds by the keystroke model, its actuals by paste 15", async () => {
  const workbook = new MemoryWorkbook();
  const partner = {
    partnerId: "P-1",
    partner: "Acme",
    cam: "Kim",
    status: "Active",
    defaultDealSize: 10_000,
  };
  await workbook.apply({
    label: "Partners",
    tables: [
      changeTable(partnersTable, [partner]),
      changeTable(settingsTable, [{ setting: "MDF approver", value: "Lee" }]),
    ],
    sheets: [],
  });
  const pane = openPane(workbook, "marketing");
  await screen.findByText("Whose plan, for which quarter?");
  const plan = new KeystrokeModel();
  // The picker is clicked, three letters and Enter.
  plan.click().type(3, { decided: true }).type(1, { decided: true });
  await choosePartner(pane, "Acme");
  for (const step of ["Goal", "Tactics", "Months", "Budget", "Review"]) {
    await pane.goOn();
    plan.click();
    expect(currentStep()).toBe(step);
  }
  await pane.user.click(screen.getByLabelText(/^File the MDF request/));
  plan.click();
  await pane.goOn("Build marketing plan");
  plan.click();
  await screen.findByText(/^Marketing plan of Acme for .* is ready/);
  expect(plan.seconds).toBeLessThanOrEqual(25);
  const read = () => beside(workbook.read({ tables: [campaignsTable, mdfTable] }));
  const planned = (await read()).table(campaignsTable).rows;
  expect(planned.map(({ tactic }) => tactic)).toEqual(["Email", "Webinar", "Telemarketing"]);
  // One a month.
  expect(new Set(planned.map(({ month }) => month)).size).toBe(3);
  expect((await read()).table(mdfTable).rows).toHaveLength(3);

  await pane.user.click(button("Another partner"));
  await choosePartner(pane, "Acme");
  await pane.user.selectOptions(screen.getByLabelText("Quarter"), "FY2018 Q1");
  await pane.user.click(screen.getByLabelText("Enter what came back"));
  await pane.goOn();
  expect(currentStep()).toBe("Actuals");
  const actuals = new KeystrokeModel();
  const table = [
    "Tactic\tAudience\tResponses\tLeads\tMGOs\tDeals\tRevenue\tCost",
    "Email\t1,900\t30\t12\t6\t1\t9,500\t990",
    "Webinar\t800\t44\t18\t7\t1\t12k\t2,800",
    "Telemarketing\t390\t41\t20\t10\t\t\t8,300",
    "Fair\t1\t1\t1\t1\t1\t1\t1",
  ].join("\n");
  await pane.user.click(screen.getByLabelText("Paste what came back"));
  actuals.click();
  await pane.user.paste(table);
  actuals.type(2);
  await pane.user.click(button("Take over"));
  actuals.click();
  expect(screen.getByText("3 campaigns taken over.")).toBeInTheDocument();
  expect(screen.getByText(/“Fair” is no campaign of this plan/)).toBeInTheDocument();
  await pane.goOn();
  actuals.click();
  await pane.goOn("Update marketing plan");
  actuals.click();
  await screen.findByText(/^Marketing plan of Acme for .* is ready/);
  expect(actuals.seconds).toBeLessThanOrEqual(15);
  await waitFor(async () =>
    expect((await read()).table(campaignsTable).rows).toMatchObject([
      { tactic: "Email", actualAudience: 1900, actualMgos: 6, actualRevenue: 9500, actualCost: 990 },
      { tactic: "Webinar", actualAudience: 800, actualRevenue: 12_000 },
      { tactic: "Telemarketing", actualDeals: null, actualRevenue: null, actualCost: 8300 },
    ]),
  );
  pane.unmount();
});

test("three requests by paste are filed, with one line told that is left out, in 20 seconds by the keystroke model", async () => {
  const workbook = new MemoryWorkbook();
  const quarter = serialOf(2017, 10, 1);
  const campaign = (campaignId: string, partner: string, tactic: string) => ({
    campaignId,
    partner,
    tactic,
    quarter,
    audience: 1000,
    fixedCost: 2000,
    unitCost: 0,
    responseRate: 0.4,
    leadRate: 0.5,
    mgoRate: 0.5,
    closeRate: 0.1,
    dealSize: 1000,
    grossMargin: 0.6,
  });
  await workbook.apply({
    label: "Campaigns",
    tables: [
      changeTable(partnersTable, [
        { partnerId: "P-1", partner: "Acme" },
        { partnerId: "P-2", partner: "Bolt" },
      ]),
      changeTable(settingsTable, [{ setting: "As-of date", value: quarter + 10 }]),
      changeTable(campaignsTable, [
        campaign("C-0001", "Acme", "Webinar"),
        campaign("C-0002", "Acme", "Email"),
        campaign("C-0003", "Bolt", "Event"),
      ]),
      changeTable(mdfTable, [
        { requestId: "MDF-C-0002", campaignId: "C-0002", partner: "Acme", requested: 300, leadOwner: "Ann" },
      ]),
    ],
    sheets: [],
  });
  const pane = openPane(workbook, "mdf");
  await screen.findByText("How much is there to give, and for which quarter?");
  const model = new KeystrokeModel();
  await pane.goOn();
  model.click();
  expect(currentStep()).toBe("Requests");
  const table = [
    "Partner\tCampaign\tRequested\tLead owner\tPhone",
    "Acme\tWebinar\t1,500\tAnn Reyes\t555",
    "acme\tC-0002\t900\t\t",
    "Bolt\tEvent\t2k\tDora\t",
    "Bolt\tFair\t1\tDora\t",
  ].join("\n");
  await pane.user.click(screen.getByText("Requests from a table"));
  model.click();
  await pane.user.click(screen.getByLabelText("Paste requests"));
  model.click();
  await pane.user.paste(table);
  model.type(2);
  const filed = screen.getByText("To be filed").closest("section")!;
  expect(filed).toHaveTextContent("Acme, Webinar, MDF-C-00011,500, new");
  expect(filed).toHaveTextContent("Acme, Email, MDF-C-0002900 in place of 300");
  expect(screen.getByText(/“Fair” is no campaign of Bolt/)).toHaveTextContent("Line 5");
  expect(screen.getByText(/^Nothing is read of Phone\./)).toBeInTheDocument();
  for (const step of ["Approval", "Review"]) {
    await pane.goOn();
    model.click();
    expect(currentStep()).toBe(step);
  }
  expect(screen.getByText(/Files 3 requests in MDF\./)).toBeInTheDocument();
  expect(screen.getByText("1 line of the pasted table left out.")).toBeInTheDocument();
  await pane.goOn("Build MDF budget");
  model.click();
  await screen.findByText("MDF budget is ready.");
  expect(model.seconds).toBeLessThanOrEqual(20);
  const { rows } = (await beside(workbook.read({ tables: [mdfTable] }))).table(mdfTable);
  expect(rows).toMatchObject([
    { requestId: "MDF-C-0002", requested: 900, status: "Requested", leadOwner: "Ann" },
    { requestId: "MDF-C-0001", requested: 1500, status: "Requested", leadOwner: "Ann Reyes" },
    { requestId: "MDF-C-0003", requested: 2000, status: "Requested", leadOwner: "Dora" },
  ]);
  pane.unmount();
});
