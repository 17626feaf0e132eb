import { CERTIFICATIONS_METRIC } from "../../domain/scorecard/performance/certifications";
import { SERVICING_METRIC } from "../../domain/scorecard/performance/level-facts";
import { metricsTable } from "../../domain/shared/tables/catalogue";
import { tableCells } from "../kit/table-cells";
import { sumOf, closedBetween, ofClass } from "../portfolio/deals";
import { scores } from "../portfolio/records";
import { certificatesValid } from "../shared/certifications";
import { has, ofPartner } from "../shared/deal-sums";
import { f, type Formula } from "../shared/formula";
import { metOrder, orderAfter, rowOfOrder } from "../shared/level-block";
import { latestPeriod, recordedValue, servicingCounted, servicingSteps } from "../shared/recorded-results";
import type { CertificateKey, Line, LineColumn, LineColumns, Model } from "./model";

const metrics = tableCells(metricsTable);
const CERTIFICATES = f`"${CERTIFICATIONS_METRIC}"`;
const TASKS = f`"required_tasks"`;
const SERVICING = f`"${SERVICING_METRIC}"`;

/** What a partner holds of certificates, and its target: as agreed, else what the next level asks for, else the metric's own. */
export function certificateColumns(model: Model): LineColumns<CertificateKey> {
  return { ...heldColumns(model), ...levelColumns(model), ...askedColumns(model) };
}

type Field = "Target" | "Actual";

/** The day of the latest of a metric, and what it is. */
const dayColumn = ({ inputs }: Model, title: string, field: Field, id: Formula): LineColumn => ({
  title: `${title}: day`,
  format: "date",
  cell: ({ name }) => latestPeriod({ field, partner: { name }, asOf: inputs.as_of.used }, id),
});
const valueColumn = (
  title: string,
  field: Field,
  id: Formula,
  day: (line: Line) => Line["won"],
): LineColumn => ({
  title,
  cell: (line) => f`IF(${day(line)}=0,"",${recordedValue(line, field, id, f`${day(line)}`)})`,
});

function heldColumns(model: Model) {
  const { inputs, portfolio } = model;
  const asOf = inputs.as_of.used;
  const { calendar } = portfolio;
  const quarter = f`EDATE(${calendar.yearStart},3*(${calendar.quarter}-1))`;
  return {
    now: {
      title: "Recorded now",
      cell: (line) => recordedValue(line, "Actual", CERTIFICATES, quarter),
    },
    valid: {
      title: "Certificates valid",
      format: "whole",
      cell: (line) => certificatesValid(line, f`INT(${asOf})`),
    },
    latestDay: dayColumn(model, "Recorded last", "Actual", CERTIFICATES),
    latest: valueColumn("Recorded last", "Actual", CERTIFICATES, ({ latestDay }) => latestDay),
    held: {
      title: "Certificates held",
      cell: ({ now, valid, latest }) => f`IF(${now}<>"",${now},IF(${valid}<>"",${valid},${latest}))`,
    },
  } as const satisfies Partial<LineColumns<CertificateKey>>;
}

/** What levels ask for besides certificates, and which is the next. */
function levelColumns(model: Model) {
  const { inputs, portfolio, totals } = model;
  const asOf = inputs.as_of.used;
  const trailing = closedBetween(portfolio.calendar.trailing, asOf);
  return {
    tasksDay: dayColumn(model, "Tasks", "Actual", TASKS),
    tasks: valueColumn("Tasks", "Actual", TASKS, ({ tasksDay }) => tasksDay),
    stepsDay: {
      title: "Servicing: day",
      format: "date",
      cell: (line) => servicingSteps(line, asOf, line.stepsDay).day,
    },
    steps: {
      title: "Steps ticked",
      format: "whole",
      cell: (line) => servicingSteps(line, asOf, line.stepsDay).ticked,
    },
    shareDay: dayColumn(model, "Servicing recorded", "Actual", SERVICING),
    shareRecorded: valueColumn("Servicing recorded", "Actual", SERVICING, ({ shareDay }) => shareDay),
    servicing: {
      title: "Servicing share",
      format: "percent",
      cell: ({ steps: ticked, shareRecorded: recorded, held: certifications }) =>
        servicingCounted({ ticked, recorded, certifications }),
    },
    influencedTwelve: {
      title: "Influenced, 12 months",
      format: "money",
      cell: (line) => {
        const all = [has("Influenced by", f`${line.criterion}`), ofClass("Won"), ...trailing];
        return f`${sumOf(...all)}-${sumOf(ofPartner(line), ...all)}`;
      },
    },
    capabilities: {
      title: "Capabilities",
      format: "score",
      cell: ({ capabilitiesRow: row }) => f`IF(${row}=0,"",${scores.at("score", row)})`,
    },
    met: {
      title: "Level met",
      format: "whole",
      cell: (line) =>
        metOrder({
          facts: {
            annualRevenue: line.wonTwelve,
            certifications: line.held,
            requiredTasks: line.tasks,
            capabilitiesScore: line.capabilities,
            servicingShare: line.servicing,
          },
          influenced: line.influencedTwelve,
          unranked: totals.unranked,
        }),
    },
    next: {
      title: "Level next",
      format: "whole",
      cell: ({ met }) => orderAfter(met, totals.unranked),
    },
    byLevel: {
      title: "Its row",
      format: "whole",
      cell: ({ met, next }) => f`IF(${next}=0,${rowOfOrder(met)},${rowOfOrder(next)})`,
    },
  } as const satisfies Partial<LineColumns<CertificateKey>>;
}

function askedColumns(model: Model) {
  const metric = f`INDEX(${metrics.column("defaultTarget")},MATCH(${CERTIFICATES},${metrics.column("metric")},0))`;
  const standard = f`IFERROR(IF(ISNUMBER(${metric}),${metric},""),"")`;
  const ofLevel = (row: Line["won"]) => f`INDEX(cam_levels[Certifications],${row})`;
  return {
    askedDay: dayColumn(model, "Asked for", "Target", CERTIFICATES),
    asked: valueColumn("Asked for", "Target", CERTIFICATES, ({ askedDay }) => askedDay),
    need: {
      title: "Certificates asked for",
      cell: ({ asked, byLevel }) => {
        const level = f`IF(${byLevel}=0,${standard},IF(ISNUMBER(${ofLevel(byLevel)}),${ofLevel(byLevel)},${standard}))`;
        return f`IF(${asked}<>"",${asked},${level})`;
      },
    },
    certified: {
      title: "Met",
      format: "whole",
      cell: ({ need, held }) =>
        f`IF(OR(${need}="",${held}=""),1,IF(OR(ROUND(N(${need}),9)<=0,ROUND(N(${held}),9)>=ROUND(N(${need}),9)),1,0))`,
    },
  } as const satisfies Partial<LineColumns<CertificateKey>>;
}
