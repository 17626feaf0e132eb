import type { EarningsOverrides } from "../../../domain/finance/earnings-inputs";
import { trimmedNameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { TypedServices } from "../../../sheets/earnings/change";
import type { GuidedDraft } from "../../components/guided-tool/tool-definition";

/** What is typed for one partner; absent fields are as its sheet or the tables have them. */
export interface TypedEarnings {
  asOf?: SerialDate;
  overrides: EarningsOverrides;
  services: TypedServices;
}

export interface EarningsDraft extends GuidedDraft {
  byPartner: Readonly<Record<string, TypedEarnings>>;
  /** The pages of all other active partners are built too. */
  others: boolean;
}

export const EMPTY_DRAFT: EarningsDraft = { step: null, byPartner: {}, others: false };
const NOTHING: TypedEarnings = { overrides: {}, services: {} };

export function typedFor({ byPartner }: EarningsDraft, partner: string): TypedEarnings {
  return byPartner[trimmedNameKey(partner)] ?? NOTHING;
}

export function typeEarnings(
  draft: EarningsDraft,
  partner: string,
  change: (before: TypedEarnings) => TypedEarnings,
): EarningsDraft {
  const key = trimmedNameKey(partner);
  return { ...draft, byPartner: { ...draft.byPartner, [key]: change(typedFor(draft, partner)) } };
}
