import { funnelReview } from "../../../src/domain/pipeline/funnel-review";
import { indexedDeals } from "../../../src/domain/scorecard/performance/indexed-deals";
import { funnelTables } from "../../support/funnel-example";
import { AS_OF } from "../../support/scorecard-example";

const review = (partner: string, asOf = AS_OF) =>
  funnelReview(indexedDeals(funnelTables()).of(partner), { asOf, staleDays: 90 });

test("each open deal is asked one thing, the most pressing first, then the largest", () => {
  const { open, lines } = review("acme");
  expect(open).toEqual({ count: 7, amount: 244_000 });
  expect(lines.map(({ deal, flag }) => [deal.dealId, flag])).toEqual([
    ["D-5", "Registration ends"],
    ["D-3", "Past its date"],
    ["D-4", "Long past its date"],
    ["D-8", "No next step"],
    ["D-2", "No next step"],
    ["D-6", "No date"],
  ]);
});

test("a deal counts once, with its amount, and what nobody has to ask does not count", () => {
  const { byFlag } = review("Acme");
  expect(byFlag["No next step"]).toEqual({ count: 2, amount: 204_000 });
  expect(byFlag["Long past its date"]).toEqual({ count: 1, amount: 0 });
  expect(review("Nobody").lines).toEqual([]);
});

test("a registration matters from thirty days before its end to its last day", () => {
  const flags = (asOf: number) => review("Acme", asOf).lines.find(({ deal }) => deal.dealId === "D-5")?.flag;
  expect(flags(AS_OF - 1)).toBe("No next step");
  expect(flags(AS_OF + 30)).toBe("Registration ends");
  expect(flags(AS_OF + 31)).toBe("No next step");
});
