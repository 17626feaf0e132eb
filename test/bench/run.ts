// `npm run bench [-- <part of a file's name>]`: one line a figure, each a ratio against something measured in the same run.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Figure } from "./figure";

/** TypeScript is known to `require` alone. */
const load = async (file: string): Promise<unknown> => createRequire(__filename)(file);

async function run(wanted: string): Promise<void> {
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith(".bench.ts") && name.includes(wanted))) {
    const { measure } = (await load(path.join(__dirname, file))) as { measure: () => Promise<Figure[]> };
    for (const { name, ratio, detail, goal } of await measure()) {
      const verdict = goal === undefined ? "" : ratio <= goal ? ` – within the goal of ${goal}×` : ` – MISSES the goal of ${goal}×`;
      console.log(`${name}: ${ratio.toFixed(2)}× (${detail})${verdict}`);
    }
  }
}

run(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
