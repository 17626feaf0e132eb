import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula, joined } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Model } from "./model";

const AMOUNT = f`cam_deals[Amount]`;
const STAGES = equalTo("cam_stages[Stage]");

type Side = Ref | CellRef;
/** A condition on one column of cam_deals. */
type Condition = readonly [column: string, criterion: Formula];

const has = (column: string, criterion: Formula): Condition => [`cam_deals[${column}]`, criterion];
const from = (column: string, day: Side | Formula): Condition => has(column, f`">="&${day}`);
/** Up to and including a day, whatever its time. */
const upTo = (column: string, day: Side | Formula): Condition => has(column, f`"<"&(${day}+1)`);

const credits: Condition = has("Amount", f`"<0"`);
const ofKnownAmount: Condition = has("Amount", f`">=0"`);

function criteria(conditions: readonly Condition[]): Formula {
  return joined(
    [...conditions, has("Stage", STAGES)].map(([column, criterion]) => f`${column},${criterion}`),
    ",",
  );
}

type DealClass = "Open" | "Won" | "Lost";

/** Stages mean what cam_stages says: summed stage by stage, then only those of the class. */
const ofClass = (sums: Formula, dealClass: DealClass) => f`${sums}*(cam_stages[Class]="${dealClass}")`;
const amounts = (conditions: readonly Condition[]) => f`SUMIFS(${AMOUNT},${criteria(conditions)})`;
const counts = (conditions: readonly Condition[]) => f`COUNTIFS(${criteria(conditions)})`;

const amount = (dealClass: DealClass, ...conditions: Condition[]) =>
  f`SUMPRODUCT(${ofClass(amounts(conditions), dealClass)})`;
const count = (dealClass: DealClass, ...conditions: Condition[]) =>
  f`SUMPRODUCT(${ofClass(counts(conditions), dealClass)})`;
/** Credit notes are no deals. */
const dealCount = (dealClass: DealClass, ...conditions: Condition[]) =>
  f`${count(dealClass, ...conditions)}-${count(dealClass, ...conditions, credits)}`;

/** Everything that cam_deals says of the partner, each figure computed once. */
export function dealsBlock(block: CalculationBlock, model: Model): void {
  const { calendar, deals, partner, inputs } = model;
  const asOf = inputs.as_of.used;
  const own = has("Partner", f`${partner.criterion}`);
  const closed = (start: Side | Formula, end: Side | Formula) => [
    from("Closed on", start),
    upTo("Closed on", end),
  ];
  block.heading("Deals", ["Q1", "Q2", "Q3", "Q4", "Year"]);
  const inColumn = (i: number) => closed(calendar.start.at(i), f`MIN(${calendar.end.at(i)},${asOf})`);
  block.across("Won", deals.won, (i) => amount("Won", own, ...inColumn(i)), {
    format: "money",
    note: "By the as-of date; credit notes reduce it",
  });
  block.across("Deals won", deals.wonDeals, (i) => count("Won", own, ...inColumn(i), ofKnownAmount), {
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
  lostDeals(block, ["", [own, ...trailing]], deals);
  openDeals(block, model, own);
  partnerLed(block, model, own, closed(calendar.start.fixed(CURRENT_COLUMN), asOf));
  program(block, model, trailing);
}

/** Deals lost in the twelve months: a lost deal counts by value only with an amount. */
function lostDeals(
  block: CalculationBlock,
  [whose, conditions]: readonly [string, readonly Condition[]],
  refs: Record<"lost" | "lostValued" | "lostAmount", Ref>,
): void {
  const valued = has("Amount", f`">0"`);
  block.single(`${whose}deals lost, 12 months`, refs.lost, count("Lost", ...conditions), "whole");
  block.single(
    `${whose}of them with an amount`,
    refs.lostValued,
    count("Lost", ...conditions, valued),
    "whole",
  );
  block.single(`${whose}lost amount`, refs.lostAmount, amount("Lost", ...conditions, valued), "money");
}

function openDeals(block: CalculationBlock, model: Model, own: Condition): void {
  const { calendar, deals, partner } = model;
  const yearEnd = calendar.end.fixed(CURRENT_COLUMN);
  const after = (day: Side | Formula) => has("Expected close", f`">="&(${day}+1)`);
  const quarterEnd = f`INDEX(${calendar.end},${calendar.quarter})`;
  block.single("Open", deals.openAll, amount("Open", own), { format: "money", note: "As of today's data" });
  block.single(
    "Open, expected after the year",
    deals.openAfterYear,
    amount("Open", own, after(yearEnd)),
    "money",
  );
  block.single("Open, closing in the year", deals.openInYear, f`${deals.openAll}-${deals.openAfterYear}`, {
    format: "money",
    note: "A blank or past expected close counts",
  });
  block.single(
    "Open, closing in the quarter",
    deals.openInQuarter,
    f`${deals.openAll}-${amount("Open", own, after(quarterEnd))}`,
    "money",
  );
  const byStage = [own, has("Probability", f`"="`)];
  const stageWeighted = f`(${amounts(byStage)}-${amounts([...byStage, after(yearEnd)])})*(cam_stages[Class]="Open")`;
  const isOpen = f`--(COUNTIFS(cam_stages[Stage],${equalTo("cam_deals[Stage]")},cam_stages[Class],"Open")>0)`;
  block.single(
    "Open, weighted",
    deals.weighted,
    f`SUMPRODUCT(${stageWeighted},cam_stages[Probability])+SUMPRODUCT(--(cam_deals[Partner]=${partner.name}),${isOpen},--(cam_deals[Expected close]<${yearEnd}+1),${AMOUNT},cam_deals[Probability])`,
    { format: "money", note: "Amount × the deal's probability, else its stage's" },
  );
  slippedDeals(block, model, own);
  oddDeals(block, model, own);
}

/** Open deals that should have closed, and those of the quarter after the year. */
function slippedDeals(block: CalculationBlock, model: Model, own: Condition): void {
  const { calendar, deals, inputs } = model;
  const asOf = inputs.as_of.used;
  const yearEnd = calendar.end.fixed(CURRENT_COLUMN);
  const notSlipped = from("Expected close", asOf);
  block.single(
    "Slipped deals",
    deals.slippedCount,
    f`${count("Open", own)}-${count("Open", own, notSlipped)}`,
    { format: "whole", note: "Open, expected close blank or past" },
  );
  block.single(
    "Slipped amount",
    deals.slippedAmount,
    f`${deals.openAll}-${amount("Open", own, notSlipped)}`,
    "money",
  );
  const nextStart = f`(${yearEnd}+1)`;
  const nextQuarter = [
    from("Expected close", nextStart),
    has("Expected close", f`"<"&EDATE(${nextStart},3)`),
  ];
  block.single(
    "Open, next year's first quarter",
    deals.nextQuarter,
    f`IF(${asOf}<=${yearEnd}-${calendar.lastDays},"",${amount("Open", own, ...nextQuarter)})`,
    { format: "money", note: "In the year's last 30 days" },
  );
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
    f`${count("Won", own, noDay)}+${count("Lost", own, noDay)}`,
    { format: "whole", note: "Won or lost, Closed on is blank: they count in no period" },
  );
}

function partnerLed(block: CalculationBlock, model: Model, own: Condition, closed: Condition[]): void {
  const { deals } = model;
  const led = (by: string) => has("Led by", f`"${by}"`);
  const both = (measure: (conditions: Condition[]) => Formula, by: string, ...more: Condition[]) => {
    const conditions = [own, led(by), ...more];
    return f`SUMPRODUCT(${ofClass(measure([...conditions, ...closed]), "Won")}+${ofClass(measure(conditions), "Open")})`;
  };
  const number = (by: string) => f`${both(counts, by)}-${both(counts, by, credits)}`;
  const money = (by: string) => f`${both(amounts, by)}-${both(amounts, by, credits)}`;
  block.single("Partner-led deals", deals.partnerCount, number("Partner"), {
    format: "whole",
    note: "Won in the year and open",
  });
  block.single("Vendor-led deals", deals.vendorCount, number("Vendor"), "whole");
  block.single("Partner-led amount", deals.partnerAmount, money("Partner"), "money");
  block.single("Vendor-led amount", deals.vendorAmount, money("Vendor"), "money");
}

/** All partners' figures: what counts while neither the partner nor the settings say otherwise. */
function program(block: CalculationBlock, model: Model, trailing: Condition[]): void {
  const { deals, settings } = model;
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
  const setSize = settings.defaultDealSize;
  const ownDefault = model.metrics.average_deal_size.defaultTarget;
  const average = f`IFERROR(${amount("Won", ...trailing)}/${count("Won", ...trailing, ofKnownAmount)},0)`;
  block.single(
    "Program's deal size",
    deals.programDealSize,
    f`IF(N(${setSize})>0,${setSize},IF(ROUND(N(${ownDefault}),9)>0,${ownDefault},${average}))`,
    { format: "money", note: "Setup's, else the metric's default target, else the average won" },
  );
}
