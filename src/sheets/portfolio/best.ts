import {
  CRITERIA,
  type Criterion,
  FEWEST_CRITERIA,
  FULL_GROWTH,
  FEWEST_DEALS,
} from "../../domain/portfolio/best-rank";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import { rebatesTable } from "../../domain/shared/tables/finance-tables";
import {
  accountsTable,
  activitiesTable,
  commitmentsTable,
} from "../../domain/shared/tables/relations-tables";
import { tableCells } from "../kit/table-cells";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { vendorRevenue } from "../shared/whose-return";
import type { BestKey, Line, LineColumn, LineColumns, PortfolioModel, PortfolioSettings } from "./model";
import { assessments, rowWith } from "./records";

const mdf = tableCells(mdfTable);
const rebates = tableCells(rebatesTable);
const accounts = tableCells(accountsTable);
const commitments = tableCells(commitmentsTable);
const talks = tableCells(activitiesTable);
export const ASSESSED = ["fit", "profile", "capabilities", "activation"] as const;
type Assessed = (typeof ASSESSED)[number];

/** How good each partner is, whatever its size: the same rules as domain/portfolio/best-rank.ts. */
export function bestColumns(model: PortfolioModel, settings: PortfolioSettings): LineColumns<BestKey> {
  const { calendar, inputs, lines, stages, firstRows } = model;
  const asOf = inputs.as_of.used;
  const points = (criterion: Criterion, cell: LineColumn["cell"]) =>
    ({ [`points_${criterion}`]: { title: `Points: ${criterion}`, format: "score", cell } }) as Record<
      `points_${Criterion}`,
      LineColumn
    >;
  return {
    assessmentRow: {
      title: "Assessment",
      format: "whole",
      cell: ({ name }) => {
        const day = assessments.column("assessedOn");
        const holds = f`(${assessments.column("partner")}=${name})*ISNUMBER(${day})*(${day}<${asOf}+1)*(${assessments.column("provisional")}<>"Yes")`;
        return rowWith(day, holds, { column: day, first: firstRows.assessments, take: "first" });
      },
    },
    stageRow: {
      title: "Stage weights",
      format: "whole",
      cell: ({ lifeStage }) => f`IFERROR(MATCH(${lifeStage},${stages.stage},0),ROWS(${stages.stage}))`,
    },
    assessedWeight: {
      title: "Weight assessed",
      cell: (line) =>
        f`IF(${line.assessmentRow}=0,0,${joined(
          ASSESSED.map((category) => assessedPart(line, model, category)),
          "+",
        )})`,
    },
    fourQuarters: {
      title: "Four quarters",
      cell: ({ since }) => f`OR(${since}="",N(${since})<${calendar.trailing}+1)`,
    },
    margin: {
      title: "Margin after cost",
      format: "money",
      cell: (line) => f`IF(${line.active}=1,ROUND(${marginAfterCostCell(line, model, settings)},9),"")`,
    },
    whitespace: {
      title: "Whitespace",
      format: "money",
      cell: ({ criterion, active }) => {
        const own = f`${accounts.column("partner")},${criterion}`;
        const value = f`SUMIFS(${accounts.column("estimatedValue")},${own},${accounts.column("position")},"Whitespace")`;
        return f`IF(${active}=1,IF(COUNTIFS(${own})=0,"",ROUND(${value},9)),"")`;
      },
    },
    ...points(
      "attainment",
      (line) => f`IF(${line.toDate}="","",100*MIN(1,MAX(0,${line.won}/${line.toDate})))`,
    ),
    ...points("capabilities", (line) => capabilityPoints(line, model)),
    ...points("growth", growthPoints),
    ...points("margin", ({ margin }) => percentile(margin, lines.margin)),
    ...points("whitespace", ({ whitespace }) => percentile(whitespace, lines.whitespace)),
    ...points("led", ({ led }) => f`IF(${led}="","",100*${led})`),
    ...points("promises", (line) => promisePoints(line, asOf)),
    best: { title: "Best", format: "score", cell: (line) => bestScore(line, model) },
    largest: {
      title: "Won, if active",
      format: "money",
      cell: ({ active, wonTwelve }) => f`IF(${active}=1,ROUND(${wonTwelve},9),"")`,
    },
    place: {
      title: "Place by revenue",
      format: "whole",
      cell: ({ largest }, row) => {
        const above =
          row === 0
            ? f`0`
            : f`COUNTIFS(${lines.largest.fixed(0, 0)}:${lines.largest.at(0, row - 1)},${largest})`;
        return f`IF(${largest}="","",${rankIn(largest, lines.largest)}+${above})`;
      },
    },
  };
}

/** 1 + those that are strictly higher. */
function rankIn(value: Parameters<typeof percentile>[0], all: Ref): Formula {
  return f`(1+SUMPRODUCT(ISNUMBER(${all})*(${all}>${value})))`;
}

/** Where a value stands among all that have one: 0 the lowest, 100 the highest. */
function percentile(value: Line[LineKeyOfValue], all: Ref): Formula {
  const below = f`SUMPRODUCT(ISNUMBER(${all})*(${all}<${value}))`;
  const equal = f`SUMPRODUCT(ISNUMBER(${all})*(${all}=${value}))`;
  return f`IF(OR(${value}="",COUNT(${all})<2),"",100*(${below}+(${equal}-1)/2)/(COUNT(${all})-1))`;
}

type LineKeyOfValue = "margin" | "whitespace" | "largest";

/** What we invoiced of what twelve months brought, at our margin, after MDF, rebates and the hours of talks. */
export function marginAfterCostCell(
  { criterion, wonTwelve }: Pick<Line, "criterion" | "wonTwelve">,
  { calendar, inputs }: Pick<PortfolioModel, "calendar" | "inputs">,
  settings: Pick<PortfolioSettings, "amountBasis" | "partnerMargin" | "vendorGrossMargin" | "hourlyCost">,
): Formula {
  const inMonths = (column: Formula) =>
    f`${column},">="&${calendar.trailing},${column},"<"&(${inputs.as_of.used}+1)`;
  const alive = f`${mdf.column("partner")},${criterion},${mdf.column("status")},"<>Declined",${inMonths(mdf.column("date"))}`;
  const verified = mdf.column("verified");
  const spent = f`SUMIFS(${verified},${alive})+SUMIFS(${mdf.column("spent")},${verified},"=",${alive})`;
  const paid = f`SUMIFS(${rebates.column("rebatePaid")},${rebates.column("partner")},${criterion},${inMonths(rebates.column("period"))})`;
  const minutes = f`SUMIFS(${talks.column("minutes")},${talks.column("partner")},${criterion},${inMonths(talks.column("date"))})`;
  const invoiced = vendorRevenue(wonTwelve, settings.partnerMargin, settings.amountBasis);
  return f`${invoiced}*${settings.vendorGrossMargin}-(${spent})-${paid}-${minutes}/60*${settings.hourlyCost}`;
}

/** What a category of the latest assessment weighs; nothing where it has no score. */
function assessedPart(
  { assessmentRow, stageRow }: Line,
  { stages }: PortfolioModel,
  category: Assessed,
): Formula {
  return f`ISNUMBER(${assessments.at(category, assessmentRow)})*INDEX(${stages[category]},${stageRow})`;
}

/** The latest assessment by the life-stage's weights, without its performance. */
function capabilityPoints(
  { assessmentRow, stageRow, assessedWeight }: Line,
  { stages }: PortfolioModel,
): Formula {
  const sum = joined(
    ASSESSED.map(
      (category) => f`N(${assessments.at(category, assessmentRow)})*INDEX(${stages[category]},${stageRow})`,
    ),
    "+",
  );
  return f`IF(ROUND(${assessedWeight},9)>0,(${sum})/${assessedWeight},"")`;
}

function growthPoints({ wonTwelve, wonBefore, sizedTwelve, fourQuarters }: Line): Formula {
  const average = f`IF(${sizedTwelve}>0,${wonTwelve}/${sizedTwelve},0)`;
  const base = f`MAX(${wonBefore},${FEWEST_DEALS}*${average})`;
  const growth = f`100*MIN(1,MAX(0,(${wonTwelve}-${wonBefore})/${base}/${FULL_GROWTH}))`;
  return f`IF(${fourQuarters},IF(ROUND(${base},9)<=0,"",${growth}),"")`;
}

/** Its own promises that fell due up to the day, and how many of them it kept. */
export function promiseCounts(
  { criterion }: Pick<Line, "criterion">,
  asOf: Ref,
): Record<"due" | "kept", Formula> {
  const byNow = (field: "due" | "keptOn") => f`,${commitments.column(field)},"<"&(${asOf}+1)`;
  const due = f`${commitments.column("partner")},${criterion},${commitments.column("by")},"Partner"${byNow("due")}`;
  return { due: f`COUNTIFS(${due})`, kept: f`COUNTIFS(${due}${byNow("keptOn")})` };
}

function promisePoints(line: Line, asOf: Ref): Formula {
  const { due, kept } = promiseCounts(line, asOf);
  return f`IF(${due}=0,"",100*${kept}/${due})`;
}

/** The weighted mean of what is measured, at 9 decimals as ranks compare it; too little of it, or less than a year: none. */
function bestScore(line: Line, { inputs }: PortfolioModel): Formula {
  const parts = CRITERIA.map((criterion) => {
    const [points, weight] = [line[`points_${criterion}`], inputs[`best_${criterion}`].used];
    return { weight: f`ISNUMBER(${points})*${weight}`, points, counts: f`ISNUMBER(${points})*(${weight}>0)` };
  });
  const sum = (pieces: readonly Formula[]) => f`(${joined(pieces, "+")})`;
  const measured = sum(parts.map(({ counts }) => counts));
  const total = sum(parts.map(({ weight, points }) => f`${weight}*N(${points})`));
  const mean = f`ROUND(${total}/${sum(parts.map(({ weight }) => weight))},9)`;
  return f`IF(AND(${line.active}=1,${line.fourQuarters},${measured}>=${FEWEST_CRITERIA}),${mean},"")`;
}
