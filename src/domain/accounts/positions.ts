import { within, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import type { DealRow } from "../shared/tables/catalogue";
import type { AccountRow } from "../shared/tables/relations-tables";
import { INSTALLED_MONTHS, monthsTo } from "./account-data";

/** What an account has of a product, the first that holds; the last is what may be sold. */
export type AccountPosition =
  "Registered" | "Opportunity" | "Installed" | "Competitor" | "Not suitable" | "Whitespace";

/** Words of a registration's status with which it protects nothing, in lower case. */
export const NOT_IN_FORCE = [
  "rejected",
  "declined",
  "denied",
  "expired",
  "withdrawn",
  "cancelled",
  "canceled",
  "pending",
  "submitted",
  "draft",
] as const;
const REFUSED: ReadonlySet<string> = new Set(NOT_IN_FORCE);

/** Whether a deal is registered on a day: since then, not ended by then, and neither refused nor still asked for. */
export function isRegistered(
  deal: Pick<DealRow, "registeredOn" | "registrationEnds" | "registrationStatus">,
  day: SerialDate,
): boolean {
  const { registeredOn, registrationEnds, registrationStatus } = deal;
  return (
    registeredOn !== null &&
    registeredOn < day + 1 &&
    (registrationEnds == null || registrationEnds >= day) &&
    !REFUSED.has(nameKey(registrationStatus ?? null))
  );
}

/** Whether a deal put a product to use that still counts: won in the last 36 months, no credit note, after what has ended. */
export function isInstalled(
  { deal, class: dealClass }: ClassifiedDeal,
  day: SerialDate,
  endedOn: SerialDate | null,
): boolean {
  return (
    dealClass === "Won" &&
    within(deal.closedOn, monthsTo(day, INSTALLED_MONTHS)) &&
    !(deal.amount !== null && deal.amount < 0) &&
    (endedOn === null || deal.closedOn! >= endedOn + 1)
  );
}

/** The day on which what an account had of a product ended; null where it has not by `day`. */
export function endOf(row: AccountRow | undefined, day: SerialDate): SerialDate | null {
  const ended = row?.endedOn ?? null;
  return ended !== null && ended < day + 1 ? Math.floor(ended) : null;
}

/** Where an account stands with a product: as the deals say, else as somebody typed. */
export function accountPositionOf(
  deals: readonly ClassifiedDeal[],
  row: AccountRow | undefined,
  day: SerialDate,
): AccountPosition {
  const open = deals.filter((each) => each.class === "Open");
  if (open.some(({ deal }) => isRegistered(deal, day))) return "Registered";
  if (open.length) return "Opportunity";
  const endedOn = endOf(row, day);
  if (deals.some((each) => isInstalled(each, day, endedOn))) return "Installed";
  if (row?.position === "Installed" && endedOn === null) return "Installed";
  if (row?.position === "Competitor" || row?.position === "Not suitable") return row.position;
  return "Whitespace";
}
