import { createWorkbook } from "../../src/excel/excel-workbook";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { mayGoToPartners } from "../../src/sheets/sharing/partner-copy";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { planWithVendorView, vendorViewChange } from "../../src/sheets/vendor-view/change";
import { openHost, valuesOf } from "../support/headless";
import { heavyParts } from "../support/heavy-parts";
import { handedOverWords } from "../support/page-words";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";
import { shownContents } from "../support/shown-contents";

test("the vendor's view is one page that is read to its end, goes to no partner, and says when its plan was built again", async () => {
  const host = await openHost();
  try {
    const tables = exampleTables();
    const workbook = createWorkbook();
    const rows = tables.changes;
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
    const check = async () => (await valuesOf(host, tab, "B41"))[0]![0];
    const planned = { partner: ACME, asOf: AS_OF, typed };
    await workbook.apply(businessPlanChange(tables, planned), { existing: "rebuild" });
    expect(await check()).toBe("Totals tie ✓");
    // The plan is built again and its view is not.
    const dearer = { ...planned, typed: { ...typed, marketing_monthly: 4_000 } };
    await workbook.apply(businessPlanChange(tables, dearer), { existing: "rebuild" });
    expect(await check()).toBe(
      "Not right yet (1): The plan was built again since, with other figures: build this view again.",
    );
    await workbook.apply(planWithVendorView(tables, dearer), { existing: "rebuild" });
    expect(await check()).toBe("Totals tie ✓");
  } finally {
    host.close();
  }
});
