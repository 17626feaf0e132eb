import { DEDUCTIONS, FULL_SHARE, MOST } from "../../domain/accounts/propensity";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { Content } from "../shared/page-builder";
import type { CellFormat } from "../shared/styles";
import { standingOf } from "./deal-lines";
import { NOT_OPEN, WEIGHT } from "./levels";
import { cellNumber } from "./list-rows";
import type { MatrixKey, Model } from "./model";

/** In place of an expected value that there is not: below every one that there is. */
export const NONE = -1;

/** One product at one account: the account's row, the product's column. */
interface Cell {
  row: number;
  index: number;
}
type Write = (model: Model, cell: Cell) => Content;

/** A thousand cells each: every one short, since all of them are read again when the workbook opens. */
const MATRICES: readonly (readonly [MatrixKey, string, Write, CellFormat?])[] = [
  ["standing", "What deals and list count for together", standing, "whole"],
  ["position", "Where it stands", positionText],
  ["score", "How likely, 0 to 100", scoreOf, "score"],
  ["value", "What it is worth", valueOf, "money"],
  ["expected", `Value × chance; ${NONE}: none`, expectedOf, "money"],
];

/** Accounts down, products across: one block for each thing that is worked out of a cell. */
export function matrixBlocks(
  model: Model,
  accounts: readonly string[],
  products: readonly string[],
): ((block: CalculationBlock) => void)[] {
  return MATRICES.map(([key, heading, write, format]) => (block) => {
    block.heading(heading, products);
    model.matrix[key].forEach((ref, row) =>
      block.across(accounts[row]!, ref, (index) => write(model, { row, index }), {
        ...(format ? { format } : {}),
      }),
    );
  });
}

function standing(model: Model, { row, index }: Cell): Formula {
  const { list } = model;
  return f`${standingOf(model, row, index)}+SUMIFS(${list.weight},${list.cell},${cellNumber(row, index)})`;
}

function positionText({ matrix, levels }: Model, { row, index }: Cell): Formula {
  return f`INDEX(${levels.position},MATCH(${matrix.standing[row]!.at(index)},${levels.from},1))`;
}

function scoreOf({ matrix, accounts, groups, together }: Model, { row, index }: Cell): Formula {
  const of = (key: keyof typeof accounts) => accounts[key].fixed(0, row);
  const stands = matrix.standing[row]!.at(index);
  const have = f`INDEX(${groups.have[0]!.fixed(index)}:${groups.have.at(-1)!.fixed(index)},${of("groupRow")})`;
  const neighbours = f`MIN(${MOST.neighbours},${have}*${of("near")})`;
  const best = f`SUMPRODUCT(MAX((${matrix.position[row]!}="Installed")*${together[index]!}))`;
  const goesWith = f`MIN(${MOST.together},${MOST.together / FULL_SHARE}*${best})`;
  const points = f`(${neighbours}+${goesWith})*${of("scale")}+${of("base")}`;
  return f`IF(${stands}>=${of("openBelow")},"",MIN(100,MAX(0,${points}-${DEDUCTIONS.lost}*(${stands}>=${WEIGHT.lost}))))`;
}

function valueOf({ matrix, accounts, sectors, list }: Model, { row, index }: Cell): Formula {
  const typed = f`INDEX(${list.value},MATCH(${cellNumber(row, index)},${list.valued},0))`;
  const worth = f`INDEX(${sectors.worth[0]!.fixed(index)}:${sectors.worth.at(-1)!.fixed(index)},${accounts.usual.fixed(0, row)})`;
  return f`IF(${matrix.standing[row]!.at(index)}>=${NOT_OPEN},"",IFERROR(${typed},${worth}))`;
}

function expectedOf({ matrix, bands }: Model, { row, index }: Cell): Formula {
  const [value, score] = [matrix.value[row]!.at(index), matrix.score[row]!.at(index)];
  const chance = f`INDEX(${bands.chance},MATCH(ROUND(${score},9),${bands.from},1))`;
  return f`IFERROR(ROUND(${value}*${chance},9),${NONE})`;
}
