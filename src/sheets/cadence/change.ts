import { cadenceBoard } from "../../domain/cadence/board";
import { readRoutine } from "../../domain/cadence/routine";
import { DEFAULT_CADENCE } from "../../domain/program/cadence";
import { readSettings } from "../../domain/program/settings";
import { needs, type TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { cadenceTable } from "../../domain/shared/tables/cadence-tables";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { cadenceDefinition } from "./definition";
import { readRules } from "./model";
import { cadenceSheet } from "./sheet";

/** Everything that building the board of the routine writes: the tables it refers to, and the sheet. */
export function cadenceChange(source: TableSource, { asOf }: { asOf: SerialDate }): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const { lines } = cadenceBoard(readRoutine(source), asOf);
  const cadence = source.table(cadenceTable);
  const cams = lines.flatMap(({ cam }) => cam || []);
  return {
    label: `Build ${cadenceDefinition.title}`,
    tables: sheetSetup(source, cadenceDefinition, [needs(cadenceTable, DEFAULT_CADENCE)]),
    sheets: [
      cadenceSheet({
        asOf,
        values: dayValues(settings, asOf),
        lines,
        cams: [...new Map(cams.map((cam) => [nameKey(cam), cam])).values()],
        rules: readRules(cadence.exists ? cadence.rows : DEFAULT_CADENCE),
        tables: tablesRead(source, cadenceDefinition),
      }),
    ],
  };
}
