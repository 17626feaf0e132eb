import { readMarketingData } from "../../src/domain/marketing/marketing-data";
import { campaignsOf, marketingPlan } from "../../src/domain/marketing/marketing-plan";
import { quarterNamed } from "../../src/domain/marketing/marketing-quarter";
import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { liveMgoWorksheet } from "../../src/sheets/mgo-worksheet/change";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { runRecipe } from "../../src/recipe/run-recipe";
import { sheetOf } from "../excel/support";
import { openHost, valuesOf } from "../support/headless";
import { planNames, worksheetNames } from "../support/marketing-parity";
import { type ExpectedNames, nameDifferences } from "../support/parity";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const run = (...steps: readonly object[]) =>
  runRecipe(
    JSON.stringify({
      asOf: "2018-02-15",
      fiscalYearStart: 1,
      steps: [{ do: "add-partner", partner: "Acme", "Default deal size": 12_000 }, ...steps],
    }),
    {
      workbook: createWorkbook(),
      readFile: async () => new Uint8Array(),
    },
  );
const snapshot = () =>
  createWorkbook().read({ tables: [campaignsTable, mdfTable], sheets: ["marketing-plan", "mgo-worksheet"] });

/** What the grid's own engine makes of a sheet's names, against the domain. */
async function differences(sheet: string, expected: ExpectedNames): Promise<string[]> {
  const { names = [] } = sheetOf(host.snapshot(), sheet);
  const values = new Map<string, Scalar[]>();
  for (const name of Object.keys(expected)) {
    const { formula } = names.find((each) => each.name === name)!;
    values.set(
      name,
      (await valuesOf(host, sheet, formula.split("!")[1]!.replaceAll("$", ""))).flat() as Scalar[],
    );
  }
  return nameDifferences(expected, (name) => values.get(name)!);
}

const EMAIL = { tactic: "email", month: "2018-02", audience: 4000 };
const EVENT = { tactic: "Event", campaign_id: "EV*1", fixed_cost: 5000, close_rate: 0.2 };

test("the steps build sheets whose names agree with the domain, calculated by the grid", async () => {
  await run(
    {
      do: "mgo-worksheet",
      lines: { line_l: 4_000_000 },
      scenario: "Bleak",
      segments: [{ name: "Cloud", share: 1, deal_size: 9000 }],
    },
    { do: "set", kind: "mgo-worksheet", name: "in_line_i", value: 0.2 },
    {
      do: "marketing-plan",
      partner: "acme",
      quarter: "FY2018 Q1",
      goal: { revenue: 90_000 },
      tactics: [EMAIL, EVENT],
      request_mdf: true,
    },
    {
      do: "set-rows",
      table: "cam_campaigns",
      rows: [
        { "Campaign ID": "C-0001", "Actual audience": 3900, "Actual revenue": 12_500, "Actual cost": 1400 },
      ],
    },
    {
      do: "set",
      kind: "marketing-plan",
      partner: "Acme",
      quarter: "FY2018 Q1",
      name: "in_partner_margin",
      value: 0.4,
    },
  );
  const workbook = createWorkbook();
  const { ANY_TABLES } = await import("../../src/domain/shared/tables/all-tables");
  const read = await workbook.read({ tables: ANY_TABLES, sheets: ["mgo-worksheet"] });
  expect(
    await differences(
      "MGO target",
      worksheetNames(liveMgoWorksheet(read, { overrides: {} }, read.sheets[0]!.inputs)),
    ),
  ).toEqual([]);

  const data = readMarketingData(read);
  const quarter = quarterNamed("FY2018 Q1", 1)!;
  const campaigns = campaignsOf(data.campaigns, "Acme", [quarter]);
  expect(campaigns.map(({ campaignId, tactic, fixedCost }) => [campaignId, tactic, fixedCost])).toEqual([
    ["EV*1", "Event", 5000],
    ["C-0001", "Email", 500],
  ]);
  const plan = marketingPlan({
    data,
    partner: "Acme",
    quarter,
    quarters: 1,
    campaigns,
    mgoGoal: null,
    revenueGoal: 90_000,
    partnerMargin: 0.4,
  });
  expect(await differences("Mktg · Acme · FY18 Q1", planNames(plan))).toEqual([]);
  expect(read.table(mdfTable).rows.map(({ requestId, status }) => [requestId, status])).toEqual([
    ["MDF-EV*1", "Requested"],
    ["MDF-C-0001", "Requested"],
  ]);
});

test("a second step for the same quarter changes its campaigns, adds none, and keeps what was decided", async () => {
  const step = {
    do: "marketing-plan",
    partner: "Acme",
    quarter: "2018-03-31",
    tactics: [EVENT],
    request_mdf: true,
  };
  await run(
    step,
    {
      do: "set-rows",
      table: "cam_mdf",
      rows: [{ "Request ID": "MDF-EV*1", Status: "Approved", Approved: 4000 }],
    },
    { do: "set-rows", table: "cam_campaigns", rows: [{ "Campaign ID": "EV*1", "Actual leads": 7 }] },
    { ...step, tactics: [{ ...EVENT, audience: 99 }] },
  );
  const read = await snapshot();
  expect(read.table(campaignsTable).rows).toMatchObject([
    { campaignId: "EV*1", audience: 99, actualLeads: 7 },
  ]);
  expect(read.table(mdfTable).rows).toMatchObject([{ status: "Approved", approved: 4000, requested: 7000 }]);
  expect(read.sheets).toHaveLength(1);
});

test("an MDF request names who asks and who approves, who are never one person", async () => {
  const step = {
    do: "marketing-plan",
    partner: "Acme",
    quarter: "FY2018 Q1",
    tactics: [EVENT],
    request_mdf: true,
  };
  const people = (cam: string, approver: string) => [
    { do: "add-partner", partner: "Acme", CAM: cam },
    { do: "set-rows", table: "cam_settings", rows: [{ Setting: "MDF approver", Value: approver }] },
  ];
  await expect(run(...people("Kim", "kim "), step)).rejects.toThrow(
    /Kim asks for Acme .* whoever asks never approves/,
  );
  expect((await snapshot()).table(mdfTable).rows).toEqual([]);
  await run(...people("Kim", "Lee"), step);
  expect((await snapshot()).table(mdfTable).rows).toMatchObject([{ requestedBy: "Kim", approver: "Lee" }]);
  const page = async (approver: string) => {
    await run(...people("Kim", approver));
    const { cells } = sheetOf(host.snapshot(), "Mktg · Acme · FY18 Q1");
    const shown = await valuesOf(host, "Mktg · Acme · FY18 Q1", "A1:Z200");
    return [cells.length > 0, shown.flat().find((each) => /^Requested for /.test(String(each)))];
  };
  expect(await page("Lee")).toEqual([true, expect.stringMatching(/by Kim {2}· {2}Approver: Lee/)]);
  expect(await page("KIM")).toEqual([
    true,
    expect.stringMatching(/Approver: name another: whoever asks never approves/),
  ]);
});

test("what cannot be planned is said, and nothing is written", async () => {
  const step = { do: "marketing-plan", partner: "Acme", quarter: "FY2018 Q1" };
  await expect(run({ ...step, quarter: "Q1" })).rejects.toThrow(
    '"quarter": expected "FY2018 Q1" or a day of it such as 2018-01-01, not "Q1"',
  );
  await expect(run({ ...step, partner: "Nobody" })).rejects.toThrow('there is no partner "Nobody"');
  await expect(run({ ...step, tactics: [{ ...EMAIL, month: "May" }] })).rejects.toThrow(
    '"month": expected a month such as 2018-02, not "May"',
  );
  await expect(run({ ...step, tactics: [{ ...EMAIL, lead_rate: 1.2 }] })).rejects.toThrow(
    /"tactics\.0\.lead_rate"/,
  );
  await expect(run({ do: "mgo-worksheet", lines: { line_z: 1 } })).rejects.toThrow(/line_z/);
  expect((await snapshot()).sheets).toEqual([]);
});
