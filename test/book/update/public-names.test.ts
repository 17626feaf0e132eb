import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { parseAddress } from "../../../src/book/cells/a1";
import { FISCAL_START_EXAMPLES } from "../../support/fiscal-start";

const CASES = path.resolve(__dirname, "../../cases/older-workbook");
/** What the add-in marks a sheet with, and what Excel itself names. */
const MARK = /^(cam_|_xlnm)/;

/** How wide each name's range is on a sheet of each kind that workbooks of the first version hold. */
function olderNames(): Map<string, Map<string, number>> {
  const sheets = ["older.xlsx", "months.xlsx"].flatMap(
    (file) => readWorkbookData(readFileSync(path.join(CASES, file))).data.sheets,
  );
  return new Map(
    sheets.flatMap(({ cells, names = [] }) => {
      const boxes = names.flatMap(({ name, formula }) => {
        const box = parseAddress(formula.replace(/^=/, ""))?.box;
        return box ? [[name, box] as const] : [];
      });
      const mark = boxes.find(([name]) => name === "cam_kind")?.[1];
      const kind = cells.find(({ row, column }) => row === mark?.row && column === mark.column)?.value;
      if (kind === undefined) return [];
      const widths = boxes.flatMap(([name, { columns }]) =>
        MARK.test(name) ? [] : [[name, columns] as const],
      );
      return [[String(kind), new Map(widths)] as const];
    }),
  );
}

test("what refers to a name on a sheet of the first version finds it on today's, as wide as it was", () => {
  const older = olderNames();
  const plans = FISCAL_START_EXAMPLES.map(([, example]) => example().change.sheets[0]!);
  const found = plans.map(({ kind, names, inputs }) => {
    const today = new Map([
      ...names.map(({ name, box }) => [name, box.columns] as const),
      ...inputs.map(({ name }) => [name, 1] as const),
    ]);
    const before = [...older.get(kind)!];
    expect(before.length).toBeGreaterThan(15);
    return [kind, before.filter(([name, columns]) => today.get(name) !== columns)];
  });
  expect(found).toEqual(plans.map(({ kind }) => [kind, []]));
});
