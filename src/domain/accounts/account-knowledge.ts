import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { AccountRow } from "../shared/tables/relations-tables";

/** What is known of an account whatever the product: of each column the last row that says something. */
export interface AccountKnowledge {
  sector: string | null;
  size: string | null;
  /** 1–5 */
  relationship: number | null;
  /** "None": somebody asked, and there is nothing. */
  triggerKind: string | null;
  trigger: SerialDate | null;
  complaint: boolean;
}

const NOTHING: AccountKnowledge = {
  sector: null,
  size: null,
  relationship: null,
  triggerKind: null,
  trigger: null,
  complaint: false,
};

/** By the key of the account. Sector and size are the same for everybody; what else is known is the partner's own. */
export function accountKnowledge(
  rows: readonly AccountRow[],
  partner: string,
): (account: string) => AccountKnowledge {
  const byAccount = new Map<string, AccountKnowledge>();
  for (const row of rows) {
    const key = nameKey(row.account);
    const before = byAccount.get(key) ?? NOTHING;
    const isOwn = nameKey(row.partner) === nameKey(partner);
    byAccount.set(key, {
      ...before,
      ...(row.sector ? { sector: row.sector } : {}),
      ...(row.size ? { size: row.size } : {}),
      ...(isOwn ? ownFacts(row) : {}),
    });
  }
  return (account) => byAccount.get(nameKey(account)) ?? NOTHING;
}

function ownFacts({ relationship, triggerKind, trigger, complaint }: AccountRow): Partial<AccountKnowledge> {
  return {
    ...(relationship == null ? {} : { relationship }),
    // A kind and its day belong together.
    ...(triggerKind == null && trigger == null
      ? {}
      : { triggerKind: triggerKind ?? null, trigger: trigger ?? null }),
    ...(complaint == null ? {} : { complaint: complaint === "Yes" }),
  };
}
