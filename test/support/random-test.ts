import { spawnSync } from "node:child_process";
import type { RandomPart } from "../soak/part";
import { replayCommand } from "../soak/soak";

interface Options {
  timeout?: number;
  /** What must be true of all the cases together. */
  after?: () => void;
}

/** The few cases of a random part that `npm test` tries. */
export function randomTest(part: RandomPart, { timeout, after }: Options = {}): void {
  test(
    part.does,
    async () => {
      const { tried, failure } = await part.tryCases(part.inTests);
      if (failure)
        throw new Error(
          `${failure.message}\n\nAgain: ${replayCommand(part.name, failure.seed, failure.path)}`,
        );
      expect(tried).toBe(part.inTests.count);
      after?.();
    },
    timeout,
  );
}

/** The same in a process of its own: what a part measures of it is not that of other tests. */
export function randomTestAlone({ name, does, inTests: { seed, count } }: RandomPart, timeout: number): void {
  test(
    does,
    () => {
      const soak = ["-r", "./src/build/register-ts.cjs", "test/soak/run.ts", `--part=${name}`];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [...soak, `--seed=${seed}`, `--count=${count}`],
        { encoding: "utf8" },
      );
      if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
      expect(stdout).toContain(`${name}: ${count} of ${count} tried`);
    },
    timeout,
  );
}
