import { SHARED_TABLES } from "../../src/domain/sharing/shared-tables";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { type KindDefinition, SHEETS, SHEET_KINDS } from "../../src/sheets/sheets";
import { PARTNER_COPIES } from "../soak/parts/partner-copies";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { copyOf, sentinelBook } from "../support/sentinel-book";
import { randomTest } from "../support/random-test";

test("every table says of each column whether a partner may see it", () => {
  for (const { name, columns } of ANY_TABLES) {
    const { shown = new Set(), kept = new Set() } = SHARED_TABLES.get(name) ?? {};
    for (const field of Object.keys(columns))
      expect([name, field, Number(shown.has(field)) + Number(kept.has(field))]).toEqual([name, field, 1]);
  }
});

test("every kind of sheet says whether it may go to a partner, and only sheets about one may", () => {
  for (const kind of SHEET_KINDS) {
    const { toPartners, subject }: KindDefinition = SHEETS[kind];
    expect([kind, toPartners === "never" || typeof toPartners === "function"]).toEqual([kind, true]);
    if (subject === "workbook") expect([kind, toPartners]).toEqual([kind, "never"]);
  }
});

/** A cell that finds a row of a table and reads nothing of it. */
const FINDS_ROWS = /(?<!ISNUMBER\()\bMATCH\(|\bROW\(/;
const READS_THEM = /\b(?:INDEX|SUMIFS|COUNTIFS|SUM)\(/;

test("cells that say in which row of a table something stands are marked, so that a copy keeps no row of ours", async () => {
  const book = sentinelBook(1);
  const marked = (plan: SheetPlan) => plan.cells.filter(({ format }) => format === "tableRow");
  for (const plan of book.plans) {
    const found = plan.cells.filter(
      ({ content }) =>
        content.type === "formula" &&
        content.formula.includes("cam_") &&
        FINDS_ROWS.test(content.formula) &&
        !READS_THEM.test(content.formula),
    );
    expect([plan.kind, found.filter(({ format }) => format !== "tableRow")]).toEqual([plan.kind, []]);
    expect(marked(plan).length).toBeGreaterThan(0);
  }
  const copy = openWorkbook(await copyOf(book, { valuesOnly: false, protect: false }));
  const { sheets } = await copy.read({ tables: [], sheets: book.plans.map(({ kind }) => kind) });
  const cells = await copy.cells(sheets.map(({ sheetName }) => sheetName));
  for (const { sheetName, kind } of sheets) {
    const { origin, values } = cells.get(sheetName)!;
    const kept = marked(book.plans.find((plan) => plan.kind === kind)!).filter(
      ({ row, column }) => (values[row - origin.row]?.[column - origin.column] ?? "") !== "",
    );
    expect([kind, kept]).toEqual([kind, []]);
  }
});

randomTest(PARTNER_COPIES);
