const MANY = new Intl.NumberFormat("en-US");

/** "1 row", "8,800 rows". */
export function counted(amount: number, one: string, many: string): string {
  return amount === 1 ? `1 ${one}` : `${MANY.format(amount)} ${many}`;
}

const LINES_SHOWN = 5;

/** "3, 4, 9": the first few lines of a file, and how many more there are. */
export function firstLinesOf(rows: readonly { line: number }[]): string {
  const shown = rows
    .slice(0, LINES_SHOWN)
    .map(({ line }) => line)
    .join(", ");
  return rows.length > LINES_SHOWN ? `${shown} and ${rows.length - LINES_SHOWN} more` : shown;
}
