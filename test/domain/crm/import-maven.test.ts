import { readFileSync } from "node:fs";
import {
  dealsTable,
  partnersTable,
  productsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { controlFindings } from "../../../src/domain/control/findings";
import type { ImportFiles } from "../../../src/domain/crm/merge-files";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { herfindahlIndex, paretoShare } from "../../../src/domain/program/concentration";
import { isoOf, partsOf, serialOf } from "../../../src/domain/shared/serial-date";
import { runSteps } from "../../../src/domain/shared/steps";
import { sharedFile, sharedPath, SKIPPED } from "../../support/shared-files";
import { MemoryTables } from "../../support/memory-tables";

interface GoldenPartner {
  cam: string;
  won_deals: number;
  lost_deals: number;
  won_revenue: number;
  won_by_quarter: Record<string, number>;
  average_deal_size: number;
  win_rate: number;
  open_deals: number;
  open_at_list_price: number;
  last_close: string;
}
interface Golden {
  rows: number;
  stages: Record<string, number>;
  won_total: number;
  partners: Record<string, GoldenPartner>;
  cams: Record<string, number>;
  partners_in_file: number;
  partners_with_deals: number;
  pareto_top20_share: number;
  hhi: number;
}

const golden = sharedFile<Golden>("golden/maven-crm.json");
const FILES = { deals: "sales_pipeline.csv", products: "products.csv", partners: "sales_teams.csv" };

function load(): ImportFiles {
  return Object.fromEntries(
    Object.entries(FILES).map(([kind, name]) => [
      kind,
      runSteps(readFile(name, readFileSync(sharedPath(`data/maven-crm/${name}`)!))),
    ]),
  );
}

if (golden === null || sharedPath("data/maven-crm/sales_pipeline.csv") === null) {
  test(`the public CRM sample ${SKIPPED}`, () => undefined);
} else {
  describe("the public CRM sample", () => {
    const files = load();
    const store = new MemoryTables();
    const first = runSteps(previewImport(store.existing(), files));
    store.apply(first.changes);
    const { partners, deals, products, stages } = store.existing();

    test("is understood without a question", () => {
      expect(first.questions).toEqual([]);
      expect(first.conflicts).toEqual([]);
      expect(first.problems).toEqual([]);
      const dates = first.files.find((file) => file.kind === "deals")!.formats.dates;
      expect(dates.get("engage_date")).toMatchObject({
        order: "dmy",
        how: "found",
        evidence: "20-10-16 fixes day-month-year.",
      });
      expect(first.products.find((match) => match.name === "GTXPro")).toMatchObject({
        product: "GTX Pro",
        how: "near",
      });
      expect(first.counts.deals).toEqual({
        inFile: 8800,
        new: 8800,
        changed: 0,
        unchanged: 0,
        leftOut: 0,
        onlyInWorkbook: 0,
        gone: 0,
      });
    });

    test("has nothing that Control fails", () => {
      expect(
        controlFindings(store, serialOf(2017, 12, 31)).failures.map(
          ({ column, words }) => `${column} ${words}`,
        ),
      ).toEqual([]);
    });

    test("keeps every row, partner and product", () => {
      expect(deals.rows).toHaveLength(golden.rows);
      expect(partners.rows).toHaveLength(golden.partners_in_file);
      expect(products.rows).toHaveLength(7);
      expect(new Set(deals.rows.map((row) => row.partner)).size).toBe(golden.partners_with_deals);
      expect(
        Object.fromEntries(
          stages.rows.map((row) => [row.stage, deals.rows.filter((deal) => deal.stage === row.stage).length]),
        ),
      ).toEqual(golden.stages);
      expect(partners.rows.map((row) => row.partnerId)).toEqual(
        Array.from({ length: 35 }, (_, index) => `P-${String(index + 1).padStart(4, "0")}`),
      );
      expect(deals.problems.concat(partners.problems, products.problems, stages.problems)).toEqual([]);
    });

    test("gives every figure of every partner", () => {
      const classes = new Map(stages.rows.map((row) => [row.stage, row.class]));
      const figures = Object.fromEntries(
        Object.keys(golden.partners).map((partner) => {
          const own = deals.rows.filter((row) => row.partner === partner);
          const of = (name: string) => own.filter((row) => classes.get(row.stage) === name);
          const sum = (rows: typeof own) => rows.reduce((total, row) => total + (row.amount ?? 0), 0);
          const [won, lost, open] = [of("Won"), of("Lost"), of("Open")];
          const quarter = (serial: number) =>
            `${partsOf(serial).year} Q${Math.ceil(partsOf(serial).month / 3)}`;
          const quarters = Object.keys(golden.partners[partner]!.won_by_quarter);
          return [
            partner,
            {
              cam: partners.rows.find((row) => row.partner === partner)!.cam,
              won_deals: won.length,
              lost_deals: lost.length,
              won_revenue: sum(won),
              won_by_quarter: Object.fromEntries(
                quarters.map((each) => [each, sum(won.filter((row) => quarter(row.closedOn!) === each))]),
              ),
              average_deal_size: Number((sum(won) / won.length).toFixed(6)),
              win_rate: expect.closeTo(won.length / (won.length + lost.length), 9),
              open_deals: open.length,
              open_at_list_price: sum(open),
              last_close: isoOf(Math.max(...own.map((row) => row.closedOn ?? 0))),
            },
          ];
        }),
      );
      expect(golden.partners).toEqual(figures);
      const total = deals.rows
        .filter((row) => classes.get(row.stage) === "Won")
        .reduce((sum, row) => sum + row.amount!, 0);
      expect(total).toBe(golden.won_total);
    });

    test("gives the program's concentration and the CAMs' sales", () => {
      const won = new Map(partners.rows.map((row) => [row.partner, 0]));
      for (const deal of deals.rows)
        if (deal.stage === "Won") won.set(deal.partner, won.get(deal.partner)! + deal.amount!);
      expect(paretoShare([...won.values()])).toBeCloseTo(golden.pareto_top20_share, 12);
      expect(herfindahlIndex([...won.values()])).toBeCloseTo(golden.hhi, 9);
      const byCam: Record<string, number> = {};
      for (const row of partners.rows)
        if (won.get(row.partner)) byCam[row.cam!] = (byCam[row.cam!] ?? 0) + won.get(row.partner)!;
      expect(byCam).toEqual(golden.cams);
    });

    test("imported again, changes nothing", () => {
      const second = runSteps(previewImport(store.existing(), files));
      expect(second.counts.deals).toEqual({
        inFile: 8800,
        new: 0,
        changed: 0,
        unchanged: 8800,
        leftOut: 0,
        onlyInWorkbook: 0,
        gone: 0,
      });
      expect(second.counts.partners).toMatchObject({ new: 0, changed: 0, unchanged: 35 });
      expect(second.counts.products).toMatchObject({ new: 0, changed: 0, unchanged: 7 });
      expect(second).toMatchObject({ changes: [], conflicts: [], questions: [] });
    });

    test("keeps its tables' keys unique", () => {
      for (const table of [dealsTable, partnersTable, productsTable, stagesTable])
        expect(store.table(table as never).problems).toEqual([]);
    });
  });
}
