import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { TABLES } from "../../src/domain/shared/tables/all-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { AnyTable } from "../../src/domain/shared/tables/table-definition";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { importedDeals } from "./deals";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const SHEETS = 400;
const GOALS = { scorecards: 6, "without results": 1.5, "with results": 3 };

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
  yield* amongMany();
}

/** One more scorecard in a workbook of many, as it is saved here and as a program that calculates saves it. */
async function* amongMany(): AsyncGenerator<Figure> {
  const { asOf } = importedDeals();
  const names = Array.from({ length: SHEETS + 1 }, (_, index) => `Partner ${index + 1}`);
  const source = emptyWorkbook();
  const partners = changeTable(
    partnersTable,
    names.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner })),
  );
  await source.apply({ label: "Partners", tables: [partners], sheets: [] });
  const forms = names.map((partner) => ({ partner, asOf, recordPipeline: false }));
  const tables = TABLES as readonly AnyTable[];
  await source.apply(performanceScorecardChange(await source.read({ tables }), forms.slice(0, SHEETS)));
  const bytes = source.save();
  for (const [which, file] of [
    ["without results", bytes],
    ["with results", withResults(bytes)],
  ] as const) {
    const { ms } = await quickest(3, async () => {
      const workbook = openWorkbook(file);
      const snapshot = await workbook.read({ tables, sheets: ["performance-scorecard"] });
      await workbook.apply(performanceScorecardChange(snapshot, forms[SHEETS]!));
      return workbook.save().length;
    });
    yield {
      name: `One scorecard among ${SHEETS} ${which}`,
      value: ms / 1000,
      unit: " s",
      detail: `opened, read, built and saved: ${milliseconds(ms)}`,
      goal: GOALS[which],
    };
  }
}

/** The workbook as if every formula had been calculated. */
function withResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts))
    if (path.startsWith("xl/worksheets/sheet"))
      parts[path] = strToU8(strFromU8(part).replaceAll("</f></c>", "</f><v>12.5</v></c>"));
  return zipSync(parts);
}
