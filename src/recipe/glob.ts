import { nameKey } from "../domain/shared/excel-text";

/** Whether a pattern has something to stand for others. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * Whether a name is like a pattern: `*` stands for any characters or none, `?` for one, everything else for itself, whatever its case.
 * Not a regular expression, which some patterns of many stars would keep busy for ever.
 */
export function isLike(name: string, pattern: string): boolean {
  const text = [...nameKey(name)];
  const wanted = [...nameKey(pattern)];
  let [at, next] = [0, 0];
  /** Where the last star stands, and where what follows it was tried last. */
  let [star, tried] = [-1, 0];
  while (at < text.length)
    if (wanted[next] === "*") [star, tried] = [next++, at];
    else if (wanted[next] === "?" || wanted[next] === text[at]) [at, next] = [at + 1, next + 1];
    else if (star >= 0) [at, next] = [++tried, star + 1];
    else return false;
  return wanted.slice(next).every((rest) => rest === "*");
}
