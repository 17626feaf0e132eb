import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Figure } from "./figure";
import type { Took } from "./many-scorecards";

const DEALS = 10_000;
const SIZES = [50, 100, 200, 400] as const;
/** Of the largest. */
const GOALS = { seconds: 20, megabytes: 1_000 };
/** A partner among 400 may take so much more than one among 50. */
const GROWTH_GOAL = 1.1;

/** Scorecards for all partners of a recipe: what one costs, however many there are. */
export async function* measure(): AsyncGenerator<Figure> {
  const each = new Map<number, number>();
  for (const partners of SIZES) {
    const { seconds, megabytes, fileMegabytes } = await took(partners);
    each.set(partners, seconds / partners);
    const isLargest = partners === SIZES.at(-1);
    yield {
      name: `${partners} scorecards over 10,000 deals`,
      value: seconds,
      unit: " s",
      detail: `of the processor, a file of ${fileMegabytes.toFixed(1)} MB`,
      ...(isLargest ? { goal: GOALS.seconds } : {}),
    };
    yield {
      name: `Memory for ${partners} scorecards`,
      value: megabytes,
      unit: " MB",
      detail: "at most, the tables and the program included",
      ...(isLargest ? { goal: GOALS.megabytes } : {}),
    };
  }
  const [few, many] = [each.get(SIZES[0])!, each.get(SIZES.at(-1)!)!];
  yield {
    name: "A scorecard among 400 against one among 50",
    value: many / few,
    unit: "×",
    detail: `${Math.round(many * 1000)} ms against ${Math.round(few * 1000)} ms`,
    goal: GROWTH_GOAL,
  };
}

async function took(partners: number): Promise<Took> {
  const own = path.join(__dirname, "many-scorecards.ts");
  const register = path.join(__dirname, "../../src/build/register-ts.cjs");
  const { stdout } = await promisify(execFile)(process.execPath, [
    "-r",
    register,
    own,
    String(partners),
    String(DEALS),
  ]);
  return JSON.parse(stdout) as Took;
}
