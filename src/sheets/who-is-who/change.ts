import { MOST_LISTED, whoIsWho } from "../../domain/relations/contact-sheets";
import type { TableSource } from "../../domain/program/setup";
import type { ChangeSet } from "../shared/change-set";
import { type PartnerPageForm, partnerPagesChange } from "../shared/partner-pages";
import { whoIsWhoDefinition } from "./definition";
import { whoIsWhoSheet } from "./sheet";

/** Builds who is who at partners. */
export function whoIsWhoChange(source: TableSource, forms: readonly PartnerPageForm[]): ChangeSet {
  return partnerPagesChange(source, whoIsWhoDefinition, forms, (input) =>
    whoIsWhoSheet({
      ...input,
      texts: whoIsWho(source, input.partner, input.asOf)
        .slice(0, MOST_LISTED)
        .map(({ row }) => [
          ...[row.level, row.contact, row.role, row.decidesOn, row.phone, row.email],
          row.ourCounterpart,
        ]),
    }),
  );
}
