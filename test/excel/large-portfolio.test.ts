import { createWorkbook } from "../../src/excel/excel-workbook";
import { kindRequest } from "../../src/book/kind-request";
import { rollupDefinition } from "../../src/sheets/rollup/definition";
import { openHost } from "../support/headless";
import { LARGE_AS_OF, PORTFOLIO_CHANGES } from "../support/large-portfolio";
import { largeProgram } from "../support/large-program";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";

/**
 * Two to read, one for the note, three to write up to 8 MB (sheets and tables, cells, looks), one to find out how far a large sheet is used and
 * two to read it back, one to let go of what was asked for.
 */
const BUDGET = 10;
const PARTNERS = 200;

let host: Awaited<ReturnType<typeof openHost>>;
let workbook: ReturnType<typeof createWorkbook>;
let program: WorkbookData;
const tables = largeProgram(LARGE_AS_OF, { partners: PARTNERS, deals: 200 });

beforeAll(async () => {
  host = await openHost({ calculate: "never" });
  workbook = createWorkbook();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  program = host.snapshot();
});
afterAll(() => host.close());

test("what the roll-up stands on is read in three round trips", async () => {
  const from = host.executor.syncs;
  await workbook.read(kindRequest(rollupDefinition));
  expect(host.executor.syncs - from).toBeLessThanOrEqual(3);
});

test.each(Object.entries(PORTFOLIO_CHANGES))(
  "%s is built over 200 partners within the budget of round trips",
  async (_kind, changeOf) => {
    const change = changeOf(tables);
    host.load(program);
    const from = host.executor.syncs;
    await workbook.apply(change);
    const written = host.executor.syncs - from;

    expect(written).toBeLessThanOrEqual(BUDGET);
  },
);
