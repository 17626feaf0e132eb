import { LARGEST_COVERAGE } from "../../domain/scorecard/performance/coverage-input";
import { KNOWN_LEAD } from "../../domain/scorecard/performance/pipeline-figures";
import { LOST_WITH_AMOUNT } from "../../domain/scorecard/performance/win-rate";
import type { LineCells, PageColumn } from "../kit/columns";
import { has, ofPartner } from "../shared/deal-sums";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { statusText } from "../shared/words";
import {
  sumOf,
  closedBetween,
  type Closing,
  commitAmount,
  countOf,
  dealCountOf,
  ofClass,
  OPEN_PART_TITLES,
  type OpenPart,
  OPEN_PARTS,
  openParts,
  openSum,
  restWeighted,
} from "./deals";
import { ROOM } from "./records";
import { partners } from "./targets";
import type { DealKey, Line, LineColumns, PortfolioModel, PortfolioSettings } from "./model";

/** What each partner's deals say. */
export function dealColumns(model: PortfolioModel, settings: PortfolioSettings): LineColumns<DealKey> {
  const { calendar, inputs } = model;
  const asOf = inputs.as_of.used;
  const trailing = closedBetween(calendar.trailing, asOf);
  const lost = ({ criterion }: Line) => [ofPartner({ criterion }), ofClass("Lost"), ...trailing] as const;
  const valued = has("Amount", f`">0"`);
  const won = (line: Line, from: FormulaCell, to: FormulaCell) =>
    [ofPartner(line), ofClass("Won"), ...closedBetween(from, to)] as const;
  const ledBy = (line: Line, lead: string) =>
    dealCountOf(...won(line, calendar.trailing, asOf), has("Led by", f`"${lead}"`));
  const closing: Closing = { from: calendar.oldest, to: calendar.yearEnd, undated: f`1` };
  const own = ({ criterion }: Line) => [ofPartner({ criterion })] as const;
  return {
    won: {
      title: "Won",
      format: "money",
      cell: (line) => sumOf(...won(line, calendar.yearStart, asOf)),
    },
    wonTwelve: {
      title: "Won, 12 months",
      format: "money",
      cell: (line) => sumOf(...won(line, calendar.trailing, asOf)),
    },
    wonBefore: {
      title: "Won, 12 before",
      format: "money",
      cell: (line) => sumOf(...won(line, calendar.before, f`(${calendar.trailing}-1)`)),
    },
    dealsTwelve: {
      title: "Deals won",
      format: "whole",
      cell: (line) => dealCountOf(...won(line, calendar.trailing, asOf)),
    },
    sizedTwelve: {
      title: "Of known amount",
      format: "whole",
      cell: (line) => countOf(...won(line, calendar.trailing, asOf), has("Amount", f`">=0"`)),
    },
    lost: { title: "Lost", format: "whole", cell: (line) => countOf(...lost(line)) },
    lostValued: { title: "With amount", format: "whole", cell: (line) => countOf(...lost(line), valued) },
    lostAmount: { title: "Lost amount", format: "money", cell: (line) => sumOf(...lost(line), valued) },
    byPartner: { title: "Led by partner", format: "whole", cell: (line) => ledBy(line, "Partner") },
    byVendor: { title: "Led by us", format: "whole", cell: (line) => ledBy(line, "Vendor") },
    led: {
      title: "Partner-led",
      format: "percent",
      cell: ({ byPartner, byVendor, dealsTwelve }) =>
        ledShare({ partner: byPartner, vendor: byVendor, all: dealsTwelve }),
    },
    winRate: { title: "Win rate", format: "percent", cell: (line) => winRate(line, model, settings) },
    multiple: {
      title: "Coverage asked for",
      format: "multiple",
      cell: (line) => coverage(line, settings),
    },
    open: { title: "Open", format: "money", cell: (line) => openSum(own(line), closing) },
    undated: {
      title: "Undated",
      format: "money",
      cell: (line) => sumOf(...own(line), ofClass("Open"), has("Expected close", f`"="`)),
    },
    ...openPartColumns((line) => openParts(own(line), [f`--(cam_deals[Partner]=${line.name})`], closing)),
    commit: { title: "Commit", format: "money", cell: commitAmount },
    restWeighted: { title: "Rest, weighted", format: "money", cell: restWeighted },
    firstWin: {
      title: "Days to first win",
      format: "whole",
      cell: (line) => daysToFirstWin(line, asOf),
    },
    planStatus: { title: "Plan", look: "text", cell: (line) => planStatus(line, model, settings) },
    pipelineStatus: {
      title: "Pipeline",
      look: "text",
      cell: (line) => pipelineStatus(line, model, settings),
    },
  };
}

/** A column for each part of the open deals' money. */
export function openPartColumns<K extends string>(
  parts: (line: LineCells<K>, row: number) => Readonly<Record<OpenPart, Formula>>,
): Readonly<Record<OpenPart, PageColumn<K>>> {
  return Object.fromEntries(
    OPEN_PARTS.map((part): [OpenPart, PageColumn<K>] => [
      part,
      { title: OPEN_PART_TITLES[part], format: "money", cell: (line, row) => parts(line, row)[part] },
    ]),
  ) as Record<OpenPart, PageColumn<K>>;
}

/** From Partner since to the first deal won, credit notes left out; 0 where that was won before. */
function daysToFirstWin({ name, since }: Line, asOf: Ref): Formula {
  const day = "cam_deals[Closed on]";
  const most = earliest(f`${day}`, f`${wonBy(name)}`, { asOf, place: 1 });
  return f`IF(${since}="","",IF(${most}=0,"",MAX(0,${ROOM}-${most}-INT(${since}))))`;
}

/** 1 for each row that is a deal of the partner's that was won. */
export const wonBy = (name: FormulaCell) =>
  f`(cam_deals[Partner]=${name})*(cam_deals[Class]="Won")*(cam_deals[Amount]>=0)`;

/** ROOM less the first day, or a later one, of the rows that hold; 0 without any. The first leaves most of a number larger than any day. */
export function earliest(
  day: Formula,
  holds: Formula,
  { asOf, place }: { asOf: Ref; place: number },
): Formula {
  const known = f`ISNUMBER(${day})*(${day}<${asOf}+1)`;
  const left = f`${holds}*${known}*(${ROOM}-INT(${day}))`;
  const most = place === 1 ? f`MAX(${left})` : f`LARGE(${left},${place})`;
  return f`IFERROR(SUMPRODUCT(${most}),0)`;
}

/** The partner's share of deals whose lead is known; "" while too few say it. */
export function ledShare({
  partner,
  vendor,
  all,
}: Record<"partner" | "vendor" | "all", FormulaCell>): Formula {
  const known = f`(${partner}+${vendor})`;
  return f`IF(AND(${known}>0,${known}>=ROUND(${KNOWN_LEAD}*${all},9)),${partner}/${known},"")`;
}

interface Closed {
  won: FormulaCell;
  wonAmount: FormulaCell;
  lost: FormulaCell;
  lostValued: FormulaCell;
  lostAmount: FormulaCell;
}

/** By which money is compared: by value where enough lost deals carry an amount, else by count. */
export function ownRate({ won, wonAmount, lost, lostValued, lostAmount }: Closed): Formula {
  const gained = f`MAX(0,${wonAmount})`;
  const enough = f`${lostValued}>=ROUND(${LOST_WITH_AMOUNT}*${lost},9)`;
  const known = f`AND(${enough},ROUND(${gained}+${lostAmount},9)>0,OR(${won}=0,ROUND(${gained},9)>0))`;
  return f`IF(${won}=0,0,IF(${known},${gained}/(${gained}+${lostAmount}),${won}/(${won}+${lost})))`;
}

function winRate(line: Line, { program }: PortfolioModel, { winRateMinimum }: PortfolioSettings): Formula {
  const closed = {
    won: line.dealsTwelve,
    wonAmount: line.wonTwelve,
    lost: line.lost,
    lostValued: line.lostValued,
    lostAmount: line.lostAmount,
  };
  return f`IF(${line.dealsTwelve}+${line.lost}>=${winRateMinimum},${ownRate(closed)},${program.rate})`;
}

/** As domain/scorecard/performance/coverage-input.ts. */
function coverage({ row, winRate: rate }: Line, { defaultCoverage: least }: PortfolioSettings): Formula {
  const own = f`N(IF(${row}="",0,${partners.number("coverage", row)}))`;
  const byRate = f`IF(${rate}="",MIN(${LARGEST_COVERAGE},${least}),IF(${rate}=0,"",MIN(${LARGEST_COVERAGE},MAX(${least},1/${rate}))))`;
  return f`IF(ROUND(${own},9)>0,${own},${byRate})`;
}

const attained = (actual: FormulaCell, target: FormulaCell, { attainmentCap }: PortfolioSettings) =>
  f`100*MIN(${attainmentCap},MAX(0,${actual}/${target}))`;

/** The weight of a metric in the partner's life-stage. */
function weightOf(line: Line, column: "Plan" | "Pipeline", base: Ref): Formula {
  const cell = f`INDEX(cam_metric_weights[${column}],MATCH(${line.lifeStage},cam_metric_weights[Life-stage],0))`;
  return f`IFERROR(IF(ISNUMBER(${cell}),${cell},${base}),${base})`;
}

function planStatus(line: Line, { metrics }: PortfolioModel, settings: PortfolioSettings): Formula {
  const score = attained(line.won, line.toDate, settings);
  const status = statusText(score, metrics.planGreen, metrics.planYellow);
  return f`IF(OR(${weightOf(line, "Plan", metrics.planWeight)}<=0,${line.toDate}=""),"",${status})`;
}

/** Where dated pipeline alone is below Green, it is at most Yellow. */
function pipelineStatus(
  line: Line,
  { metrics, inputs }: PortfolioModel,
  settings: PortfolioSettings,
): Formula {
  const remaining = f`(${line.total}-${line.won})`;
  const needed = f`(${line.multiple}*${remaining})`;
  const green = metrics.pipelineGreen;
  const score = attained(line.open, needed, settings);
  const dated = attained(f`(${line.open}-${line.undated})`, needed, settings);
  const careful = f`IF(AND(ROUND(${score},9)>=ROUND(${green},9),ROUND(${dated},9)<ROUND(${green},9)),"Yellow",${statusText(score, green, metrics.pipelineYellow)})`;
  const counted = f`IF(${line.multiple}="","Red",${careful})`;
  const without = f`OR(${weightOf(line, "Pipeline", metrics.pipelineWeight)}<=0,${line.total}="",${line.from}>${inputs.as_of.used})`;
  return f`IF(${without},"",IF(ROUND(${remaining},9)<=0,"Green",${counted}))`;
}
