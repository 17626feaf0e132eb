import { removeSampleChange, SAMPLE_TABLES, sampleChange } from "../../domain/crm/sample/sample-data";
import { SCORECARD_TABLES } from "../../domain/scorecard/performance/scorecard-data";
import { readSettings } from "../../domain/program/settings";
import { setupChange } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { productsTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import type { AppliedChange, WorkbookPort } from "../../book/workbook-port";
import type { WorkHandle } from "./use-work";

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
  const filled = new Set(sample.map((change) => change.table.name));
  const setup = setupChange(snapshot).filter((change) => !filled.has(change.table.name));
  return workbook.apply({ label: "Add sample data", tables: [...sample, ...setup], sheets: [] }, handle);
}

/** Removes the sample rows that nothing else has come to depend on. */
export async function removeSampleData(workbook: WorkbookPort, handle: WorkHandle): Promise<AppliedChange> {
  const tables = removeSampleChange(await workbook.read({ tables: SAMPLE_TABLES }));
  return workbook.apply({ label: "Remove sample data", tables, sheets: [] }, handle);
}
