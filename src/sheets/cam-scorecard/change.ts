import { camAttainment } from "../../domain/cam-scorecard/attainment";
import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { camScorecardDefinition } from "./definition";
import { camScorecardSheet } from "./sheet";

export interface CamScorecardForm {
  cam: string;
  asOf: SerialDate;
  /** By key of CAM_INPUTS; null clears what was typed, absent keeps what an existing sheet holds. */
  inputs?: Readonly<Record<string, CellValue>>;
}

/** Building a CAM's scorecard, which belongs in the manager's own workbook. */
export function camScorecardChange(
  source: TableSource,
  { cam, asOf, inputs = {} }: CamScorecardForm,
): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const day = settings.asOf ?? asOf;
  const sheet = camScorecardSheet({
    attainment: camAttainment(source, cam, day),
    builtOn: day,
    values: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`in_${key}`, value])),
    currency: settings.currency,
  });
  return {
    label: `Build ${sheet.title}`,
    tables: sheetSetup(source, camScorecardDefinition),
    sheets: [sheet],
  };
}
