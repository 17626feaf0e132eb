import { PERFORMANCE_KIND } from "../../../src/domain/scorecard/score-kinds";
import { performanceScorecard } from "../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import type { Overrides } from "../../../src/domain/scorecard/performance/scorecard-inputs";
import { isoOf } from "../../../src/domain/shared/serial-date";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { newTitles } from "../../../src/book/new-titles";
import { dealsTable, partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { type CrmExport, importedTables } from "../../support/crm-files";
import { addressOfName, namedValue, namedValues, rowCount, tableCell } from "./cells";
import { PanePage } from "./pane";
import { disconnect, WorkbenchPage, type WorkbenchOptions } from "./workbench";

const ANNUAL_TARGET = 1_400_000;

interface MainJob {
  platform: NonNullable<WorkbenchOptions["platform"]>;
  culture: string;
  crm: CrmExport;
}

/** From a CRM's export to a scorecard that lives, in an Excel of that platform and culture. */
export function describeMainJob({ platform, culture, crm }: MainJob): void {
  const { plan, tables } = importedTables(crm);
  const sheet = newTitles(tables.table(partnersTable).rows)(
    { kind: PERFORMANCE_KIND, subject: { partner: crm.partner } },
    [],
  );
  const grouped = (count: number) => count.toLocaleString(culture);

  /** What the domain says of the same rows. */
  function expected(overrides: Overrides = {}) {
    return performanceScorecard({
      data: readScorecardData(tables).data,
      partner: crm.partner,
      asOf: crm.asOf,
      overrides: { as_of: crm.asOf, annual_target: ANNUAL_TARGET, ...overrides },
    });
  }

  /** A deal of the partner that was won in the scorecard's year. */
  function wonDeal() {
    const { year } = expected();
    const deal = tables
      .table(dealsTable)
      .rows.find(
        (row) =>
          row.partner === crm.partner &&
          row.stage === "Won" &&
          row.closedOn! >= year.start &&
          row.closedOn! <= crm.asOf,
      );
    return { dealId: deal!.dealId!, amount: deal!.amount! };
  }

  describe(`from the CRM's export to a scorecard that lives (${crm.name}, ${platform} in ${culture})`, () => {
    let workbench: WorkbenchPage;
    let pane: PanePage;
    beforeAll(async () => {
      workbench = await WorkbenchPage.open({ platform, culture });
      pane = new PanePage(workbench);
    });
    afterAll(async () => {
      await workbench.close();
      await disconnect();
    });

    test("imports deals, products and partners, and says beforehand how many", async () => {
      await pane.open("Import CRM data", "Import from CRM");
      await pane.choose(...crm.files);
      await pane.goOn();
      expect(await pane.step()).toBe("Columns");
      await pane.goOn();
      expect(await pane.step()).toBe("Formats");
      for (const [header, { order }] of plan.files.find((file) => file.kind === "deals")!.formats.dates)
        expect(await pane.field(header).inputValue()).toBe(order);
      await pane.goTo("Review");
      const { deals, partners } = plan.counts;
      if (crm.name === "public sample") expect([deals.new, partners.new]).toEqual([8800, 35]);
      const figures = await pane.frame.locator("dl").allInnerTexts();
      expect(figures.map((text) => text.split(/\s+/).slice(0, 2))).toEqual([
        ["New", grouped(deals.new)],
        ["New", grouped(partners.new)],
        ["New", grouped(plan.counts.products.new)],
      ]);
      expect(await rowCount(workbench, "cam_deals")).toBe(0);
      await pane.goOn(`Import ${grouped(deals.new)} deals`);
      await pane.says(/^Imported/);
      expect(await rowCount(workbench, "cam_deals")).toBe(deals.new);
      expect(await rowCount(workbench, "cam_partners")).toBe(partners.new);
    });

    test("finds nothing new and nothing changed in the same files again", async () => {
      await pane.button("Import more").click();
      await pane.choose(...crm.files);
      await pane.goTo("Review");
      await pane.says("The workbook already has everything in these files.");
      expect(await pane.button("Up to date").getAttribute("aria-disabled")).toBe("true");
    });

    test("builds a partner's scorecard whose score is the domain's", async () => {
      await pane.open("Scorecard", "Performance Scorecard");
      await pane.choosePartner(crm.partner);
      await pane.goTo("Period");
      await pane.field("As of").fill(isoOf(crm.asOf));
      await pane.goOn();
      await pane.field("Annual target").fill(`${(1.4).toLocaleString(culture)}m`);
      await pane.goTo("Review");
      await pane.says(`Creates 1 sheet: ${sheet}.`);
      await pane.goOn("Build scorecard");
      await pane.says(`Scorecard of ${crm.partner} is ready`);
      const card = expected();
      expect(card.score).not.toBeNull();
      expect(await namedValue(workbench, sheet, "score")).toBeCloseTo(card.score!, 9);
      expect(await namedValue(workbench, sheet, "status")).toBe(card.status);
      expect(await namedValues(workbench, sheet, "perf_to_plan_actual")).toEqual([
        ...card.won.quarters,
        card.won.yearToDate,
      ]);
      expect(await namedValue(workbench, sheet, "check")).toBe(true);
    });

    test("follows a deal that is edited in the grid, without the add-in's help", async () => {
      const { dealId, amount } = wonDeal();
      const before = expected();
      const cell = await tableCell(workbench, "cam_deals", dealId, "Amount");
      await workbench.type(cell.sheet, cell.address, String(amount + 250_000));
      tables.apply([changeTable(dealsTable, [{ dealId, amount: amount + 250_000 }])]);
      const after = expected();
      expect(after.score).not.toBeCloseTo(before.score!, 3);
      expect(await namedValue(workbench, sheet, "score")).toBeCloseTo(after.score!, 9);
      expect((await namedValues(workbench, sheet, "perf_to_plan_actual"))[4]).toBeCloseTo(
        before.won.yearToDate + 250_000,
        6,
      );
    });

    test("keeps a target typed on the sheet when the pane builds it again, and Undo takes back the build alone", async () => {
      const target = 900_000;
      await workbench.type(sheet, await addressOfName(workbench, sheet, "in_q4_target"), String(target));
      const withTarget = expected({ q4_target: target });
      expect(await namedValue(workbench, sheet, "score")).toBeCloseTo(withTarget.score!, 9);
      await pane.open("Today", "Today");
      await pane.open("Scorecard", "Performance Scorecard");
      await pane.goTo("Targets");
      expect(await pane.field(/^Q4 target/).inputValue()).toContain(grouped(target));
      await pane.field("Annual target").fill("2m");
      await pane.goTo("Review");
      await pane.goOn("Update scorecard");
      await pane.says(`Scorecard of ${crm.partner} is ready`);
      expect(await namedValue(workbench, sheet, "in_q4_target")).toBe(target);
      const rebuilt = expected({ q4_target: target, annual_target: 2_000_000 });
      expect(rebuilt.score).not.toBeCloseTo(withTarget.score!, 3);
      expect(await namedValue(workbench, sheet, "score")).toBeCloseTo(rebuilt.score!, 9);
      await pane.button("Undo").click();
      await pane.says(/Undone: /);
      expect(await namedValue(workbench, sheet, "in_q4_target")).toBe(target);
      expect(await namedValue(workbench, sheet, "in_annual_target")).toBe(ANNUAL_TARGET);
      expect(await namedValue(workbench, sheet, "score")).toBeCloseTo(withTarget.score!, 9);
    });

    test("fails nowhere on the way", () => {
      expect(workbench.errors).toEqual([]);
      expect(workbench.outside).toEqual([]);
    });
  });
}
