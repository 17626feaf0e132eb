import { nearlyEqual } from "../shared/rounding";
import { isoOf, type SerialDate } from "../shared/serial-date";
import { changesTable, type ChangeRow } from "../shared/tables/history-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { dealsTable, type DealRow } from "../shared/tables/catalogue";
import { dealKey } from "./deal-ids";

/** What moves a deal; a new deal differs in its Deal ID, and so does one that is gone. */
const KEPT_FIELDS = ["dealId", "partner", "stage", "amount", "expectedClose", "closedOn"] as const;

type KeptField = (typeof KEPT_FIELDS)[number];
type Kept = Readonly<Partial<Pick<DealRow, KeptField>>>;

/** What an import changes of one deal. */
export interface DealDifference {
  dealId: string;
  /** Whose it is afterwards, and in which stage. */
  partner: string;
  stage: string;
  field: KeptField;
  old: string | number | null;
  new: string | number | null;
}

/** What becomes different of a deal: `before` as it stands, null for a new one; `after` the fields that are written, null for one removed. */
export function differencesOf(before: Kept | null, after: Kept | null): DealDifference[] {
  const whole = { ...before, ...after };
  const { dealId, partner, stage } = whole;
  const fields = before && after ? KEPT_FIELDS : (["dealId"] as const);
  return fields.flatMap((field) => {
    const [old, now] = [before?.[field] ?? null, after ? (whole[field] ?? null) : null];
    return isSame(old, now)
      ? []
      : [{ dealId: dealId!, partner: partner ?? "", stage: stage ?? "", field, old, new: now }];
  });
}

function isSame(old: string | number | null, now: string | number | null): boolean {
  return typeof old === "number" && typeof now === "number" ? nearlyEqual(old, now) : old === now;
}

/**
 * The rows that an import adds to cam_changes. A row's ID says day, deal and column, and the how manieth of that day it is, so that one
 * import has the same IDs wherever it is done.
 */
export function changesChange(
  differences: readonly DealDifference[],
  kept: readonly ChangeRow[],
  importedOn: SerialDate | null,
): TableChange | null {
  if (!differences.length) return null;
  const taken = new Set(kept.map(({ changeId }) => changeId!.toLowerCase()));
  const day = importedOn === null ? "undated" : isoOf(importedOn);
  return changeTable(
    changesTable,
    differences.map((difference): ChangeRow => {
      const { dealId, partner, old } = difference;
      const field = dealsTable.columns[difference.field].header;
      const id = `${day}|${dealId}|${field}`;
      let changeId = id;
      for (let number = 2; taken.has(changeId.toLowerCase()); number++) changeId = `${id}|${number}`;
      return { changeId, importedOn, dealId, partner, field, old, new: difference.new };
    }),
  );
}

/** How often a deal's expected close has been moved to a later day, by deal key. */
export function slipsSoFar(kept: readonly ChangeRow[]): Map<string, number> {
  const slips = new Map<string, number>();
  for (const { dealId, field, old, new: now } of kept)
    if (field === dealsTable.columns.expectedClose.header && isLater(old, now))
      slips.set(dealKey(dealId), (slips.get(dealKey(dealId)) ?? 0) + 1);
  return slips;
}

export function isLater(old: string | number | null, now: string | number | null): boolean {
  return typeof old === "number" && typeof now === "number" && now > old;
}
