import { addressOf } from "../../src/book/cells/a1";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { runRecipe } from "../../src/recipe/run-recipe";
import { openHost } from "../support/headless";
import { sheetOf } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

const HEADER = "Deal ID,Partner,Account,Stage,Amount,Close Date\n";
const MAY = `${HEADER}N-1,Nordwind,Kai,Closed Won,1000,2026-03-01\nN-2,Nordwind,Hof,Negotiation,2000,2026-08-01\n`;
const JUNE = `${HEADER}N-1,Nordwind,Kai,Closed Won,1100,2026-03-01\nN-2,Nordwind,Hof,Negotiation,2000,2026-08-01\n`;
const IMPORT = { do: "import-crm", deals: "june.csv" };
const SCORECARD = { do: "performance-scorecard", partner: "Nordwind" };

let host: Host;
let columnsBefore: readonly (readonly string[])[];
beforeAll(async () => {
  host = await openHost();
  await cook({ do: "import-crm", deals: "may.csv" }, SCORECARD);
  columnsBefore = ["Deals", "Partners", "Stages"].map((sheet) => tableOn(sheet).columns);
});
afterAll(() => host.close());

function cook(...steps: object[]): Promise<void> {
  const files: Record<string, string> = { "may.csv": MAY, "june.csv": JUNE };
  return runRecipe(JSON.stringify({ asOf: "2026-06-30", fiscalYearStart: 1, steps }), {
    workbook: createWorkbook(),
    readFile: async (path) => new TextEncoder().encode(files[path]),
  });
}

const tableOn = (sheet: string) => sheetOf(host.snapshot(), sheet).tables![0]!;

/** As a user who types over a header. */
function rename(sheet: string, from: string, to: string): Promise<void> {
  const { box, columns } = tableOn(sheet);
  const cell = addressOf({ row: box.row, column: box.column + columns.indexOf(from), rows: 1, columns: 1 });
  return host.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[to]];
    await context.sync();
  });
}

test.each([
  ["Deals", "Deal ID", "Nummer"],
  ["Deals", "Partner", "Händler"],
  ["Deals", "Stage", "Phase"],
  ["Deals", "Amount", "Betrag"],
  ["Deals", "Closed on", "Abschluss"],
  ["Deals", "Expected close", "Erwartet"],
  ["Partners", "Partner", "Händler"],
  ["Stages", "Class", "Klasse"],
])(
  "on %s, %s under another header is refused by name, and no column comes beside it",
  async (sheet, from, to) => {
    await rename(sheet, from, to);
    const { columns } = tableOn(sheet);
    expect(columns).toContain(to);
    for (const step of [IMPORT, SCORECARD]) {
      const refused = cook(step);
      await expect(refused).rejects.toThrow(from);
    }
    expect(tableOn(sheet).columns).toEqual(columns);
    await rename(sheet, to, from);
  },
);

test("on Partners, a scorecard misses the column of targets", async () => {
  await rename("Partners", "Annual target", "Ziel");
  await expect(cook(SCORECARD)).rejects.toThrow('lacks the column Annual target; "Ziel" stands in its place');
  await rename("Partners", "Ziel", "Annual target");
});

test("a column that no sheet needs stops the import alone", async () => {
  await rename("Deals", "Source", "Herkunft");
  await expect(cook(IMPORT)).rejects.toThrow('lacks the column Source; "Herkunft" stands in its place');
  await cook(SCORECARD);
  await rename("Deals", "Herkunft", "Source");
});

test("with every header again, everything goes on, and no column has come", async () => {
  await cook(IMPORT, SCORECARD);
  expect(["Deals", "Partners", "Stages"].map((sheet) => tableOn(sheet).columns)).toEqual(columnsBefore);
});
