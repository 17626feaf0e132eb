import { createWorkbook } from "../../src/excel/excel-workbook";
import { marketingQuarterOf } from "../../src/domain/marketing/marketing-quarter";
import { addMonths, serialOf, type SerialDate } from "../../src/domain/shared/serial-date";
import { answersTable, questionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { campaignsTable } from "../../src/domain/shared/tables/marketing-tables";
import {
  comparedResults,
  openReview,
  REVIEW_REQUEST,
  reviewSource,
  sheetDifferences,
} from "../../src/qbr/open-review";
import { reviewDeck } from "../../src/qbr/review-deck";
import { capabilitiesScorecardChange } from "../../src/sheets/capabilities-scorecard/change";
import { earningsChange } from "../../src/sheets/earnings/change";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { AppliedChange } from "../../src/book/workbook-port";
import { ACME, answered, AS_OF, BEFORE, comparedTables, core } from "../support/capabilities-example";
import { builtDifferences } from "../support/deck-parity";
import { earningsExample } from "../support/earnings-example";
import { openHost } from "../support/headless";
import { EMAIL, MAILED, PHONE, WEBINAR } from "../support/marketing-example";
import type { MemoryTables } from "../support/memory-tables";

const [Q1, Q2] = [serialOf(2026, 1, 1), serialOf(2026, 4, 1)];
const NO_VALUES = { campaigns: [], quarters: 1 } as const;

/** A partner of whom everything is known: deals, an assessment beside peers, what it earned, campaigns of two quarters. */
function wholeTables(): MemoryTables {
  const assessed = comparedTables();
  const [own, ...peers] = assessed.table(partnersTable).rows;
  return earningsExample()
    .with(partnersTable, [
      { ...own, tier: "Silver" },
      ...peers,
      { ...peers[0], partnerId: "P-6", partner: "Fern" },
    ])
    .with(questionsTable, assessed.table(questionsTable).rows)
    .with(answersTable, [...assessed.table(answersTable).rows, ...answered("Fern", BEFORE, core(3))])
    .with(campaignsTable, [
      { ...EMAIL, ...MAILED, quarter: Q1, month: Q1 },
      {
        ...PHONE,
        quarter: Q1,
        month: addMonths(Q1, 1),
        actualLeads: 4,
        actualMgos: 2,
        actualCost: 800,
        actualRevenue: 9000,
      },
      { ...WEBINAR, quarter: Q2, month: Q2 },
    ]);
}

const CHANGES: readonly ((tables: MemoryTables) => ChangeSet)[] = [
  (tables) => performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: false }),
  (tables) => capabilitiesScorecardChange(tables, { partner: ACME, asOf: AS_OF }),
  (tables) => earningsChange(tables, [{ partner: ACME, asOf: AS_OF }]),
  ...[Q1, Q2].map(
    (start) => (tables: MemoryTables) =>
      marketingPlanChange(tables, { partner: ACME, quarter: marketingQuarterOf(start, 1), ...NO_VALUES }),
  ),
];

// One workbook for all tests, each of which leaves it as it found it.
let host: Awaited<ReturnType<typeof openHost>>;
const workbook = createWorkbook();
beforeAll(async () => {
  host = await openHost();
  const tables = wholeTables();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  for (const make of CHANGES) {
    const change = make(tables);
    tables.apply(change.tables);
    await workbook.apply(change);
  }
});
afterAll(() => host.close());

async function opened(quarterOf: SerialDate | null = null) {
  const source = reviewSource(await workbook.read(REVIEW_REQUEST));
  const review = openReview(source, { partner: ACME, asOf: AS_OF + 9, quarterOf });
  const asked = comparedResults(review);
  const held = await workbook.results(asked);
  return { ...review, asked, held, differences: sheetDifferences(review, held) };
}

const typing = (kind: string, name: string, value: string | number): Promise<AppliedChange> =>
  workbook.setInput({ kind: kind as never, subject: { partner: ACME }, name, value });

test("a deck has no figure that a built sheet has differently, and every sheet has the names compared", async () => {
  const { asked, held, differences, built } = await opened();
  expect(Object.keys(built).sort()).toEqual([
    "capabilities",
    "earned",
    "marketing",
    "nextMarketing",
    "scorecard",
  ]);
  for (const { sheetName, names } of asked) expect([...held.get(sheetName)!.keys()]).toEqual(names);
  expect(asked.flatMap(({ names }) => names).length).toBeGreaterThan(40);
  expect(differences).toEqual([]);
});

test("bars, tables and headlines of the deck say what the recalculated sheets hold", async () => {
  const { review, sheets, held } = await opened();
  const deck = reviewDeck({ review, version: 75, audience: "presenter", sheets });
  const names = (sheet: string) => workbook.results([{ sheetName: sheet, names: BY_CAMPAIGN }]);
  const more = await names(sheets.marketing!);
  const named = (sheet: keyof typeof sheets, name: string) => {
    const found = held.get(sheets[sheet]!)!.get(name) ?? more.get(sheets[sheet]!)?.get(name);
    if (!found) throw new Error(`${name} is no name of ${sheets[sheet]!}`);
    return found;
  };
  expect(builtDifferences(deck, named)).toEqual([]);
});
const BY_CAMPAIGN = ["ids", "mgos", "actual_mgos", "actual_cost", "actual_revenue"].map(
  (name) => `campaign_${name}`,
);

test("the quarter in progress, and another year, are compared too", async () => {
  expect((await opened(AS_OF)).differences).toEqual([]);
  const before = await opened(serialOf(2025, 5, 1));
  expect(before.built.marketing).toBeUndefined();
  expect(before.differences).toEqual([]);
});

test("what is typed on a sheet counts in the deck", async () => {
  for (const [kind, name, value] of [
    ["earnings", "in_partner_margin", 0.31],
    ["capabilities-scorecard", "in_life_stage", "Mature"],
    ["performance-scorecard", "in_q2_target", 55_000],
  ] as const) {
    const typed = await typing(kind, name, value);
    expect((await opened()).differences).toEqual([]);
    await typed.undo();
  }
});

test("a sheet of another day is listed with its day", async () => {
  const typed = await typing("earnings", "in_as_of", AS_OF - 40);
  const { differences, sheets } = await opened();
  await typed.undo();
  expect(differences).toMatchObject([{ sheetName: sheets.earned, otherDay: AS_OF - 40 }]);
});

test("a result that somebody typed over is listed with both values", async () => {
  const { sheets, review } = await opened();
  const cellOf = (context: Excel.RequestContext) =>
    context.workbook.worksheets
      .getItem(sheets.scorecard!)
      .names.getItem("perf_to_plan_target")
      .getRange()
      .getCell(0, 1);
  const formula = await host.run(async (context) => {
    const cell = cellOf(context).load("formulas");
    await context.sync();
    const before = cell.formulas as unknown[][];
    cell.values = [["?"]];
    await context.sync();
    return before;
  });
  const { differences } = await opened();
  await host.run(async (context) => {
    cellOf(context).formulas = formula as never;
    await context.sync();
  });
  const line = review.card.lines.find(({ metric }) => metric.id === "perf_to_plan")!;
  const [scorecard] = differences;
  expect(scorecard).toMatchObject({ sheetName: sheets.scorecard, otherDay: null });
  expect(scorecard!.differences).toContainEqual({
    name: "perf_to_plan_target",
    place: 2,
    deck: line.columns[1].target,
    sheet: "?",
  });
  expect((await opened()).differences).toEqual([]);
});

test("a sheet or a name that is gone is no difference", async () => {
  const held = await workbook.results([{ sheetName: "Nowhere", names: ["score"] }]);
  expect([...held.get("Nowhere")!]).toEqual([]);
  const some = await workbook.results([{ sheetName: "Partners", names: ["score"] }]);
  expect([...some.get("Partners")!]).toEqual([]);
});
