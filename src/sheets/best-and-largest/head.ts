import { CRITERIA, FEWEST_CRITERIA } from "../../domain/portfolio/best-rank";
import type { PageHead } from "../kit/page";
import type { PortfolioSettings } from "../portfolio/model";
import { f, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { longDateText, shortened } from "../shared/words";
import type { Model } from "./model";

const percent = (share: FormulaCell) => f`ROUND(100*${share},0)&" %"`;
/** Characters of a name in a card's large letters. */
const CARD_NAME = 15;

/** Who is best, who is largest, and how far apart the two are. */
export function headOf(model: Model, { companyName }: PortfolioSettings): PageHead {
  const { all, totals, inputs, ranked, pareto } = model;
  const first = (ranks: Ref) => f`MATCH(1,${ranks},0)`;
  const nameOf = (ranks: Ref) => f`IFERROR(INDEX(${all.partner},${first(ranks)}),"–")`;
  const [best, largest] = [nameOf(all.bestRank), nameOf(all.largestRank)];
  const other = (of: Ref, ranks: Ref) => f`INDEX(${of},${first(ranks)})`;
  const isSame = f`${first(all.bestRank)}=${first(all.largestRank)}`;
  const bestPlace = f`IF(N(${other(all.largestRank, all.bestRank)})=0,"",", number "&${other(all.largestRank, all.bestRank)}&" by revenue")`;
  const largestPlace = f`IF(N(${other(all.bestRank, all.largestRank)})=0," is not ranked by them."," is number "&${other(all.bestRank, all.largestRank)}&" by them.")`;
  const apart = f`${best}&" is best by the criteria"&${bestPlace}&"; "&${largest}&", the largest,"&${largestPlace}`;
  const verdict = f`IFERROR(IF(${isSame},${best}&" is both the best and the largest.",${apart}),"Nobody has won anything in 12 months.")`;
  return {
    title: f`IF(${companyName}="","Best and largest partners",${companyName}&": best and largest partners")`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  twelve months  ·  weights "&IF(${inputs.best_agreed_by.used}="","not agreed yet","agreed by "&${inputs.best_agreed_by.used})&IF(N(${inputs.best_agreed_on.used})=0,"",", "&${longDateText(inputs.best_agreed_on.used)})`,
    cards: [
      {
        columns: [1, 1],
        label: "Best by the criteria",
        value: shortened(best, CARD_NAME),
        note: f`IF(${ranked}=0,"nobody is ranked yet",ROUND(MAX(${all.score}),0)&" of 100 points")`,
      },
      {
        columns: [2, 5],
        label: "Largest",
        value: shortened(largest, CARD_NAME),
        note: f`IF(${totals.total}<=0,"nothing won in 12 months",${percent(f`MAX(${pareto.won})/${totals.total}`)}&" of what was won")`,
      },
      {
        columns: [6, 8],
        label: "Ranked",
        value: f`${ranked}&" of "&${totals.active}`,
        note: `from ${FEWEST_CRITERIA} of ${CRITERIA.length} criteria on`,
      },
      {
        columns: [9, 12],
        label: "Held by the largest fifth",
        value: f`IF(${totals.pareto}="","–",${percent(f`N(${totals.pareto})`)})`,
        note: f`${totals.top}&" of "&${totals.active}&" partners, 12 months"`,
      },
    ],
    message: f`IF(${ranked}=0,${`"No partner of four quarters or more has ${FEWEST_CRITERIA} criteria measured: nobody is ranked yet."`},${verdict})`,
  };
}
