import type { TableSource } from "../../domain/program/setup";
import type { ChangeSet } from "../shared/change-set";
import { type PartnerPageForm, partnerPagesChange } from "../shared/partner-pages";
import { exitChecklistDefinition } from "./definition";
import { exitChecklistSheet } from "./sheet";

/** Builds what is to be settled before partners leave. */
export function exitChecklistChange(source: TableSource, forms: readonly PartnerPageForm[]): ChangeSet {
  return partnerPagesChange(source, exitChecklistDefinition, forms, exitChecklistSheet);
}
