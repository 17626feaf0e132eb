import { calculateWith, findLibreOffice } from "../../src/recipe/libre-office";
import { nearlyEqual } from "../../src/domain/shared/rounding";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { MARKED } from "../../src/sheets/sharing/plan-for-partner";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { KINDS_FOR_PARTNERS, makePartnerCopy, readForCopies } from "../../src/xlsx/make-partner-copy";
import { textsOfCopy } from "../../src/xlsx/partner-copy-file";
import { copyToCalculate, withResultsOf } from "../../src/xlsx/results";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { errorCells } from "../support/parity";
import { libreOfficeTest, recalculate, type Recalculated, resultsIn } from "../support/libreoffice";
import { AS_OF, OWN, SENTINEL, sentinelBook, sentinelFile } from "../support/sentinel-book";

const FOUND = new RegExp(`.{0,80}${SENTINEL}.{0,40}`);

/** Where a sheet says in which rows of tables something stands: in a copy's tables it stands elsewhere. */
function rowPlaces({ cells }: SheetPlan): Set<string> {
  return new Set(
    cells.flatMap(({ row, column, format }) => (format === "tableRow" ? [`${row},${column}`] : [])),
  );
}

/** What a sheet shows by row and column, above its mark. */
function shown(
  { data, named }: Recalculated,
  name: string,
  isRow: (place: string) => boolean,
): Map<string, Scalar> {
  const [kind] = named("cam_kind", name);
  const cells = data.sheets.find((each) => each.name === name)?.cells ?? [];
  const foot = cells.find(({ value }) => value === kind)!.row;
  return new Map(
    cells.flatMap(({ row, column, value }) =>
      value === undefined || row >= foot || value === MARKED || isRow(`${row},${column}`)
        ? []
        : [[`${row},${column}`, value]],
    ),
  );
}

function same(one: Scalar | undefined, other: Scalar | undefined): boolean {
  if (typeof one === "number" && typeof other === "number") return nearlyEqual(one, other);
  return (one ?? "") === (other ?? "");
}

async function calculated(bytes: Uint8Array) {
  const results = await calculateWith(findLibreOffice()!, copyToCalculate(bytes), "xlsx");
  return openWorkbook(withResultsOf(results, bytes).bytes);
}

libreOfficeTest("copies calculate what the vendor's workbook does, but for what is ours", async () => {
  const book = sentinelBook(3);
  const original = await calculated((await sentinelFile(book)).save());
  const snapshot = await readForCopies(original);
  const options = { partner: OWN, protect: false, today: AS_OF };
  const [live, values] = await Promise.all(
    [false, true].map(async (valuesOnly) => {
      const { bytes } = await makePartnerCopy(original, snapshot, { ...options, valuesOnly });
      // What the sheets really showed went along as results and as figures that are carried.
      for (const [path, text] of textsOfCopy(bytes))
        expect([path, FOUND.exec(text)?.[0]]).toEqual([path, undefined]);
      return recalculate(copyToCalculate(bytes));
    }),
  );
  const before = resultsIn(original.save());
  const titles = snapshot.sheets.map(({ sheetName }) => sheetName);
  expect(new Set(snapshot.sheets.map(({ kind }) => kind))).toEqual(new Set(KINDS_FOR_PARTNERS));
  for (const [index, copy] of [live!, values!].entries()) {
    const copies = copy.data.sheets.map(({ name }) => name).slice(0, titles.length);
    for (const name of copies) {
      expect(errorCells(copy, name)).toEqual([]);
      const { kind } = snapshot.sheets.find(({ sheetName }) => sheetName === name)!;
      const places = rowPlaces(book.plans.find((plan) => plan.kind === kind)!);
      const [was, is] = [before, copy].map((each) => shown(each, name, (place) => places.has(place))) as [
        Map<string, Scalar>,
        Map<string, Scalar>,
      ];
      const differ = [...is].flatMap(([place, value]) =>
        same(value, was.get(place)) ? [] : [`${index} ${name} ${place}: ${value}, not ${was.get(place)}`],
      );
      expect(differ).toEqual([]);
      // Most of a sheet goes along.
      expect(is.size).toBeGreaterThan(0.8 * was.size);
    }
  }
});
