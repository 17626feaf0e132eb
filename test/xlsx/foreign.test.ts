import { unzipSync } from "fflate";
import { crc32 } from "../../src/xlsx/zip/crc32";
import { type ExistingTables, existingTables, IMPORT_TABLES } from "../../src/domain/crm/existing-tables";
import { previewImport } from "../../src/domain/crm/preview-import";
import { readFile } from "../../src/domain/crm/read-file";
import { runSteps } from "../../src/domain/shared/steps";
import { BOOKS_OF_OTHERS, manyFormats, ODD_BOOKS, REFUSED_ZIPS, wideBook } from "../support/odd-books";
import type { WorkbookError } from "../../src/book/workbook-error";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { samplePlan } from "../excel/support";
import { fullBook, REFUSED_BOOKS, smallBook, zipped } from "../support/foreign-books";
import { packageProblems } from "../support/package-check";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";

/** What a workbook cannot do without when a sheet comes to it. */
const OWN =
  /^(\[Content_Types\]\.xml|docProps\/app\.xml|(.*\/)?(workbook\.xml|main\.part)(\.rels)?|(.*\/)?(styles\.xml|looks\.part))$/;

/** Sheets on which a table of the change already stood, and what an earlier calculation left. */
const REWRITTEN: Readonly<Record<string, readonly string[]>> = {
  "one of everything": ["xl/calcChain.xml"],
  "a table cam_deals with columns of its own": ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml"],
};

const tables = exampleTables();
const TABLES = {
  label: "Tables",
  tables: tables.changes,
  sheets: [],
};
const SCORECARD = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true });

/** A table of ours without a version counts as an older workbook's. */
const UPDATE = { update: true };

const CRM_FILES = {
  deals: [
    "sales_pipeline.csv",
    "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\nD-1,Globex,GTX Basic,Cancity,Won,2026-01-20,2026-02-03,1000\n",
  ],
  partners: ["sales_teams.csv", "sales_agent,manager,regional_office\nGlobex,Kim,North\n"],
} as const;

function importChanges(existing: ExistingTables) {
  const files = Object.fromEntries(
    Object.entries(CRM_FILES).map(([kind, [name, text]]) => [
      kind,
      runSteps(readFile(name, Buffer.from(text))),
    ]),
  );
  return runSteps(previewImport(existing, files)).changes;
}

const texts = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);

/** Checksums of the content, by the names that parts have once slashes are put right. */
function sums(bytes: Uint8Array): Record<string, number> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => !path.endsWith("/"))
      .map(([path, content]) => [path.replaceAll("\\", "/").replace(/^\//, ""), crc32(content)]),
  );
}

test("at least thirty workbooks of others are tried", () => {
  expect(Object.keys(BOOKS_OF_OTHERS).length).toBeGreaterThanOrEqual(30);
});

/** One that takes as long as all others together, here alone. */
const LARGEST = { "as many cell formats as Excel mostly allows": () => zipped(manyFormats(64_000)) };

describe.each(Object.entries({ ...BOOKS_OF_OTHERS, ...LARGEST }))("a workbook with %s", (name, make) => {
  test("gets an import and a scorecard and keeps every other part byte for byte", async () => {
    const bytes = make();
    const before = sums(bytes);
    const workbook = openWorkbook(bytes);
    const existing = existingTables(await workbook.read({ tables: IMPORT_TABLES }));
    await workbook.apply({ label: "Import", tables: [...importChanges(existing)], sheets: [] }, UPDATE);
    await workbook.apply({ ...SCORECARD, tables: TABLES.tables }, UPDATE);
    const saved = workbook.save();

    // What was wrong before is not for the add-in to mend.
    const known = await packageProblems(bytes);
    expect((await packageProblems(saved)).filter((problem) => !known.includes(problem))).toEqual([]);
    const after = sums(saved);
    const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
    expect(changed.filter((path) => !OWN.test(path))).toEqual(REWRITTEN[name] ?? []);

    const request = {
      tables: TABLES.tables.map(({ table }) => table),
      sheets: ["performance-scorecard"] as const,
    };
    const [shown, reopened] = [await workbook.read(request), await openWorkbook(saved).read(request)];
    expect(reopened.sheets.map((sheet) => ({ ...sheet }))).toEqual(
      shown.sheets.map((sheet) => ({ ...sheet })),
    );
    expect(reopened.sheets.map(({ subject }) => subject)).toEqual([{ partner: ACME }]);
    for (const table of request.tables) expect(reopened.table(table)).toEqual(shown.table(table));
    const partners = reopened.table(partnersTable);
    expect(partners.rows.map(({ partner }) => partner)).toEqual(expect.arrayContaining([ACME, "Globex"]));
    expect(partners.problems).toEqual([]);
  });
});

test.each(Object.entries(BOOKS_OF_OTHERS))(
  "a workbook with %s is saved as it was opened when nothing was changed, and after an undo",
  async (_, make) => {
    const bytes = make();
    const workbook = openWorkbook(bytes);
    expect(sums(workbook.save())).toEqual(sums(bytes));
    const applied = await workbook.apply({ label: "Build", tables: [], sheets: [samplePlan()] }, UPDATE);
    expect(sums(workbook.save())).not.toEqual(sums(bytes));
    await applied.undo();
    expect(sums(workbook.save())).toEqual(sums(bytes));
  },
);

test.each(Object.entries({ ...REFUSED_BOOKS, ...REFUSED_ZIPS }))(
  "a file is refused with words: %s",
  (words, make) => {
    const refused = () => openWorkbook(make());
    expect(refused).toThrow(words.trim());
    expect(refused).toThrow(
      expect.objectContaining({ name: "WorkbookError", untouched: "Nothing was changed." }) as WorkbookError,
    );
  },
);

test("a file that would unpack without end is refused before it is unpacked", () => {
  const bytes = zipped(smallBook());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true);
  expect(() => openWorkbook(bytes)).toThrow("unpacks to more than can be read");
});

test("a workbook with all the cell formats that Excel allows is refused a sheet with others", async () => {
  const workbook = openWorkbook(zipped(manyFormats(65_490)));
  await expect(workbook.apply({ label: "Build", tables: [], sheets: [samplePlan()] })).rejects.toMatchObject({
    problem: "too-large",
  });
});

test("a sheet gets the first number that is free where the last one is taken", async () => {
  const workbook = openWorkbook(
    zipped(
      ODD_BOOKS["sheets of dialogs, macros and charts, very hidden ones, and the last number for a sheet"]!(),
    ),
  );
  await workbook.apply({ label: "Build", tables: [], sheets: [samplePlan()] });
  const ids = [...texts(workbook.save(), "xl/workbook.xml").matchAll(/sheetId="(\d+)"/g)].map(([, id]) => id);
  expect([...ids].sort()).toEqual(["1", "2", "4", "5", "65534", "9"]);
});

test("a sheet in UTF-16 that is no longer in front is well-formed", async () => {
  const workbook = openWorkbook(zipped(wideBook()));
  const { created } = await workbook.apply({ label: "Build", tables: [], sheets: [samplePlan()] });
  await workbook.activate(created[0]!);
  const sheet = texts(workbook.save(), "xl/worksheets/sheet1.xml");
  expect(sheet).not.toContain("UTF-16");
  expect(sheet).not.toContain("tabSelected");
});

test("damaged content is noticed, not written on", async () => {
  const parts = smallBook();
  const bytes = zipped(parts);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 1, true);
  expect(() => openWorkbook(bytes)).toThrow("damaged");
});

test("the sheet that was in front stays there, until another one is asked for", async () => {
  const workbook = openWorkbook(zipped(fullBook()));
  const { created } = await workbook.apply({ label: "Build", tables: [], sheets: [samplePlan()] });
  expect(texts(workbook.save(), "xl/workbook.xml")).toContain('activeTab="0"');
  await workbook.activate(created[0]!);
  const saved = workbook.save();
  expect(texts(saved, "xl/workbook.xml")).toContain('activeTab="3"');
  expect(texts(saved, "xl/worksheets/sheet1.xml")).toBe(
    (fullBook()["xl/worksheets/sheet1.xml"] as string).replace(' tabSelected="1"', ""),
  );
  await expect(workbook.activate("nowhere")).rejects.toThrow('no sheet "nowhere"');
});

test("sheets and structure that are protected are left alone", async () => {
  const structure = fullBook();
  structure["xl/workbook.xml"] = (structure["xl/workbook.xml"] as string).replace(
    "<bookViews>",
    '<workbookProtection lockStructure="1"/><bookViews>',
  );
  const locked = openWorkbook(zipped(structure));
  await expect(locked.apply({ label: "Build", tables: [], sheets: [samplePlan()] })).rejects.toMatchObject({
    problem: "protected",
  });
  expect(unzipSync(locked.save())).toEqual(unzipSync(zipped(structure)));
});
