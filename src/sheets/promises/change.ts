import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import { rowsOf } from "../../domain/partner-home/partner-work";
import { isIssue } from "../../domain/relations/promises";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { commitmentsTable, type CommitmentRow } from "../../domain/shared/tables/relations-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { promisesDefinition } from "./definition";
import { promisesSheet } from "./sheet";

/** Writes rows of `cam_commitments`: new ones, or what changed of those that exist (their ID and the fields that change). */
export function promiseRowsChange(
  source: TableSource,
  label: string,
  rows: readonly Partial<CommitmentRow>[],
): ChangeSet {
  return {
    label,
    tables: mergeChanges([...sheetSetup(source, promisesDefinition), changeTable(commitmentsTable, rows)]),
    sheets: [],
  };
}

export interface PromisesForm {
  partner: string;
  asOf: SerialDate;
}

/** Builds partners' pages of promises, and what their formulas need. */
export function promisesPageChange(source: TableSource, forms: readonly PromisesForm[]): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const partners = source.table(partnersTable).rows;
  const sheets = forms.map(({ partner, asOf }) => {
    const row = partners.find((each) => nameKey(each.partner) === nameKey(partner));
    const own = rowsOf(source.table(commitmentsTable).rows, partner);
    const side = (by: string) => own.filter((each) => each.by === by && !isIssue(each)).length;
    return promisesSheet({
      partner: row?.partner ?? partner,
      asOf,
      values: dayValues(settings, asOf),
      capacity: {
        rows: own.length,
        side: Math.max(side("Vendor"), side("Partner")),
        issues: own.filter(isIssue).length,
        moved: own.filter(({ earlierDates }) => earlierDates).length,
      },
      longest: {
        commitment: longestOf(own.map(({ commitment }) => commitment ?? "")),
        owner: longestOf(own.map(({ owner }) => owner ?? "")),
      },
      tables: tablesRead(source, promisesDefinition),
    });
  });
  return {
    label: sheets.length === 1 ? `Build ${sheets[0]!.title}` : `Build ${sheets.length} pages of promises`,
    tables: mergeChanges(sheetSetup(source, promisesDefinition)),
    sheets,
  };
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
