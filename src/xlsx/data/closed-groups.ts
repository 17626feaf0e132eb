/** The rows or columns behind groups of which each is hidden. */
export function closedGroups(levels: Readonly<Record<number, number>>, hidden: readonly number[]): number[] {
  const [grouped, unseen] = [new Set(Object.keys(levels).map(Number)), new Set(hidden)];
  const after: number[] = [];
  let closed = false;
  for (const index of [...grouped].sort((a, b) => a - b)) {
    closed = (closed || !grouped.has(index - 1)) && unseen.has(index);
    if (closed && !grouped.has(index + 1)) after.push(index + 1);
  }
  return after;
}
