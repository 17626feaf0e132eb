// `npm run bench [-- <part of a file's name>]`: one line a figure, each measured against something in the same run.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Figure } from "./figure";

/** TypeScript is known to `require` alone. */
const load = async (file: string): Promise<unknown> => createRequire(__filename)(file);

async function run(wanted: string): Promise<void> {
  for (const file of readdirSync(__dirname).filter(
    (name) => name.endsWith(".bench.ts") && name.includes(wanted),
  )) {
    const { measure } = (await load(path.join(__dirname, file))) as { measure: () => AsyncIterable<Figure> };
    try {
      for await (const figure of measure()) console.log(lineOf(figure));
    } catch (error) {
      console.log(`${file} failed: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

function lineOf({ name, value, unit, detail, goal }: Figure): string {
  const shown = (amount: number) =>
    `${unit === "×" || unit === " s" ? amount.toFixed(2) : Math.round(amount)}${unit}`;
  const verdict =
    goal === undefined
      ? ""
      : value <= goal
        ? ` – within the goal of ${shown(goal)}`
        : ` – MISSES the goal of ${shown(goal)}`;
  return `${name}: ${shown(value)} (${detail})${verdict}`;
}

void run(process.argv[2] ?? "");
