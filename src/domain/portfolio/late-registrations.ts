import type { ClassifiedDeal } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";

/** A registration of an account that we worked on ourselves before, or that another partner holds. */
export interface LateRegistration {
  dealId: string;
  partner: string;
  registeredOn: SerialDate;
}

type Registered = ClassifiedDeal & { deal: { account: string; registeredOn: SerialDate } };

const isRegistered = (each: ClassifiedDeal): each is Registered =>
  Boolean(each.deal.account) && each.deal.registeredOn !== null;

/** Whether a deal had not been closed by a day; one of an unknown stage, or closed on an unknown day, says nothing. */
function livedOn({ class: is, deal }: ClassifiedDeal, day: SerialDate): boolean {
  return is === "Open" || (is !== null && deal.closedOn !== null && deal.closedOn >= day);
}

/** Whether a deal of somebody else, known before, makes a registration late. */
function precedes(earlier: Registered, { deal }: Registered): boolean {
  const { deal: other } = earlier;
  const day = deal.registeredOn;
  if (nameKey(other.partner) === nameKey(deal.partner)) return false;
  if (other.registeredOn >= day || !livedOn(earlier, day)) return false;
  const ends = other.registrationEnds ?? null;
  return other.ledBy === "Vendor" || (Boolean(other.partner) && (ends === null || ends >= day));
}

/** In the order of the table. Whether a registration is late depends on the deals alone, not on the day one looks. */
export function lateRegistrations(deals: readonly ClassifiedDeal[]): LateRegistration[] {
  const byAccount = new Map<string, Registered[]>();
  for (const each of deals.filter(isRegistered)) {
    const key = nameKey(each.deal.account);
    const group = byAccount.get(key);
    if (group) group.push(each);
    else byAccount.set(key, [each]);
  }
  return deals.filter(isRegistered).flatMap((each) => {
    const { dealId, partner, account, registeredOn } = each.deal;
    if (!dealId || !partner) return [];
    const isLate = byAccount.get(nameKey(account))!.some((other) => precedes(other, each));
    return isLate ? [{ dealId, partner, registeredOn }] : [];
  });
}
