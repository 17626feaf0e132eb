import { unzipSync } from "fflate";
import { runRecipe } from "../../src/recipe/run-recipe";
import { cadenceLogTable } from "../../src/domain/shared/tables/cadence-tables";
import { decksTable } from "../../src/domain/shared/tables/relations-tables";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { reviewDeck } from "../../src/qbr/review-deck";
import { pptxOf } from "../../src/qbr/pptx";
import { STANDARD_LOOK } from "../../src/qbr/look";
import { reviewOf } from "../support/review-example";
import { partsOf, pptxProblems, textOfPart } from "../support/pptx-check";

const ADDED = ["North One", "South: Two"].map((partner) => ({ do: "add-partner", partner }));

async function run(steps: unknown[], files: Readonly<Record<string, Uint8Array>> = {}) {
  const workbook = emptyWorkbook();
  const saved = new Map<string, Uint8Array>();
  await runRecipe(JSON.stringify({ asOf: "2017-12-31", steps: [...ADDED, ...steps] }), {
    workbook,
    readFile: async (path) => files[path] ?? Promise.reject(new Error(`no file ${path}`)),
    saveFile: (path, bytes) => saved.set(path, bytes),
  });
  const snapshot = await workbook.read({ tables: [cadenceLogTable, decksTable] });
  return {
    saved,
    log: snapshot.table(cadenceLogTable).rows,
    decks: snapshot.table(decksTable).rows,
  };
}

test("a deck of one partner, logged in the cadence", async () => {
  const { saved, log } = await run([{ do: "qbr", partner: "north one", out: "deck.pptx" }]);
  expect([...saved.keys()]).toEqual(["deck.pptx"]);
  expect(pptxProblems(saved.get("deck.pptx")!)).toEqual([]);
  expect(log).toMatchObject([
    { partner: "North One", activity: "QBR", sheet: "deck.pptx" },
    { partner: "North One", activity: "Short review", sheet: "deck.pptx" },
  ]);
});

test("decks of every partner in a folder, or in an archive", async () => {
  const each = { do: "qbr", each: "partner", for: "partner", version: 15 };
  const { saved } = await run([
    { ...each, out: "decks/" },
    { ...each, out: "all.zip" },
  ]);
  const names = ["North One FY2017 Q4.pptx", "South- Two FY2017 Q4.pptx"];
  expect([...saved.keys()].sort()).toEqual(["all.zip", ...names.map((name) => `decks/${name}`)]);
  expect(Object.keys(unzipSync(saved.get("all.zip")!))).toEqual(names);
});

test("the look of a company's file is taken, kept and used", async () => {
  const look = {
    ...STANDARD_LOOK,
    body: "Georgia & Sons",
    colors: { ...STANDARD_LOOK.colors, accent1: "123ABC" },
  };
  const theirs = await pptxOf(reviewDeck({ review: reviewOf(), version: 15, audience: "partner", look }));
  const step = { do: "qbr", partner: "North One", out: "deck.pptx", look: "theirs.pptx" };
  const { saved, decks } = await run([step], { "theirs.pptx": theirs });
  const theme = textOfPart(partsOf(saved.get("deck.pptx")!), "ppt/theme/theme1.xml");
  expect(theme).toContain('<a:accent1><a:srgbClr val="123ABC"/>');
  expect(theme).toContain('typeface="Georgia &amp; Sons"');
  expect(decks).toMatchObject([{ slide: 0, look: expect.stringContaining("accent1 123ABC") }]);
});

test.each([
  [{ out: "deck.ppt" }, /"out": expected "….pptx"/],
  [{ out: "deck.pptx", quarter: "third" }, /"quarter": "third" is none/],
  [{ out: "deck.pptx", look: "no.pptx" }, /"look": no file no\.pptx/],
  [{ out: "deck.pptx", partner: "Nobody" }, /Nobody/],
])("%j is refused in words", async (fields, words) => {
  await expect(run([{ do: "qbr", partner: "North One", ...fields }])).rejects.toThrow(words);
});
