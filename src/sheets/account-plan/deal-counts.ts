import { NOT_IN_FORCE } from "../../domain/accounts/positions";
import { stagesTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { type Condition, has } from "../shared/deal-sums";
import { escaped, f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model, PairKey, StageKey } from "./model";

const stages = tableCells(stagesTable);

/** A condition on a cell that may be blank is two criteria, so that no second count has to be taken off. */
const LINES_A_STAGE = 2;
const isBlankLine = (row: number) => row % LINES_A_STAGE === 0;

/** Each stage, once for blank cells and once for others: so the formulas of a thousand cells stay short. */
export function stageLines({ stages: lines, inputs }: Model): PageColumns<StageKey, StageKey> {
  const isOf = (dealClass: string) => (_: unknown, row: number) => {
    const number = lines.number.at(0, row);
    return f`IF(${number}>${stages.rows},0,IF(INDEX(${stages.column("class")},${number})="${dealClass}",1,0))`;
  };
  return {
    number: { title: "Stage", cell: (_, row) => Math.floor(row / LINES_A_STAGE) + 1 },
    criterion: {
      title: "Criterion",
      cell: ({ number }) => f`IF(${number}>${stages.rows},"=","="&${escaped(stages.text("stage", number))})`,
    },
    ends: {
      title: "Registration ends",
      cell: (_, row) => (isBlankLine(row) ? "=" : f`">="&${inputs.as_of.used}`),
    },
    amount: { title: "Amount", cell: (_, row) => (isBlankLine(row) ? "=" : ">=0") },
    open: { title: "Open", cell: isOf("Open") },
    won: { title: "Won", cell: isOf("Won") },
    lost: { title: "Lost", cell: isOf("Lost") },
  };
}

/** The same lines with each word of a status with which a registration protects nothing. */
export function pairLines({ stages: lines }: Model): PageColumns<PairKey, PairKey> {
  const lineOf = (row: number) => Math.floor(row / NOT_IN_FORCE.length);
  return {
    stage: { title: "Stage", cell: (_, row) => f`${lines.criterion.at(0, lineOf(row))}` },
    until: { title: "Registration ends", cell: (_, row) => f`${lines.ends.at(0, lineOf(row))}` },
    word: { title: "Status", cell: (_, row) => `=${NOT_IN_FORCE[row % NOT_IN_FORCE.length]!}` },
    isOpen: { title: "Open", cell: (_, row) => f`${lines.open.at(0, lineOf(row))}` },
  };
}

/** Days as criteria, and whether any registration is refused at all. */
export function criterionLines(block: CalculationBlock, { criteria, inputs, days, pairs }: Model): void {
  block
    .single("Up to the as-of day", criteria.upTo, f`"<"&(${inputs.as_of.used}+1)`)
    .single("Lost since", criteria.lost, f`">="&${days.lost}`)
    .single(
      "Registrations of a status that protects nothing",
      criteria.refused,
      f`SUMPRODUCT(COUNTIFS(cam_deals[Registration status],${pairs.word}))`,
      "whole",
    );
}

/** Everybody's deals at an account, or in one of its cells. */
export function dealsAt({ accounts, products }: Model, account: number, product?: number): Condition[] {
  return [
    has("Account", f`${accounts.criterion.fixed(0, account)}`),
    ...(product === undefined ? [] : [has("Product", f`${products.criterion.fixed(product)}`)]),
  ];
}

/** The partner's own. */
export function ownDealsAt(model: Model, account: number, product?: number): Condition[] {
  return [has("Partner", f`${model.partner.criterion}`), ...dealsAt(model, account, product)];
}

/** How many there are, of whatever stage. */
export function anyOf(conditions: readonly Condition[]): Formula {
  return f`COUNTIFS(${joined(
    conditions.map(([column, criterion]) => f`${column},${criterion}`),
    ",",
  )})`;
}

const byStage = ({ stages: lines }: Model, conditions: readonly Condition[]) =>
  anyOf([...conditions, has("Stage", f`${lines.criterion}`)]);

const ofFlag = (counted: Formula, flags: Ref) => f`SUMPRODUCT(${counted}*${flags})`;

/** More than none where there are any; not how many. */
export function openOf(model: Model, conditions: readonly Condition[]): Formula {
  return ofFlag(byStage(model, conditions), model.stages.open);
}

/** Open deals registered by the as-of day, not ended before it, of no status with which a registration protects nothing. */
export function registeredOf(model: Model, conditions: readonly Condition[]): Formula {
  const { criteria, pairs, stages: lines } = model;
  const since = [...conditions, has("Registered on", f`${criteria.upTo}`)];
  const all = byStage(model, [...since, has("Registration ends", f`${lines.ends}`)]);
  const refused = anyOf([
    ...since,
    has("Stage", f`${pairs.stage}`),
    has("Registration ends", f`${pairs.until}`),
    has("Registration status", f`${pairs.word}`),
  ]);
  return f`${ofFlag(all, lines.open)}-IF(${criteria.refused}=0,0,${ofFlag(refused, pairs.isOpen)})`;
}

/** Deals won from a day up to the as-of day, without credit notes. */
export function wonSince(model: Model, conditions: readonly Condition[], start: Formula): Formula {
  const { criteria, stages: lines } = model;
  const span = [has("Closed on", f`">="&${start}`), has("Closed on", f`${criteria.upTo}`)];
  return ofFlag(byStage(model, [...conditions, ...span, has("Amount", f`${lines.amount}`)]), lines.won);
}

/** More than none where any was lost within the months that count; not how many. */
export function lostOf(model: Model, conditions: readonly Condition[]): Formula {
  const { criteria, stages: lines } = model;
  const span = [has("Closed on", f`${criteria.lost}`), has("Closed on", f`${criteria.upTo}`)];
  return ofFlag(byStage(model, [...conditions, ...span]), lines.lost);
}
