import { createWorkbook } from "../../src/excel/excel-workbook";
import { kindRequest } from "../../src/book/kind-request";
import { serialOf } from "../../src/domain/shared/serial-date";
import { rollupChange } from "../../src/sheets/rollup/change";
import { rollupDefinition } from "../../src/sheets/rollup/definition";
import { openHost } from "../support/headless";
import { largeProgram } from "../support/large-program";

const AS_OF = serialOf(2026, 5, 15);
/** What cells, and then what they look like, are packed to for Excel on the web, in bytes. */
const PACKED = 4_000_000;
/** To read before writing, for the way back, and to finish. */
const BESIDES = 4;

test("200 partners stand on the roll-up within the budget of round trips", async () => {
  const host = await openHost({ calculate: "never" });
  const workbook = createWorkbook();
  const tables = largeProgram(AS_OF, { partners: 200, deals: 200 });
  const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });

  const from = host.executor.syncs;
  const snapshot = await workbook.read(kindRequest(rollupDefinition));
  const read = host.executor.syncs - from;
  const change = rollupChange(snapshot, { asOf: AS_OF });
  const [plan] = change.sheets;
  const names = plan!.tables![0]!.box.rows - 1;
  await workbook.apply(change);
  const written = host.executor.syncs - from - read;
  const bytes = JSON.stringify(plan!.cells).length;

  expect(names).toBe(200);
  expect(read).toBeLessThanOrEqual(3);
  expect(written).toBeLessThanOrEqual(BESIDES + 2 * Math.ceil(bytes / PACKED));
  host.close();
});
