import { unzipSync } from "fflate";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { buildReviews } from "../../src/qbr/build-reviews";
import { REVIEW_REQUEST, reviewSource } from "../../src/qbr/open-review";
import { MemoryWorkbook } from "../support/memory-workbook";
import { pptxProblems } from "../support/pptx-check";
import { AS_OF, open, won } from "../support/review-example";

const PARTNERS = Array.from({ length: 40 }, (_, index) =>
  index === 38 ? "North: Star" : index === 39 ? "North/ Star" : `Partner ${index + 1}`,
);

async function request() {
  const workbook = new MemoryWorkbook();
  const deals = PARTNERS.flatMap((partner, index) => [
    won(1000 * (index + 1), { dealId: `W${index}`, partner }),
    open(500, { dealId: `O${index}`, partner }),
  ]);
  await workbook.apply({
    label: "Partners",
    tables: [
      changeTable(
        partnersTable,
        PARTNERS.map((partner, index) => ({ partnerId: String(index), partner })),
      ),
      changeTable(dealsTable, deals),
    ],
    sheets: [],
  });
  const source = reviewSource(await workbook.read(REVIEW_REQUEST));
  return { source, partners: PARTNERS, version: 75, quarterOf: null, today: AS_OF } as const;
}

test("forty decks in one archive, each by itself a whole file and logged, with progress before each", async () => {
  const progress: number[] = [];
  const { bytes, changes, quarter } = await buildReviews(await request(), async (built) => {
    progress.push(built);
  });
  expect(progress).toEqual(PARTNERS.map((_, index) => index));
  expect(quarter).toBe("FY2026 Q3");
  const files = Object.entries(unzipSync(bytes));
  expect(new Set(files.map(([name]) => name)).size).toBe(40);
  expect(files.slice(-2).map(([name]) => name)).toEqual([
    "North- Star FY2026 Q3.pptx",
    "North- Star FY2026 Q3 (2).pptx",
  ]);
  for (const [, file] of [files[0]!, files[39]!]) expect(pptxProblems(file)).toEqual([]);
  const done = changes.flatMap((change) => change.done);
  expect(done).toHaveLength(40);
  expect(done[39]).toMatchObject({
    partner: "North/ Star",
    doneBy: "Quarterly review",
    sheet: files[39]![0],
    about: serialOf(2026, 7, 1),
  });
});

test("what stops it before a deck stops it for good: no further one is begun, and nothing comes back", async () => {
  const begun: number[] = [];
  const built = buildReviews(await request(), async (done) => {
    begun.push(done);
    if (done === 3) throw new Error("Cancelled.");
  });
  await expect(built).rejects.toThrow("Cancelled.");
  expect(begun).toEqual([0, 1, 2, 3]);
});
