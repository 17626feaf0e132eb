import { partnerEarnings, type PartnerEarnings } from "../../../domain/finance/earnings";
import type { EarningsData } from "../../../domain/finance/earnings-data";
import type { EarningsOverrides } from "../../../domain/finance/earnings-inputs";
import { nameKey } from "../../../domain/shared/excel-text";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { isActivePartner } from "../../../domain/shared/tables/active-partners";
import { servicesRows } from "../../../sheets/earnings/change";
import { keptEarnings } from "../../../sheets/earnings/kept-earnings";
import type { ToolInput, ToolStepProps } from "../../components/guided-tool/tool-definition";
import type { earningsTexts } from "../../strings/earnings";
import { type EarningsDraft, typedFor } from "./earnings-draft";

export interface EarningsTool {
  draft: EarningsDraft;
  facts: EarningsData;
  live: LiveEarnings;
  step: keyof typeof earningsTexts.steps;
}
export type EarningsStepProps = ToolStepProps<EarningsTool>;

export interface LiveEarnings {
  asOf: SerialDate;
  /** As typed, else as the sheet has them; of services what the sheet has alone, since those typed are recorded. */
  overrides: EarningsOverrides;
  earnings: PartnerEarnings;
  /** Other active partners. */
  others: readonly string[];
}

export function liveEarnings({
  facts,
  sheet,
  draft,
  partner,
  asOf: proposed,
}: ToolInput<EarningsTool>): LiveEarnings | null {
  if (partner === "") return null;
  const { settings } = facts;
  const typed = typedFor(draft, partner);
  const asOf = typed.asOf ?? proposed.day;
  const cleared = Object.fromEntries(Object.keys(typed.services).map((key) => [key, null]));
  const overrides = { ...keptEarnings(sheet?.inputs), ...typed.overrides, ...cleared };
  const rows = servicesRows(partner, typed.services, fiscalYearOf(asOf, settings.fiscalStartMonth).start);
  const recorded = rows.map((row) => ({ target: null, ...row }) as EarningsData["results"][number]);
  return {
    asOf,
    overrides,
    // The first row of a key counts.
    earnings: partnerEarnings({
      data: { ...facts, results: [...recorded, ...facts.results] },
      partner,
      asOf,
      overrides,
    }),
    others: facts.partners.flatMap((row) =>
      row.partner !== null && isActivePartner(row) && nameKey(row.partner) !== nameKey(partner)
        ? [row.partner]
        : [],
    ),
  };
}
