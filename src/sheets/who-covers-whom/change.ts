import { MOST_LISTED, whoCoversWhom } from "../../domain/relations/contact-sheets";
import type { TableSource } from "../../domain/program/setup";
import type { ChangeSet } from "../shared/change-set";
import { type PartnerPageForm, partnerPagesChange } from "../shared/partner-pages";
import { whoCoversWhomDefinition } from "./definition";
import { whoCoversWhomSheet } from "./sheet";

/** Builds who of us covers whom of partners. */
export function whoCoversWhomChange(source: TableSource, forms: readonly PartnerPageForm[]): ChangeSet {
  return partnerPagesChange(source, whoCoversWhomDefinition, forms, (input) =>
    whoCoversWhomSheet({
      ...input,
      texts: whoCoversWhom(source, input.partner)
        .slice(0, MOST_LISTED)
        .map(({ row }) => [
          ...[row.level, row.contact, row.ourCounterpart, row.talkAbout ?? null],
          ...[null, null, row.escalatesTo ?? null, row.escalatesWithin ?? null],
        ]),
    }),
  );
}
