import { trimmedNameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { PartnerRow } from "../shared/tables/catalogue";
import type { CellValue } from "../shared/tables/table-definition";

interface LookedAfter {
  readonly cam?: CellValue | undefined;
}

/**
 * The day from which a new CAM is measured: where a partner changes hands. The first CAM of a partner, and one that goes without another,
 * take nothing over.
 */
export function takenOver(
  known: LookedAfter,
  changes: LookedAfter,
  on: SerialDate | null,
): Partial<Pick<PartnerRow, "camSince">> {
  const [before, now] = [known.cam, changes.cam].map((cam) => trimmedNameKey(String(cam ?? "")));
  return on !== null && before && now && before !== now ? { camSince: on } : {};
}
