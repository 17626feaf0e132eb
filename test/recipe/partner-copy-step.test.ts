import { unzipSync } from "fflate";
import { cookRecipe } from "../../src/recipe/cook";
import { sharedTable } from "../../src/domain/shared/tables/sharing-tables";
import { openWorkbook } from "../../src/xlsx/file-workbook";

const PARTNERS = ["North One", "South: Two"];
const SETUP = PARTNERS.flatMap((partner) => [
  { do: "add-partner", partner },
  { do: "action-plan", partner },
]);

/** Cooks with a calculator for which every formula gives 1. */
async function cook(steps: unknown[]) {
  const saved = new Map<string, Uint8Array>();
  const bytes = await cookRecipe(JSON.stringify({ asOf: "2026-11-15", steps: [...SETUP, ...steps] }), {
    readFile: () => Promise.reject(new Error("no file")),
    saveFile: (path, content) => saved.set(path, content),
    calculator: async () => ({ engine: "An abacus", resultsOn: () => () => ({ type: "n", text: "1" }) }),
  });
  const log = (await openWorkbook(bytes).read({ tables: [sharedTable] })).table(sharedTable).rows;
  return { saved, log };
}

test("a copy of one partner, logged", async () => {
  const { saved, log } = await cook([{ do: "partner-copy", partner: "north one", out: "north.xlsx" }]);
  expect([...saved.keys()]).toEqual(["north.xlsx"]);
  const { sheets } = await openWorkbook(saved.get("north.xlsx")!).read({
    tables: [],
    sheets: ["action-plan"],
  });
  expect(sheets.map(({ subject }) => subject.partner)).toEqual(["North One"]);
  expect(log).toMatchObject([
    {
      copyId: "S-0001",
      partner: "North One",
      form: "Live",
      file: "north.xlsx",
      sheets: "Actions · North",
    },
  ]);
});

test("copies of all partners in one archive, as values that are protected", async () => {
  const { saved, log } = await cook([
    { do: "partner-copy", each: "partner", out: "all.zip", values: true, protect: true },
  ]);
  const files = unzipSync(saved.get("all.zip")!);
  expect(Object.keys(files)).toEqual(["North One 2026-11-15.xlsx", "South- Two 2026-11-15.xlsx"]);
  expect(log.map(({ form, file }) => [form, file])).toEqual(
    Object.keys(files).map((file) => ["Values", file]),
  );
  const sheet = new TextDecoder().decode(
    unzipSync(files["North One 2026-11-15.xlsx"]!)["xl/worksheets/sheet1.xml"],
  );
  expect(sheet).toContain("<sheetProtection ");
  expect(sheet).not.toContain("<f>");
});

test("a kind that goes to no partner, or that the partner lacks, is refused by name", async () => {
  const copy = { do: "partner-copy", partner: "North One", out: "north.xlsx" };
  await expect(cook([{ ...copy, sheets: ["channel-pnl"] }])).rejects.toThrow('"sheets.0": Invalid option');
  await expect(cook([{ ...copy, sheets: ["earnings"] }])).rejects.toThrow(
    "There is no sheet about North One that may go to a partner. No copy was made.",
  );
});
