import { nearlyEqual } from "../../src/domain/shared/rounding";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import type { Recalculated } from "./libreoffice";

/** What the domain says of a sheet's names; null is a blank, which sheets show as "". */
export type ExpectedNames = Readonly<Record<string, readonly (Scalar | null)[]>>;

/** Where a recalculated sheet and the domain differ, one line a cell; empty when they agree to 1e-9. */
export function nameDifferences(
  expected: ExpectedNames,
  named: (name: string) => readonly Scalar[],
): string[] {
  return Object.entries(expected).flatMap(([name, values]) => {
    const actual = named(name);
    if (actual.length !== values.length) return [`${name} has ${actual.length} cells, not ${values.length}`];
    return values.flatMap((value, index) =>
      same(value, actual[index]!) ? [] : [`${name}[${index}] is ${actual[index]}, not ${value}`],
    );
  });
}

function same(expected: Scalar | null, actual: Scalar): boolean {
  if (expected === null) return actual === "";
  if (typeof expected === "number") return typeof actual === "number" && nearlyEqual(expected, actual);
  return expected === actual;
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!)|^Err:/;

/** Cells of a sheet that show an error, with their formulas; expected to stay empty. */
export function errorCells({ data }: Recalculated, sheetName: string): string[] {
  const cells = data.sheets.find(({ name }) => name === sheetName)?.cells ?? [];
  return cells.flatMap(({ row, column, value, formula }) =>
    typeof value === "string" && ERROR.test(value) ? [`${value} at ${row},${column}: ${formula}`] : [],
  );
}
