import type { HeadlessHost } from "../../../src/workbench/host/headless";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { WorkbookError } from "../../../src/book/workbook-error";
import { type Errand, newSession, taskOf } from "./authors";
import { type Difference, differencesOf, placeOf } from "./compared";
import { Excuses } from "./excuses";
import type { History } from "./history";
import { doIt, typedBy } from "./people";
import type { Desk, Work } from "./sessions";

interface Court {
  host: HeadlessHost;
  desk: Desk;
  before: WorkbookData;
}

/** Whether a workbook is as it would be without what came to nothing, but for what reports named. */
export async function judge({ host, desk, before }: Court, history: History): Promise<void> {
  const now = host.snapshot();
  expect(now.settings ?? {}).toEqual({});
  expect(JSON.stringify(now)).not.toContain("cam_building");
  const unsure = history.errands.filter(({ holds }) => holds === null);
  let least: unknown[] | null = null;
  for (let chosen = 0; chosen < 1 << unsure.length; chosen++) {
    unsure.forEach((errand, index) => (errand.holds = (chosen >> index) % 2 === 1));
    const wrong = await wrongIn(now, { host, desk, before }, history);
    if (!wrong.length) return;
    if (!least || wrong.length < least.length) least = wrong;
  }
  // A few tell enough.
  expect(least?.slice(0, 4)).toEqual([]);
}

async function wrongIn(now: WorkbookData, court: Court, history: History): Promise<unknown[]> {
  try {
    const { data, spare } = await withoutFailures(court, history, new Map());
    const wrong = wrongBeside(now, data, { court, history });
    if (!wrong.length || !spare.size) return wrong;
    const later = await withoutFailures(court, history, spare);
    return wrongBeside(now, later.data, { court, history });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [error];
  }
}

function wrongBeside(
  now: WorkbookData,
  again: WorkbookData,
  { court, history }: { court: Court; history: History },
): unknown[] {
  const excuses = new Excuses(history, court.before);
  return [
    ...lostFrom(now, again, history),
    ...excuses.rowsAstray(now, again),
    ...differencesOf(now, again).filter((each: Difference) => !excuses.excuse(each)),
  ];
}

/**
 * The same history again, of which only what holds takes place. Where there is no note to be set aside first a session needs fewer requests than
 * it had then, if it lived: those are spare, and left out first where `early` says how many there are.
 */
async function withoutFailures(
  { host, desk, before }: Court,
  history: History,
  early: ReadonlyMap<Errand, number>,
): Promise<{ data: WorkbookData; spare: ReadonlyMap<Errand, number> }> {
  host.load(before);
  const works = new Map<Errand, Work>();
  const spare = new Map<Errand, number>();
  const leftOut = new Map(early);
  const takeOne = (errand: Errand) => {
    const left = leftOut.get(errand) ?? 0;
    leftOut.set(errand, left - 1);
    return left > 0;
  };
  for (const [index, event] of history.events.entries()) {
    if ("deed" in event) {
      await doIt(event.deed, host);
      continue;
    }
    const { errand, within } = event;
    const { wish } = errand;
    const others = within && { place: within.place, work: () => doIt(within.deed, host) };
    const isLeftOut =
      !errand.holds || index < errand.from || wish.wants === "undo" || wish.wants === "repair";
    if (isLeftOut || takeOne(errand)) {
      await others?.work();
      continue;
    }
    const work = works.get(errand) ?? (await desk.begin(() => taskOf(wish, errand.number)(newSession())));
    works.set(errand, work);
    if (work.waiting) await work.step(undefined, others);
    else {
      if (errand.work.outcome && "done" in errand.work.outcome)
        spare.set(errand, (spare.get(errand) ?? 0) + 1);
      await others?.work();
    }
    const isLast = !history.events
      .slice(index + 1)
      .some((later) => "errand" in later && later.errand === errand);
    while (isLast && work.waiting) await work.step();
    if (work.outcome && "failed" in work.outcome) throw work.outcome.failed;
  }
  return { data: host.snapshot(), spare };
}

/** What was typed and is nowhere, which no report excuses. */
function lostFrom(now: WorkbookData, again: WorkbookData, history: History): string[] {
  return history.events
    .map((event) => ("deed" in event ? event.deed : event.within?.deed))
    .flatMap((deed, at) =>
      deed?.does === "types" && !history.isUnheard(at) && !deed.isCovered ? [typedBy(deed.number)] : [],
    )
    .filter((value) => placeOf(again, value) !== null && placeOf(now, value) === null);
}
