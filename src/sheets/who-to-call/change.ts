import { whoToCall } from "../../domain/relations/contact-sheets";
import type { TableSource } from "../../domain/program/setup";
import { ourContactsTable, type OurContactRow } from "../../domain/shared/tables/contact-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { type PartnerPageForm, partnerPagesChange } from "../shared/partner-pages";
import { sheetSetup } from "../shared/sheet-setup";
import { whoToCallDefinition } from "./definition";
import { whoToCallSheet } from "./sheet";

/** Writes rows of `cam_our_contacts`: whom partners call for what. */
export function ourContactRowsChange(
  source: TableSource,
  label: string,
  rows: readonly Partial<OurContactRow>[],
): ChangeSet {
  return {
    label,
    tables: mergeChanges([...sheetSetup(source, whoToCallDefinition), changeTable(ourContactsTable, rows)]),
    sheets: [],
  };
}

/** Builds whom partners call with us. */
export function whoToCallChange(source: TableSource, forms: readonly PartnerPageForm[]): ChangeSet {
  return partnerPagesChange(source, whoToCallDefinition, forms, (input) => {
    const lines = whoToCall(source, input.partner);
    return whoToCallSheet(
      lines.map(({ topic }) => topic),
      {
        ...input,
        texts: lines.map(({ topic, name, row }) => [
          ...[topic, name, row?.role ?? null, row?.phone ?? null, row?.email ?? null],
          ...[row?.hours ?? null, row?.answersWithin ?? null, row?.otherwise ?? null],
        ]),
      },
    );
  });
}
