// `npm run soak -- --part=<name> [--seed=<number>] [--count=<number>] [--path=<from a failure>]`; `--part=all` runs each in turn.
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { expect } from "expect";
import { PARTS } from "./parts/registry";
import { listOf, partNamed, soak } from "./soak";

// Properties say what they expect as tests do, here without jest: a long run has no time limit.
Object.assign(globalThis, { expect });

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} is a whole number, not ${text}.`);
  return Number(text);
}

async function run(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { part: text, seed: text, count: text, path: text } });
  if (values.part === undefined) {
    console.log(`Parts, for --part=…, or all:\n${listOf(PARTS)}`);
    return;
  }
  const cases = {
    seed: values.seed === undefined ? randomInt(2 ** 31) : wholeNumber("seed", values.seed),
    count: wholeNumber("count", values.count ?? "1000"),
    ...(values.path !== undefined && { path: values.path }),
  };
  for (const part of values.part === "all" ? PARTS : [partNamed(PARTS, values.part)]) {
    const { failure } = await soak(part, cases, console.log);
    if (failure) process.exitCode = 1;
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
