import { type ClassifiedDeal, withoutCredits } from "../scorecard/performance/deal-index";
import { median } from "../shared/median";
import type { SerialDate } from "../shared/serial-date";
import type { PartnerLine } from "./partner-line";
import type { PortfolioData } from "./portfolio-data";

/** What a partner reaches after it has signed. */
export const FUNNEL_STAGES = ["Signed", "Trained", "Registered", "First win", "Repeat win"] as const;

export interface FunnelStage {
  label: (typeof FUNNEL_STAGES)[number];
  /** Active partners that have reached it, in whatever order. */
  partners: number;
  /** Median days from Partner since, 0 where it was reached before; null while no partner has both days. */
  days: number | null;
}

/** How far the active partners have come up to the day: the first certificate, the first deal registered, the first and second won. */
export function partnerFunnel(data: PortfolioData, active: readonly PartnerLine[]): FunnelStage[] {
  const reached = active.map((line) => ({ since: line.row.partnerSince, days: daysOf(data, line.partner) }));
  const later = FUNNEL_STAGES.slice(1).map((label, index): FunnelStage => {
    const there = reached.flatMap(({ since, days }) =>
      days[index] === null ? [] : [{ since, day: days[index]! }],
    );
    const known = there.flatMap(({ since, day }) =>
      since === null ? [] : [Math.max(0, day - Math.floor(since))],
    );
    return { label, partners: there.length, days: median(known) };
  });
  return [{ label: "Signed", partners: active.length, days: null }, ...later];
}

/** The days on which a partner reached the stages after the first. */
function daysOf({ scorecards, certificates, asOf }: PortfolioData, partner: string): (SerialDate | null)[] {
  const deals = scorecards.deals.of(partner);
  const past = (days: readonly (SerialDate | null)[]) =>
    days
      .flatMap((day) => (day !== null && day < asOf + 1 ? [Math.floor(day)] : []))
      .sort((one, other) => one - other);
  const won = past(wonOf(deals).map(({ deal }) => deal.closedOn));
  return [
    past(certificates(partner).map(({ passedOn }) => passedOn))[0] ?? null,
    past(deals.map(({ deal }) => deal.registeredOn))[0] ?? null,
    won[0] ?? null,
    won[1] ?? null,
  ];
}

const wonOf = (deals: readonly ClassifiedDeal[]) =>
  withoutCredits(deals).filter((deal) => deal.class === "Won");
