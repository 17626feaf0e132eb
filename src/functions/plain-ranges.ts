/**
 * Ranges as they nearly always are, rows of numbers and blanks, in one pass: they are long, and a sheet may hold thousands of formulas over
 * them. Each returns null for anything else, which the readers of `arguments.ts` then look at cell by cell. Loops count, since going
 * through a row by `for … of` takes ten times as long.
 */

/** Row by row; null where a cell is blank. */
export function plainNumbers(range: unknown): (number | null)[] | null {
  if (!Array.isArray(range)) return null;
  const numbers: (number | null)[] = [];
  for (let line = 0; line < range.length; line++) {
    const row: unknown = range[line];
    if (!Array.isArray(row)) return null;
    for (let column = 0; column < row.length; column++) {
      const value: unknown = row[column];
      if (typeof value === "number") numbers.push(value);
      else if (isBlank(value)) numbers.push(null);
      else return null;
    }
  }
  return numbers;
}

/** The numbers that are there, without the blanks. */
export function plainPresent(range: unknown): Float64Array | null {
  if (!Array.isArray(range)) return null;
  const cells = range.length * (Array.isArray(range[0]) ? range[0].length : 0);
  // Its length is known: an array that grows takes half as long again.
  const numbers = new Float64Array(cells);
  let count = 0;
  for (let line = 0; line < range.length; line++) {
    const row: unknown = range[line];
    if (!Array.isArray(row) || row.length * range.length !== cells) return null;
    for (let column = 0; column < row.length; column++) {
      const value: unknown = row[column];
      if (typeof value === "number") numbers[count++] = value;
      else if (value !== null && value !== "") return null;
    }
  }
  return numbers.subarray(0, count);
}

/** Below it a sum of squares has lost digits, since a number holds nothing smaller than 5E-324. */
const LEAST_SQUARES = 1e-290;

/**
 * Σ value and Σ value² of what is there, where no value is negative. Null as well where the squares leave the range of numbers that keep
 * their digits: nobody has such amounts, and shares of them can still be told.
 */
export function plainSums(range: unknown): { total: number; squares: number } | null {
  if (!Array.isArray(range)) return null;
  let total = 0;
  let squares = 0;
  for (let line = 0; line < range.length; line++) {
    const row: unknown = range[line];
    if (!Array.isArray(row)) return null;
    for (let column = 0; column < row.length; column++) {
      const value: unknown = row[column];
      if (typeof value === "number" && value >= 0) {
        total += value;
        squares += value * value;
      } else if (!isBlank(value)) return null;
    }
  }
  return squares > LEAST_SQUARES && squares < Infinity ? { total, squares } : null;
}

/** Σ value × rate over two ranges of one shape, where both are there and every rate is within 0–1. */
export function plainProductSum(values: unknown, rates: unknown): number | null {
  if (!Array.isArray(values) || !Array.isArray(rates) || values.length !== rates.length) return null;
  let total = 0;
  for (let line = 0; line < values.length; line++) {
    const row: unknown = values[line];
    const beside: unknown = rates[line];
    if (!Array.isArray(row) || !Array.isArray(beside) || row.length !== beside.length) return null;
    for (let column = 0; column < row.length; column++) {
      const value: unknown = row[column];
      const rate: unknown = beside[column];
      if (typeof value === "number" && typeof rate === "number") {
        if (!(rate >= 0 && rate <= 1)) return null;
        total += value * rate;
      } else if (!leavesOut(value, rate)) return null;
    }
  }
  return total;
}

function leavesOut(value: unknown, rate: unknown): boolean {
  return isBlank(value)
    ? isBlank(rate) || typeof rate === "number"
    : typeof value === "number" && isBlank(rate);
}

function isBlank(value: unknown): boolean {
  return value === null || value === "";
}
