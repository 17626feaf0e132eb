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

/** Rates of 0, blanks and months elsewhere, counted in words. */
export function attentionText(facts: Model["facts"], ids: Ref, start: Ref, end: Ref): Formula {
  const known = f`(LEN(${ids})>0)`;
  const sum = (terms: readonly Formula[]) => joined(terms, "+");
  const blanks = f`(${sum(NEEDED.map((key) => f`SUMPRODUCT(${known}*(LEN(${facts[key]})=0))`))})`;
  const zeros = f`(${sum(RATES.map((key) => f`SUMPRODUCT(ISNUMBER(${facts[key]})*(${facts[key]}=0))`))})`;
  const away = f`SUMPRODUCT(${known}*(1-ISNUMBER(${facts.month})*(${facts.month}>=${start})*(${facts.month}<${end})))`;
  const some = (count: Formula, one: string, many: string, words: string) =>
    f`IF(${count}=0,"",${counted(count, one, many)}&" ${words}  ")`;
  return joined(
    [
      some(blanks, "figure is blank:", "figures are blank:", "what depends on them stays blank."),
      some(zeros, "rate is 0:", "rates are 0:", "nothing comes after them."),
      some(away, "campaign has", "campaigns have", "no month in the plan's quarters."),
      f`"The revenue return counts no margin and no cost but MDF; the margin ROI beside it does."`,
    ],
    "&",
  );
}
