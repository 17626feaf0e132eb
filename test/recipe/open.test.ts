import { cookRecipe } from "../../src/recipe/cook";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { fullBook, smallBook, zipped } from "../support/foreign-books";
import { packageProblems } from "../support/package-check";

const MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const BOOKS: Readonly<Record<string, () => Uint8Array>> = {
  "mine.xlsx": () => zipped(fullBook()),
  "macros.xlsm": () =>
    zipped(smallBook({ workbookType: MACROS, extra: { "xl/vbaProject.bin": new Uint8Array(9) } })),
  "text.xlsx": () => new TextEncoder().encode("no workbook"),
};

function cook(recipe: unknown, output = "out.xlsx"): Promise<Uint8Array> {
  return cookRecipe(JSON.stringify(recipe), {
    output,
    readFile: async (path) => {
      const book = BOOKS[path];
      if (!book) throw new Error(`no file ${path}`);
      return book();
    },
  });
}

const STEPS = [
  { do: "add-partner", partner: "Cash$", "Annual target": 1000 },
  { do: "performance-scorecard", partner: "Cash$" },
];

test("a recipe goes on with a workbook that it opens", async () => {
  const first = await cook({ asOf: "2017-12-31", open: "mine.xlsx", steps: STEPS });
  expect(await packageProblems(first)).toEqual([]);
  const { table, sheets } = await openWorkbook(first).read({
    tables: [partnersTable],
    sheets: ["performance-scorecard"],
  });
  expect(table(partnersTable).rows.map(({ partner }) => partner)).toEqual(["Cash$"]);
  expect(sheets.map(({ sheetName }) => sheetName)).toEqual(["Score · Cash$"]);
});

test("an empty recipe saves a workbook with a blank sheet", async () => {
  expect(await packageProblems(await cook({ steps: [] }))).toEqual([]);
});

test.each([
  [{ open: "nowhere.xlsx", steps: [] }, "out.xlsx", /"open": no file nowhere\.xlsx/],
  [{ open: "text.xlsx", steps: [] }, "out.xlsx", /"open": The file is no Excel workbook/],
  [{ open: 3, steps: [] }, "out.xlsx", /"open"/],
  [{ open: "macros.xlsm", steps: [] }, "out.xlsx", /name the result "….xlsm"/],
  [{ steps: [] }, "out.xls", /name the result "….xlsx"/],
])("%j cannot be saved as %s", async (recipe, output, words) => {
  await expect(cook(recipe, output)).rejects.toThrow(words);
});

test("a workbook with macros keeps them under a name that says so", async () => {
  const saved = await cook({ asOf: "2017-12-31", open: "macros.xlsm", steps: STEPS }, "out.xlsm");
  expect(openWorkbook(saved).extension).toBe("xlsm");
  expect(await packageProblems(saved)).toEqual([]);
});
