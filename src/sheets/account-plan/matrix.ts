import { DEDUCTIONS, FULL_SHARE, LEAST_SIGNALS, MOST } from "../../domain/accounts/propensity";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { Content } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { anyOf, dealsAt, lostOf, openOf, ownDealsAt, registeredOf, wonSince } from "./deal-counts";
import { cellNumber } from "./list-rows";
import type { ListKey, MatrixKey, Model } from "./model";

/** In place of an expected value that there is not: below every one that there is. */
export const NONE = -1;

/** One product at one account: the account's row, the product's column. */
interface Cell {
  row: number;
  index: number;
}
type Write = (model: Model, cell: Cell) => Content;

const MATRICES: readonly (readonly [MatrixKey, string, Write, CellFormat?])[] = [
  ["listed", "Line of the list above; 0: none", listedLine, "whole"],
  ["any", "The partner's deals", (model, { row, index }) => anyOf(ownDealsAt(model, row, index)), "whole"],
  ["position", "Where it stands", positionText],
  ["open", "Whitespace that nobody else has registered", openFlag, "whole"],
  ["score", "How likely, 0 to 100", scoreOf, "score"],
  ["value", "What it is worth", valueOf, "money"],
  ["expected", `Value × chance; ${NONE}: none`, expectedOf, "money"],
  ["place", "Place in the account", placeOf, "whole"],
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

function listedLine({ list }: Model, { row, index }: Cell): Formula {
  return f`IFERROR(MATCH(${cellNumber(row, index)},${list.cell},0),0)`;
}

/** What the list says of the cell; `otherwise` where it says nothing. */
function said({ list, matrix }: Model, { row, index }: Cell, key: ListKey, otherwise: string): Formula {
  const line = matrix.listed[row]!.at(index);
  return f`IF(${line}=0,${otherwise},INDEX(${list[key]},${line}))`;
}

function positionText(model: Model, cell: Cell): Formula {
  const any = model.matrix.any[cell.row]!.at(cell.index);
  const own = ownDealsAt(model, cell.row, cell.index);
  const named = said(model, cell, "state", '""');
  const is = (word: string, count: Formula) => f`OR(${named}="${word}",${count}>0)`;
  const inUseFrom = f`MAX(${model.days.installed},${said(model, cell, "ended", "0")})`;
  const typed = said(model, cell, "typed", '"Whitespace"');
  const ofDeals = f`IF(${is("Registered", registeredOf(model, own))},"Registered",IF(${is("Opportunity", openOf(model, own))},"Opportunity",IF(${is("Installed", wonSince(model, own, inUseFrom))},"Installed",${typed})))`;
  return f`IF(AND(${any}=0,${named}=""),${typed},${ofDeals})`;
}

function openFlag(model: Model, { row, index }: Cell): Formula {
  const { matrix, accounts } = model;
  const others = registeredOf(model, dealsAt(model, row, index));
  return f`IF(${matrix.position[row]!.at(index)}<>"Whitespace",0,IF(${accounts.others.fixed(0, row)}=0,1,IF(${others}>0,0,1)))`;
}

function scoreOf(model: Model, cell: Cell): Formula {
  const { matrix, accounts, groups, together } = model;
  const { row, index } = cell;
  const at = (key: MatrixKey) => matrix[key][row]!.at(index);
  const of = (key: keyof typeof accounts) => accounts[key].fixed(0, row);
  const share = (most: number, of_: Formula) => f`${most}*MIN(1,${of_}/${FULL_SHARE})`;
  const neighbours = f`INDEX(${groups.have[0]!.at(index)}:${groups.have.at(-1)!.at(index)},${of("group")})/INDEX(${groups.of},${of("group")})`;
  const best = f`SUMPRODUCT(MAX((${matrix.position[row]!}="Installed")*${together[index]!}))`;
  const points = f`IF(${of("group")}="",0,${share(MOST.neighbours, neighbours)})+${share(MOST.together, best)}+${of("points")}`;
  const most = f`IF(${of("group")}="",0,${MOST.neighbours})+${MOST.together}+${of("most")}`;
  const named = said(model, cell, "state", '""');
  const lost = f`IF(${named}="Lost",${DEDUCTIONS.lost},IF(${at("any")}=0,0,IF(${lostOf(model, ownDealsAt(model, row, index))}>0,${DEDUCTIONS.lost},0)))`;
  const known = f`1+IF(${of("group")}="",0,1)+${of("signals")}`;
  return f`IF(OR(${at("open")}=0,${known}<${LEAST_SIGNALS}),"",MIN(100,MAX(0,100*(${points})/(${most})-${lost}-${DEDUCTIONS.complaint}*${of("complaint")})))`;
}

function valueOf(model: Model, cell: Cell): Formula {
  const { matrix, accounts, sectors, products } = model;
  const { row, index } = cell;
  const at = (key: MatrixKey) => matrix[key][row]!.at(index);
  const typed = said(model, cell, "value", '""');
  const usualRow = accounts.usual.fixed(0, row);
  const usual = f`INDEX(${sectors.usual[0]!.at(index)}:${sectors.usual.at(-1)!.at(index)},${usualRow})`;
  const price = products.listPrice.fixed(index);
  const otherwise = f`IF(${usualRow}="",${price},IF(ISNUMBER(${usual}),${usual},${price}))`;
  return f`IF(${at("open")}=0,"",IF(ISNUMBER(${typed}),${typed},${otherwise}))`;
}

function expectedOf({ matrix, inputs }: Model, { row, index }: Cell): Formula {
  const [value, score] = [matrix.value[row]!.at(index), matrix.score[row]!.at(index)];
  const rounded = f`ROUND(${score},9)`;
  const chance = f`IF(${rounded}>=60,${inputs.chance_high.used},IF(${rounded}>=35,${inputs.chance_medium.used},${inputs.chance_low.used}))`;
  return f`IF(OR(${value}="",${score}=""),${NONE},ROUND(${value}*${chance},9))`;
}

/** 1 for the account's largest expected value; equal ones in the order of the products. */
function placeOf({ matrix }: Model, { row, index }: Cell): Formula {
  const all = matrix.expected[row]!;
  const own = all.at(index);
  const before = index === 0 ? f`0` : f`SUMPRODUCT((${all.fixed(0)}:${all.fixed(index - 1)}=${own})*1)`;
  return f`IF(${own}<=0,"",SUMPRODUCT((${all}>${own})*1)+${before}+1)`;
}
