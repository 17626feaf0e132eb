import { NOT_IN_FORCE } from "../../domain/accounts/positions";
import { stagesTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { type Condition, has } from "../shared/deal-sums";
import { escaped, f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { WEIGHT } from "./levels";
import type { LineKey, Model, StageKey, WordKey } from "./model";

const stages = tableCells(stagesTable);

/** Criteria that every cell meets, and that none does: nobody writes this. */
const [EVERY, NO] = ["<>|||", "=|||"];

/** Lines that a stage of a class takes: all and what is to be taken off again, for a won one by day and by credit note. */
const WON_LINES = 4;
const LOST_LINES = 2;
/** An open one: its deals; then registered ones, of the partner and of others, all and those that have ended. */
const REGISTERED_LINES = 4;
const openLines = (words: number): number => 1 + REGISTERED_LINES * (1 + words);

/** How many lines there are for stages of each class, with so many words of a status that protects nothing. */
export function linesFor({ open, won, lost }: StageCounts, words: number): number {
  return open * openLines(words) + won * WON_LINES + lost * LOST_LINES;
}

export interface StageCounts {
  open: number;
  won: number;
  lost: number;
}

/** Each stage as a criterion, and as which one of its class it is found. */
export function stageLines({ stages: lines }: Model): PageColumns<StageKey, StageKey> {
  const number = (row: number) => lines.number.at(0, row);
  return {
    number: { title: "Stage", cell: (_, row) => row + 1 },
    criterion: {
      title: "Criterion",
      cell: (_, row) =>
        f`IF(${number(row)}>${stages.rows},"${NO}","="&${escaped(stages.text("stage", number(row)))})`,
    },
    class: {
      title: "Class",
      cell: (_, row) => f`IF(${number(row)}>${stages.rows},"",${stages.text("class", number(row))})`,
    },
    key: {
      title: "Of its class",
      cell: ({ class: own }) =>
        f`IF(${own}="","",${own}&"|"&COUNTIFS(${lines.class.fixed(0)}:${own},${own}))`,
    },
    won: { title: "Won", cell: ({ class: own }) => f`IF(${own}="Won",1,0)` },
  };
}

/** Words of a status with which a registration protects nothing, those that the deals have numbered. */
export function wordLines({ words }: Model): PageColumns<WordKey, WordKey> {
  return {
    word: { title: "Protects nothing", cell: (_, row) => `=${NOT_IN_FORCE[row]!}` },
    place: {
      title: "Place of those in use",
      cell: ({ word }, row) =>
        f`IF(COUNTIFS(cam_deals[Registration status],${word})=0,"",${row === 0 ? f`1` : f`COUNT(${words.place.fixed(0)}:${words.place.at(0, row - 1)})+1`})`,
    },
  };
}

/** How many lines the stages of each class take. */
export function lineCounts(
  block: CalculationBlock,
  { lineCount, stages: { class: classes }, words }: Model,
): void {
  const of = (dealClass: string) => f`COUNTIFS(${classes},"${dealClass}")`;
  block
    .single(
      "Lines of an open stage",
      lineCount.each,
      f`1+${REGISTERED_LINES}*(1+COUNT(${words.place}))`,
      "whole",
    )
    .single("Lines of open stages", lineCount.open, f`${lineCount.each}*${of("Open")}`, "whole")
    .single("Lines of won stages", lineCount.won, f`${WON_LINES}*${of("Won")}`, "whole")
    .single(
      "Lines",
      lineCount.all,
      f`${lineCount.open}+${lineCount.won}+${LOST_LINES}*${of("Lost")}`,
      "whole",
    );
}

/**
 * What deals count for in their cells, a line a set of criteria: so one count over the lines, each by its weight, says of a cell all that
 * its deals do. What a criterion cannot say (no end, or a later one) is counted as all, less those that it can say.
 */
export function dealLines(model: Model): PageColumns<LineKey, LineKey> {
  const { inputs, days, partner, lineCount, stages: list, words } = model;
  const day = inputs.as_of.used;
  const dayAfter = f`(${day}+1)`;
  const { registered, taken, opportunity, installed, lost } = WEIGHT;
  const isOpen = (own: Formula) => f`IF(${own}="Open",`;
  return {
    number: { title: "Line", cell: (_, row) => row + 1 },
    class: {
      title: "Class",
      cell: ({ number }) =>
        f`IF(${number}<=${lineCount.open},"Open",IF(${number}<=${lineCount.open}+${lineCount.won},"Won",IF(${number}<=${lineCount.all},"Lost","")))`,
    },
    each: {
      title: "Lines of a stage",
      cell: ({ class: own }) =>
        f`IF(${own}="Open",${lineCount.each},IF(${own}="Won",${WON_LINES},${LOST_LINES}))`,
    },
    before: {
      title: "Lines of the class above",
      cell: ({ number, class: own }) =>
        f`${number}-1-IF(${own}="Open",0,IF(${own}="Won",${lineCount.open},${lineCount.open}+${lineCount.won}))`,
    },
    variant: {
      title: "Of the stage",
      cell: ({ before, each: lines }) => f`MOD(${before},${lines})`,
    },
    ended: {
      title: "To be taken off",
      cell: ({ class: own, variant }) =>
        f`IF(${own}="Open",IF(${variant}=0,0,MOD(INT((${variant}-1)/2),2)),MOD(${variant},2))`,
    },
    refused: {
      title: "Word, credit note",
      cell: ({ class: own, variant }) =>
        f`${isOpen(f`${own}`)}IF(${variant}=0,0,INT((${variant}-1)/${REGISTERED_LINES})),INT(${variant}/2))`,
    },
    others: {
      title: "Of others",
      cell: ({ class: own, variant }) => f`${isOpen(f`${own}`)}IF(${variant}=0,0,MOD(${variant}-1,2)),0)`,
    },
    partner: { title: "Partner", cell: ({ others }) => f`IF(${others}=1,"<>","=")&${partner.key}` },
    stage: {
      title: "Stage",
      cell: ({ class: own, before, each: lines }) =>
        f`IFERROR(INDEX(${list.criterion},MATCH(${own}&"|"&(INT(${before}/${lines})+1),${list.key},0)),"${NO}")`,
    },
    since: {
      title: "Registered on",
      cell: ({ class: own, variant }) => f`IF(AND(${own}="Open",${variant}>0),"<"&${dayAfter},"${EVERY}")`,
    },
    ends: {
      title: "Registration ends",
      cell: ({ class: own, ended }) => f`IF(AND(${own}="Open",${ended}=1),"<"&${day},"${EVERY}")`,
    },
    status: {
      title: "Registration status",
      cell: ({ class: own, refused }) =>
        f`IF(AND(${own}="Open",${refused}>0),IFERROR(INDEX(${words.word},MATCH(${refused},${words.place},0)),"${NO}"),"${EVERY}")`,
    },
    closed: {
      title: "Closed on",
      cell: ({ class: own, ended }) =>
        f`IF(${own}="Open","${EVERY}",">="&IF(${ended}=1,${dayAfter},IF(${own}="Won",${days.installed},${days.lost})))`,
    },
    amount: {
      title: "Amount",
      cell: ({ class: own, refused }) => f`IF(AND(${own}="Won",${refused}=1),"<0","${EVERY}")`,
    },
    weight: {
      title: "Counts for",
      cell: ({ class: own, variant, ended, refused, others }) =>
        f`IF(${own}="Open",IF(${variant}=0,${opportunity},IF(${others}=1,${taken},${registered})),IF(${own}="Won",${installed},${lost}))*IF(${ended}=1,-1,1)*IF(${refused}>0,-1,1)`,
    },
  };
}

/** The partner's own deals at an account, or in one of its cells. */
export function ownDealsAt({ partner, accounts, products }: Model, account: number): Condition[] {
  return [
    has("Partner", f`${partner.criterion}`),
    has("Account", f`${accounts.criterion.fixed(0, account)}`),
    has("Product", f`${products.criterion}`),
  ];
}

/** What the deals of one cell count for together. */
export function standingOf({ accounts, products, lines }: Model, account: number, product: number): Formula {
  const conditions: readonly (readonly [string, Ref])[] = [
    ["Partner", lines.partner],
    ["Stage", lines.stage],
    ["Registered on", lines.since],
    ["Registration ends", lines.ends],
    ["Registration status", lines.status],
    ["Closed on", lines.closed],
    ["Amount", lines.amount],
  ];
  const counted = counting([
    has("Account", f`${accounts.criterion.fixed(0, account)}`),
    has("Product", f`${products.criterion.fixed(product)}`),
    ...conditions.map(([column, criteria]) => has(column, f`${criteria}`)),
  ]);
  return f`SUMPRODUCT(${counted},${lines.weight})`;
}

export function counting(conditions: readonly Condition[]): Formula {
  return f`COUNTIFS(${joined(
    conditions.map(([column, criterion]) => f`${column},${criterion}`),
    ",",
  )})`;
}
