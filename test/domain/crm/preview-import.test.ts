import type { ImportDecisions } from "../../../src/domain/crm/import-decisions";
import type { ImportPreview } from "../../../src/domain/crm/import-preview";
import type { ImportFiles } from "../../../src/domain/crm/merge-files";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { sampleChange } from "../../../src/domain/crm/sample/sample-data";
import { serialFromIso } from "../../../src/domain/shared/serial-date";
import { ROWS_A_STEP, runSteps, type Steps } from "../../../src/domain/shared/steps";
import {
  dealsTable,
  partnersTable,
  productsTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { MemoryTables } from "../../support/memory-tables";

const day = (iso: string) => serialFromIso(iso)!;
const csv = (name: string, text: string) => runSteps(readFile(name, new TextEncoder().encode(text)));
const HEADER = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";
const deals = (...rows: string[]): ImportFiles => ({ deals: csv("deals.csv", [HEADER, ...rows].join("\n")) });
const PRODUCTS = csv("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n");
const WON = "D1,Acme,GTXPro,Cancity,Won,20-10-2016,01-03-2017,4514";
const OPEN = "D2,Bolt,MG Special,,Prospecting,21-10-2016,,";

function plan(store: MemoryTables, files: ImportFiles, decisions: ImportDecisions = {}): ImportPreview {
  return runSteps(previewImport(store.existing(), files, decisions));
}

/** Plans, insists that nothing is left to ask, and writes. */
function importInto(store: MemoryTables, files: ImportFiles, decisions: ImportDecisions = {}): ImportPreview {
  const planned = plan(store, files, decisions);
  expect(planned.questions).toEqual([]);
  store.apply(planned.changes);
  return planned;
}
const rowOf = (store: MemoryTables, id: string) => store.rows(dealsTable).find((row) => row.dealId === id)!;

describe("a first import", () => {
  test("fills deals, partners, products, stages and settings", () => {
    const store = new MemoryTables();
    const partners = csv(
      "partners.csv",
      "sales_agent,manager,regional_office\nAcme,Mia,North\nCog,Noa,South\n",
    );
    const planned = importInto(store, { ...deals(WON, OPEN), products: PRODUCTS, partners });
    expect(store.rows(partnersTable)).toMatchObject([
      { partnerId: "P-0001", partner: "Acme", cam: "Mia", region: "North", status: "Active" },
      { partnerId: "P-0002", partner: "Bolt", status: "Active" },
      { partnerId: "P-0003", partner: "Cog", cam: "Noa" },
    ]);
    expect(rowOf(store, "D1")).toMatchObject({
      partner: "Acme",
      account: "Cancity",
      product: "GTX Pro",
      stage: "Won",
      amount: 4514,
      registeredOn: day("2016-10-20"),
      closedOn: day("2017-03-01"),
      lastActivity: day("2017-03-01"),
    });
    expect(rowOf(store, "D2")).toMatchObject({
      account: null,
      amount: 55,
      expectedClose: null,
      closedOn: null,
      lastActivity: day("2016-10-21"),
    });
    expect(store.rows(stagesTable)).toEqual([
      { stage: "Prospecting", class: "Open", probability: 0.1 },
      { stage: "Won", class: "Won", probability: 1 },
    ]);
    expect(store.rows(productsTable)).toHaveLength(2);
    expect(planned.notes).toContain("1 open deal without an amount counts at list price.");
    expect(planned.notes).toContain("1 partner is named by deals only.");
  });

  test("takes the one closing date as expected close while a deal is open", () => {
    const store = new MemoryTables();
    importInto(store, deals("D1,Acme,X,,Engaging,20-10-2016,30-11-2016,5"));
    expect(rowOf(store, "D1")).toMatchObject({
      expectedClose: day("2016-11-30"),
      closedOn: null,
      lastActivity: day("2016-10-20"),
    });
    importInto(store, deals("D1,Acme,X,,Won,20-10-2016,28-11-2016,5"));
    expect(rowOf(store, "D1")).toMatchObject({
      expectedClose: day("2016-11-30"),
      closedOn: day("2016-11-28"),
      stage: "Won",
    });
  });

  test("numbers new partners above every number that is taken", () => {
    const store = new MemoryTables().apply([
      changeTable(partnersTable, [
        { partnerId: "P-0041", partner: "Old" },
        { partnerId: "X", partner: "Odd" },
      ]),
    ]);
    importInto(store, deals(WON));
    expect(store.rows(partnersTable).at(-1)).toMatchObject({ partnerId: "P-0042", partner: "Acme" });
  });

  test("knows a partner in any case, and keeps the workbook's spelling", () => {
    const store = new MemoryTables().apply([
      changeTable(partnersTable, [{ partnerId: "P-0001", partner: "ACME" }]),
    ]);
    importInto(store, deals(WON, "D3, acme ,MG Special,,Won,20-10-2016,01-03-2017,5"));
    expect(store.rows(partnersTable)).toHaveLength(1);
    expect(store.rows(dealsTable).map((row) => row.partner)).toEqual(["ACME", "ACME"]);
  });

  test("reads the result beside the stage where a CRM keeps it there", () => {
    const store = new MemoryTables();
    importInto(store, {
      deals: csv(
        "d.csv",
        "ID,Partner,Stage,Status,Value\n1,Acme,Demo,Won,5\n2,Acme,Demo,Open,6\n3,Acme,Demo,Lost,7\n",
      ),
    });
    expect(store.rows(dealsTable).map((row) => row.stage)).toEqual(["Won", "Demo", "Lost"]);
  });
});

describe("importing again", () => {
  test("changes nothing when the file is the same", () => {
    const store = new MemoryTables();
    const files = { ...deals(WON, OPEN), products: PRODUCTS };
    importInto(store, files);
    const second = plan(store, files);
    expect(second.changes).toEqual([]);
    expect(second.counts.deals).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  test("updates what the file changed, only that, and deletes nothing", () => {
    const store = new MemoryTables();
    importInto(store, deals(WON, "D2,Bolt,MG Special,,Prospecting,21-10-2016,,55"));
    const planned = importInto(store, deals("D2,Bolt,MG Special,,Won,21-10-2016,22-10-2016,60"));
    expect(planned.counts.deals).toEqual({
      inFile: 1,
      new: 0,
      changed: 1,
      unchanged: 0,
      leftOut: 0,
      onlyInWorkbook: 1,
      gone: 0,
    });
    const change = planned.changes.find((each) => each.table.name === "cam_deals")!;
    expect(Object.keys(change.upserts[0]!).sort()).toEqual([
      "amount",
      "closedOn",
      "dealId",
      "importCheck",
      "lastActivity",
      "stage",
    ]);
    expect(store.rows(dealsTable)).toHaveLength(2);
    expect(planned.changes.every((each) => each.removals === undefined)).toBe(true);
  });

  test("clears a cell that an import wrote and the CRM has cleared", () => {
    const store = new MemoryTables();
    importInto(store, deals(WON));
    importInto(store, deals(WON.replace("Cancity", "")));
    expect(rowOf(store, "D1").account).toBeNull();
  });

  test("leaves fields alone that the file does not have", () => {
    const store = new MemoryTables();
    importInto(store, deals(WON));
    rowOf(store, "D1").ledBy = "Vendor";
    rowOf(store, "D1").expectedClose = 50000;
    expect(plan(store, deals(WON))).toMatchObject({ changes: [], conflicts: [] });
  });

  test("does not contradict what the user filled in where the file has nothing", () => {
    const store = new MemoryTables();
    importInto(store, deals(OPEN));
    rowOf(store, "D2").account = "Found by hand";
    expect(plan(store, deals(OPEN))).toMatchObject({ changes: [], conflicts: [] });
  });
});

describe("a cell edited by hand", () => {
  const edited = () => {
    const store = new MemoryTables();
    importInto(store, deals(WON));
    rowOf(store, "D1").amount = 5000;
    return store;
  };

  test("is shown, asked about, and stays until somebody decides", () => {
    const store = edited();
    const planned = importInto(store, deals(WON));
    expect(planned.conflicts).toEqual([
      {
        id: "cam_deals|d1|amount",
        table: "cam_deals",
        row: "D1",
        column: "Amount",
        mine: 5000,
        file: 4514,
        side: "mine",
        decided: false,
      },
    ]);
    expect(planned.changes).toEqual([]);
    expect(rowOf(store, "D1").amount).toBe(5000);
  });

  test("becomes the file's when the user says so", () => {
    const store = edited();
    importInto(store, deals(WON), { conflicts: { cells: { "cam_deals|d1|amount": "file" } } });
    expect(rowOf(store, "D1").amount).toBe(4514);
    expect(plan(store, deals(WON))).toMatchObject({ changes: [], conflicts: [] });
  });

  test("that was kept is not asked about again until the file changes", () => {
    const store = edited();
    importInto(store, deals(WON), { conflicts: { all: "mine" } });
    const again = plan(store, deals(WON));
    expect(again).toMatchObject({ changes: [], conflicts: [] });
    expect(again.notes).toContain("1 cell keeps your value, as you decided before.");
    expect(plan(store, deals(WON.replace("4514", "4600"))).conflicts).toMatchObject([
      { mine: 5000, file: 4600 },
    ]);
  });

  test("is no conflict when the file says the same, or when it was never the import's and is blank", () => {
    const store = edited();
    importInto(store, deals(WON.replace("4514", "5000")));
    expect(plan(store, deals(WON)).conflicts).toEqual([]);
    const typed = new MemoryTables().apply([
      changeTable(dealsTable, [{ dealId: "d1", partner: "Acme", stage: "Lost" }]),
    ]);
    const planned = importInto(typed, deals(WON));
    expect(planned.conflicts).toMatchObject([{ column: "Stage", mine: "Lost", file: "Won" }]);
    expect(rowOf(typed, "d1")).toMatchObject({ stage: "Lost", amount: 4514 });
    expect(typed.rows(dealsTable)).toHaveLength(1);
  });

  test("of a partner or product counts as edited, since nobody can tell", () => {
    const store = new MemoryTables();
    const partners = (cam: string) => csv("p.csv", `partner,manager\nAcme,${cam}\n`);
    importInto(store, { partners: partners("Mia"), products: PRODUCTS });
    const files = {
      partners: partners("Noa"),
      products: csv("products.csv", "product,price\nGTX Pro,5000\n"),
    };
    const planned = importInto(store, files);
    expect(planned.conflicts).toMatchObject([
      { row: "Acme", column: "CAM", mine: "Mia", file: "Noa" },
      { row: "GTX Pro", column: "List price", mine: 4821, file: 5000 },
    ]);
    expect(store.rows(partnersTable)[0]!.camSince ?? null).toBeNull();
    importInto(store, files, { conflicts: { all: "file" }, asOf: day("2017-03-05") });
    // Whoever takes a partner over is measured from that day on.
    expect(store.rows(partnersTable)).toMatchObject([
      { cam: "Noa", partnerId: "P-0001", camSince: day("2017-03-05") },
    ]);
    expect(store.rows(productsTable)[0]).toMatchObject({ listPrice: 5000, family: "GTX" });
  });
});

describe("a problem row", () => {
  const bad = deals(
    ",Acme,GTX,,Won,20-10-2016,01-03-2017,1",
    "D2,,GTX,,Won,20-10-2016,01-03-2017,1",
    "D3,Acme,GTX,,,20-10-2016,01-03-2017,1",
    "D4,Acme,GTX,,Won,31-02-2017,01-03-2017,1",
    "D5,Acme,GTX,,Won,20-10-2016,01-03-2017,12x",
    `D6,${"n".repeat(201)},GTX,,Won,20-10-2016,01-03-2017,1`,
    "D7,Acme,GTX,,Won,20-10-2016,01-03-2017,1",
    "d7,Acme,GTX,,Won,20-10-2016,01-03-2017,2",
    "D8,Acme,GTX,,Won,20-10-2016,,",
    "D9,Acme,GTX,,Won,20-10-2016,01-03-2017,1,surplus",
    "D10,Acme,GTX,,Won,20-10-2016,01-03-2017,7",
    "D10,Acme,GTX,,Won,20-10-2016,01-03-2017,7",
  );

  test("is reported with line, column and what becomes of it; the others are imported", () => {
    const store = new MemoryTables();
    const planned = importInto(store, bad);
    expect(planned.problems.map(({ line, column, outcome }) => [line, column, outcome])).toEqual([
      [2, "Deal ID", "left out"],
      [3, "Partner", "left out"],
      [4, "Stage", "left out"],
      [5, "engage_date", "cell left blank"],
      [6, "close_value", "left out"],
      [7, "sales_agent", "left out"],
      [8, "Deal ID", "left out"],
      [9, "Deal ID", "left out"],
      [10, "Closed on", "imported"],
      [10, "Amount", "imported"],
      [11, "", "left out"],
    ]);
    expect(planned.problems.find((problem) => problem.line === 8)!.message).toMatch(
      /lines 8, 9 .*upper and lower case/,
    );
    expect(store.rows(dealsTable).map((row) => row.dealId)).toEqual(["D4", "D8", "D10"]);
    const { inFile, new: added, leftOut } = planned.counts.deals;
    expect([inFile, added, leftOut]).toEqual([12, 3, 8]);
    expect(planned.notes).toContain("1 row repeats another one and counts once.");
  });

  test("that is left out is not called imported too", () => {
    const planned = plan(new MemoryTables(), {
      deals: csv("d.csv", "ID,Partner,Stage,Amount\n1,Acme,Won,5\nTotal\n2,Bolt\n3,Bolt,Lost\n"),
    });
    expect(planned.problems.map(({ line, outcome }) => [line, outcome])).toEqual([
      [3, "left out"],
      [4, "left out"],
      [5, "imported"],
    ]);
    expect(planned.problems.at(-1)!.message).toBe(
      "The row has 3 cells, the header 4; the missing ones count as blank.",
    );
  });

  test("for each won deal is spared when the file has no closing dates at all; a note says so", () => {
    const planned = plan(new MemoryTables(), {
      deals: csv("d.csv", "ID,Partner,Stage,Amount\n1,Acme,Won,5\n2,Bolt,Won,6\n3,Bolt,Lost,7\n"),
    });
    expect(planned.problems).toEqual([]);
    expect(planned.notes).toContain(
      "2 won deals count in no period: the file has no column with closing dates.",
    );
  });

  test("says how the rest of its column is written", () => {
    const rows = ["D1,Acme,G,,Won,20-10-2016,31-02-2017,5", "D2,Acme,G,,Won,20-10-2016,28-02-2017,lots"];
    const messages = plan(new MemoryTables(), deals(...rows)).problems.map((problem) => problem.message);
    expect(messages).toEqual([
      "This is not a date written day-month-year, as the column is.",
      "This is not a number written with a decimal point, as the column is.",
    ]);
  });

  test("of the workbook is not doubled", () => {
    const store = new MemoryTables().apply([
      changeTable(dealsTable, [{ dealId: "D1", partner: "Acme", amount: "#REF!" as never }]),
      changeTable(partnersTable, [
        { partnerId: "P-0007", partner: "Acme", employees: "many" as never },
        { partner: "Bolt" },
      ]),
    ]);
    const planned = importInto(store, deals(WON, OPEN));
    expect(planned.problems).toMatchObject([
      { line: 2, outcome: "left out", message: expect.stringContaining("row 1 of Deals") },
      { line: 3, column: "Amount" },
    ]);
    expect(store.rows(dealsTable).map((row) => row.dealId)).toEqual(["D1", "D2"]);
    expect(rowOf(store, "D1").amount).toBe("#REF!");
    expect(store.rows(partnersTable).map((row) => row.partner)).toEqual(["Acme", "Bolt"]);
  });

  test("of the other files is reported too", () => {
    const products = csv("p.csv", "product,price\nA,1\nA,2\n,3\nB,x\n");
    const partners = csv("t.csv", "partner,employees,status\nAcme,1.5,Active\nBolt,7,Sleeping\n");
    const planned = plan(new MemoryTables(), { products, partners });
    expect(planned.problems.map(({ file, line, outcome }) => [file, line, outcome])).toEqual([
      ["partners", 2, "cell left blank"],
      ["partners", 3, "cell left blank"],
      ["products", 2, "left out"],
      ["products", 3, "left out"],
      ["products", 4, "left out"],
      ["products", 5, "left out"],
    ]);
    expect(planned.counts.products).toMatchObject({ inFile: 4, leftOut: 4, new: 0 });
  });
});

describe("a question", () => {
  const kinds = (planned: ImportPreview) => planned.questions.map((question) => question.kind);

  test("stops the import until it is answered", () => {
    const store = new MemoryTables();
    const files = {
      deals: csv("d.csv", "ID,Partner,Stage,Amount,Close Date\n1,Acme,Stage 3,1.234,01/02/2017\n"),
    };
    const asked = plan(store, files);
    expect(kinds(asked)).toEqual(["date-order", "decimal-mark", "stage"]);
    expect(asked.changes).toEqual([]);
    const decisions: ImportDecisions = {
      files: { deals: { dateOrders: { "Close Date": "mdy" }, decimalMarks: { Amount: "," } } },
      stages: { "stage 3": { class: "Won", probability: 1 } },
    };
    importInto(store, files, decisions);
    expect(rowOf(store, "1")).toMatchObject({ amount: 1234, closedOn: day("2017-01-02"), stage: "Stage 3" });
    // What was confirmed is remembered with the file's header.
    expect(plan(store, files)).toMatchObject({ questions: [], changes: [] });
  });

  test("about an ambiguous column is answered by another column of the same file", () => {
    const files = {
      deals: csv(
        "d.csv",
        "ID,Partner,Stage,Amount,Created Date,Close Date\n1,Acme,Won,5,25/01/2017,01/02/2017\n",
      ),
    };
    const planned = plan(new MemoryTables(), files);
    expect(planned.questions).toEqual([]);
    expect(planned.files[0]!.formats.dates.get("Close Date")).toMatchObject({
      order: "dmy",
      how: "same file",
      evidence: expect.stringContaining("25/01/2017"),
    });
  });

  test("is asked for missing columns, and says so of a file with one column", () => {
    const planned = plan(new MemoryTables(), { deals: csv("d.csv", "everything\na b c\nd e f\n") });
    expect(kinds(planned)).toEqual(["columns"]);
    expect(planned.questions[0]!.message).toMatch(/Deal ID, Partner, Stage\? Only one column/);
    const unknown = plan(new MemoryTables(), deals(WON), {
      files: { deals: { columns: { Amount: "closing_value" } } },
    });
    expect(unknown.questions[0]).toMatchObject({ kind: "unknown-column", column: "closing_value" });
  });
});

describe("currencies", () => {
  const file = (...rows: string[]) => ({
    deals: csv("d.csv", ["ID,Partner,Stage,Amount,Currency,Close Date", ...rows].join("\n")),
  });
  const EUR = "1,Acme,Won,100.50,EUR,2017-01-02";
  const GBP = "2,Acme,Won,200.55,GBP,2017-01-03";

  test("the first file's becomes the workbook's", () => {
    const store = new MemoryTables().apply([
      changeTable(settingsTable, [{ setting: "Currency", value: "USD", unit: "code", source: "kept" }]),
    ]);
    importInto(store, file(EUR));
    expect(store.rows(settingsTable)[0]).toEqual({
      setting: "Currency",
      value: "EUR",
      unit: "code",
      source: "kept",
    });
    expect(plan(store, file(EUR)).changes).toEqual([]);
  });

  test("several stop the import and ask for a rate each", () => {
    const store = new MemoryTables();
    const asked = plan(store, file(EUR, EUR.replace("1,", "3,"), GBP));
    expect(asked.questions).toMatchObject([
      { kind: "currency", proposed: "EUR" },
      { kind: "rate", currency: "GBP", to: "EUR", proposed: null },
    ]);
    expect(asked).toMatchObject({
      currencies: [
        { currency: "EUR", rows: 2 },
        { currency: "GBP", rows: 1 },
      ],
      changes: [],
    });
    const planned = importInto(store, file(EUR, GBP), { currency: "EUR", rates: { GBP: 1.15 } });
    expect(rowOf(store, "2")).toMatchObject({ amount: 230.63, currency: "EUR" });
    expect(planned.notes).toContain("1 amount in GBP converted at 1.15 EUR.");
    const again = plan(store, file(EUR, GBP));
    expect(again.questions).toMatchObject([{ kind: "rate", currency: "GBP", proposed: 1.15 }]);
    expect(plan(store, file(EUR, GBP), { rates: { GBP: 1.15 } })).toMatchObject({
      questions: [],
      changes: [],
      conflicts: [],
    });
  });

  test("signs beside amounts count as currencies", () => {
    const planned = plan(new MemoryTables(), {
      deals: csv("d.csv", 'ID,Partner,Stage,Amount\n1,A,Won,"€3.000,50"\n2,A,Won,"£1.000,00"\n'),
    });
    expect(planned.currencies.map((use) => use.currency)).toEqual(["EUR", "GBP"]);
  });
});

test("sample data does not fix the currency of what is imported beside it, and is pointed out", () => {
  const store = new MemoryTables().apply([
    ...sampleChange(day("2017-12-31")),
    changeTable(settingsTable, [{ setting: "Currency", value: "USD" }]),
  ]);
  const planned = importInto(store, {
    deals: csv("d.csv", "ID,Partner,Stage,Amount,Currency,Close Date\n1,Acme,Won,100,EUR,2017-01-02\n"),
  });
  expect(planned.currency).toBe("EUR");
  expect(planned.notes).toContainEqual(expect.stringMatching(/sample data.*remove it/i));
  // One deal of the user's own is enough.
  const asked = plan(store, {
    deals: csv("d.csv", "ID,Partner,Stage,Amount,Currency,Close Date\n2,Acme,Won,100,GBP,2017-01-02\n"),
  });
  expect(asked.questions).toMatchObject([
    { kind: "rate", currency: "GBP", to: "EUR", message: "Give a rate: what is one GBP (1 row) in EUR?" },
  ]);
});

test("lines skipped above the header are told", () => {
  const planned = plan(new MemoryTables(), {
    deals: csv("d.csv", "Pipeline,,,\n,,,\nID,Partner,Stage,Amount\n1,Acme,Won,5\n"),
  });
  expect(planned.notes).toContain("2 lines above the header of d.csv were skipped.");
});

test("a won deal is never filled from the list price, a lost one needs no amount", () => {
  const store = new MemoryTables();
  const planned = importInto(store, {
    ...deals("D1,A,GTX Pro,,Won,20-10-2016,01-03-2017,", "D2,A,GTX Pro,,Lost,20-10-2016,01-03-2017,"),
    products: PRODUCTS,
  });
  expect(store.rows(dealsTable).map((row) => row.amount)).toEqual([null, null]);
  expect(planned.problems).toMatchObject([{ line: 2, column: "Amount", outcome: "imported" }]);
});

test("shares may be fractions, percentages or numbers up to 100", () => {
  const read = (...values: string[]) => {
    const store = new MemoryTables();
    importInto(store, {
      deals: csv(
        "d.csv",
        [
          "ID;Partner;Stage;Amount;Probability",
          ...values.map((value, index) => `${index};A;Won;5;${value}`),
        ].join("\n"),
      ),
    });
    return store.rows(dealsTable).map((row) => row.probability);
  };
  expect(read("0.5", "1", "")).toEqual([0.5, 1, null]);
  expect(read("50", "1", "100")).toEqual([0.5, 0.01, 1]);
  expect(read("50%", "7,5 %")).toEqual([0.5, 0.075]);
});

describe("a partner that somebody has renamed on Partners", () => {
  const HEAD = "Deal ID,Partner,Stage,Amount\n";
  const file = (text: string): ImportFiles => ({ deals: csv("d.csv", HEAD + text) });
  const renamed = () => {
    const store = new MemoryTables();
    importInto(store, file("1,Acme,Won,5\n2,Acme,Won,7\n3,Bolt,Won,1\n"));
    store.rows(partnersTable)[0]!.partner = "Acme Group";
    return store;
  };
  const partnersOf = (store: MemoryTables) => store.rows(dealsTable).map((row) => row.partner);

  test("is asked about before its old name becomes a partner again", () => {
    const planned = plan(renamed(), file("1,Acme,Won,6\n"));
    expect(planned.changes).toEqual([]);
    expect(planned.questions).toEqual([
      {
        kind: "lost-partner",
        name: "Acme",
        rows: 1,
        message:
          'The workbook has deals of "Acme", as 1 row of the file, and no partner of that name any more. Which partner is it now, or is it one of its own?',
      },
    ]);
  });

  test("is renamed everywhere when the user says so, which is no difference of its deals", () => {
    const store = renamed();
    const { differences, renames } = importInto(store, file("1,Acme,Won,6\n"), {
      partners: { Acme: "Acme Group" },
    });
    expect(renames).toEqual([{ from: "Acme", to: "Acme Group" }]);
    expect(partnersOf(store)).toEqual(["Acme Group", "Acme Group", "Bolt"]);
    expect(store.rows(partnersTable)).toMatchObject([
      { partner: "Acme Group", aliases: "Acme" },
      { partner: "Bolt" },
    ]);
    expect(differences).toMatchObject([{ partner: "Acme Group", takenOver: 0, amountChanged: 1 }]);
    expect(plan(store, file("1,Acme,Won,6\n2,Acme,Won,7\n")).questions).toEqual([]);
    expect(importInto(store, file("1,Acme,Won,6\n2,Acme,Won,7\n")).conflicts).toEqual([]);
  });

  test("comes back as one of its own when the user says that", () => {
    const store = renamed();
    importInto(store, file("1,Acme,Won,6\n"), { partners: { Acme: null } });
    expect(store.rows(partnersTable).map((row) => row.partner)).toEqual(["Acme Group", "Bolt", "Acme"]);
    expect(partnersOf(store)).toEqual(["Acme", "Acme", "Bolt"]);
  });
});

test("no pass over a long file or a long table goes without steps, so that a page stays alive", () => {
  const count = 3 * ROWS_A_STEP;
  const lines = Array.from({ length: count }, (_, index) => `D-${index},Acme,Won,10,2025-01-31`);
  const file = ["Deal ID,Partner,Stage,Amount,Closed on", ...lines].join("\n");
  const taken = new Map<string, number>();
  const drive = <T>(steps: Steps<T>): T => {
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) return next.value;
      taken.set(next.value.step, (taken.get(next.value.step) ?? 0) + 1);
    }
  };
  const deals = drive(readFile("deals.csv", new TextEncoder().encode(file)));
  const tables = new MemoryTables();
  tables.apply(runSteps(previewImport(tables.existing(), { deals })).changes);
  expect(drive(previewImport(tables.existing(), { deals })).counts.deals).toMatchObject({ unchanged: count });
  const passes = Object.fromEntries([...taken].map(([step, steps]) => [step, Math.floor(steps / 3)]));
  expect(passes).toMatchObject({
    "Reading deals.csv": 3,
    "Telling deals from other rows": 3,
    "Checking deals": 2,
    "Comparing deals": 2,
    "Looking for deals that are gone": 3,
  });
});
