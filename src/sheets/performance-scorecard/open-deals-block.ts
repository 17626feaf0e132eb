import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { CalculationBlock } from "../shared/calculation-block";
import { equalTo, f, type Formula } from "../shared/formula";
import type { Ref } from "../shared/reference";
import {
  AMOUNT,
  amount,
  amounts,
  type Condition,
  numberOf,
  counts,
  from,
  has,
  ofPartner,
  type DayCell,
} from "../shared/deal-sums";
import type { Model } from "./model";

const closesAfter = (day: DayCell | Formula): Condition => has("Expected close", f`">="&(${day}+1)`);
const closesBefore = (day: DayCell): Condition => has("Expected close", f`"<"&${day}`);

/** Open deals as of today's data; long past their expected close they are stale and leave the pipeline. */
export function openDealsBlock(block: CalculationBlock, model: Model): void {
  const { calendar, deals, inputs, settings, partner } = model;
  const own = ofPartner(partner);
  const yearEnd = calendar.end.fixed(CURRENT_COLUMN);
  const stale = closesBefore(deals.oldestClose);
  block.heading("Open deals", ["Deals", "Amount"]);
  block.single("Stale before", deals.oldestClose, f`${inputs.as_of.used}-${settings.staleDays}`, {
    format: "date",
    note: "Expected to close before this day: stale, not in the pipeline",
  });
  const line = (label: string, [number, money]: readonly [Ref, Ref], ...conditions: Condition[]) => {
    block.single(`${label}, deals`, number, numberOf("Open", own, ...conditions), "whole");
    block.single(`${label}, amount`, money, amount("Open", own, ...conditions), "money");
  };
  line("Stale", [deals.staleCount, deals.staleAmount], stale);
  line(
    "Slipped",
    [deals.slippedCount, deals.slippedAmount],
    from("Expected close", deals.oldestClose),
    closesBefore(inputs.as_of.used),
  );
  line(
    "Open without an expected close",
    [deals.undatedCount, deals.undatedAmount],
    has("Expected close", f`"="`),
  );
  block.single("Open", deals.openAll, f`${amount("Open", own)}-${deals.staleAmount}`, {
    format: "money",
    note: "As of today's data, without stale deals",
  });
  block.single(
    "Open, expected after the year",
    deals.openAfterYear,
    amount("Open", own, closesAfter(yearEnd)),
    "money",
  );
  block.single("Open, closing in the year", deals.openInYear, f`${deals.openAll}-${deals.openAfterYear}`, {
    format: "money",
    note: "A blank or past expected close counts",
  });
  block.single(
    "Open, closing in the quarter",
    deals.openInQuarter,
    f`${deals.openAll}-${amount("Open", own, closesAfter(f`INDEX(${calendar.end},${calendar.quarter})`))}`,
    "money",
  );
  const renewal = has("Type", f`"Renewal"`);
  const inYear = (measure: typeof numberOf) =>
    f`${measure("Open", own, renewal)}-${measure("Open", own, renewal, closesAfter(yearEnd))}-${measure("Open", own, renewal, stale)}`;
  block.single("Renewals of them, deals", deals.renewalCount, inYear(numberOf), "whole");
  block.single("Renewals of them, amount", deals.renewalAmount, inYear(amount), "money");
  block.single("Deals with an expected close", deals.closingDates, f`COUNT(cam_deals[Expected close])`, {
    format: "whole",
    note: "Of all partners; none: the file had no such column",
  });
  weighted(block, model, own);
  nextQuarter(block, model, own);
}

/** Amount × probability; a deal without a probability is left out and counted. */
function weighted(block: CalculationBlock, { calendar, deals, partner }: Model, own: Condition): void {
  const yearEnd = calendar.end.fixed(CURRENT_COLUMN);
  const byStage = [own, has("Probability", f`"="`)];
  const inYear = (measure: typeof counts) =>
    f`(${measure(byStage)}-${measure([...byStage, closesAfter(yearEnd)])}-${measure([...byStage, closesBefore(deals.oldestClose)])})*(cam_stages[Class]="Open")`;
  const isOpen = f`--(COUNTIFS(cam_stages[Stage],${equalTo("cam_deals[Stage]")},cam_stages[Class],"Open")>0)`;
  const close = "cam_deals[Expected close]";
  const counted = f`--((${close}<${yearEnd}+1)*((${close}="")+(${close}>=${deals.oldestClose}))>0)`;
  block.single(
    "Weighted by the stage's probability",
    deals.weightedByStage,
    f`SUMPRODUCT(${inYear(amounts)},cam_stages[Probability])`,
    "money",
  );
  block.single(
    "Open, weighted",
    deals.weighted,
    f`${deals.weightedByStage}+SUMPRODUCT(--(cam_deals[Partner]=${partner.name}),${isOpen},${counted},${AMOUNT},cam_deals[Probability])`,
    { format: "money", note: "Amount × the deal's probability, else its stage's" },
  );
  block.single(
    "Without a probability",
    deals.unweighted,
    f`SUMPRODUCT(${inYear(counts)}*(cam_stages[Probability]=""))`,
    { format: "whole", note: "Open deals of the year that the weighted amount leaves out" },
  );
}

function nextQuarter(block: CalculationBlock, { calendar, deals, inputs }: Model, own: Condition): void {
  const yearEnd = calendar.end.fixed(CURRENT_COLUMN);
  const nextStart = f`(${yearEnd}+1)`;
  const next = [from("Expected close", nextStart), has("Expected close", f`"<"&EDATE(${nextStart},3)`)];
  block.single(
    "Open, next year's first quarter",
    deals.nextQuarter,
    f`IF(${inputs.as_of.used}<=${yearEnd}-${calendar.lastDays},"",${amount("Open", own, ...next)})`,
    { format: "money", note: "In the year's last 30 days" },
  );
}
