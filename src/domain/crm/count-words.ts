const MANY = new Intl.NumberFormat("en-US");

/** "1 row", "8,800 rows". */
export function counted(amount: number, one: string, many: string): string {
  return amount === 1 ? `1 ${one}` : `${MANY.format(amount)} ${many}`;
}

const AMOUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** "8,800", "1,500.5" */
export function figure(value: number): string {
  return AMOUNT.format(value);
}

/** The first few of a list, and how many more there are. */
export function firstFew(words: readonly (string | number)[], most: number): string {
  const shown = words.slice(0, most).join(", ");
  return words.length > most ? `${shown} and ${words.length - most} more` : shown;
}

const LINES_SHOWN = 5;

/** "3, 4, 9": the first few lines of a file, and how many more there are. */
export function firstLinesOf(rows: readonly { line: number }[]): string {
  return firstFew(
    rows.map(({ line }) => line),
    LINES_SHOWN,
  );
}
