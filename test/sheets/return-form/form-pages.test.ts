import { FORM_TABLES } from "../../../src/domain/return-form/form-tables";
import { returnForm } from "../../../src/domain/return-form/make-form";
import { serialOf } from "../../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { campaignsTable } from "../../../src/domain/shared/tables/marketing-tables";
import { commitmentsTable } from "../../../src/domain/shared/tables/relations-tables";
import { clippedTexts } from "../../../src/sheets/kit/clipped-texts";
import { BODY_SIZE } from "../../../src/sheets/kit/text-measure";
import { returnFormPages } from "../../../src/sheets/return-form/form-pages";
import type { PagePlan } from "../../../src/sheets/shared/sheet-plan";
import { pagesFile } from "../../../src/xlsx/pages-file";
import { OfficePackage } from "../../../src/xlsx/package/package";
import { readTablesFile } from "../../../src/xlsx/tables-file";
import { MemoryTables } from "../../support/memory-tables";
import { STAGES } from "../../support/scorecard-example";

const DAY = serialOf(2026, 11, 30);
const NAME = "Northwind Industrial Solutions Handelsgesellschaft";
const own = new MemoryTables()
  .with(settingsTable, [{ setting: "Company name", value: "Contoso" }])
  .with(partnersTable, [{ partnerId: "P-1", partner: NAME }])
  .with(stagesTable, [...STAGES, { stage: "Verbal", class: "Open", probability: 0.9 }])
  .with(dealsTable, [
    {
      ...{
        dealId: "D-1",
        partner: NAME,
        account: "Zweckverband Abfallwirtschaft Mittelbaden",
        stage: "Open",
      },
      ...{ product: "Storage", amount: 123_456_789, currency: "USD", expectedClose: DAY },
    },
  ])
  .with(campaignsTable, [{ campaignId: "C-1", partner: NAME, tactic: "Trade fair", quarter: DAY }])
  .with(commitmentsTable, [
    { commitmentId: "K-1", partner: NAME, commitment: "Hire somebody", by: "Partner", due: DAY },
    { commitmentId: "K-2", partner: NAME, commitment: "Train them", by: "Vendor", due: DAY },
  ]);
const form = returnForm(own, { partner: NAME, day: DAY });
const pages = returnFormPages(own, form, { partner: NAME, day: DAY });
const [about, questions, deals, , promises] = pages as [PagePlan, PagePlan, PagePlan, PagePlan, PagePlan];

const texts = ({ cells }: PagePlan, column?: number) =>
  cells.flatMap((cell) =>
    cell.content.type === "text" && (column === undefined || cell.column === column)
      ? [cell.content.text]
      : [],
  );
/** By header, what each cell to type in accepts. */
const rulesOf = ({ inputs, ...plan }: PagePlan) => {
  const { row } = plan.tables![0]!.box;
  const header = (column: number) =>
    plan.cells.flatMap((cell) =>
      cell.row === row && cell.column === column && cell.content.type === "text" ? [cell.content.text] : [],
    )[0];
  return inputs.map(({ column, row: at, rule }) => [header(column), at - row, rule]);
};

test("each page says in a sentence what to do, for whom, from whom and when", () => {
  expect(texts(about).slice(0, 3)).toEqual([
    "Return form",
    `For ${NAME}, from Contoso  ·  30 November 2026`,
    "Fill in the yellow cells, save the workbook and send it back. A blank cell says nothing new.",
  ]);
  expect(pages.map(({ title }) => title)).toEqual(FORM_TABLES.map(({ sheet }) => sheet));
  form.forEach(({ table }, index) => expect(texts(pages[index]!)).toContain(table.purpose));
  expect(texts(about)).toEqual(expect.arrayContaining(["Questions", "Open deals", "1 row", "2 rows"]));
});

test("questions stand in groups, each under its name once", () => {
  const names = texts(questions, 1).slice(4);
  const asked = form[1]!.upserts.map((row) => row["about"]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual([...new Set(asked)]);
  expect(names.length).toBeGreaterThan(5);
  expect(names.length).toBeLessThan(asked.length);
});

test("what can be chosen is offered, and only what is the partner's to say can be typed", () => {
  expect(rulesOf(questions)[0]).toEqual([
    "Answer now",
    1,
    { type: "list", choices: ["1", "2", "3", "4", "5"] },
  ]);
  expect(rulesOf(deals)).toEqual([
    ["Stage now", 1, { type: "list", choices: ["Open", "Verbal"] }],
    ["Amount now", 1, { type: "number", min: 0 }],
    ["Expected close now", 1, { type: "date" }],
    ["Next step now", 1, { type: "text", max: 1_000 }],
  ]);
  expect(rulesOf(promises).map(([header, row]) => [header, row])).toEqual([
    ["Kept on now", 1],
    ["Due now", 1],
  ]);
  expect(rulesOf(about)).toEqual([["Value", 4, { type: "date" }]]);
});

test("nothing is clipped, and body text is printed at 9 points or more", () => {
  for (const plan of pages) {
    const shown = clippedTexts(plan, ({ content }) => ({
      ...{ text: "text" in content ? content.text : content.type === "number" ? "123,456,789" : "" },
      isNumber: content.type === "number",
    }));
    expect({ page: plan.title, shown }).toEqual({ page: plan.title, shown: [] });
    expect((plan.print.scale! * BODY_SIZE) / 100).toBeGreaterThanOrEqual(9);
  }
});

test("its file holds the same rows without a formula, and repeats the titles of its columns on paper", async () => {
  const bytes = pagesFile(pages);
  const snapshot = await readTablesFile(bytes, FORM_TABLES);
  for (const { table, upserts } of form) {
    const { rows, problems } = snapshot.table(table);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(upserts.length);
    const keys = (of: readonly object[]) => of.map((row) => (row as Record<string, unknown>)[table.key[0]!]);
    expect(keys(rows)).toEqual(keys(upserts));
  }
  const parts = OfficePackage.open(bytes);
  const xml = parts.paths.map((path) => (path.endsWith(".xml") ? parts.part(path)!.text : ""));
  expect(xml.filter((part) => /<f[ >]/.test(part))).toEqual([]);
  expect(xml.join("")).toContain("'Questions'!$6:$6");
});
