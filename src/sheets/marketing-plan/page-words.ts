import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { countedText } from "../shared/words";
import type { Model } from "./model";

const RATES = ["responseRate", "leadRate", "mgoRate", "closeRate"] as const;
const NEEDED = [
  "audience",
  ...RATES,
  "dealSize",
  "fixedCost",
  "unitCost",
  "mdfShare",
  "grossMargin",
] as const;

/** Blanks, rates of 0 and months elsewhere, counted. */
export function attentionBlock(block: CalculationBlock, model: Model): void {
  const { attention, facts, ids, quarter, actual } = model;
  const known = f`(LEN(${ids})>0)`;
  const sum = (terms: readonly Formula[]) => joined(terms, "+");
  block.heading("Worth knowing");
  block.single(
    "Figures that are blank",
    attention.blanks,
    sum(NEEDED.map((key) => f`SUMPRODUCT(${known}*(LEN(${facts[key]})=0))`)),
    "whole",
  );
  block.single(
    "Rates of 0",
    attention.zeros,
    sum(RATES.map((key) => f`SUMPRODUCT(ISNUMBER(${facts[key]})*(${facts[key]}=0))`)),
    "whole",
  );
  block.single(
    "Campaigns without a month of the plan",
    attention.away,
    f`SUMPRODUCT(${known}*(1-ISNUMBER(${facts.month})*(${facts.month}>=${quarter.start})*(${facts.month}<${quarter.end})))`,
    "whole",
  );
  const measured = f`COUNT(${actual.rows.contribution})`;
  block.single(
    "Campaigns not measured, beside others that are",
    attention.unmeasured,
    f`IF(${measured}=0,0,SUMPRODUCT(--${known})-${measured})`,
    "whole",
  );
}

/** What is right, but worth knowing. */
export function attentionText({ attention, counted, ids }: Model): Formula {
  const some = (count: Ref | Formula, one: string, many: string, words: string) =>
    f`IF(${count}=0,"",${countedText(count, one, many)}&" ${words}  ")`;
  const others = f`SUM(${counted.others})`;
  return joined(
    [
      some(attention.blanks, "figure is blank:", "figures are blank:", "what depends on them stays blank."),
      some(attention.zeros, "rate is 0:", "rates are 0:", "nothing comes after them."),
      some(attention.away, "campaign has", "campaigns have", "no month in the plan's quarters."),
      f`IF(${attention.unmeasured}=0,"",${attention.unmeasured}&" of "&SUMPRODUCT(--(LEN(${ids})>0))&" tactics not measured: the cost counts in the actual return.  ")`,
      some(
        others,
        "deal names",
        "deals name",
        "these campaigns and is not counted: another partner's, or registered before its month.",
      ),
      f`"The revenue return counts no margin and no cost but MDF; the margin ROI beside it does."`,
    ],
    "&",
  );
}
