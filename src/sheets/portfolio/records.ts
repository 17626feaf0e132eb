import { SATISFACTION_METRIC } from "../../domain/capabilities/partner-view";
import { CAPABILITIES_KIND, PERFORMANCE_KIND } from "../../domain/scorecard/score-kinds";
import { plansTable } from "../../domain/shared/tables/business-plan-tables";
import { cadenceLogTable } from "../../domain/shared/tables/cadence-tables";
import { actionsTable, assessmentsTable } from "../../domain/shared/tables/capabilities-tables";
import { resultsTable, scoresTable } from "../../domain/shared/tables/catalogue";
import { activitiesTable } from "../../domain/shared/tables/relations-tables";
import { tableCells } from "../kit/table-cells";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Line, LineColumns, PortfolioModel, RecordKey } from "./model";

export const scores = tableCells(scoresTable);
export const results = tableCells(resultsTable);
export const plans = tableCells(plansTable);
export const actions = tableCells(actionsTable);
export const assessments = tableCells(assessmentsTable);
const cadenceLog = tableCells(cadenceLogTable);
const activities = tableCells(activitiesTable);

/** Tables have fewer rows than this, and days are smaller numbers. */
export const ROOM = 1_000_000;

/** The number of the last row, or first, that has the largest figure, of those that hold; 0 without any. */
export function rowWith(
  largest: Formula,
  holds: Formula,
  { column, first, take }: { column: Formula; first: Ref; take: "last" | "first" },
): Formula {
  const row = f`(ROW(${column})-${first}+1)`;
  const place = take === "last" ? row : f`(${ROOM}-${row})`;
  const found = f`IFERROR(MOD(SUMPRODUCT(MAX(${holds}*(${largest}*${ROOM}+${place}))),${ROOM}),0)`;
  return take === "last" ? found : f`MOD(${ROOM}-${found},${ROOM})`;
}

export const is = (column: Formula, name: FormulaCell) => f`(${column}=${name})`;

/** A provisional score stays a number, but it is compared with nothing. */
export const COUNTS = f`(${scores.column("provisional")}<>"Yes")`;

export function scoreRow(
  model: PortfolioModel,
  { name }: Line,
  kind: string,
  { before, counts }: { before: FormulaCell; counts: Formula },
): Formula {
  const day = scores.column("asOf");
  const holds = f`${is(scores.column("partner"), name)}*(${scores.column("kind")}="${kind}")*ISNUMBER(${scores.column("score")})*(${day}<${before})*${counts}`;
  return rowWith(f`INT(${day})`, holds, { column: day, first: model.firstRows.scores, take: "last" });
}

/** The colour and the level that count of a partner. */
const standing = {
  recordedStatus: {
    title: "Recorded",
    look: "text",
    cell: ({ scoreRow: row }) => f`IF(${row}=0,"",${scores.text("status", row)})`,
  },
  status: { title: "Status", look: "text", cell: statusOf },
  level: {
    title: "Level",
    look: "text",
    cell: ({ scoreRow: score, row }) => {
      const recorded = f`IF(${score}=0,"",${scores.text("level", score)})`;
      const tier = f`IF(${row}="","",INDEX(cam_partners[Tier],${row})&"")`;
      return f`IF(${recorded}="",${tier},${scores.text("level", score)})`;
    },
  },
} as const satisfies Partial<LineColumns<RecordKey>>;

/** Where what was recorded of each partner stands, up to the as-of date. */
export function recordColumns(model: PortfolioModel): LineColumns<RecordKey> {
  const { inputs, firstRows } = model;
  const asOf = inputs.as_of.used;
  const tomorrow = f`(${asOf}+1)`;
  const running = ["Done", "Dropped"];
  const countActions = (line: Line, more: Formula) => {
    const own = f`${actions.column("partner")},${line.criterion}`;
    const without = running.map(
      (status) => f`-COUNTIFS(${own}${more},${actions.column("status")},"${status}")`,
    );
    return f`COUNTIFS(${own}${more})${without[0]!}${without[1]!}`;
  };
  const newest = (column: Formula, holds: Formula) =>
    f`IFERROR(INT(SUMPRODUCT(MAX(${holds}*(${column}<${tomorrow})*${column}))),0)`;
  return {
    scoreRow: {
      title: "Score",
      format: "whole",
      cell: (line) => scoreRow(model, line, PERFORMANCE_KIND, { before: tomorrow, counts: f`1` }),
    },
    ...standing,
    earlierRow: {
      title: "Score before",
      format: "whole",
      cell: (line) => {
        const day = f`INT(${scores.at("asOf", line.scoreRow)})`;
        const earlier = { before: f`(${day}-DAY(${day})+1)`, counts: COUNTS };
        const isOut = f`IF(${line.scoreRow}=0,TRUE,${scores.at("provisional", line.scoreRow)}="Yes")`;
        return f`IF(${isOut},0,${scoreRow(model, line, PERFORMANCE_KIND, earlier)})`;
      },
    },
    capabilitiesRow: {
      title: "Capabilities",
      format: "whole",
      cell: (line) => scoreRow(model, line, CAPABILITIES_KIND, { before: tomorrow, counts: COUNTS }),
    },
    satisfactionRow: {
      title: "Satisfaction",
      format: "whole",
      cell: ({ name }) => {
        const period = results.column("period");
        const holds = f`${is(results.column("partner"), name)}*(${results.column("metric")}="${SATISFACTION_METRIC}")*ISNUMBER(${results.column("actual")})*(${period}<=${asOf})`;
        return rowWith(period, holds, { column: period, first: firstRows.results, take: "first" });
      },
    },
    planRow: {
      title: "Plan",
      format: "whole",
      cell: ({ name }) => {
        const version = plans.column("version");
        const holds = f`${is(plans.column("partner"), name)}*ISNUMBER(${version})`;
        return rowWith(version, holds, { column: version, first: firstRows.plans, take: "first" });
      },
    },
    qbr: {
      title: "QBR",
      format: "date",
      cell: ({ name }) =>
        newest(
          cadenceLog.column("doneOn"),
          f`${is(cadenceLog.column("partner"), name)}*(${cadenceLog.column("activity")}="QBR")`,
        ),
    },
    running: { title: "Open actions", format: "whole", cell: (line) => countActions(line, f``) },
    overdue: {
      title: "Overdue",
      format: "whole",
      cell: (line) => countActions(line, f`,${actions.column("due")},"<"&${asOf}`),
    },
    datedAction: { title: "Next by day", format: "whole", cell: (line) => nextAction(model, line, "dated") },
    actionRow: {
      title: "Next action",
      format: "whole",
      cell: (line) => f`IF(${line.datedAction}>0,${line.datedAction},${nextAction(model, line, "any")})`,
    },
    lastActivity: {
      title: "Last activity",
      format: "date",
      cell: ({ name }) => {
        const own = f`(cam_deals[Partner]=${name})`;
        const onDeals = ["Last activity", "Registered on"].map((column) =>
          newest(f`cam_deals[${column}]`, own),
        );
        const talks = newest(activities.column("date"), is(activities.column("partner"), name));
        return f`MAX(${onDeals[0]!},${onDeals[1]!},${talks})`;
      },
    },
  };
}

/** What is due first of the actions that are neither done nor dropped, and of any of them the first of the table. */
function nextAction({ firstRows }: PortfolioModel, { name }: Line, which: "dated" | "any"): Formula {
  const [due, status] = [actions.column("due"), actions.column("status")];
  const running = f`${is(actions.column("partner"), name)}*(${status}<>"Done")*(${status}<>"Dropped")`;
  const at = { column: due, first: firstRows.actions, take: "first" } as const;
  return which === "dated"
    ? rowWith(f`(${ROOM}-${due})`, f`${running}*ISNUMBER(${due})`, at)
    : rowWith(f`1`, running, at);
}

/** A recorded colour counts; while there is none, the worse of plan and pipeline. */
function statusOf({ recordedStatus: recorded, planStatus: plan, pipelineStatus: pipeline }: Line): Formula {
  const isColour = f`OR(${recorded}="Green",${recorded}="Yellow",${recorded}="Red")`;
  const either = (colour: string) => f`OR(${plan}="${colour}",${pipeline}="${colour}")`;
  const sales = f`IF(${either("Red")},"Red",IF(${either("Yellow")},"Yellow",IF(${either("Green")},"Green","Not scored")))`;
  return f`IF(${isColour},${recorded},${sales})`;
}
