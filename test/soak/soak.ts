import type { Cases, Outcome, RandomPart } from "./part";

/** Cases that are tried before the count is shown again. */
const ROUND = 100;

export function partNamed(parts: readonly RandomPart[], name: string): RandomPart {
  const part = parts.find((each) => each.name === name);
  if (!part) throw new Error(`There is no part ${name}. The parts are:\n${listOf(parts)}`);
  return part;
}

export function listOf(parts: readonly RandomPart[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  return parts.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`).join("\n");
}

/** The command that tries a failed case first. */
export const replayCommand = (part: string, seed: number, path: string): string =>
  `npm run soak -- --part=${part} --seed=${seed} --path=${path}`;

/**
 * Tries many cases of a part in rounds, each with a seed of its own counted up from the first, so that a failure late in
 * a long run is found again in one round.
 */
export async function soak(
  part: RandomPart,
  { seed, count, path }: Cases,
  log: (line: string) => void,
): Promise<Outcome> {
  log(`${part.name}: ${part.does}`);
  let tried = 0;
  for (let round = 0; tried < count; round++) {
    const cases = { seed: seed + round, count: Math.min(ROUND, count - tried), ...(path && { path }) };
    const outcome = await part.tryCases(cases);
    tried += outcome.tried;
    log(`${part.name}: ${tried} of ${count} tried, seed ${cases.seed}`);
    if (outcome.failure) {
      const { failure } = outcome;
      log(`${failure.message}\n\nAgain: ${replayCommand(part.name, failure.seed, failure.path)}`);
      return { tried, failure };
    }
    if (path) break;
  }
  return { tried };
}
