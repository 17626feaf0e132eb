import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { equalTo, escaped, f, type Formula, joined, quoted } from "../shared/formula";
import { partnerBlock } from "../shared/partner-block";
import type { CellFormat } from "../shared/styles";
import { shortMonth } from "../shared/words";
import { type Fact, FACT_KEYS, FACTS, type Model } from "./model";

const MONEY: ReadonlySet<Fact> = new Set(["fixedCost", "dealSize", "actualRevenue", "actualCost"]);
const RATES: readonly Fact[] = [
  "mdfShare",
  "responseRate",
  "leadRate",
  "mgoRate",
  "closeRate",
  "grossMargin",
  "partnerMargin",
];
const DAYS: ReadonlySet<Fact> = new Set(["quarter", "month"]);

function formatOf(fact: Fact): CellFormat {
  if (DAYS.has(fact)) return "date";
  if (MONEY.has(fact)) return "money";
  return RATES.includes(fact) ? "finePercent" : "general";
}

/** Whose plan it is, and for when. */
export function subjectBlock(
  block: CalculationBlock,
  model: Model,
  subject: { partner: string; start: number; label: string; quarters: number },
): void {
  partnerBlock(block, model.partner, subject.partner);
  const { quarter } = model;
  block.heading("Quarter");
  block.single("First day", quarter.start, subject.start, "date");
  block.single("Quarters built for", quarter.built, subject.quarters, "whole");
  block.single(
    "First day after the plan",
    quarter.end,
    f`EDATE(${quarter.start},3*${quarter.built})`,
    "date",
  );
  block.single("Called", quarter.name, subject.label);
}

/** What cam_campaigns says of each campaign; "" where nothing, or nothing readable, stands. */
export function factsBlock(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { found, facts, ids: at } = model;
  block.heading("Campaigns", ["Campaign ID", "Row there", ...FACT_KEYS.map((key) => FACTS[key])]);
  block.list([
    labelColumn(ids.map((_, index) => `Campaign ${index + 1}`)),
    { ref: at, content: (down) => ids[down]!, style: "note" },
    {
      ref: found,
      content: (down) =>
        f`IF(${at.at(0, down)}="","",IFERROR(MATCH(${escaped(at.at(0, down))},cam_campaigns[Campaign ID],0),""))`,
      style: "link",
      format: "tableRow",
    },
    ...FACT_KEYS.map((fact) => ({
      ref: facts[fact],
      content: (down: number) => {
        const cell = f`INDEX(cam_campaigns[${FACTS[fact]}],${found.at(0, down)})`;
        const value = fact === "tactic" ? f`${cell}&""` : f`IF(ISNUMBER(${cell}),${cell},"")`;
        return f`IF(${found.at(0, down)}="","",${value})`;
      },
      style: "link" as const,
      format: formatOf(fact),
    })),
  ]);
}

/** Names and months in words, what deals say of each campaign, and cells that hold what they should not. */
export function countedBlock(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { ids: at, counted, facts, names, partner } = model;
  const stages = equalTo("cam_stages[Stage]");
  const naming = (down: number) => f`cam_deals[Campaign ID],${equalTo(at.at(0, down))}`;
  const own = (down: number) => f`${naming(down)},cam_deals[Partner],${partner.criterion}`;
  const before = (down: number) => f`cam_deals[Registered on],"<"&${counted.from.at(0, down)}`;
  /** Registered before the month, they are taken off again: so those without a day count. */
  const from = (sum: (more: Formula) => Formula, down: number) =>
    f`${sum(own(down))}-${sum(f`${own(down)},${before(down)}`)}`;
  const count = (criteria: Formula) => f`COUNTIFS(${criteria})`;
  const known = f`cam_deals[Amount],${quoted(">=0")}`;
  const ofWon = (sums: Formula) => f`SUMPRODUCT((${sums})*(cam_stages[Class]="Won"))`;
  const none = (down: number, formula: Formula) => f`IF(${counted.count.at(0, down)}=0,"",${formula})`;
  block.heading("Deals that name them", [
    "Name",
    "From",
    "Deals",
    "Not counted",
    "Credits",
    "MGOs",
    "Won",
    "Revenue",
  ]);
  block.list([
    labelColumn(ids),
    {
      ref: names,
      content: (down) =>
        f`IF(${facts.tactic.at(0, down)}="",${at.at(0, down)}&"",${facts.tactic.at(0, down)})`,
    },
    {
      ref: counted.from,
      content: (down) =>
        f`IF(${facts.month.at(0, down)}="",N(${facts.quarter.at(0, down)}),${facts.month.at(0, down)})`,
      format: "date",
    },
    {
      ref: counted.count,
      content: (down) => f`IF(${at.at(0, down)}="",0,${from(count, down)})`,
      format: "whole",
    },
    {
      ref: counted.others,
      content: (down) => f`IF(${at.at(0, down)}="",0,${count(naming(down))}-${counted.count.at(0, down)})`,
      format: "whole",
    },
    {
      ref: counted.credits,
      content: (down) =>
        f`IF(${at.at(0, down)}="",0,${from((more) => count(f`${more},cam_deals[Amount],${quoted("<0")}`), down)})`,
      format: "whole",
    },
    {
      ref: counted.mgos,
      content: (down) => none(down, f`${counted.count.at(0, down)}-${counted.credits.at(0, down)}`),
      format: "whole",
    },
    {
      ref: counted.deals,
      content: (down) =>
        none(down, ofWon(from((more) => count(f`${more},${known},cam_deals[Stage],${stages}`), down))),
      format: "whole",
    },
    {
      ref: counted.revenue,
      content: (down) =>
        none(
          down,
          ofWon(from((more) => f`SUMIFS(cam_deals[Amount],${more},cam_deals[Stage],${stages})`, down)),
        ),
      format: "money",
    },
  ]);
}

/** Cells of each campaign that hold what they should not: no number, or no share of 0 to 1. */
export function unreadableBlock(block: CalculationBlock, model: Model, ids: readonly string[]): void {
  const { found, facts, odd } = model;
  const numbers = FACT_KEYS.filter((fact) => fact !== "tactic");
  const half = Math.ceil(numbers.length / odd.length);
  const isOdd = (fact: Fact, down: number) =>
    f`(LEN(INDEX(cam_campaigns[${FACTS[fact]}],${found.at(0, down)}))>0)*(${facts[fact].at(0, down)}="")`;
  const outside = (fact: Fact, down: number) =>
    f`(N(${facts[fact].at(0, down)})<0)+(N(${facts[fact].at(0, down)})>1)`;
  const sum = (terms: readonly Formula[], down: number) =>
    f`IF(${found.at(0, down)}="",0,${joined(terms, "+")})`;
  block.heading("Cells that cannot be read", ["Planned", "Actual", "In all"]);
  block.list([
    labelColumn(ids),
    ...odd.map((ref, part) => ({
      ref,
      content: (down: number) =>
        sum(
          numbers.slice(part * half, (part + 1) * half).map((fact) => isOdd(fact, down)),
          down,
        ),
      format: "whole" as const,
    })),
    {
      ref: model.unreadable,
      content: (down) =>
        sum([...odd.map((ref) => f`${ref.at(0, down)}`), ...RATES.map((fact) => outside(fact, down))], down),
      format: "whole",
    },
  ]);
}

/** "Apr 2026", or "" where a campaign has no month. */
export function campaignMonth(model: Model, down: number) {
  const month = model.facts.month.at(0, down);
  return f`IF(${month}="","no month",${shortMonth(month)})`;
}
