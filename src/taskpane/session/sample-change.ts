import { SCORECARD_TABLES } from "../../domain/scorecard/scored-tables";
import { removeSampleChange, SAMPLE_TABLES, sampleChange } from "../../domain/crm/sample/sample-data";
import { readSettings, SETTINGS } from "../../domain/program/settings";
import { SAMPLE_SOURCE } from "../../domain/crm/sample/sample-deals";
import { setupChange } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { productsTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { AppliedChange, WorkbookPort } from "../../book/workbook-port";
import type { WorkHandle } from "./use-work";

/** The sample's own: its amounts are in it. */
const SAMPLE_CURRENCY = "USD";

/** Adds the sample rows and whatever the Setup tables lack; rows that are there stay as they are. */
export async function addSampleData(
  workbook: WorkbookPort,
  today: SerialDate,
  handle: WorkHandle,
): Promise<AppliedChange> {
  const snapshot = await workbook.read({ tables: SCORECARD_TABLES });
  const { settings } = readSettings(snapshot.table(settingsTable).rows);
  const sample = sampleChange(today, {
    fiscalStartMonth: settings.fiscalStartMonth,
    stages: snapshot.table(stagesTable).rows,
    products: snapshot.table(productsTable).rows,
  });
  const { key: setting, unit } = SETTINGS.currency;
  const own =
    settings.currency === "" ? [{ setting, value: SAMPLE_CURRENCY, unit, source: SAMPLE_SOURCE }] : [];
  const filled = new Set(sample.map((change) => change.table.name));
  const setup = setupChange(snapshot).filter((change) => !filled.has(change.table.name));
  return workbook.apply(
    {
      label: "Add sample data",
      tables: mergeChanges([...sample, ...setup, changeTable(settingsTable, own)]),
      sheets: [],
    },
    handle,
  );
}

/** Removes the sample rows that nothing else has come to depend on. */
export async function removeSampleData(workbook: WorkbookPort, handle: WorkHandle): Promise<AppliedChange> {
  const read = await workbook.read({ tables: [...SAMPLE_TABLES, settingsTable] });
  // The currency of the sample's amounts goes with them, unless somebody has said that it is theirs.
  const { key: setting, source } = SETTINGS.currency;
  const isSamples = read
    .table(settingsTable)
    .rows.some((row) => row.source === SAMPLE_SOURCE && nameKey(row.setting) === nameKey(setting));
  const tables = [
    ...removeSampleChange(read),
    ...(isSamples ? [changeTable(settingsTable, [{ setting, value: null, source }])] : []),
  ];
  return workbook.apply({ label: "Remove sample data", tables, sheets: [] }, handle);
}
