import { createWorkbook } from "../../src/excel/excel-workbook";
import { kindRequest } from "../../src/book/kind-request";
import { rollupDefinition } from "../../src/sheets/rollup/definition";
import { openHost } from "../support/headless";
import { LARGE_AS_OF, PORTFOLIO_CHANGES } from "../support/large-portfolio";
import { largeProgram } from "../support/large-program";

/** What cells, and then what they look like, are packed to for Excel on the web, in bytes. */
const PACKED = 4_000_000;
/** To read before writing, for the way back, and to finish. */
const BESIDES = 4;
const PARTNERS = 200;

let host: Awaited<ReturnType<typeof openHost>>;
let workbook: ReturnType<typeof createWorkbook>;
const tables = largeProgram(LARGE_AS_OF, { partners: PARTNERS, deals: 200 });

beforeAll(async () => {
  host = await openHost({ calculate: "never" });
  workbook = createWorkbook();
  const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
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
    const from = host.executor.syncs;
    const applied = await workbook.apply(change);
    const written = host.executor.syncs - from;
    await applied.undo();

    const bytes = change.sheets.reduce((sum, { cells }) => sum + JSON.stringify(cells).length, 0);
    expect(written).toBeLessThanOrEqual(BESIDES + 2 * Math.ceil(bytes / PACKED));
  },
);
