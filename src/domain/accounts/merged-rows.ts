import { trimmedNameKey } from "../shared/excel-text";
import type { AccountRow } from "../shared/tables/relations-tables";

const BLANK: AccountRow = {
  partner: null,
  account: null,
  product: null,
  sector: null,
  position: null,
  estimatedValue: null,
  nextStep: null,
  dealId: null,
};

/** Rows as they will stand once others are written: what is given by field counts, what is not stays. */
export function mergedAccountRows(
  before: readonly AccountRow[],
  given: readonly Partial<AccountRow>[],
): AccountRow[] {
  const key = ({ partner, account, product }: Partial<AccountRow>) =>
    [partner, account, product].map((name) => trimmedNameKey(name ?? "")).join("\n");
  const merged = new Map(before.map((row) => [key(row), row]));
  for (const row of given) merged.set(key(row), { ...BLANK, ...merged.get(key(row)), ...row });
  return [...merged.values()];
}
