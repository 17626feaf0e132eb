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
