import { partnersTable, TABLES } from "../../src/domain/shared/tables/catalogue";
import type { AnyTable } from "../../src/domain/shared/tables/table-definition";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { smallBook, zipped } from "../support/foreign-books";
import { importedDeals } from "./deals";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const SHEETS = 400;
const GOALS = { scorecards: 6, sheets: 1.5 };

/** Workbooks as files: opened, changed and saved. */
export async function* measure(): AsyncGenerator<Figure> {
  const { plan, asOf } = importedDeals();
  const empty = emptyWorkbook();
  await empty.apply({ label: "Import", tables: plan.changes, sheets: [] });
  const bytes = empty.save();
  const built = await quickest(2, async () => {
    const workbook = openWorkbook(bytes);
    const snapshot = await workbook.read({ tables: TABLES as readonly AnyTable[] });
    const forms = snapshot
      .table(partnersTable)
      .rows.slice(0, 30)
      .map(({ partner }) => ({ partner: partner!, asOf, recordPipeline: true }));
    await workbook.apply(performanceScorecardChange(snapshot, forms));
    return workbook.save().length;
  });
  yield {
    name: "30 scorecards in a file of 8,800 deals",
    value: built.ms / 1000,
    unit: " s",
    detail: `opened, read, built and saved: ${milliseconds(built.ms)}`,
    goal: GOALS.scorecards,
  };
  yield await amongMany(bytes);
}

/** One scorecard in a workbook of many sheets that are nobody's business. */
async function amongMany(deals: Uint8Array): Promise<Figure> {
  const parts = smallBook();
  const sheet = parts["xl/worksheets/sheet1.xml"] as string;
  const row = (number: number) =>
    `<row r="${number}">${Array.from({ length: 20 }, (_, column) => `<c r="${String.fromCharCode(65 + column)}${number}"><v>${number * column}</v></c>`).join("")}</row>`;
  const rows = Array.from({ length: 150 }, (_, index) => row(index + 1)).join("");
  const long = sheet.replace(/<sheetData>.*<\/sheetData>/, () => `<sheetData>${rows}</sheetData>`);
  const numbers = Array.from({ length: SHEETS }, (_, index) => index + 1);
  const insert = (path: string, before: string, line: (number: number) => string) => {
    parts[path] = (parts[path] as string).replace(before, () => numbers.map(line).join("") + before);
  };
  for (const number of numbers) parts[`xl/worksheets/many${number}.xml`] = long;
  insert(
    "xl/workbook.xml",
    "</sheets>",
    (n) => `<sheet name="Many ${n}" sheetId="${n + 1}" r:id="many${n}"/>`,
  );
  insert(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    (n) =>
      `<Relationship Id="many${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/many${n}.xml"/>`,
  );
  insert(
    "[Content_Types].xml",
    "</Types>",
    (n) =>
      `<Override PartName="/xl/worksheets/many${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const bytes = zipped(parts);
  const source = openWorkbook(deals);
  const snapshot = await source.read({ tables: TABLES as readonly AnyTable[] });
  const partner = snapshot.table(partnersTable).rows[0]!.partner!;
  const change = performanceScorecardChange(snapshot, {
    partner,
    asOf: importedDeals().asOf,
    recordPipeline: true,
  });
  const { ms } = await quickest(3, async () => {
    const workbook = openWorkbook(bytes);
    await workbook.apply(change);
    return workbook.save().length;
  });
  return {
    name: `One scorecard in a workbook of ${SHEETS} sheets`,
    value: ms / 1000,
    unit: " s",
    detail: `opened, built and saved: ${milliseconds(ms)}`,
    goal: GOALS.sheets,
  };
}
