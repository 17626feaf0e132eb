import { whoToCall } from "../../domain/relations/contact-sheets";
import type { TableSource } from "../../domain/program/setup";
import type { ChangeSet } from "../shared/change-set";
import { type PartnerPageForm, partnerPagesChange } from "../shared/partner-pages";
import { operationsGuideDefinition } from "./definition";
import { operationsGuideSheet } from "./sheet";

/** Builds where partners do what with us, and who owns it. */
export function operationsGuideChange(source: TableSource, forms: readonly PartnerPageForm[]): ChangeSet {
  return partnerPagesChange(source, operationsGuideDefinition, forms, (input) => {
    const lines = whoToCall(source, input.partner);
    return operationsGuideSheet(
      lines.map(({ topic }) => topic),
      {
        ...input,
        texts: lines.map(({ topic, name, row }) => [
          ...[topic, row?.link ?? null, name, row?.answersWithin ?? null, row?.otherwise ?? null],
        ]),
      },
    );
  });
}
