import { partnersOfCam } from "../../domain/cam-scorecard/managed-partner";
import { readPortfolioData } from "../../domain/portfolio/portfolio-data";
import { DEFAULT_CADENCE } from "../../domain/program/cadence";
import { readSettings } from "../../domain/program/settings";
import { needs, type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { cadenceTable } from "../../domain/shared/tables/cadence-tables";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { readRules } from "../cadence/model";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { camScorecardDefinition } from "./definition";
import { camScorecardSheet } from "./sheet";

export interface CamScorecardForm {
  cam: string;
  asOf: SerialDate;
  /** By key of CAM_INPUTS; null clears what was typed, absent keeps what an existing sheet holds. */
  inputs?: Readonly<Record<string, CellValue>>;
}

/** Building a CAM's scorecard, which belongs in the manager's own workbook: the tables it refers to, and the sheet. */
export function camScorecardChange(
  source: TableSource,
  { cam, asOf, inputs = {} }: CamScorecardForm,
): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const cadence = source.table(cadenceTable);
  const typed = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`in_${key}`, value]));
  const sheet = camScorecardSheet({
    cam,
    asOf,
    values: { ...dayValues(settings, asOf), ...typed },
    partners: partnersOfCam(readPortfolioData(source, asOf), cam).map(({ partner }) => partner),
    rules: readRules(cadence.exists ? cadence.rows : DEFAULT_CADENCE),
    tables: tablesRead(source, camScorecardDefinition),
  });
  return {
    label: `Build ${sheet.title}`,
    tables: sheetSetup(source, camScorecardDefinition, [needs(cadenceTable, DEFAULT_CADENCE)]),
    sheets: [sheet],
  };
}
