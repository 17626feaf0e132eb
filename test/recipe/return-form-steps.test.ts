import { answersTable } from "../../src/domain/shared/tables/capabilities-tables";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { cookRecipe } from "../../src/recipe/cook";
import { openWorkbook } from "../../src/xlsx/file-workbook";

const SETUP = [
  { do: "add-partner", partner: "North One" },
  { do: "add-partner", partner: "South" },
  {
    do: "set-rows",
    table: "cam_stages",
    rows: [{ Stage: "Open", Class: "Open" }],
  },
  {
    do: "set-rows",
    table: "cam_deals",
    rows: [
      { "Deal ID": "D-1", Partner: "North One", Account: "Mill", Stage: "Open", Amount: 100 },
      { "Deal ID": "D-2", Partner: "South", Account: "Secret", Stage: "Open", Amount: 100 },
    ],
  },
];

async function cook(steps: unknown[], files: Record<string, Uint8Array> = {}) {
  const saved = new Map<string, Uint8Array>();
  const said: string[] = [];
  const bytes = await cookRecipe(JSON.stringify({ asOf: "2026-11-30", steps: [...SETUP, ...steps] }), {
    readFile: (path) => (files[path] ? Promise.resolve(files[path]) : Promise.reject(new Error("no file"))),
    saveFile: (path, content) => saved.set(path, content),
    say: (line) => said.push(line.trim()),
  });
  const snapshot = await openWorkbook(bytes).read({ tables: [answersTable, dealsTable] });
  return { saved, said, snapshot };
}
/** The form as the partner sends it back. */
async function filledIn(bytes: Uint8Array, cells: Record<string, unknown>): Promise<Uint8Array> {
  const book = openWorkbook(bytes);
  const { formDealsTable, formQuestionsTable } = await import("../../src/domain/return-form/form-tables");
  const { rows } = (await book.read({ tables: [formQuestionsTable] })).table(formQuestionsTable);
  await book.apply({
    label: "Fill in",
    tables: [
      { table: formDealsTable as never, upserts: [{ dealId: "D-1", ...cells } as never] },
      {
        table: formQuestionsTable as never,
        upserts: [{ questionId: rows[0]!.questionId, answer: 4, evidence: "=1+1" }],
      },
    ],
    sheets: [],
  });
  return book.save();
}

test("a form goes out, is filled in, comes back and is merged; a second time changes nothing", async () => {
  const { saved } = await cook([{ do: "return-form", each: "partner", out: "forms/" }]);
  expect([...saved.keys()]).toEqual([
    "forms/North One form 2026-11-30.xlsx",
    "forms/South form 2026-11-30.xlsx",
  ]);
  const form = saved.get("forms/North One form 2026-11-30.xlsx")!;
  const back = { "back.xlsx": await filledIn(form, { amountNow: 250, nextStepNow: "=HYPERLINK(1)" }) };
  const take = { do: "take-return", partner: "north one", file: "back.xlsx" };
  const once = await cook([take], back);
  expect(once.snapshot.table(dealsTable).rows[0]).toMatchObject({ amount: 250, nextStep: "=HYPERLINK(1)" });
  expect(once.snapshot.table(answersTable).rows).toMatchObject([
    { partner: "North One", levelByPartner: 4, evidenceByPartner: "=1+1", level: null },
  ]);
  expect(once.said).toContain("North One: 1 row says something new, 1 answer of 2026-11-30");
  const twice = await cook([take, take], back);
  expect(twice.snapshot.table(answersTable).rows).toEqual(once.snapshot.table(answersTable).rows);
  await expect(cook([{ ...take, partner: "South" }], back)).rejects.toThrow("of North One, not of South");
});

test("rows that are not taken are said; what is no form is refused", async () => {
  const { saved } = await cook([{ do: "return-form", partner: "North One", out: "form.xlsx" }]);
  const back = { "back.xlsx": await filledIn(saved.get("form.xlsx")!, { stageNow: "Nearly" }) };
  const take = { do: "take-return", partner: "North One", file: "back.xlsx" };
  const { said } = await cook([take], back);
  expect(said).toContain('not taken: Open deals, row 1: There is no stage "Nearly".');
  await expect(cook([take], { "back.xlsx": new Uint8Array([1, 2, 3]) })).rejects.toThrow(/no Excel workbook/);
  const { saved: other } = await cook([{ do: "export-setup", out: "setup.xlsx" }]);
  await expect(cook([take], { "back.xlsx": other.get("setup.xlsx")! })).rejects.toThrow(/no return form/);
});
