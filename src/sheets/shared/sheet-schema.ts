/** Version of what the names on built sheets mean. Since 2 the fiscal start is Setup's alone. */
export const SHEET_SCHEMA = 2;

/** Named as the input that it once was, for people's own formulas; it shows what Setup says. */
export const FISCAL_START_NAME = "in_fiscal_start";

/** Whether a name of a built sheet is an input: a cell that somebody may type into. */
export function isInput(name: string): boolean {
  return name.startsWith("in_") && name !== FISCAL_START_NAME;
}
