/** So many answers are kept: more than the largest sheet has formulas. */
const MOST = 5_000;

/** The same function of a text, whose answers are kept: sheets of a kind hold the same formulas, however many sheets there are. */
export function remembered<T>(answer: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined && !known.has(text)) {
      if (known.size >= most) known.clear();
      known.set(text, (found = answer(text)));
    }
    return found as T;
  };
}
