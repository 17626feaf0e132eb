import { isRunning, listActions } from "../../domain/capabilities/action-state";
import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { actionsTable, type ActionRow } from "../../domain/shared/tables/capabilities-tables";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { tablesRead } from "../shared/tables-read";
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
  const actions = source.table(actionsTable).rows;
  const sheets = forms.map(({ partner, asOf }) => {
    const row = partners.find((each) => nameKey(each.partner) === nameKey(partner));
    const own = actions.filter((each) => nameKey(each.partner) === nameKey(partner));
    const name = row?.partner ?? partner;
    return actionPlanSheet({
      partner: name,
      asOf,
      override: asOf === settings.asOf ? null : asOf,
      capacity: {
        running: own.filter(isRunning).length,
        done: own.filter(({ status }) => status === "Done").length,
        handed: handedLines(listActions(own, null, asOf, settings.dueSoonDays).map(({ row: each }) => each)),
      },
      longest: {
        action: longestOf(own.map(({ action }) => action ?? "")),
        helped: longestOf(
          own.map(({ action, vendorResource }) => `${action}. What helps: ${vendorResource}`),
        ),
      },
      tables: tablesRead(source, actionPlanDefinition),
    });
  });
  return {
    label: sheets.length === 1 ? `Build ${sheets[0]!.title}` : `Build ${sheets.length} action plans`,
    tables: mergeChanges([...sheetSetup(source, actionPlanDefinition)]),
    sheets,
  };
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

/** Words of the page to hand over at most, those around the list, and those of a line beside its owner and action. */
const WORDS = { page: 150, around: 64, line: 3 } as const;
const MOST_HANDED = 8;

/** How many of the actions, as they are listed, the page to hand over has words for: it is looked at, and read second. */
function handedLines(listed: readonly ActionRow[]): number {
  const wordsIn = (text: string | null) => (text ?? "").split(/\s+/).filter(Boolean).length;
  let left = WORDS.page - WORDS.around;
  const fit = listed.slice(0, MOST_HANDED).filter(({ action, owner }) => {
    left -= WORDS.line + wordsIn(action) + wordsIn(owner);
    return left >= 0;
  });
  return Math.max(1, fit.length);
}
