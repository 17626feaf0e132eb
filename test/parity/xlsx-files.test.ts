import { isDeepStrictEqual } from "node:util";
import { unzipSync } from "fflate";
import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { rowsFor } from "../support/built-file";
import { kitChange } from "../support/kit-page";
import { libreOfficeTest, recalculate, type Recalculated, savedAsXlsx } from "../support/libreoffice";
import { BOOKS_OF_OTHERS } from "../support/odd-books";
import { packageProblems } from "../support/package-check";
import { errorCells } from "../support/parity";
import { differences } from "../support/scorecard-parity";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";
import { EXAMPLES } from "../support/kinds";

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(" ");
const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number) =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const formula = (value: string) =>
  `<table:table-cell table:formula="of:=${value}" office:value-type="float"/>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;

/** A sheet of sales with formulas, a comment and a picture, and a pivot table over it. */
const ODS = `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Sales 'n' more">${[
  row(text("Region"), text("Amount"), text("Twice")),
  row(
    `<table:table-cell office:value-type="string"><office:annotation><dc:creator>Kim</dc:creator><text:p>Mind this</text:p></office:annotation><text:p>North</text:p></table:table-cell>`,
    number(10),
    formula("[.B2]*2"),
    `<table:table-cell><draw:frame svg:width="1cm" svg:height="1cm"><draw:image><office:binary-data>${DOT}</office:binary-data></draw:image></draw:frame></table:table-cell>`,
  ),
  row(text("South"), number(20), formula("[.B3]*2")),
  row(text("North"), number(5), formula("SUM([.C2:.C3])")),
].join(
  "",
)}</table:table><table:table table:name="Pivot">${row(text(""))}</table:table><table:named-expressions><table:named-range table:name="score" table:base-cell-address="$'Sales ''n'' more'.$A$1" table:cell-range-address="$'Sales ''n'' more'.$B$2"/></table:named-expressions><table:data-pilot-tables><table:data-pilot-table table:name="Pivot1" table:target-range-address="Pivot.A3:Pivot.B7" table:buttons="Pivot.A3"><table:source-cell-range table:cell-range-address="'Sales ''n'' more'.A1:'Sales ''n'' more'.C4"/><table:data-pilot-field table:source-field-name="Region" table:orientation="row" table:function="auto"><table:data-pilot-level/></table:data-pilot-field><table:data-pilot-field table:source-field-name="Amount" table:orientation="data" table:function="sum"><table:data-pilot-level/></table:data-pilot-field></table:data-pilot-table></table:data-pilot-tables></office:spreadsheet></office:body></office:document>`;

const OWN =
  /^(\[Content_Types\]\.xml|docProps\/app\.xml|xl\/(_rels\/)?(workbook\.xml(\.rels)?|styles\.xml))$/;

function valuesOf(data: WorkbookData, sheet: string): unknown[] {
  const found = data.sheets.find(({ name }) => name === sheet)!;
  return found.cells.map(({ row, column, value, formula }) => [row, column, value, formula]);
}

/** LibreOffice's files have cells of empty text, which are blank to the workbench. */
function filledIn(data: WorkbookData, sheet: string): unknown[] {
  const { cells } = data.sheets.find(({ name }) => name === sheet)!;
  return cells.flatMap(({ row, column, value, formula }) =>
    (formula ?? value) === undefined ? [] : [[row, column, value, formula]],
  );
}

libreOfficeTest(
  "a workbook that LibreOffice made gets a scorecard and keeps its own figures and parts",
  async () => {
    const bytes = await savedAsXlsx("own.fods", ODS);
    const own = unzipSync(bytes);
    for (const kept of ["pivotTables/", "pivotCache/", "comments", "media/", "vmlDrawing"])
      expect(Object.keys(own).join(" ")).toContain(kept);
    const workbook = openWorkbook(bytes);
    const tables = exampleTables();
    const rows = tables.changes;
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true });
    const { created } = await workbook.apply(change);
    const saved = workbook.save();
    expect(await packageProblems(saved)).toEqual([]);
    const after = unzipSync(saved);
    const changed = Object.keys(own).filter(
      (path) => !after[path] || Buffer.compare(after[path], own[path]!) !== 0,
    );
    expect(changed.filter((path) => !OWN.test(path))).toEqual([]);

    const [before, now] = (await Promise.all([bytes, saved].map(recalculate))) as [
      Recalculated,
      Recalculated,
    ];
    for (const { name } of before.data.sheets)
      expect(valuesOf(now.data, name)).toEqual(valuesOf(before.data, name));
    expect(errorCells(now, created[0]!)).toEqual([]);
    tables.apply(change.tables);
    const { data } = readScorecardData(tables);
    const card = performanceScorecard({ data, partner: ACME, asOf: AS_OF, overrides: {} });
    expect(differences(card, (name) => now.named(name, created[0]!))).toEqual([]);
  },
);

libreOfficeTest(
  "what the workbench saves of a workbook of others opens, with its figures and parts",
  async () => {
    const bytes = await savedAsXlsx("own.fods", ODS);
    const { data, dropped } = readWorkbookData(bytes);
    expect(dropped).toEqual(expect.arrayContaining(["pivot tables", "comments", "pictures"]));
    const saved = await writeWorkbookData(data, bytes);
    expect(await packageProblems(saved)).toEqual([]);
    const [own, after] = [unzipSync(bytes), unzipSync(saved)];
    const kept = Object.keys(own).filter((path) => /pivot|comments|media|vml/i.test(path));
    expect(kept.length).toBeGreaterThan(5);
    for (const path of kept) expect([path, after[path]]).toEqual([path, own[path]]);

    const [before, now] = (await Promise.all([bytes, saved].map(recalculate))) as [
      Recalculated,
      Recalculated,
    ];
    for (const { name } of before.data.sheets)
      expect(filledIn(now.data, name)).toEqual(filledIn(before.data, name));
    expect(readWorkbookData(await savedAsXlsx("again.xlsx", saved)).dropped).toEqual(dropped);
  },
);

/** Its sheet gets the table's rows. */
const GROWS = "a table cam_deals with columns of its own";
/** Those that get a scorecard and its tables, which test/xlsx/foreign.test.ts puts into all of them: the others get a small page with one of everything. */
const WITH_SCORECARD = ["one of everything", GROWS, "sheets called as the add-in would call its own"];

libreOfficeTest(
  "workbooks of others open with a sheet of ours beside their own figures, which stay",
  async () => {
    const names = Object.keys(BOOKS_OF_OTHERS);
    const books = Object.values(BOOKS_OF_OTHERS).map((make) => make());
    const tables = exampleTables();
    const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true });
    const scorecard = { ...change, tables: [...rowsFor(tables, change), ...change.tables] };
    const kit = kitChange();
    const saved: Uint8Array[] = [];
    const pages: string[] = [];
    for (const [index, bytes] of books.entries()) {
      const workbook = openWorkbook(bytes);
      const ours = WITH_SCORECARD.includes(names[index]!) ? scorecard : kit;
      pages.push(...(await workbook.apply(ours, { update: true })).created);
      saved.push(workbook.save());
    }
    const opened = await Promise.allSettled([...books, ...saved].map(recalculate));
    const compared: string[] = [];
    for (const [index, name] of names.entries()) {
      const [before, now] = [opened[index]!, opened[index + names.length]!];
      // Some are odder than LibreOffice bears.
      if (before.status === "rejected") continue;
      compared.push(name);
      if (now.status === "rejected") throw new Error(`${name}: ${String(now.reason)}`);
      for (const { name: sheet } of before.value.data.sheets) {
        const own = valuesOf(before.value.data, sheet);
        const found = valuesOf(now.value.data, sheet);
        const kept =
          name === GROWS ? found.filter((cell) => own.some((each) => isDeepStrictEqual(each, cell))) : found;
        expect([name, sheet, ...kept]).toEqual([name, sheet, ...own]);
      }
      expect([name, ...errorCells(now.value, pages[index]!)]).toEqual([name]);
    }
    expect(compared.length).toBeGreaterThanOrEqual(40);
  },
);

libreOfficeTest("sheets that were calculated before show what follows from a change", async () => {
  const tables = exampleTables();
  const workbook = emptyWorkbook();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const form = { partner: ACME, asOf: AS_OF, recordPipeline: true };
  const { created } = await workbook.apply(performanceScorecardChange(tables, form));
  const calculated = await savedAsXlsx("calculated.xlsx", workbook.save());

  const reopened = openWorkbook(calculated);
  const { rows: deals } = (await reopened.read({ tables: [dealsTable] })).table(dealsTable);
  const deal = deals.find(({ partner, closedOn }) => partner === ACME && closedOn !== null)!;
  const changed = {
    label: "Sold more",
    tables: [changeTable(dealsTable, [{ dealId: deal.dealId, amount: 999_999 }])],
  };
  await reopened.apply({ ...changed, sheets: [] });
  tables.apply(changed.tables);
  const { data } = readScorecardData(tables);
  const card = performanceScorecard({ data, partner: ACME, asOf: AS_OF, overrides: {} });
  const book = await recalculate(reopened.save());
  expect(book.named("won", created[0]!)).toEqual(
    [...card.won.quarters, card.won.yearToDate].map((won) => won ?? ""),
  );
});

libreOfficeTest(
  "LibreOffice opens one of every kind of sheet, calculates it and finds no error",
  async () => {
    const built = EXAMPLES.map(async ([kind, example]) => {
      const { tables, change } = example();
      const workbook = emptyWorkbook();
      await workbook.apply({ label: "Tables", tables: rowsFor(tables, change), sheets: [] });
      const { created } = await workbook.apply(change);
      const book = await recalculate(workbook.save());
      const wrong = created.flatMap((sheet) => errorCells(book, sheet));
      const checks = created.flatMap((sheet) => book.named("check", sheet));
      if (!checks.every((each) => each === true)) wrong.push(`check is ${checks.join(", ")}`);
      return [kind, ...wrong];
    });
    expect(await Promise.all(built)).toEqual(EXAMPLES.map(([kind]) => [kind]));
  },
);
