import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { counted } from "../shared/words";
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
  const { attention: a, facts, ids, quarter: q } = model;
  const known = f`(LEN(${ids})>0)`;
  const sum = (terms: readonly Formula[]) => joined(terms, "+");
  block.heading("Worth knowing");
  block.single(
    "Figures that are blank",
    a.blanks,
    sum(NEEDED.map((key) => f`SUMPRODUCT(${known}*(LEN(${facts[key]})=0))`)),
    "whole",
  );
  block.single(
    "Rates of 0",
    a.zeros,
    sum(RATES.map((key) => f`SUMPRODUCT(ISNUMBER(${facts[key]})*(${facts[key]}=0))`)),
    "whole",
  );
  block.single(
    "Campaigns without a month of the plan",
    a.away,
    f`SUMPRODUCT(${known}*(1-ISNUMBER(${facts.month})*(${facts.month}>=${q.start})*(${facts.month}<${q.end})))`,
    "whole",
  );
}

/** What is right, but worth knowing. */
export function attentionText({ attention: a }: Model): Formula {
  const some = (count: Ref, one: string, many: string, words: string) =>
    f`IF(${count}=0,"",${counted(count, one, many)}&" ${words}  ")`;
  return joined(
    [
      some(a.blanks, "figure is blank:", "figures are blank:", "what depends on them stays blank."),
      some(a.zeros, "rate is 0:", "rates are 0:", "nothing comes after them."),
      some(a.away, "campaign has", "campaigns have", "no month in the plan's quarters."),
      f`"The revenue return counts no margin and no cost but MDF; the margin ROI beside it does."`,
    ],
    "&",
  );
}
