import { posix } from "node:path";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { runRecipe } from "../../src/recipe/run-recipe";
import { contentAt } from "../excel/support";
import { openHost } from "../support/headless";
import { workbookOf } from "../support/sheet-files";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
});
afterEach(() => host.close());

/** Runs steps on the open workbook; returns what was said, without the steps' own titles. */
async function run(
  files: Record<string, string | Uint8Array>,
  ...steps: Record<string, unknown>[]
): Promise<string[]> {
  const said: string[] = [];
  await runRecipe(JSON.stringify({ steps }), {
    workbook: createWorkbook(),
    say: (message) => said.push(message),
    listFolder: async (folder) =>
      Object.keys(files)
        .filter((path) => posix.dirname(path) === folder)
        .map((path) => posix.basename(path)),
    readFile: async (path) => {
      const content = files[path.replaceAll("\\", "/")];
      if (content === undefined) throw new Error(`no file ${path}`);
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
  });
  return said.filter((line) => line.startsWith("  ")).map((line) => line.trim());
}
const deals = (header: string, ...rows: string[]) => ({ "deals.csv": [header, ...rows, ""].join("\n") });
const IMPORT = { do: "import-crm", deals: "deals.csv" };
const cell = (sheet: string, address: string) => contentAt(host.snapshot(), sheet, address);

const HEADER = "Deal ID,Partner,Product,Stage,Amount,Close date";

test("tells counts, rows left out and what was assumed; the second import finds nothing to do", async () => {
  const files = {
    ...deals(
      HEADER,
      "D1,Acme,GTXPro,Won,1200,25/03/2017",
      "D2,Acme,GTX Pro,Won,oops,26/03/2017",
      "D3,,GTX Pro,Won,1,26/03/2017",
      "D4,Bolt,Other,Lost,,27/03/2017",
      "D4,Bolt,Other,Lost,,27/03/2017",
    ),
    "products.csv": "Product,List price,Colour\nGTX Pro,550,red\n",
  };
  const said = await run(files, { ...IMPORT, products: "products.csv" });
  expect(said).toEqual(
    expect.arrayContaining([
      "deals: 5 rows: 2 new, 0 changed, 0 unchanged, 2 left out",
      "partners: named by deals: 2 new, 0 changed, 0 unchanged, 0 left out",
      "products: 1 row: 2 new, 0 changed, 0 unchanged, 0 left out",
      'products columns: Product = "Product", List price = "List price"; not imported: Colour',
      'deals, "Close date": 25/03/2017 fixes day-month-year.',
      "stages read from their names: Lost = Lost, Won = Won",
      'product "GTXPro" in the deals is GTX Pro (1 row)',
      expect.stringMatching(/^deals line 3, Amount "oops": .* \(left out\)$/),
      expect.stringMatching(/^deals line 4, Partner: .* \(left out\)$/),
      "1 row repeats another one and counts once.",
      "1 product is named by deals only.",
    ]),
  );
  const again = await run(files, { ...IMPORT, products: "products.csv" });
  expect(again[0]).toBe("deals: 5 rows: 0 new, 0 changed, 2 unchanged, 2 left out");
});

test("lists twenty problems and says how many there are", async () => {
  const rows = Array.from({ length: 45 }, (_, index) => `D${index},,X,Won,1,25/03/2017`);
  const said = await run(deals(HEADER, "D,Acme,X,Won,1,25/03/2017", ...rows), IMPORT);
  expect(said.filter((line) => line.startsWith("deals line"))).toHaveLength(20);
  expect(said).toContain("and 25 more, 45 problems in all");
});

test("each of several imports in a row is a step of its own", async () => {
  await expect(
    run(deals(HEADER, "D1,Acme,X,Won,1,25/03/2017"), IMPORT, { ...IMPORT, deals: "absent.csv" }),
  ).rejects.toThrow('Step 2 (import-crm): "deals": no file absent.csv');
});

describe("what the files leave open", () => {
  const OPEN = deals(
    "Deal ID;Partner;Stage;Amount;Currency;Close date",
    "D1;Acme;Stage 7;1.234;EUR;01/02/2017",
    "D2;Acme;On ice;2.345;USD;03/04/2017",
  );

  test("stops the import, names the fields that answer, and leaves the workbook as it was", async () => {
    const failure = await run(OPEN, IMPORT).catch((error: Error) => error.message);
    for (const field of ["dateOrders", "decimalMarks", "stages", "currency", "rates"])
      expect(failure).toContain(`Answer in "${field}".`);
    expect(failure).toContain('the stage "Stage 7" (1 row)');
    expect(host.snapshot().sheets).toHaveLength(1);
  });

  test("is answered by the step", async () => {
    const answers = {
      dateOrders: { "close date": "mdy" },
      decimalMarks: { Amount: "," },
      stages: { "stage 7": "Won", "On ice": { class: "Open", probability: 0.2 } },
      currency: "usd",
      rates: { eur: 2 },
    };
    await run(OPEN, { ...IMPORT, ...answers });
    expect(["E4", "G4", "N4", "G5"].map((address) => cell("Deals", address))).toEqual([
      "Stage 7",
      2468,
      42_737,
      2345,
    ]);
    // The same answers do no harm the next time.
    expect((await run(OPEN, { ...IMPORT, ...answers }))[0]).toContain("0 new, 0 changed, 2 unchanged");
  });

  test.each<[Record<string, unknown>, string]>([
    [{ dateOrders: { "Close date": "ddmm" } }, '"dateOrders.Close date"'],
    [{ dateOrders: { Closing: "dmy" } }, '"dateOrders": no file has a column "Closing"'],
    [{ dateOrders: { Stage: "dmy" } }, '"dateOrders": "Stage" is no date column'],
    [{ decimalMarks: { Amount: ";" } }, '"decimalMarks.Amount"'],
    [{ decimalMarks: { Partner: "." } }, '"decimalMarks": "Partner" is no column of numbers'],
    [{ stages: { Won: "Perhaps" } }, '"stages.Won"'],
    [{ stages: { Won: { class: "Open", probability: 20 } } }, '"stages.Won'],
    [{ currency: "dollars and cents" }, '"currency": expected a currency code'],
    [{ rates: { EUR: 0 } }, '"rates.EUR"'],
    [{ rates: { "??": 1 } }, '"rates.??"'],
    [{ conflicts: "both" }, '"conflicts"'],
    [{ colour: "red" }, 'unknown field "colour"'],
    [{ map: { Amount: "Sum" } }, "the map names columns that no file has"],
    [{ groupedBy: { Partner: "above" } }, '"groupedBy": "Partner" leaves no such question open'],
    [{ repeatedDeals: { "Deal ID": "sum" } }, '"repeatedDeals": "Deal ID" leaves no such question open'],
    [{ noPartner: { Partner: "leave out" } }, '"noPartner": "Partner" leaves no such question open'],
    [{ partnerNames: { Acmee: "Acme" } }, '"partnerNames": "Acmee" is no partner in the files'],
    [{ productNames: { constructor: "X" } }, '"productNames": "constructor" is no product in the deals'],
    [{ currencyNames: { Kronen: "SEK" } }, '"currencyNames": "Kronen" is no currency in the files'],
  ])("is not answered by %j", async (answers, message) => {
    const files = deals(HEADER, "D1,Acme,X,Won,1,25/03/2017");
    await expect(run(files, { ...IMPORT, ...answers })).rejects.toThrow(message);
    expect(host.snapshot().sheets).toHaveLength(1);
  });

  test("is not answered against what the workbook says already", async () => {
    const files = deals(`${HEADER},Currency`, "D1,Acme,X,Won,1,25/03/2017,EUR");
    await run(files, IMPORT);
    await expect(run(files, { ...IMPORT, currency: "USD" })).rejects.toThrow(
      '"currency": the workbook holds amounts in EUR',
    );
    await expect(run(files, { ...IMPORT, stages: { won: "Lost" } })).rejects.toThrow(
      '"stages": the workbook has Won as Won',
    );
  });
});

test("cells edited by hand stay and are told, unless the recipe takes the file's", async () => {
  const files = deals(HEADER, "D1,Acme,X,Won,100,25/03/2017");
  const edit = {
    do: "set-rows",
    table: "cam_deals",
    rows: [{ "Deal ID": "D1", Amount: 999, "Closed on": "2017-04-01" }],
  };
  const said = await run(files, IMPORT, edit, IMPORT);
  expect(said).toContain("cam_deals, D1, Amount: edited by hand, 999 here and 100 in the file; kept");
  expect(said).toContain(
    "cam_deals, D1, Closed on: edited by hand, 2017-04-01 here and 2017-03-25 in the file; kept",
  );
  expect(cell("Deals", "G4")).toBe(999);
  expect(await run(files, { ...IMPORT, conflicts: "file" })).toContain(
    "cam_deals, D1, Amount: edited by hand, 999 here and 100 in the file; replaced by the file's",
  );
  expect(cell("Deals", "G4")).toBe(100);
});

test("what was kept by decision is not told again", async () => {
  const files = deals(HEADER, "D1,Acme,X,Won,100,25/03/2017");
  await run(
    files,
    IMPORT,
    { do: "set-rows", table: "cam_deals", rows: [{ "Deal ID": "D1", Amount: 999 }] },
    { ...IMPORT, conflicts: "mine" },
  );
  expect(await run(files, IMPORT)).toContain("1 cell keeps your value, as you decided before.");
});

test("a file may be named by a pattern that it alone is like", async () => {
  const [, text] = Object.entries(deals(HEADER, "D1,Acme,GTX,Won,1,2017-03-25"))[0]!;
  const files = {
    "out/export-2017.csv": text,
    "out/export-2017.txt": "",
    "export-1.csv": "",
    "Export-2.csv": "",
  };
  const said = await run(files, { ...IMPORT, deals: "out/export-*.csv" });
  expect(said).toContain("deals: 1 row: 1 new, 0 changed, 0 unchanged, 0 left out");
  await expect(run(files, { ...IMPORT, deals: "export-?.csv" })).rejects.toThrow(
    '"deals": more than one file is like export-?.csv: Export-2.csv, export-1.csv',
  );
  await expect(run(files, { ...IMPORT, deals: "sales*" })).rejects.toThrow('"deals": no file is like sales*');
});

describe("a workbook", () => {
  const book = () =>
    workbookOf({
      Notes: [["Made on Friday"]],
      Pipeline: [
        ["Deal ID", "Partner", "Stage", "Amount", "Close date"],
        ["D-1", "Acme", "Won", 1.234, [42_795, "dd/mm/yyyy"]],
      ],
      Closed: [
        ["Deal ID", "Partner", "Stage", "Amount", "Close date"],
        ["D-2", "Bolt", "Lost", 7, [42_796, "dd/mm/yyyy"]],
      ],
    });
  const STEP = { ...IMPORT, deals: "deals.xlsx", currency: "EUR" };

  test("is imported by its first sheet with rows, nothing guessed, and the others are named", async () => {
    const said = await run({ "deals.xlsx": await book() }, STEP);
    expect(said[0]).toBe("deals: 1 row: 1 new, 0 changed, 0 unchanged, 0 left out");
    expect(said).toContain('Of deals.xlsx the sheet "Pipeline" is read; it also has Notes, Closed.');
    expect(["A4", "G4", "N4"].map((address) => cell("Deals", address))).toEqual(["D-1", 1.234, 42_795]);
  });

  test("is imported by the sheet that the step names, and a wrong name is refused", async () => {
    const files = { "deals.xlsx": await book(), "deals.csv": "Deal ID,Partner,Stage\n1,A,Won\n" };
    await run(files, { ...STEP, sheets: { deals: "closed" } });
    expect(cell("Deals", "A4")).toBe("D-2");
    await expect(run(files, { ...STEP, sheets: { deals: "Open" } })).rejects.toThrow(
      'There is no sheet "Open". Nothing was imported; the workbook is as it was. Choose one of Notes, Pipeline, Closed.',
    );
    await expect(run(files, { ...STEP, sheets: { partners: "Open" } })).rejects.toThrow(
      '"sheets": no file is named for partners',
    );
    await expect(run(files, { ...IMPORT, sheets: { deals: "Open" } })).rejects.toThrow("is no workbook");
  });
});

test("contacts, certificates, accounts and targets come in by files of their own", async () => {
  const files = {
    ...deals(HEADER, "D1,Acme,X,Won,1200,25/03/2017"),
    "contacts.csv": "Partner,Contact,Email\nAcme,Ada,ada@acme.test\nZed,Bo,\n",
    "certificates.csv": "Partner,Person,Certificate\nAcme,Ada,GTX\n",
    "accounts.csv": "Partner,Account\nAcme,Cancity\n",
    "targets.csv": "Partner,Target\nAcme,5000\n",
  };
  const said = await run(files, {
    ...IMPORT,
    contacts: "contacts.csv",
    certificates: "certificates.csv",
    accounts: "accounts.csv",
    targets: "targets.csv",
  });
  expect(said).toEqual(
    expect.arrayContaining([
      "contacts: 2 rows: 1 new, 0 changed, 0 unchanged, 1 left out",
      "certificates: 1 row: 1 new, 0 changed, 0 unchanged, 0 left out",
      "accounts: 1 row: 1 new, 0 changed, 0 unchanged, 0 left out",
      "targets: 1 row: 0 new, 1 changed, 0 unchanged, 0 left out",
      "target of Acme: blank becomes 5000",
      'contacts line 3, Partner: There is no partner "Zed" on Partners; add it, or say which partner it is. (left out)',
    ]),
  );
  expect([
    cell("Contacts", "A4"),
    cell("Certificates", "D4"),
    cell("Accounts", "B4"),
    cell("Partners", "I4"),
  ]).toEqual(["CON-0001", "GTX", "Cancity", 5000]);
});

test("a saved mapping is used by its name, and one that the workbook does not have is refused", async () => {
  const files = deals("ID,Agent,Helper,Stage", "D1,Acme,Bolt,Won");
  const map = { Partner: "Helper", Amount: null };
  await run(files, { ...IMPORT, map });
  expect(await run(files, { ...IMPORT, mappings: { deals: "DEALS" } })).toContain(
    'deals: read by the saved mapping "deals"',
  );
  await expect(run(files, { ...IMPORT, mappings: { deals: "EMEA" }, map })).rejects.toThrow(
    '"mappings": the workbook has no mapping "EMEA" for the columns of the deals file; it has deals',
  );
  await expect(run(files, { ...IMPORT, mappings: { partners: "deals" } })).rejects.toThrow(
    "there is no partners file",
  );
});

test("a partner that is another one becomes it although both are on Partners, is told, and stays so", async () => {
  const files = deals(HEADER, 'D1,"AJAX, Inc",X,Won,1,25/03/2017', "D2,Ajax Inc.,X,Won,2,25/03/2017");
  await run(files, IMPORT);
  expect(["B4", "B5"].map((address) => cell("Deals", address))).toEqual(["AJAX, Inc", "Ajax Inc."]);
  const NOTE =
    '"AJAX, Inc" has a row of its own on Partners and is an alias of Ajax Inc., for which its rows in the files count.';
  const said = await run(files, { ...IMPORT, partnerNames: { "AJAX, Inc": "Ajax Inc." } });
  expect(said).toContain(NOTE);
  expect(["B4", "B5"].map((address) => cell("Deals", address))).toEqual(["Ajax Inc.", "Ajax Inc."]);
  const again = await run(files, IMPORT);
  expect([again[0], again.includes(NOTE)]).toEqual([
    "deals: 2 rows: 0 new, 0 changed, 2 unchanged, 0 left out",
    true,
  ]);
});
