import { editDistance, looseName } from "../../../src/domain/crm/compare-names";
import { mapColumns, spreadColumnChoice, type ColumnChoice } from "../../../src/domain/crm/map-columns";
import { mapStages } from "../../../src/domain/crm/map-stages";
import { meaningOfStage } from "../../../src/domain/crm/stage-names";
import { matchProducts } from "../../../src/domain/crm/match-products";
import type { FileKind } from "../../../src/domain/crm/import-fields";

function mapped(kind: FileKind, header: string[], chosen: ColumnChoice = {}, remembered: ColumnChoice = {}) {
  const mapping = mapColumns(kind, header, chosen, remembered);
  return Object.fromEntries(
    mapping.columns.flatMap((column) =>
      column.header === null ? [] : [[column.field.header, column.header]],
    ),
  );
}

describe("columns", () => {
  test.each<[string, FileKind, string[], Record<string, string>]>([
    [
      "a plain pipeline",
      "deals",
      [
        "opportunity_id",
        "sales_agent",
        "product",
        "account",
        "deal_stage",
        "engage_date",
        "close_date",
        "close_value",
        "engage_quarter",
        "close_quarter",
      ],
      {
        "Deal ID": "opportunity_id",
        Partner: "sales_agent",
        Product: "product",
        Account: "account",
        Stage: "deal_stage",
        "Registered on": "engage_date",
        "Closed on": "close_date",
        Amount: "close_value",
      },
    ],
    [
      "Salesforce",
      "deals",
      [
        "Opportunity ID",
        "Opportunity Name",
        "Partner Account",
        "Account Name",
        "Stage",
        "Amount Currency",
        "Amount",
        "Probability (%)",
        "Created Date",
        "Close Date",
        "Lead Source",
        "Last Activity",
      ],
      {
        "Deal ID": "Opportunity ID",
        Partner: "Partner Account",
        Account: "Account Name",
        Stage: "Stage",
        Probability: "Probability (%)",
        Amount: "Amount",
        Currency: "Amount Currency",
        "Registered on": "Created Date",
        "Last activity": "Last Activity",
        "Closed on": "Close Date",
        Source: "Lead Source",
      },
    ],
    [
      "HubSpot",
      "deals",
      [
        "Record ID",
        "Deal Name",
        "Deal Stage",
        "Amount",
        "Close Date",
        "Create Date",
        "Reseller",
        "Associated Company",
        "Currency",
        "Deal probability",
      ],
      {
        "Deal ID": "Record ID",
        Stage: "Deal Stage",
        Amount: "Amount",
        "Closed on": "Close Date",
        "Registered on": "Create Date",
        Partner: "Reseller",
        Account: "Associated Company",
        Currency: "Currency",
        Probability: "Deal probability",
      },
    ],
    [
      "Pipedrive",
      "deals",
      [
        "Deal - ID",
        "Deal - Title",
        "Deal - Organization",
        "Deal - Value",
        "Deal - Currency",
        "Deal - Stage",
        "Deal - Status",
        "Deal - Deal created",
        "Deal - Expected close date",
        "Deal - Won time",
        "Deal - Partner",
      ],
      {
        "Deal ID": "Deal - ID",
        Account: "Deal - Organization",
        Amount: "Deal - Value",
        Currency: "Deal - Currency",
        Stage: "Deal - Stage",
        "Won or lost": "Deal - Status",
        "Registered on": "Deal - Deal created",
        "Expected close": "Deal - Expected close date",
        "Closed on": "Deal - Won time",
        Partner: "Deal - Partner",
      },
    ],
    [
      "Dynamics",
      "deals",
      [
        "(Do Not Modify) Opportunity",
        "Topic",
        "Potential Customer",
        "Est. Close Date",
        "Est. Revenue",
        "Pipeline Phase",
        "Partner",
        "Status",
        "Created On",
      ],
      {
        "Deal ID": "(Do Not Modify) Opportunity",
        Account: "Potential Customer",
        "Expected close": "Est. Close Date",
        Amount: "Est. Revenue",
        Stage: "Pipeline Phase",
        Partner: "Partner",
        "Won or lost": "Status",
        "Registered on": "Created On",
      },
    ],
    [
      "a file whose only stage is called Status",
      "deals",
      ["ID", "Partner", "Status"],
      { "Deal ID": "ID", Partner: "Partner", Stage: "Status" },
    ],
    [
      "a team list",
      "partners",
      ["sales_agent", "manager", "regional_office"],
      { Partner: "sales_agent", CAM: "manager", Region: "regional_office" },
    ],
    [
      "a price list",
      "products",
      ["product", "series", "sales_price"],
      { Product: "product", Family: "series", "List price": "sales_price" },
    ],
  ])("of %s are recognised", (_, kind, header, expected) => expect(mapped(kind, header)).toEqual(expected));

  test("chosen win over remembered ones, and both over recognised ones", () => {
    const header = ["ID", "Partner", "Reseller", "Agent", "Stage"];
    expect(mapped("deals", header)).toMatchObject({ Partner: "Partner" });
    expect(mapped("deals", header, {}, { Partner: "Reseller" })).toMatchObject({ Partner: "Reseller" });
    expect(mapped("deals", header, { partner: "AGENT" }, { Partner: "Reseller" })).toMatchObject({
      Partner: "Agent",
    });
    expect(mapped("deals", header, { Stage: null })).not.toHaveProperty("Stage");
  });

  test("missing and unknown ones are named", () => {
    const mapping = mapColumns("deals", ["foo", "Stage"], { Partner: "bar" });
    expect(mapping.missing.map((field) => field.header)).toEqual(["Deal ID", "Partner"]);
    expect(mapping).toMatchObject({ unknown: ["bar"], unused: ["foo"] });
  });

  test("of a map for several files go where they belong", () => {
    const headers = {
      deals: ["opportunity_id", "sales_agent"],
      products: ["product", "sales_price"],
      partners: ["sales_agent", "manager"],
    };
    const choice = {
      "Deal ID": "opportunity_id",
      Partner: "sales_agent",
      "List price": "sales_price",
      CAM: "manager",
      Amount: "nowhere",
      Foo: "manager",
    };
    expect(spreadColumnChoice(choice, headers)).toEqual({
      files: {
        deals: { "Deal ID": "opportunity_id", Partner: "sales_agent" },
        products: { "List price": "sales_price" },
        partners: { Partner: "sales_agent", CAM: "manager" },
      },
      unknown: ['"Amount" from "nowhere"', '"Foo" from "manager"'],
    });
  });
});

describe("stages", () => {
  test.each([
    ["Closed Won", "Won"],
    ["Won", "Won"],
    ["Gewonnen", "Won"],
    ["closedwon", "Won"],
    ["closedlost", "Lost"],
    ["Closed Lost", "Lost"],
    ["Lost to competitor", "Lost"],
    ["Cancelled", "Lost"],
    ["No decision", "Lost"],
    ["Disqualified", "Lost"],
    ["Prospecting", "Open"],
    ["Engaging", "Open"],
    ["Negotiation/Review", "Open"],
    ["Proposal", "Open"],
    ["Id. Decision Makers", "Open"],
    ["Closed - Won", "Won"],
    ["Closed - Not Won", "Lost"],
    ["Nicht gewonnen", "Lost"],
    ["FERMÉE (GAGNÉE)", "Won"],
    ["Meeting booked", "Open"],
    ["Won by competitor", null],
    ["Contract signed", null],
    ["Winback", null],
    ["Lost contact", null],
    ["Rejected by legal, resubmitted", null],
    ["Expired quote", null],
    ["Deadline set", null],
    ["Closed", null],
    ["Stage 3", null],
    ["🎉", null],
  ])("%s is %s", (stage, expected) => expect(meaningOfStage(stage)?.class ?? null).toBe(expected));

  test("what the workbook says wins, then the user, then words; spellings are one stage", () => {
    const counts = new Map([
      ["WON", 2],
      ["Won", 3],
      ["Closed", 1],
      ["Demo", 4],
    ]);
    const existing = [{ stage: "won", class: "Lost", probability: 0.2 }];
    expect(
      mapStages(counts, existing, {
        closed: { class: "Won", probability: 1 },
        Won: { class: "Open", probability: null },
      }),
    ).toEqual([
      { stage: "won", class: "Lost", probability: 0.2, how: "workbook", rows: 5 },
      { stage: "Demo", class: "Open", probability: 0.35, how: "words", rows: 4 },
      { stage: "Closed", class: "Won", probability: 1, how: "decided", rows: 1 },
    ]);
    expect(mapStages(new Map([["Stage 3", 1]]), [])).toEqual([
      { stage: "Stage 3", class: null, probability: null, how: "unknown", rows: 1 },
    ]);
  });
});

describe("products", () => {
  const products = ["GTX Basic", "GTX Pro", "GTX Plus Pro", "GTK 500", "MG Advanced", "Endpoint Protection"];
  const match = (name: string, decided = {}) => matchProducts(new Map([[name, 1]]), products, decided)[0];

  test.each([
    ["GTX Pro", "GTX Pro", "same"],
    ["gtx pro", "GTX Pro", "same"],
    ["GTXPro", "GTX Pro", "near"],
    ["GTX-PRO", "GTX Pro", "near"],
    ["MG Advancd", "MG Advanced", "near"],
    ["Endpoint Protecton", "Endpoint Protection", "near"],
    ["GTK 600", "GTK 600", "new"],
    ["GTX", "GTX", "new"],
    ["=GTX Ultra", "=GTX Ultra", "new"],
    ["???", "???", "new"],
  ])("%s is %s (%s)", (name, product, how) => expect(match(name)).toMatchObject({ product, how }));

  test("the user may say otherwise", () => {
    expect(match("GTXPro", { GTXPro: null })).toMatchObject({ product: "GTXPro", how: "new" });
    expect(match("GTX", { gtx: "gtx basic" })).toMatchObject({ product: "GTX Basic", how: "decided" });
  });

  test("two products that are equally near match neither", () => {
    expect(matchProducts(new Map([["Firewall Z", 1]]), ["Firewall X", "Firewall Y"])).toMatchObject([
      { product: "Firewall Z", how: "new" },
    ]);
    expect(matchProducts(new Map([["A.B", 1]]), ["A B", "A-B"])).toMatchObject([
      { product: "A.B", how: "new" },
    ]);
  });

  test("spellings of a product that is not listed become the commonest", () => {
    const names = new Map([
      ["Cloud-Backup", 1],
      ["Cloud Backup", 3],
    ]);
    expect(matchProducts(names, []).map((each) => each.product)).toEqual(["Cloud Backup", "Cloud Backup"]);
  });
});

test("names compare loosely, and by single letters", () => {
  expect(looseName("Géant – 500")).toBe("geant500");
  expect(looseName("?")).toBe("?");
  expect([
    editDistance("kitten", "sitting", 3),
    editDistance("kitten", "sitting", 2),
    editDistance("", "ab", 2),
  ]).toEqual([3, 3, 2]);
});
