import fc from "fast-check";
import { productsTable } from "../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { emptyWorkbook, openWorkbook } from "../../../src/xlsx/file-workbook";
import { fileText, fromFileText } from "../../../src/xlsx/xml/cell-text";
import { packageProblems } from "../../support/package-check";
import { ODD_TEXTS } from "../../support/odd-texts";
import { type RandomPart, randomPart } from "../part";

const text = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.stringMatching(/^(_x[0-9a-fA-F]{4}_|_|x|\$|&|'|=){1,12}$/),
);

export const XLSX_TEXT_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "xlsx-texts",
    does: "any text is written to a file so that it reads the same, and the file stays whole",
    inTests: { seed: 20261129, count: 60 },
    property: () =>
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        // Excel's own line break within a cell; a blank text is no text.
        const values = texts
          .map((each) => each.replaceAll("\r\n", "\n"))
          .filter((each) => each.trim() !== "");
        const rows = values.map((value, index) => ({ product: `s${index}`, family: value }));
        const book = emptyWorkbook();
        await book.apply({ label: "Texts", tables: [changeTable(productsTable, rows)], sheets: [] });
        const saved = book.save();
        expect(await packageProblems(saved)).toEqual([]);
        for (const each of [book, openWorkbook(saved)]) {
          const read = (await each.read({ tables: [productsTable] })).table(productsTable);
          expect(read.rows.map(({ family }) => family)).toEqual(values);
        }
      }),
  }),
  randomPart({
    name: "xlsx-escapes",
    does: "texts of the file's own kind come back",
    inTests: { seed: 20261129, count: 100 },
    property: () => fc.property(text, (each) => fromFileText(fileText(each)) === each),
  }),
];
