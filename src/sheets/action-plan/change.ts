import { readSettings } from "../../domain/program/settings";
import { type TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { actionsTable, type ActionRow } from "../../domain/shared/tables/capabilities-tables";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { actionPlanDefinition } from "./definition";
import { actionPlanSheet } from "./sheet";

/** Writes rows of `cam_actions`: new ones, or what was edited of those that exist (their ID and the fields that change). */
export function actionRowsChange(
  source: TableSource,
  label: string,
  rows: readonly Partial<ActionRow>[],
): ChangeSet {
  return {
    label,
    tables: mergeChanges([...sheetSetup(source, actionPlanDefinition), changeTable(actionsTable, rows)]),
    sheets: [],
  };
}

export interface ActionPlanForm {
  partner: string;
  asOf: SerialDate;
}

/** Builds the page of agreed actions of partners, and what its formulas need. */
export function actionPlanChange(source: TableSource, forms: readonly ActionPlanForm[]): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const partners = source.table(partnersTable).rows;
  const { problems } = source.table(actionsTable);
  /** Rows of the partner that could not be read; what stands for the whole table stands for everybody. */
  const leftOut = (partner: string) =>
    new Set(
      problems
        .filter(
          ({ row, values }) => row === 0 || nameKey(String(values?.["partner"] ?? "")) === nameKey(partner),
        )
        .map(({ row }) => row),
    ).size;
  const sheets = forms.map(({ partner, asOf }) =>
    actionPlanSheet({
      partner: partners.find((row) => nameKey(row.partner) === nameKey(partner))?.partner ?? partner,
      asOf,
      override: asOf === settings.asOf ? null : asOf,
      leftOut: leftOut(partner),
    }),
  );
  return {
    label: sheets.length === 1 ? `Build ${sheets[0]!.title}` : `Build ${sheets.length} action plans`,
    tables: mergeChanges([...sheetSetup(source, actionPlanDefinition)]),
    sheets,
  };
}
