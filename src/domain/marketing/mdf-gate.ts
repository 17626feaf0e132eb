import { nameKey, trimmed } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { CampaignRow, MdfRow } from "../shared/tables/marketing-tables";

/** Why nobody decides on a request yet. */
export type NotReady = "plan" | "otherPartner" | "proof" | "claim" | "leadOwner";

/** As the sheet and the pane say them. */
export const NOT_READY: Readonly<Record<NotReady, string>> = {
  plan: "no plan",
  otherPartner: "another partner's campaign",
  proof: "last proof missing",
  claim: "claim past its date",
  leadOwner: "no lead owner",
};

/** What a partner still owes for money that it got. */
export interface Owed {
  /** Nothing proves what it spent last. */
  proof: boolean;
  /** The last day to prove what was approved or spent is past. */
  claim: boolean;
}

/** By partner's name key, from all requests of the workbook; a partner that is not in it owes nothing. */
export function owedBy(requests: readonly MdfRow[], asOf: SerialDate): ReadonlyMap<string, Owed> {
  const byPartner = new Map<string, MdfRow[]>();
  for (const row of requests) {
    const key = nameKey(row.partner);
    byPartner.set(key, [...(byPartner.get(key) ?? []), row]);
  }
  return new Map([...byPartner].map(([key, rows]) => [key, owed(rows, asOf)]));
}

function owed(rows: readonly MdfRow[], asOf: SerialDate): Owed {
  const used = rows.filter(({ status }) => status === "Spent" || status === "Verified");
  // Of one day, or without one, any that lacks its proof.
  const last = Math.max(...used.map(dayOf));
  return {
    proof: used.some((row) => dayOf(row) === last && row.status === "Spent" && !isProven(row)),
    claim: rows.some(
      (row) =>
        (row.status === "Approved" || row.status === "Spent") &&
        row.claimBy != null &&
        row.claimBy < asOf &&
        !isProven(row),
    ),
  };
}

const dayOf = ({ date }: MdfRow) => Math.max(0, date ?? 0);
const isProven = ({ proof }: MdfRow) => trimmed(proof ?? "") !== "";

/** What keeps a request from competing for the budget; empty when nothing does. */
export function notReady(
  row: MdfRow,
  campaign: CampaignRow | null,
  owed: Owed = { proof: false, claim: false },
): NotReady[] {
  const others = campaign !== null && nameKey(campaign.partner) !== nameKey(row.partner);
  const reasons: Readonly<Record<NotReady, boolean>> = {
    plan: campaign === null,
    otherPartner: others,
    proof: owed.proof,
    claim: owed.claim,
    leadOwner: trimmed(row.leadOwner ?? "") === "",
  };
  return (Object.keys(reasons) as NotReady[]).filter((reason) => reasons[reason]);
}

/** "Not ready: no plan, no lead owner". */
export function notReadyText(reasons: readonly NotReady[]): string {
  return `Not ready: ${reasons.map((reason) => NOT_READY[reason]).join(", ")}`;
}
