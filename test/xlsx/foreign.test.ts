import { unzipSync } from "fflate";
import type { WorkbookError } from "../../src/book/workbook-error";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { samplePlan } from "../excel/support";
import { FOREIGN_BOOKS, fullBook, REFUSED_BOOKS, smallBook, zipped } from "../support/foreign-books";
import { packageProblems } from "../support/package-check";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";

/** What a workbook cannot do without when a sheet comes to it. */
const OWN =
  /^(\[Content_Types\]\.xml|docProps\/app\.xml|(.*\/)?(workbook\.xml|main\.part)(\.rels)?|(.*\/)?(styles\.xml|looks\.part))$/;

const texts = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);

describe.each(Object.entries(FOREIGN_BOOKS))("a workbook with %s", (_, make) => {
  test("gets a scorecard and keeps every other part byte for byte", async () => {
    const bytes = zipped(make());
    const before = unzipSync(bytes);
    const workbook = openWorkbook(bytes);
    const tables = exampleTables();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    await workbook.apply(
      performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true }),
    );
    const saved = workbook.save();

    expect(await packageProblems(saved)).toEqual([]);
    const after = unzipSync(saved);
    const changed = Object.keys(before).filter(
      (path) => !after[path] || Buffer.compare(after[path], before[path]!) !== 0,
    );
    expect(changed.filter((path) => !OWN.test(path))).toEqual(
      "xl/calcChain.xml" in before ? ["xl/calcChain.xml"] : [],
    );

    const { sheets, table } = await openWorkbook(saved).read({
      tables: [partnersTable],
      sheets: ["performance-scorecard"],
    });
    expect(sheets.map(({ subject }) => subject)).toEqual([{ partner: ACME }]);
    expect(table(partnersTable).rows.map(({ partner }) => partner)).toContain(ACME);
    expect(table(partnersTable).problems).toEqual([]);
  });

  test("is saved as it was opened when nothing was changed, and after an undo", async () => {
    const bytes = zipped(make());
    const workbook = openWorkbook(bytes);
    expect(unzipSync(workbook.save())).toEqual(unzipSync(bytes));
    const applied = await workbook.apply({ label: "Build", tables: [], sheets: [samplePlan()] });
    expect(unzipSync(workbook.save())).not.toEqual(unzipSync(bytes));
    await applied.undo();
    expect(unzipSync(workbook.save())).toEqual(unzipSync(bytes));
  });
});

test.each(Object.entries(REFUSED_BOOKS))("a file is refused with words: %s", (words, make) => {
  const refused = () => openWorkbook(make());
  expect(refused).toThrow(words.trim());
  expect(refused).toThrow(
    expect.objectContaining({ name: "WorkbookError", untouched: "Nothing was changed." }) as WorkbookError,
  );
});

test("a file that would unpack without end is refused before it is unpacked", () => {
  const bytes = zipped(smallBook());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true);
  expect(() => openWorkbook(bytes)).toThrow("unpacks to more than can be read");
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
