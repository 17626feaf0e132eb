/** Version of what the names on built sheets mean. Since 2 the fiscal start is Setup's alone. */
export const SHEET_SCHEMA = 2;

/** Named as the input that it once was; it shows what Setup says. */
export const FISCAL_START_NAME = "in_fiscal_start";

/** What was an input and is calculated from a schema on; the name stays for people's own formulas. */
const CALCULATED_FROM: Readonly<Record<string, number>> = { [FISCAL_START_NAME]: 2 };

/** Whether a name was an input once and is calculated on sheets of that schema. */
export function wasInput(name: string, schema: number): boolean {
  return schema >= (CALCULATED_FROM[name] ?? Infinity);
}

/** Whether a name on a sheet of that schema is an input: a cell that somebody may type into. */
export function isInput(name: string, schema: number): boolean {
  return name.startsWith("in_") && !wasInput(name, schema);
}
