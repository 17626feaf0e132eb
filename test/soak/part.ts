import fc from "fast-check";

/** How many cases, and which: the same seed and path give the same cases again. */
export interface Cases {
  seed: number;
  count: number;
  /** Where in the cases of this seed to begin, as a failure reports it. */
  path?: string;
}

/** Something that holds for whatever input: `npm test` tries a few cases of it, `npm run soak` as many as wanted. */
export interface RandomPart {
  /** What `--part` calls it. */
  name: string;
  /** What holds, in words. */
  does: string;
  /** The cases that `npm test` tries. */
  inTests: Cases;
  /** Tries cases; says what is wrong with the first that fails, shrunk to its simplest form. */
  tryCases(cases: Cases): Promise<Outcome>;
}

export interface Outcome {
  tried: number;
  failure?: { message: string; seed: number; path: string };
}

interface Definition<Input> extends Omit<RandomPart, "tryCases"> {
  property: () => fc.IProperty<Input> | fc.IAsyncProperty<Input>;
  /** What the cases share and is dear to make; returns how it is put away again. */
  open?: () => Promise<() => void>;
  /** Shrinking is left out where one case takes seconds. */
  shrink?: boolean;
}

export function randomPart<Input>(definition: Definition<Input>): RandomPart {
  const { property, open, shrink = true, ...part } = definition;
  return {
    ...part,
    async tryCases({ seed, count, path }) {
      const close = await open?.();
      try {
        const parameters = { seed, numRuns: count, endOnFailure: !shrink, ...(path && { path }) };
        const details = await fc.check(property() as fc.IAsyncProperty<Input>, parameters);
        const tried = details.numRuns;
        if (!details.failed) return { tried };
        const report = (await fc.asyncDefaultReportMessage(details)) ?? "";
        const cause: unknown = details.errorInstance;
        const message = `${report}\n${cause instanceof Error ? cause.stack : String(cause)}`;
        return { tried, failure: { message, seed, path: details.counterexamplePath ?? "0" } };
      } finally {
        close?.();
      }
    },
  };
}
