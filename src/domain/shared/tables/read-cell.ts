/** What a cell holds, or what is expected instead: `expected a date`. A blank cell is null. */
export type CellRead<T> = { value: T } | { problem: string };

export interface NumberCellRule {
  /** What belongs in the cell, for messages. */
  expected: string;
  whole?: true;
  /** Bounds are included. */
  minimum?: number;
  maximum?: number;
  /** What is expected of a number below the minimum and above the maximum, where that is more telling. */
  outside?: readonly [below: string, above: string];
}

const isBlank = (cell: unknown) => cell === "" || cell === null || cell === undefined;

function expected<T>(what: string): CellRead<T> {
  return { problem: `expected ${what}` };
}

/** Numbers are read as text: somebody typed an ID that looks like one. */
export function readText(cell: unknown): CellRead<string | null> {
  if (cell === "" || cell === null) return { value: null };
  if (typeof cell === "number") return { value: String(cell) };
  return typeof cell === "string" ? { value: cell } : expected("text");
}

export function readAnything(cell: unknown): CellRead<string | number | null> {
  if (isBlank(cell)) return { value: null };
  return typeof cell === "string" || isNumber(cell) ? { value: cell } : expected("text or a number");
}

/** One of these words, whatever its case. */
export function choiceReader(choices: readonly string[]): (cell: unknown) => CellRead<string | null> {
  const byLower = new Map(choices.map((each) => [each.toLowerCase(), each]));
  return (cell) => {
    const text = readText(cell);
    if ("value" in text && text.value === null) return text;
    const known = "value" in text ? byLower.get(text.value!.toLowerCase()) : undefined;
    return known === undefined ? expected(`one of ${choices.join(", ")}`) : { value: known };
  };
}

export function numberReader(rule: NumberCellRule): (cell: unknown) => CellRead<number | null> {
  const { expected: what, whole, minimum = -Infinity, maximum = Infinity, outside = [what, what] } = rule;
  return (cell) => {
    if (isBlank(cell)) return { value: null };
    if (!isNumber(cell) || (whole && !Number.isSafeInteger(cell))) return expected(what);
    if (cell < minimum) return expected(outside[0]);
    return cell > maximum ? expected(outside[1]) : { value: cell };
  };
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === "number" && Number.isFinite(cell);
}
