import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "./change-set";
import { dayValues, type InputValues } from "./day-inputs";
import { type TablesRead, tablesRead, withoutOurs } from "./tables-read";
import type { SheetPlan } from "./sheet-plan";
import { sheetSetup } from "./sheet-setup";
import type { KindDefinition } from "../sheets";

export interface PartnerPageForm {
  partner: string;
  asOf: SerialDate;
}

/** What every page about a partner is built with. */
export interface PartnerPageInput extends PartnerPageForm {
  values: InputValues;
  tables: TablesRead;
}

/** Builds a page of one kind for each of the partners, and what its formulas need. */
export function partnerPagesChange<F extends PartnerPageForm>(
  source: TableSource,
  definition: KindDefinition,
  forms: readonly F[],
  build: (input: PartnerPageInput, form: F) => SheetPlan,
): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const partners = source.table(partnersTable).rows;
  const sheets = forms.map((form) => {
    const { partner, asOf } = form;
    const input = {
      partner: partners.find((row) => nameKey(row.partner) === nameKey(partner))?.partner ?? partner,
      asOf,
      values: dayValues(settings, asOf),
      tables: withoutOurs(tablesRead(source, definition)),
    };
    return build(input, form);
  });
  return {
    label: sheets.length === 1 ? `Build ${sheets[0]!.title}` : `Build ${sheets.length} × ${definition.label}`,
    tables: mergeChanges(sheetSetup(source, definition)),
    sheets,
  };
}
