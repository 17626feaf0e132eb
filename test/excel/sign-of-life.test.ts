import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { PATIENCE } from "../../src/excel/cell-edit";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { changeOf, comparable, problemOf, samplePlan } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
let before: unknown;
beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
  await workbook.apply(changeOf([samplePlan()], [deals(3, "old")]));
  await workbook.apply(changeOf([], [deals(ROWS, "o".repeat(LONG))]));
  before = comparable(host.snapshot());
});
afterEach(() => host.close());

// Several requests, each with a note of its own.
const ROWS = 40;
const LONG = 24_000;
const deals = (count: number, nextStep: string) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, nextStep: `${nextStep} ${index}` })),
  );
const change = () =>
  changeOf(
    [samplePlan({ factor: 4 }), samplePlan({ partner: "New" })],
    [deals(ROWS, "n".repeat(LONG))],
    "Import",
  );
/** So often others' notes are looked at, in the time that is waited for a sign. */
const LOOKS = 15;
/** Their errors are of classes of their own. */
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const settings = () => host.snapshot().settings ?? {};

/** Another person's session: nothing of ours is known to it. What it loads later than here would be ours. */
async function anotherSession(quiet: number): Promise<WorkbookPort> {
  let theirs: WorkbookPort | undefined;
  await jest.isolateModulesAsync(async () => {
    const { createWorkbook: createTheirs } = await import("../../src/excel/excel-workbook");
    theirs = createTheirs({ ...PATIENCE, quiet });
    await theirs.apply({ label: "Nothing", tables: [], sheets: [] });
  });
  return theirs!;
}

/** Lets others do something right before each of our syncs, counted from 1; syncs of theirs do not count. */
function othersBefore(work: (sync: number) => Promise<void> | void): void {
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  let sync = 0;
  let theirs = false;
  executor.execute = async (...request) => {
    if (!theirs) {
      theirs = true;
      await work(++sync);
      theirs = false;
    }
    return execute(...request);
  };
}

const WAYS = ["repair", "keep"] as const;

test.each(WAYS)(
  "%s is refused while the note of somebody's build moves, which ends as if nobody had asked",
  async (way) => {
    const theirs = await anotherSession(60_000);
    let offer: Awaited<ReturnType<WorkbookPort["unfinished"]>> = null;
    const refused: unknown[] = [];
    let asking = true;
    othersBefore(async () => {
      if (!asking) return;
      if (offer) refused.push(await failureOf(offer[way]()));
      offer = await theirs.unfinished();
    });
    const applied = await workbook.apply(change());
    asking = false;
    // At the very end the note has gone: there is nothing to do then.
    const told = refused.filter((each) => each !== null);
    expect(told.length).toBeGreaterThan(2);
    expect(refused.slice(0, told.length)).toEqual(told);
    for (const problem of told)
      expect(problem).toMatchObject({
        problem: "unfinished",
        what: expect.stringContaining('"Import" is still building'),
        untouched: "Nothing was changed.",
      });
    expect(await theirs.unfinished()).toBeNull();
    await applied.undo();
    expect(comparable(host.snapshot())).toEqual(before);
  },
);

test("a build that ends while its sign of life is waited for is left alone", async () => {
  const theirs = await anotherSession(300);
  let repaired: Promise<unknown> = Promise.resolve();
  othersBefore(async (sync) => {
    const offer = sync === 5 && (await theirs.unfinished());
    if (offer) repaired = failureOf(offer.repair());
  });
  const applied = await workbook.apply(change());
  await repaired;
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("a dead build's note is looked at again and again while it stands still, then repaired", async () => {
  const theirs = await anotherSession(LOOKS);
  host.faults.killSession(5);
  await problemOf(workbook.apply(change()));
  host.faults.clear();
  // The clock stands still: all of the wait is left when the repair begins.
  const clock = jest.spyOn(performance, "now").mockReturnValue(0);
  const offer = (await theirs.unfinished())!;
  let looks = 0;
  othersBefore(() => void looks++);
  await offer.repair();
  clock.mockRestore();
  expect(looks).toBeGreaterThan(LOOKS);
  expect(settings()).toEqual({});
  await (await workbook.apply(change())).undo();
});

test.each(WAYS)(
  "a build whose note somebody took away for dead (%s) takes everything back and says so",
  async (way) => {
    const theirs = await anotherSession(0);
    let refused = 0;
    for (let at = 4; ; at++) {
      let pressed = false;
      othersBefore(async (sync) => {
        const offer = sync === at && (await theirs.unfinished());
        if (offer) await offer[way]();
        pressed ||= !!offer;
      });
      const applied = workbook.apply(change());
      const result = await failureOf(applied);
      if (!pressed) break;
      if (result) {
        refused++;
        expect(result).toMatchObject({
          // Excel misses the created sheet before the note.
          what: expect.stringMatching(/Somebody else has repaired|A sheet or table disappeared/),
          untouched: expect.stringContaining("as it was"),
        });
      }
      // Cells that are no longer as it wrote them can make it start over, and then it stands whole.
      else await (await applied).undo();
      expect(comparable(host.snapshot())).toEqual(before);
    }
    expect(refused).toBeGreaterThan(1);
  },
);

test("of two builds that begin at once the one that notes it later writes nothing", async () => {
  const theirs = await anotherSession(60_000);
  let other: unknown;
  othersBefore(async (sync) => {
    // We have read the workbook and are about to note what we write.
    if (sync !== 3) return;
    host.faults.killSession(5);
    other = await failureOf(theirs.apply(changeOf([samplePlan({ factor: 9 })], [], "Theirs")));
    host.faults.clear();
    expect(Object.keys(settings())).toHaveLength(2);
  });
  const problem = await problemOf(workbook.apply(change()));
  expect(other).toMatchObject({ problem: "lost" });
  expect(problem).toMatchObject({
    problem: "unfinished",
    what: expect.stringContaining('"Theirs"'),
    untouched: "Nothing was written.",
  });
  expect(Object.keys(settings())).toHaveLength(2);
});
