import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import {
  amount,
  type Condition,
  numberOf,
  counts,
  dealCount,
  from,
  has,
  ofKnownAmount,
  ofPartner,
  type DayCell,
  upTo,
} from "../shared/deal-sums";
import type { Model } from "./model";
import { openDealsBlock } from "./open-deals-block";
import { partnerLedBlock } from "./partner-led-block";

/** Everything that cam_deals says of the partner, each figure computed once. */
export function dealsBlock(block: CalculationBlock, model: Model): void {
  const { calendar, deals, partner, inputs } = model;
  const asOf = inputs.as_of.used;
  const own = ofPartner(partner);
  const closed = (start: DayCell | Formula, end: DayCell | Formula) => [
    from("Closed on", start),
    upTo("Closed on", end),
  ];
  block.heading("Deals", ["Q1", "Q2", "Q3", "Q4", "Year"]);
  const inColumn = (i: number) => closed(calendar.start.at(i), f`MIN(${calendar.end.at(i)},${asOf})`);
  block.across("Won", deals.won, (i) => amount("Won", own, ...inColumn(i)), {
    format: "money",
    note: "By the as-of date; credit notes reduce it",
  });
  block.across("Deals won", deals.wonDeals, (i) => numberOf("Won", own, ...inColumn(i), ofKnownAmount), {
    format: "whole",
    note: "Of a known amount; credit notes are no deals",
  });
  block.across(
    "Won a year before",
    deals.lastYear,
    (i) => {
      const start = f`EDATE(${calendar.start.at(i)},-12)`;
      return amount("Won", own, ...closed(start, f`EDATE(${start},3)-1`));
    },
    "money",
  );
  const trailing = closed(calendar.trailingStart, asOf);
  block.single("Won in 12 months", deals.trailingWon, amount("Won", own, ...trailing), "money");
  const influenced = has("Influenced by", f`${partner.criterion}`);
  block.single(
    "Influenced in 12 months",
    model.level.influenced,
    f`${amount("Won", influenced, ...trailing)}-${amount("Won", influenced, own, ...trailing)}`,
    { format: "money", note: "Sold by others; each deal once" },
  );
  block.single("Deals won, 12 months", deals.closedWon, dealCount("Won", own, ...trailing), "whole");
  block.single("Deals closed, 12 months", deals.closed, f`${deals.closedWon}+${deals.lost}`, "whole");
  const since = partner.since;
  const early = has("Closed on", f`"<"&MIN(INT(N(${since})),${asOf}+1)`);
  const before = [own, from("Closed on", calendar.trailingStart), early];
  const ifSince = (value: Formula) => f`IF(${since}="",0,${value})`;
  block.single(
    "Of them before Partner since, deals",
    deals.earlyCount,
    ifSince(dealCount("Won", ...before)),
    {
      format: "whole",
      note: "They count",
    },
  );
  block.single("… their amount", deals.earlyAmount, ifSince(amount("Won", ...before)), "money");
  lostDeals(block, ["", [own, ...trailing]], deals);
  openDealsBlock(block, model);
  oddDeals(block, model, own);
  partnerLedBlock(block, model);
  program(block, model, trailing);
}

/** Deals lost in the twelve months: a lost deal counts by value only with an amount. */
function lostDeals(
  block: CalculationBlock,
  [whose, conditions]: readonly [string, readonly Condition[]],
  refs: Record<"lost" | "lostValued" | "lostAmount", Ref>,
): void {
  const valued = has("Amount", f`">0"`);
  block.single(`${whose}deals lost, 12 months`, refs.lost, numberOf("Lost", ...conditions), "whole");
  block.single(
    `${whose}of them with an amount`,
    refs.lostValued,
    numberOf("Lost", ...conditions, valued),
    "whole",
  );
  block.single(`${whose}lost amount`, refs.lostAmount, amount("Lost", ...conditions, valued), "money");
}

/** Deals that no figure counts. */
function oddDeals(block: CalculationBlock, { deals, partner }: Model, own: Condition): void {
  const classes = ["Open", "Won", "Lost"].map((name) => f`(cam_stages[Class]="${name}")`);
  const known = f`SUMPRODUCT(${counts([own])}*(${joined(classes, "+")}))`;
  block.single(
    "Deals of an unknown stage",
    deals.unknownStages,
    f`COUNTIFS(cam_deals[Partner],${partner.criterion})-${known}`,
    "whole",
  );
  const noDay = has("Closed on", f`"="`);
  block.single(
    "Closed deals without a day",
    deals.undated,
    f`${numberOf("Won", own, noDay)}+${numberOf("Lost", own, noDay)}`,
    { format: "whole", note: "Won or lost, Closed on is blank: they count in no period" },
  );
}

/** All partners' figures: what counts while neither the partner nor the settings say otherwise. */
function program(block: CalculationBlock, model: Model, trailing: Condition[]): void {
  const { deals } = model;
  block.single("Program: deals won, 12 months", deals.programWon, dealCount("Won", ...trailing), "whole");
  block.single(
    "Program: deals closed, 12 months",
    deals.programClosed,
    f`${deals.programWon}+${deals.programLost}`,
    "whole",
  );
  block.single("Program: won, 12 months", deals.programWonAmount, amount("Won", ...trailing), "money");
  lostDeals(block, ["Program: ", trailing], {
    lost: deals.programLost,
    lostValued: deals.programLostValued,
    lostAmount: deals.programLostAmount,
  });
}
