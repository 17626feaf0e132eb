import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { KNOWN_LEAD } from "../../domain/scorecard/performance/pipeline-figures";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import { each, Ref } from "../shared/reference";
import { amount, type Condition, numberOf, credits, from, has, ofPartner, upTo } from "../shared/deal-sums";
import type { Model } from "./model";

/** The share of the deals that the partner leads, of those won in the year and apart from it of those registered. */
export function partnerLedBlock(block: CalculationBlock, model: Model): void {
  const { calendar, inputs, partner, led } = model;
  const own = ofPartner(partner);
  const known = new Ref("known lead");
  const inYear = (column: string) => [
    own,
    from(column, calendar.start.fixed(CURRENT_COLUMN)),
    upTo(column, inputs.as_of.used),
  ];
  block.heading("Partner-led");
  block.single("Share of deals whose lead is known, at least", known, KNOWN_LEAD, {
    format: "percent",
    note: "With fewer the share says nothing",
  });
  const won = inYear("Closed on");
  share(block, `Won`, led.won, {
    known,
    number: (...more) => numberOf("Won", ...won, ...more),
    money: (...more) => amount("Won", ...won, ...more),
  });
  const registered = inYear("Registered on");
  const criteria = (conditions: readonly Condition[]) =>
    joined(
      conditions.map(([column, criterion]) => f`${column},${criterion}`),
      ",",
    );
  share(block, `Registered`, led.registered, {
    known,
    number: (...more) => f`COUNTIFS(${criteria([...registered, ...more])})`,
    money: (...more) => f`SUMIFS(cam_deals[Amount],${criteria([...registered, ...more])})`,
  });
}

interface Measures {
  known: Ref;
  number: (...more: Condition[]) => Formula;
  money: (...more: Condition[]) => Formula;
}

function share(
  block: CalculationBlock,
  name: string,
  refs: Record<"byCount" | "byAmount", Ref>,
  { known, number, money }: Measures,
): void {
  const by = (lead: string) => has("Led by", f`"${lead}"`);
  const cells = each(
    ["all", "partner", "vendor", "partnerAmount", "vendorAmount"],
    (part) => new Ref(`${name} ${part}`),
  );
  const without = (measure: Measures["number"], ...more: Condition[]) =>
    f`${measure(...more)}-${measure(...more, credits)}`;
  block.single(`${name} in the year, deals`, cells.all, without(number), "whole");
  block.single(`${name}, partner-led`, cells.partner, without(number, by("Partner")), "whole");
  block.single(`${name}, vendor-led`, cells.vendor, without(number, by("Vendor")), "whole");
  block.single(`${name}, partner-led amount`, cells.partnerAmount, without(money, by("Partner")), "money");
  block.single(`${name}, vendor-led amount`, cells.vendorAmount, without(money, by("Vendor")), "money");
  const enough = f`${cells.partner}+${cells.vendor}>=ROUND(${known}*${cells.all},9)`;
  const of = (part: Ref, rest: Ref) =>
    f`IF(AND(ROUND(${part}+${rest},9)>0,${enough}),${part}/(${part}+${rest}),"")`;
  block.single(`${name}, partner-led share`, refs.byCount, of(cells.partner, cells.vendor), "percent");
  block.single(
    `${name}, partner-led share of the amount`,
    refs.byAmount,
    of(cells.partnerAmount, cells.vendorAmount),
    "percent",
  );
}
