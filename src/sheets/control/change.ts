import { applicable } from "../../domain/control/control-rows";
import { CONTROL_RULES } from "../../domain/control/control-rules";
import { headerFindings } from "../../domain/control/findings";
import { changedSource } from "../../domain/program/changed-source";
import type { TableSource } from "../../domain/program/setup";
import { readSettings } from "../../domain/program/settings";
import type { SerialDate } from "../../domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../domain/shared/tables/catalogue";
import { programTable, rebatesTable } from "../../domain/shared/tables/finance-tables";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import type { TableDefinition } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { sheetSetup } from "../shared/sheet-setup";
import { SHEET_KINDS, type SheetKind, SHEETS } from "../sheets";
import { controlDefinition } from "./definition";
import type { CheckedSheet } from "./lines";
import type { SeenInCells } from "./seen";
import { controlSheet } from "./sheet";

/** What Control cannot do without; what it reads beyond these is there or is not. */
const CORE = [partnersTable, dealsTable, stagesTable, metricsTable, levelsTable, settingsTable] as const;
const STATEMENT = [programTable, mdfTable, rebatesTable] as const;

export interface ControlForm {
  asOf: SerialDate;
  /** Built sheets that have a check of their own. */
  sheets?: readonly CheckedSheet[];
  /** What stands in the cells of built sheets. */
  seen?: readonly SeenInCells[];
}

/** Everything that building Control writes: the tables that every sheet stands on, and the sheet. */
export function controlChange(source: TableSource, { asOf, sheets = [], seen = [] }: ControlForm): ChangeSet {
  const tables = sheetSetup(source, { ...controlDefinition, setup: CORE });
  const after = changedSource(source, tables);
  const { settings } = readSettings(after.table(settingsTable).rows);
  const stands = (table: unknown) => after.table(table as TableDefinition).exists;
  return {
    label: `Build ${controlDefinition.title}`,
    tables,
    sheets: [
      controlSheet({
        asOf,
        values: dayValues(settings, asOf),
        rules: applicable(after, CONTROL_RULES),
        withStatement: STATEMENT.every(stands),
        sheets,
        recorded: headerFindings(after),
        seen,
      }),
    ],
  };
}

/** Built sheets whose kind has a check that says whether they are right. */
export async function checkedSheets(
  sheets: readonly { sheetName: string; kind: SheetKind }[],
): Promise<CheckedSheet[]> {
  const checked = await Promise.all(
    SHEET_KINDS.filter((kind) => kind !== controlDefinition.kind).map(async (kind) => {
      const { results } = (await SHEETS[kind].names()).publicNames;
      return results.some(({ names }) => names.includes("check")) ? [kind] : [];
    }),
  );
  const kinds: readonly SheetKind[] = checked.flat();
  return sheets.filter(({ kind }) => kinds.includes(kind));
}
