import fc from "fast-check";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import { changeOf, samplePlan, typeInto } from "../../excel/support";
import type { HeadlessOptions } from "../../../src/workbench/host/headless";
import { REQUIREMENT_SETS } from "../../../src/workbench/host/requirements";
import { openHost } from "../../support/headless";
import { type Wish, deals, exampleOf } from "../../support/two-authors/authors";
import type { Deed } from "../../support/two-authors/people";
import { ACTIONS, type RequestFault } from "../../support/two-authors/sessions";
import type { Step } from "../../support/two-authors/history";
import { Story } from "../../support/two-authors/story";
import { type RandomPart, randomPart } from "../part";

type Host = Awaited<ReturnType<typeof openHost>>;

const constant = <T extends string | number>(value: T) => fc.constant(value);
const ids = (most: number) => fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: most });

const WISHES: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      wants: constant("sheet"),
      fresh: fc.boolean(),
      rows: fc.integer({ min: 1, max: 5 }),
      ids: fc.oneof(fc.constant<number[]>([]), ids(3)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ wants: constant("rows"), ids: ids(5) }) },
  { weight: 1, arbitrary: fc.record({ wants: constant("removal"), ids: ids(3) }) },
  { weight: 1, arbitrary: fc.record({ wants: constant("input") }) },
  { weight: 2, arbitrary: fc.record({ wants: constant("undo") }) },
  { weight: 2, arbitrary: fc.record({ wants: constant("repair") }) },
);

const actions = fc.nat(ACTIONS);
const faults: fc.Arbitrary<RequestFault> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: constant("fails"), action: actions }) },
  { weight: 1, arbitrary: fc.record({ kind: constant("editing") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: constant("dies"),
      arrives: fc.oneof(constant("not"), constant("whole"), actions),
    }),
  },
);

const sheet = fc.nat(4);
// Where tables and sheets stand and grow to.
const row = fc.nat(12);
const lines = <Does extends "inserts" | "removes", Axis extends "rows" | "columns">(does: Does, axis: Axis) =>
  fc.record({
    does: constant(does),
    axis: constant(axis),
    sheet,
    line: row,
    count: fc.integer({ min: 1, max: 2 }),
  });
const column = fc.nat(8);
const block = fc.record({
  row,
  column,
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const place = fc.record({ sheet, row, column });
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: constant("types"), sheet, row, column: fc.nat(8) }) },
  { weight: 2, arbitrary: fc.record({ does: constant("renames"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("moves"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("deletes"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("adds"), taken: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: constant("filters"), sheet, row }) },
  { weight: 2, arbitrary: lines("inserts", "rows") },
  { weight: 1, arbitrary: lines("inserts", "columns") },
  { weight: 2, arbitrary: lines("removes", "rows") },
  { weight: 1, arbitrary: lines("removes", "columns") },
  { weight: 1, arbitrary: fc.record({ does: constant("renames-table") }) },
  { weight: 3, arbitrary: fc.record({ does: constant("cuts"), sheet, box: block, to: place }) },
  { weight: 2, arbitrary: fc.record({ does: constant("moves-row"), sheet, row, to: row }) },
  { weight: 2, arbitrary: fc.record({ does: constant("sorts") }) },
);

/**
 * Within a request: nothing that its own cells are counted from moves, and it does not write where somebody types, since Excel's API cannot
 * compare and write in one.
 */
const deedsWithin: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: constant("types"), sheet, row, column: constant(19) }) },
  { weight: 1, arbitrary: fc.record({ does: constant("renames"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("moves"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("deletes"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("adds"), taken: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: constant("filters"), sheet, row }) },
);

const who = fc.nat(1);
const stepsOf = (wishes: fc.Arbitrary<Wish>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ step: constant("begin"), who, wish: wishes }) },
    {
      weight: 6,
      arbitrary: fc.record(
        {
          step: constant("go on"),
          who,
          requests: fc.integer({ min: 1, max: 4 }),
          fault: faults,
          meanwhile: fc.record({ place: actions, deed: deedsWithin }),
        },
        { requiredKeys: ["step", "who", "requests"] },
      ),
    },
    { weight: 4, arbitrary: fc.record({ step: constant("user"), deed: deeds }) },
  );

/** Two rows of a build's own, a row and cells of the user's, an input that is typed over. */
export async function firstWorkbook(host: Host): Promise<WorkbookData> {
  await createWorkbook().apply(changeOf([samplePlan({ target: 5 })], [deals([0, 1, 2, 3], 0)]));
  typeInto(host, "Deals", { S2: "mine", A20: "far below" });
  typeInto(host, "Score · Acme", { H1: "note" });
  typeInto(host, "Sheet1", { A1: "mine" });
  return host.snapshot();
}

const OTHER_KINDS = ["action-plan", "mdf-budget"] as const;

/** The tables of further kinds, one of which is built. */
async function firstWithKinds(host: Host): Promise<WorkbookData> {
  await firstWorkbook(host);
  for (const kind of OTHER_KINDS) {
    const rows = exampleOf(kind).tables.all.map(({ table, rows: upserts }) => ({
      table,
      upserts: [...upserts],
    }));
    await createWorkbook().apply({ label: "Tables", tables: rows, sheets: [] });
  }
  await createWorkbook().apply(exampleOf(OTHER_KINDS[0]).change);
  return host.snapshot();
}

interface Stage extends Pick<RandomPart, "name" | "does" | "inTests"> {
  host?: HeadlessOptions;
  first?: (host: Host) => Promise<WorkbookData>;
  wishes?: fc.Arbitrary<Wish>;
}

function twoAuthors({ host: options, first = firstWorkbook, wishes = WISHES, ...part }: Stage): RandomPart {
  let host: Host;
  let before: WorkbookData;
  const stories = fc.array(stepsOf(wishes), { minLength: 3, maxLength: 18, size: "max" });
  return randomPart({
    ...part,
    open: async () => {
      host = await openHost(options);
      before = await first(host);
      return () => host.close();
    },
    property: () => fc.asyncProperty(stories, (list) => new Story(host, before).tell(list)),
  });
}

export const TWO_AUTHOR_PARTS: readonly RandomPart[] = [
  twoAuthors({
    name: "two-authors",
    does: "whatever two authors and a user do at one workbook, what came to nothing leaves nothing behind, and every report is true",
    inTests: { seed: 11, count: 40 },
  }),
  twoAuthors({
    name: "two-authors-in-groups",
    does: "the same where a change is one step of Excel's undo list",
    inTests: { seed: 11, count: 8 },
    host: { requirementSets: REQUIREMENT_SETS },
  }),
  twoAuthors({
    name: "two-authors-of-kinds",
    does: "the same with action plans and MDF budgets",
    inTests: { seed: 11, count: 4 },
    host: { calculate: "never" },
    first: firstWithKinds,
    wishes: fc.oneof(
      { weight: 3, arbitrary: fc.record({ wants: constant("kind"), kind: fc.constantFrom(...OTHER_KINDS) }) },
      { weight: 2, arbitrary: WISHES },
    ),
  }),
];
