import { createWorkbook } from "../../src/excel/excel-workbook";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { mayGoToPartners } from "../../src/sheets/sharing/partner-copy";
import { vendorViewChange } from "../../src/sheets/vendor-view/change";
import { openHost } from "../support/headless";
import { heavyParts } from "../support/heavy-parts";
import { handedOverWords } from "../support/page-words";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";
import { shownContents } from "../support/shown-contents";

test("the vendor's view is one page that is read to its end, and goes to no partner", async () => {
  const host = await openHost();
  try {
    const tables = exampleTables();
    const workbook = createWorkbook();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const typed = { line1_deals: 90, line1_deal_size: 123_000 };
    const plan = { version: 1, inputs: {}, typed };
    const change = vendorViewChange(tables, { partner: ACME, asOf: AS_OF, plan });
    const { created } = await workbook.apply(change);
    const tab = created.find((name) => name.startsWith("Vendor"))!;
    const shown = await shownContents(host, tab);
    const [sheet] = change.sheets;
    expect(clippedTexts(sheet!, shown)).toEqual([]);
    expect(printProblems(sheet!)).toEqual([]);
    expect(handedOverWords(sheet!, shown)).toBeLessThanOrEqual(150);
    expect(heavyParts(sheet!)).toEqual([]);
    expect(shown({ row: 7, column: 1 }).text).toMatch(/^The base plan leaves us [\d.]+m in 36 months\.$/);
    expect(mayGoToPartners("vendor-view")).toBe(false);
  } finally {
    host.close();
  }
});
