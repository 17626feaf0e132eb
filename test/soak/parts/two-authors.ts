import fc from "fast-check";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import { changeOf, samplePlan, typeInto } from "../../excel/support";
import { openHost } from "../../support/headless";
import { type Wish, deals } from "../../support/two-authors/authors";
import type { Deed } from "../../support/two-authors/people";
import type { RequestFault } from "../../support/two-authors/sessions";
import { type Step, Story } from "../../support/two-authors/story";
import { type RandomPart, randomPart } from "../part";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let before: WorkbookData;

const constant = <T extends string>(value: T) => fc.constant(value);
const ids = (most: number) => fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: most });

const wishes: fc.Arbitrary<Wish> = fc.oneof(
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

const actions = fc.nat(150);
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
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: constant("types"), sheet, row, column: fc.nat(8) }) },
  { weight: 2, arbitrary: fc.record({ does: constant("renames"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("moves"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("deletes"), sheet }) },
  { weight: 1, arbitrary: fc.record({ does: constant("adds"), taken: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: constant("filters"), sheet, row }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: constant("inserts"), sheet, row, count: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: constant("renames-table") }) },
);

const who = fc.nat(1);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ step: constant("begin"), who, wish: wishes }) },
  {
    weight: 6,
    arbitrary: fc.record(
      { step: constant("go on"), who, requests: fc.integer({ min: 1, max: 4 }), fault: faults },
      { requiredKeys: ["step", "who", "requests"] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ step: constant("user"), deed: deeds }) },
);

/** What is known not to hold yet, and so is not tried. */
const NOT_YET: Readonly<Record<string, (story: Story, step: Step) => boolean>> = {
  "what is typed in a row that an unfinished build has added stands below the table after its repair, untold":
    (story, step) =>
      step.step === "user" && step.deed.does === "types" && step.deed.row >= 7 && story.isUnfinished(),
  "rows that somebody inserts into a table are taken for those that a failed request was to add": (
    story,
    step,
  ) =>
    step.step === "user" &&
    step.deed.does === "inserts" &&
    story.isUnfinished() &&
    story.hasTables(story.titleOf(step.deed.sheet)),
};

/** Two rows of a build's own, a row and cells of the user's, an input that is typed over. */
async function firstWorkbook(host: Host): Promise<WorkbookData> {
  await createWorkbook().apply(changeOf([samplePlan({ target: 5 })], [deals([0, 1, 2, 3], 0)]));
  typeInto(host, "Deals", { S2: "mine", A20: "far below" });
  typeInto(host, "Score · Acme", { H1: "note" });
  typeInto(host, "Sheet1", { A1: "mine" });
  return host.snapshot();
}

export const TWO_AUTHORS: RandomPart = randomPart({
  name: "two-authors",
  does: "whatever two authors and a user do at one workbook, what came to nothing leaves nothing behind, and every report is true",
  inTests: { seed: 11, count: 200 },
  open: async () => {
    host = await openHost();
    before = await firstWorkbook(host);
    return () => host.close();
  },
  property: () =>
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 18, size: "max" }), async (list) => {
      const notYet = (story: Story, step: Step) =>
        Object.values(NOT_YET).some((isKnown) => isKnown(story, step));
      await new Story(host, before, notYet).tell(list);
    }),
});
