import { overlaps } from "../../src/book/cells/boxes";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { builtToday, FISCAL_START_EXAMPLES, withOwnFiscalStart } from "../support/fiscal-start";

const NAME = "in_fiscal_start";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
});
afterEach(() => host.close());

/** Both ports, and what their workbook holds. */
const PORTS: Readonly<Record<string, () => { port: WorkbookPort; data: () => Promise<WorkbookData> }>> = {
  "in Excel": () => ({ port: createWorkbook(), data: async () => host.snapshot() }),
  "in a file": () => {
    const file = emptyWorkbook();
    return { port: file, data: async () => readWorkbookData(openWorkbook(file.save()).save()).data };
  },
};

describe.each(Object.keys(PORTS))("a sheet of schema 1 %s", (where) => {
  test.each(FISCAL_START_EXAMPLES)(
    "%s: built again it shows Setup's month, and what was typed is gone",
    async (kind, example) => {
      const { tables, change } = example();
      const { port, data } = PORTS[where]!();
      const rows = tables.changes;
      await port.apply({ label: "Tables", tables: rows, sheets: [] });
      const plan = change.sheets[0]!;
      await port.apply({ ...change, sheets: [withOwnFiscalStart(plan, 7)] });
      const before = (await port.read({ tables: [], sheets: [kind] })).sheets[0]!;
      expect(before).toMatchObject({ schema: 1 });

      await port.apply({ ...change, sheets: [builtToday(plan)] });

      const after = (await port.read({ tables: [], sheets: [kind] })).sheets[0]!;
      expect(after.schema).toBe(2);
      expect(after.inputs).toEqual(before.inputs);
      await expect(port.setInput({ kind, subject: plan.subject, name: NAME, value: 4 })).rejects.toThrow(
        "is calculated from Setup",
      );

      const sheet = (await data()).sheets.find(({ name }) => name === after.sheetName)!;
      const { row, column } = plan.names.find(({ name }) => name === NAME)!.box;
      const at = (offset: number) =>
        sheet.cells.find((cell) => cell.row === row && cell.column === column + offset);
      expect(at(0)?.formula).toBeDefined();
      expect([at(-1)?.value ?? "", at(-1)?.formula]).toEqual(["", undefined]);
      const both = { row, column: column - 1, rows: 1, columns: 2 };
      expect((sheet.validations ?? []).filter(({ box }) => overlaps(box, both))).toEqual([]);
    },
  );
});
