import type { DealRow } from "../../shared/tables/catalogue";
import { seededRandom, type SeededRandom } from "../../shared/seeded-random";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import { ACCOUNT_FIRST, ACCOUNT_LAST } from "./sample-accounts";
import { SAMPLE_PARTNERS, SAMPLE_PRODUCTS, SAMPLE_STAGES, type SamplePartner } from "./sample-partners";

/** What stands in Source, so that one click finds every sample row again. */
export const SAMPLE_SOURCE = "Sample data";

/** Two fiscal years, whatever month they start in, and the quarter before, whose deals close within them. */
const MONTHS_OF_DEALS = 27;
const OPEN_STAGES = SAMPLE_STAGES.filter((each) => each.class === "Open").map((each) => each.stage);

/** About 400 deals; the same for the same as-of date. */
export function sampleDeals(asOf: SerialDate): Partial<DealRow>[] {
  const random = seededRandom(20_240_101);
  const deals: Partial<DealRow>[] = [];
  for (const partner of SAMPLE_PARTNERS) {
    const months = Math.min(MONTHS_OF_DEALS, partner.partnerForMonths);
    for (let monthsAgo = months; monthsAgo > 0; monthsAgo--) {
      const start = addMonths(asOf, -monthsAgo);
      for (let left = partner.dealsAMonth; random.next() < left; left--) {
        const registeredOn = start + random.whole(0, 29);
        if (registeredOn <= asOf - partner.quietDays) deals.push(deal(partner, registeredOn, asOf, random));
      }
    }
  }
  return deals.map((each, index) => ({ dealId: `S-${String(index + 1).padStart(4, "0")}`, ...each }));
}

function deal(
  partner: SamplePartner,
  registeredOn: SerialDate,
  asOf: SerialDate,
  random: SeededRandom,
): Partial<DealRow> {
  const product = random.pick(SAMPLE_PRODUCTS);
  const scale = partner.size * (0.5 + random.next() + random.next() * random.next());
  const days = random.whole(25, 130);
  const expectedClose = registeredOn + days;
  // One deal in six is still open weeks after its expected close: slipped.
  const slips = random.chance(1 / 6) ? random.whole(20, 110) : 0;
  const closesOn = expectedClose + slips;
  const lastDay = asOf - partner.quietDays;
  const won = random.chance(partner.winRate);
  const base = {
    partner: partner.name,
    account: `${random.pick(ACCOUNT_FIRST)} ${random.pick(ACCOUNT_LAST)}`,
    product: product.product,
    amount: Math.round((product.listPrice * scale) / 50) * 50,
    ledBy: random.chance(partner.partnerLed) ? "Partner" : "Vendor",
    influencedBy: random.chance(0.06) ? otherPartner(partner, random) : null,
    registeredOn,
    expectedClose,
    source: SAMPLE_SOURCE,
  };
  if (closesOn <= lastDay)
    return {
      ...base,
      stage: won ? "Won" : "Lost",
      probability: won ? 1 : 0,
      closedOn: closesOn,
      lastActivity: closesOn,
    };
  const progress = Math.min(0.99, Math.max(0, (asOf - registeredOn) / (days + slips)));
  const stage = OPEN_STAGES[Math.floor(progress * OPEN_STAGES.length)]!;
  const moved = Math.min(
    lastDay,
    registeredOn + Math.floor((asOf - registeredOn) * (0.5 + random.next() / 2)),
  );
  const { probability } = SAMPLE_STAGES.find((each) => each.stage === stage)!;
  return { ...base, stage, probability, closedOn: null, lastActivity: Math.max(registeredOn, moved) };
}

function otherPartner(partner: SamplePartner, random: SeededRandom): string {
  return random.pick(SAMPLE_PARTNERS.filter((each) => each !== partner && each.status === "Active")).name;
}
