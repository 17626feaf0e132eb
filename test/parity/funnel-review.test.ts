import fc from "fast-check";
import { FUNNEL_FLAGS, funnelReview } from "../../src/domain/pipeline/funnel-review";
import { indexedDeals } from "../../src/domain/scorecard/performance/indexed-deals";
import {
  dealsTable,
  partnersTable,
  stagesTable,
  type DealRow,
} from "../../src/domain/shared/tables/catalogue";
import { funnelReviewChange } from "../../src/sheets/funnel-review/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { exampleDeal } from "../support/funnel-example";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences, type ExpectedNames } from "../support/parity";
import { ODD_NAMES } from "../support/scorecard-arbitrary";
import { AS_OF } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

const PARTNERS = ODD_NAMES.slice(0, 6);
/** Names that a criterion would take for a pattern, a comparison or a number. */
const STAGES = [
  { stage: "Open*", class: "Open", probability: 0.5 },
  { stage: "?", class: "Open", probability: null },
  { stage: "=Won", class: "Open", probability: null },
  { stage: "Opened", class: "Won", probability: 1 },
  { stage: "Won", class: "Won", probability: 1 },
  { stage: "x", class: "Lost", probability: 0 },
];

const day = (...days: number[]) =>
  fc.option(
    fc.oneof(fc.integer({ min: -200, max: 200 }), fc.constantFrom(...days)).map((each) => AS_OF + each),
    { freq: 4 },
  );
const deal = fc.record({
  partner: fc.noBias(fc.constantFrom(...PARTNERS)),
  stage: fc.constantFrom("Open*", "open*", "?", "=Won", "Opened", "Won", "x", "unknown", null),
  amount: fc.option(fc.constantFrom(0, 10, 10, 250_000, -5, 1e9), { freq: 4 }),
  expectedClose: day(0, -1, -90, -91, -90.5, -0.5),
  registrationEnds: day(0, 30, 30.5, 31, -1),
  nextStep: fc.constantFrom("Call", "", " ", "0", null),
});

function expectedNames(tables: MemoryTables, partner: string, lines: number): ExpectedNames {
  const review = funnelReview(indexedDeals(tables).of(partner), { asOf: AS_OF, staleDays: 90 });
  const column = <T>(of: (line: (typeof review.lines)[number]) => T) =>
    Array.from({ length: lines }, (_, index) => (review.lines[index] ? of(review.lines[index]!) : null));
  return {
    open_count: [review.open.count],
    open_amount: [review.open.amount],
    flag_counts: FUNNEL_FLAGS.map(({ flag }) => review.byFlag[flag].count),
    flag_amounts: FUNNEL_FLAGS.map(({ flag }) => review.byFlag[flag].amount),
    deals: column(({ deal: { dealId } }) => dealId),
    flags: column(({ flag }) => flag),
    asks: column(({ ask }) => ask),
    check: [true],
  };
}

libreOfficeTest(
  "random deals: what is asked, in which order, agrees with the domain, and no cell is an error",
  async () => {
    const [random] = fc.sample(fc.array(deal, { minLength: 160, maxLength: 160 }), {
      numRuns: 1,
      seed: 20260515,
    });
    const tables = new MemoryTables()
      .with(
        partnersTable,
        [...PARTNERS, "No one"].map((partner, index) => ({ partnerId: String(index), partner })),
      )
      .with(stagesTable, STAGES)
      .with(
        dealsTable,
        random!.map((each, index) => exampleDeal(`D-${index}`, each as Partial<DealRow>)),
      );
    const change = funnelReviewChange(
      tables,
      [...PARTNERS, "No one"].map((partner) => ({ partner, asOf: AS_OF })),
    );
    tables.apply(change.tables);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, change.sheets)));
    const found = change.sheets.flatMap(({ names }, index) => {
      const sheet = `S${index + 1}`;
      const partner = [...PARTNERS, "No one"][index]!;
      const lines = names.find(({ name }) => name === "deals")!.box.rows;
      return [
        ...nameDifferences(expectedNames(tables, partner, lines), (name) => book.named(name, sheet)),
        ...errorCells(book, sheet),
      ].map((each) => `${partner}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);
