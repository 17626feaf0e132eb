import { cellKey } from "../../../domain/accounts/account-data";
import type { AccountRow } from "../../../domain/shared/tables/relations-tables";
import type { GuidedDraft } from "../../components/guided-tool/tool-definition";

/** What is pasted and typed of one partner. */
export interface TypedAccounts {
  /** As pasted; null: nothing. */
  text: string | null;
  /** By pasted name, the account that it is; null: another one. */
  decided: Readonly<Record<string, string | null>>;
  /** By cell, what is changed of its row. */
  cells: Readonly<Record<string, Partial<AccountRow>>>;
}

export interface AccountsDraft extends GuidedDraft {
  byPartner: Readonly<Record<string, TypedAccounts>>;
  /** The cell that is looked at besides the ten. */
  account: string;
  product: string;
}

const NOTHING: TypedAccounts = { text: null, decided: {}, cells: {} };

export const EMPTY_DRAFT: AccountsDraft = { step: null, byPartner: {}, account: "", product: "" };

export function typedOf({ byPartner }: AccountsDraft, partner: string): TypedAccounts {
  return byPartner[partner] ?? NOTHING;
}

export function typeAccounts(
  draft: AccountsDraft,
  partner: string,
  change: (before: TypedAccounts) => Partial<TypedAccounts>,
): AccountsDraft {
  const before = typedOf(draft, partner);
  return { ...draft, byPartner: { ...draft.byPartner, [partner]: { ...before, ...change(before) } } };
}

/** Changes some of a cell's row. */
export function typeCell(
  draft: AccountsDraft,
  partner: string,
  { account, product }: { account: string; product: string },
  change: Partial<AccountRow>,
): AccountsDraft {
  const key = cellKey(account, product);
  return typeAccounts(draft, partner, ({ cells }) => ({
    cells: { ...cells, [key]: { partner, account, product, ...cells[key], ...change } },
  }));
}
