import type { PartnerRow } from "../shared/tables/catalogue";
import type { ImportCurrency } from "./import-currency";

/** What rows about partners are completed with. */
export interface SideSources {
  /** By name key, aliases included, the partner as the workbook spells it after the import. */
  partners: ReadonlyMap<string, string>;
  /** The partners after the import. */
  partnerRows: readonly Partial<PartnerRow>[];
  /** Why a partner's row of the workbook cannot be read; null where it can. */
  unreadable: (partner: string) => string | null;
  convert: ImportCurrency["convert"];
}

/** Why a row about a partner that the workbook does not know is left out. */
export function noPartner(written: unknown): string {
  return typeof written === "string"
    ? `There is no partner "${written}" on Partners; add it, or say which partner it is.`
    : "The row names no partner.";
}
