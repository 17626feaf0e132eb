import type { Figure } from "./figure";
import type { Took } from "./many-scorecards";
import { inOwnProcess } from "./own-process";

const DEALS = 10_000;
const SIZES = [50, 100, 200, 400] as const;
/** Of the largest. */
const GOALS = { seconds: 20, megabytes: 1_000 };
/** A scorecard among 400 may take so much more than one among 50. */
const GROWTH_GOAL = 1.1;
/** A recipe reads and works out what it writes. */
const PREPARED = { partners: 200, goal: 1.5 };
/** A channel larger than one workbook should hold: that it comes to an end, and what it takes. */
const LARGE = { partners: 1_000, deals: 50_000 };

/** Scorecards for all partners of a recipe: what one costs, however many there are. */
export async function* measure(): AsyncGenerator<Figure> {
  const taken = new Map<number, Took>();
  for (const partners of SIZES) {
    const own = await took(partners, DEALS);
    taken.set(partners, own);
    yield* figures(own, "10,000 deals", partners === SIZES.at(-1) ? GOALS : undefined);
  }
  const each = (partners: number) => taken.get(partners)!.seconds / taken.get(partners)!.sheets;
  const [few, many] = [each(SIZES[0]), each(SIZES[3])];
  yield {
    name: "A scorecard among 400 partners against one among 50",
    value: many / few,
    unit: "×",
    detail: `${Math.round(many * 1000)} ms against ${Math.round(few * 1000)} ms`,
    goal: GROWTH_GOAL,
  };
  const recipe = taken.get(PREPARED.partners)!;
  const prepared = await took(PREPARED.partners, DEALS, "prepared");
  yield {
    name: `A recipe for ${PREPARED.partners} partners against writing its sheets alone`,
    value: recipe.seconds / prepared.seconds,
    unit: "×",
    detail: `${recipe.seconds.toFixed(1)} s against ${prepared.seconds.toFixed(1)} s, ${prepared.sheets} sheets`,
    goal: PREPARED.goal,
  };
  yield* figures(await took(LARGE.partners, LARGE.deals), "50,000 deals");
}

function* figures(
  { sheets, seconds, megabytes, fileMegabytes }: Took,
  over: string,
  goals?: typeof GOALS,
): Generator<Figure> {
  yield {
    name: `${sheets} scorecards over ${over}`,
    value: seconds,
    unit: " s",
    detail: `of the processor, a file of ${fileMegabytes.toFixed(1)} MB`,
    ...(goals ? { goal: goals.seconds } : {}),
  };
  yield {
    name: `Memory for ${sheets} scorecards`,
    value: megabytes,
    unit: " MB",
    detail: "at most, the tables and the program included",
    ...(goals ? { goal: goals.megabytes } : {}),
  };
}

const took = (partners: number, deals: number, how: "recipe" | "prepared" = "recipe") =>
  inOwnProcess<Took>("many-scorecards.ts", [partners, deals, how]);
