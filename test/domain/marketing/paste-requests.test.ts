import { readMdfData } from "../../../src/domain/marketing/mdf-data";
import { pasteRequests, withRequests } from "../../../src/domain/marketing/paste-requests";
import { addMonths } from "../../../src/domain/shared/serial-date";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { AS_OF, budget, campaign, Q2, request, tables } from "../../support/mdf-example";
import { ACME } from "../../support/scorecard-example";

const marks = { decimalSeparator: ".", groupSeparator: "," };
const BOOK = tables(
  [
    request("M-1", "C-2", 500, { leadOwner: "Lee" }),
    request("M-2", "C-3", 900, { status: "Approved", approved: 900 }),
    request("M-3", "C-4", 100),
    request("M-4", "C-4", 200),
    request("M-5", "C-99", 100),
    request("MDF-C-8", "C-4", 300, { status: "Declined" }),
  ],
  [
    campaign("C-1", 4000, { tactic: "Webinar" }),
    campaign("C-2", 1000, { tactic: "Email" }),
    campaign("C-3", 2000, { tactic: "Event" }),
    campaign("C-4", 500, { tactic: "Social" }),
    campaign("C-5", 500, { tactic: "Fair", quarter: addMonths(Q2, 3) }),
    campaign("C-6", 500, { partner: "Bolt", tactic: "Webinar" }),
    campaign("C-7", 500, { partner: "Bolt", tactic: "Webinar" }),
    campaign("C-8", 500, { partner: "Bolt", tactic: "Fair" }),
  ],
).apply([changeTable(partnersTable, [{ partnerId: "P-2", partner: "Bolt" }])]);
const data = readMdfData(BOOK);
const paste = (text: string) => pasteRequests(text, { data, quarter: Q2, date: AS_OF, marks });
const messages = (text: string) => paste(text).problems.map(({ line, message }) => `${line}: ${message}`);

test("requests are taken by campaign, tactic or Request ID; an open one takes the new amount", () => {
  const { requests, problems } = paste(
    `${ACME}; webinar ; 2k; Kim; Ann Reyes\n\n${ACME.toUpperCase()}\tc-2\t$700\nBolt;C-6;1,000.50`,
  );
  expect(problems).toEqual([]);
  const filed = { status: "Requested", date: AS_OF };
  expect(requests).toEqual([
    {
      row: {
        ...filed,
        requestId: "MDF-C-1",
        campaignId: "C-1",
        partner: ACME,
        requested: 2000,
        requestedBy: "Kim",
        leadOwner: "Ann Reyes",
      },
      tactic: "Webinar",
      before: null,
    },
    {
      row: { ...filed, requestId: "M-1", campaignId: "C-2", partner: ACME, requested: 700 },
      tactic: "Email",
      before: { requested: 500 },
    },
    {
      row: { ...filed, requestId: "MDF-C-6", campaignId: "C-6", partner: "Bolt", requested: 1000.5 },
      tactic: "Webinar",
      before: null,
    },
  ]);
  expect(paste(`${ACME};M-4;250`).requests[0]).toMatchObject({
    row: { requestId: "M-4", campaignId: "C-4", requested: 250 },
    before: { requested: 200 },
  });
});

test("what is pasted stands in the ranking as it will be written, and names that stand stay", () => {
  const { requests } = paste(`${ACME};C-1;2k\n${ACME};C-2;700`);
  const rows = withRequests(data.requests, requests);
  expect(rows.map(({ requestId, requested, leadOwner }) => [requestId, requested, leadOwner])).toEqual([
    ["M-1", 700, "Lee"],
    ["M-2", 900, "Lee"],
    ["M-3", 100, "Lee"],
    ["M-4", 200, "Lee"],
    ["M-5", 100, "Lee"],
    ["MDF-C-8", 300, "Lee"],
    ["MDF-C-1", 2000, null],
  ]);
  // 2,000 that are new, and 200 more than the 500.
  expect(budget(tables(rows, data.campaigns)).requested - budget(BOOK).requested).toBe(2200);
});

test("below titles columns may stand in any order, and those that nothing is read of are named", () => {
  const titled = paste(
    `Lead owner\tRequested\tStatus\tCampaign ID\tPartner\tNote\nAnn\t2,000\tApproved\tC-1\t${ACME}`,
  );
  expect(titled).toMatchObject({
    requests: [{ row: { requestId: "MDF-C-1", requested: 2000, status: "Requested", leadOwner: "Ann" } }],
    problems: [],
    ignored: ["Status", "Note"],
  });
  expect(paste(`Partner;Campaign;Sum\n${ACME};C-1;2,000`)).toMatchObject({
    requests: [],
    problems: [{ line: 1, message: "no column Requested" }],
  });
});

test.each([
  ["; C-1; 100", "no partner"],
  ["Nobody; C-1; 100", "“Nobody” is not in Partners"],
  [`${ACME}; ; 100`, "no campaign"],
  [`${ACME}; Parade; 100`, `“Parade” is no campaign of ${ACME} in this quarter`],
  [`${ACME}; Fair; 100`, `“Fair” is no campaign of ${ACME} in this quarter`],
  [`${ACME}; C-5; 100`, "C-5 is not a campaign of this quarter"],
  [`${ACME}; C-6; 100`, "C-6 is a campaign of Bolt"],
  ["Bolt; Webinar; 100", "Bolt has 2 campaigns “Webinar” in this quarter: give the Campaign ID"],
  [`${ACME}; C-3; 100`, "M-2 is decided already: Approved"],
  [`${ACME}; M-2; 100`, "M-2 is decided already: Approved"],
  [`${ACME}; C-4; 100`, "C-4 has 2 open requests: give the Request ID in its place"],
  [`${ACME}; M-5; 100`, "the campaign of M-5 is not in Campaigns"],
  ["Bolt; C-8; 100", "MDF has MDF-C-8 for another campaign"],
  [`${ACME}; C-1`, "no amount"],
  [`${ACME}; C-1; much`, "the amount “much” is no number"],
  [`${ACME}; C-1; 50%`, "the amount “50%” is no number"],
  [`${ACME}; C-1; 0`, "the amount “0” is not above 0"],
  [`${ACME}; C-1; (500)`, "the amount “(500)” is not above 0"],
  [`${ACME}; C-1; 100; Kim; Ann; Approved`, "more columns than expected"],
])("a line is left out with its reason: %s", (line, message) => {
  expect(paste(line).requests).toEqual([]);
  expect(messages(line)).toEqual([`1: ${message}`]);
});

test("of two lines for one request the second one is told, not taken", () => {
  const text = `${ACME};C-1;100\n${ACME};Webinar;200`;
  expect(messages(text)).toEqual(["2: asks for the same campaign as line 1"]);
  expect(paste(text).requests.map(({ row }) => row.requested)).toEqual([100]);
});
