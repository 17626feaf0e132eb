import { BEST_WEIGHTS, CRITERIA, type BestWeights, placesBetter } from "../../src/domain/portfolio/best-rank";
import { portfolio } from "../../src/domain/portfolio/portfolio";
import { readPortfolioData } from "../../src/domain/portfolio/portfolio-data";
import type { SerialDate } from "../../src/domain/shared/serial-date";
import { bestAndLargestChange } from "../../src/sheets/best-and-largest/change";
import { crmExport, importedTables } from "../support/crm-files";
import { builtFile } from "../support/built-file";
import { libreOfficeTest, recalculate, type Recalculated } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences } from "../support/parity";
import { ODD_PORTFOLIOS } from "../support/portfolio-books";
import { PORTFOLIO_AS_OF } from "../support/portfolio-example";
import { sharedFile, SKIPPED } from "../support/shared-files";

const SHEET = "Best and largest";
const WEIGHTS = Object.fromEntries(
  CRITERIA.map((each) => [each, BEST_WEIGHTS[`best_${each}`].default]),
) as unknown as BestWeights;

async function built(tables: MemoryTables, asOf: SerialDate): Promise<Recalculated> {
  const change = bestAndLargestChange(tables, { asOf });
  tables.apply(change.tables);
  return recalculate(await builtFile(tables, change));
}

function differencesIn(book: Recalculated, tables: MemoryTables, asOf: SerialDate): string[] {
  const found = portfolio(readPortfolioData(tables, asOf), WEIGHTS);
  const names = book.named("partner_names", SHEET).filter((name) => name !== "");
  const lines = names.map((name) => found.lines.find(({ partner }) => partner === name)!);
  const orNone = (values: readonly (number | null)[]) => (values.length ? values : [null]);
  return [
    ...(names.length === found.lines.length ? [] : ["some partners are missing"]),
    ...nameDifferences(
      {
        best_ranks: orNone(lines.map(({ best }) => best.rank)),
        largest_ranks: orNone(lines.map(({ best }) => best.largestRank)),
        differences: orNone(lines.map(({ best }) => placesBetter(best))),
        best_scores: orNone(lines.map(({ best }) => best.score)),
        ranked: [lines.filter(({ best }) => best.rank !== null).length],
        pareto_share: [found.paretoShare],
        hhi: [found.hhi],
        gini: [found.gini],
        effective_partners: [found.effectivePartners],
        check: [true],
      },
      (name) => book.named(name, SHEET),
    ),
    ...errorCells(book, SHEET),
  ];
}

libreOfficeTest("best and largest: every name agrees with the domain, no cell is an error", async () => {
  const found = await Promise.all(
    Object.entries(ODD_PORTFOLIOS).map(async ([name, make]) => {
      const { tables, asOf = PORTFOLIO_AS_OF } = make();
      return [name, ...differencesIn(await built(tables, asOf), tables, asOf)];
    }),
  );
  expect(found).toEqual(Object.keys(ODD_PORTFOLIOS).map((name) => [name]));
});

const golden = sharedFile<{ pareto_top20_share: number; hhi: number }>("golden/maven-crm.json");
const crm = crmExport();
if (golden === null || crm.name !== "public sample")
  test(`the public CRM sample's concentration on the sheet ${SKIPPED}`, () => undefined);
else
  libreOfficeTest(
    "the sheet is as concentrated as was worked out elsewhere, over all 35 partners",
    async () => {
      const { tables } = importedTables(crm);
      const book = await built(tables, crm.asOf);
      expect(book.named("partner_names", SHEET)).toHaveLength(35);
      expect(book.named("pareto_share", SHEET)[0]).toBeCloseTo(golden.pareto_top20_share, 9);
      expect(book.named("hhi", SHEET)[0]).toBeCloseTo(golden.hhi, 6);
      expect(book.named("check", SHEET)).toEqual([true]);
    },
  );
