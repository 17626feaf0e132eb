const MANY = new Intl.NumberFormat("en-US");

/** "1 row", "8,800 rows". */
export function counted(amount: number, one: string, many: string): string {
  return amount === 1 ? `1 ${one}` : `${MANY.format(amount)} ${many}`;
}
