import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import type { PerformanceMetricId } from "../../domain/program/metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import { certificatesValid, certificationsRows } from "../shared/certifications";
import { latestResult, quarterTarget, recordedValue, servicingShare } from "../shared/recorded-results";
import { Ref } from "../shared/reference";
import { amount, from, has, ofPartner } from "../shared/deal-sums";
import type { MetricRefs } from "./metric-refs";
import type { Model } from "./model";
import { whatItTakesBlock } from "./what-it-takes-block";
import { winRateBlock } from "./win-rate-block";

const SALES = ["q1_target", "q2_target", "q3_target", "q4_target"] as const;
type Field = "Target" | "Actual" | "Recorded on";

/** What cam_results records of the partner: by quarter, and the latest up to the as-of date. */
export function resultsBlock(block: CalculationBlock, model: Model): void {
  const { calendar, metrics, partner, inputs, level } = model;
  const asOf = inputs.as_of.used;
  const byQuarter = (label: string, field: Field, metric: PerformanceMetricId | Formula, ref: Ref) => {
    const id = new Ref(`${label} id`);
    const recorded = (quarter: number) => {
      const period = f`${calendar.start.at(quarter)}`;
      return field === "Target"
        ? quarterTarget({ partner, id, period }, f`${asOf}>=${calendar.end.at(quarter)}`)
        : recordedValue(partner, field, id, period);
    };
    block.across(label, ref, recorded, { format: "general", key: { ref: id, content: metric } });
  };
  block.heading("Results", ["Q1", "Q2", "Q3", "Q4"]);
  byQuarter("Sales target", "Target", "perf_to_plan", metrics.perf_to_plan.resultTarget);
  byQuarter("Pipeline recorded", "Actual", "pipeline_to_target", metrics.pipeline_to_target.resultActual);
  byQuarter("Pipeline recorded on", "Recorded on", "pipeline_to_target", model.pipelineRecordedOn);
  byQuarter("Pipeline target", "Target", "pipeline_to_target", metrics.pipeline_to_target.resultTarget);
  byQuarter("Deal size target", "Target", "average_deal_size", metrics.average_deal_size.resultTarget);
  byQuarter("Certifications target", "Target", "training_certs", metrics.training_certs.resultTarget);
  certificationsByQuarter(block, model, (ref) =>
    byQuarter("Certifications", "Actual", "training_certs", ref),
  );
  byQuarter("Required tasks target", "Target", "required_tasks", metrics.required_tasks.resultTarget);
  byQuarter("Required tasks", "Actual", "required_tasks", metrics.required_tasks.resultActual);
  for (const { metric, refs } of model.own) {
    byQuarter(`${metric.label} target`, "Target", f`${refs.criterion}`, refs.resultTarget);
    byQuarter(metric.label, "Actual", f`${refs.criterion}`, refs.resultActual);
  }

  block.heading("Latest results", ["Period", "Value"]);
  const latest = (label: string, field: Field, metric: string, ref: Ref) =>
    latestResult(block, { label, field, metric, ref, partner, asOf });
  for (const { metric, refs } of model.own) {
    const of = { metric: metric.id, criterion: refs.criterion, partner, asOf };
    latestResult(block, { ...of, label: `${metric.label} target`, field: "Target", ref: refs.latestTarget });
    latestResult(block, { ...of, label: metric.label, field: "Actual", ref: refs.latestActual });
  }
  latest("Deal size target", "Target", "average_deal_size", metrics.average_deal_size.latestTarget);
  latest("Certifications target", "Target", "training_certs", metrics.training_certs.latestTarget);
  certificationsRows(block, {
    partner,
    asOf,
    quarterStart: f`INDEX(${calendar.start.fixed(0)}:${calendar.start.fixed(3)},${calendar.quarter})`,
    ref: level.facts.certifications,
  });
  latest("Required tasks target", "Target", "required_tasks", metrics.required_tasks.latestTarget);
  latest("Required tasks", "Actual", "required_tasks", level.facts.requiredTasks);
  servicingShare(block, { partner, asOf }, level.facts);
}

/** What Results records of a quarter, else the certificates valid on its last day, or on the as-of date while it runs. */
function certificationsByQuarter(
  block: CalculationBlock,
  { calendar, metrics, partner, inputs }: Model,
  recorded: (ref: Ref) => void,
): void {
  const given = new Ref("certifications recorded by quarter", 4);
  recorded(given);
  const day = (i: number) => f`MIN(INT(${inputs.as_of.used}),${calendar.end.at(i)})`;
  block.across(
    "Certifications that count",
    metrics.training_certs.resultActual,
    (i) => f`IF(${given.at(i)}<>"",${given.at(i)},${certificatesValid(partner, day(i))})`,
    { format: "general", note: "As recorded, else the certificates valid at the quarter's end or today" },
  );
}

/** The sales targets that count, the other metrics' default targets, and what the quarter still takes. */
export function targetsBlock(block: CalculationBlock, model: Model): void {
  block.heading("Targets", ["Q1", "Q2", "Q3", "Q4", "Year"]);
  salesTargets(block, model);
  pipelineTargets(block, model);
  defaultTargets(block, model);
  winRateBlock(block, model);
  whatItTakesBlock(block, model);
}

function salesTargets(block: CalculationBlock, model: Model): void {
  const { calendar, deals, metrics, inputs, settings, partner } = model;
  const { shares, seasonal, forRest } = calendar;
  const annual = inputs.annual_target.used;
  const agreed = metrics.perf_to_plan.resultTarget;
  const sold = f`SUM(${deals.lastYear})>0`;
  const part = (i: number) =>
    f`IF(${forRest},${shares.ofRest.at(i)},${shares.ofYear.at(i)}*${shares.counted.at(i)})`;
  const first = (
    i: number,
    [given, ofAnnual, grown]: readonly [Formula, Formula, Formula],
    [none, unread]: readonly [string, string],
  ) =>
    f`IF(${agreed.at(i)}<>"",${given},IF(${shares.counted.at(i)}<=0,${none},IF(${annual}<>"",${ofAnnual},IF(${partner.targetUnread},${unread},IF(${sold},${grown},${none})))))`;
  block.across(
    "Sales target, default",
    model.salesDefault,
    (i) =>
      first(
        i,
        [
          f`${agreed.at(i)}`,
          f`${annual}*${part(i)}`,
          f`MAX(0,${deals.lastYear.at(i)})*(1+${settings.growth})*${shares.counted.at(i)}`,
        ],
        [`""`, `""`],
      ),
    {
      format: "money",
      note: "Agreed, else the quarter's share of the annual target, else last year with growth",
    },
  );
  const lastYear = f`"Last year + "&ROUND(${settings.growth}*100,1)&" %"`;
  const source = (i: number) =>
    f`IF(${forRest},"Annual, rest of year",IF(${shares.counted.at(i)}<1,"Annual, part of quarter",IF(${seasonal},"Annual target, seasonal","Annual target ÷ 4")))`;
  block.across("Where it comes from", model.salesSource, (i) =>
    first(i, [f`"Results"`, source(i), lastYear], [`"None"`, `"No number on Partners"`]),
  );
  const quarters = (row: Ref) => f`${row.fixed(0)}:${row.fixed(3)}`;
  const lacking = f`(${quarters(calendar.days)}>0)*(${quarters(model.sales)}="")`;
  block.across(
    "Sales target",
    model.sales,
    (i) =>
      i === CURRENT_COLUMN
        ? f`IF(SUMPRODUCT(${lacking})>0,"",IF(ROUND(SUM(${quarters(model.sales)}),9)>0,SUM(${quarters(model.sales)}),""))`
        : f`${inputs[SALES[i]!].used}`,
    {
      format: "money",
      note: "The year has one when all quarters that count have and they ask for something",
    },
  );
  const begun = f`(${quarters(calendar.start)}<=${inputs.as_of.used})`;
  const soFar = f`SUMPRODUCT(${quarters(shares.gone)},${quarters(model.sales)})`;
  const asTarget = (value: Formula) => f`IF(ROUND(${value},9)>0,${value},"")`;
  block.across(
    "Sales target to date",
    model.salesToDate,
    (i) =>
      i === CURRENT_COLUMN
        ? f`IF(SUMPRODUCT(${lacking}*${begun})>0,"",${asTarget(soFar)})`
        : asTarget(f`N(${model.sales.at(i)})*${shares.gone.at(i)}`),
    { format: "money", note: "What should be won by the as-of date: the year's is the sum of the quarters'" },
  );
}

/** What is still to win, and the pipeline beside what it has to cover. */
function pipelineTargets(block: CalculationBlock, model: Model): void {
  const { deals } = model;
  const total = model.sales.fixed(CURRENT_COLUMN);
  block.single(
    "Remaining target",
    model.remaining,
    f`IF(${total}="","",MAX(0,${total}-${deals.won.fixed(CURRENT_COLUMN)}))`,
    "money",
  );
  block.across(
    "Target that pipeline covers",
    model.pipelineBase,
    (i) =>
      i === CURRENT_COLUMN
        ? f`${model.remaining}`
        : f`IF(ROUND(N(${model.sales.at(i)}),9)<=0,"",${model.sales.at(i)}-${wonBefore(model, i)})`,
    { format: "money", note: "Of a quarter: what was still to win on the day its pipeline was recorded" },
  );
}

/** Won in the quarter before the day on which its pipeline was recorded. */
function wonBefore({ calendar, partner, pipelineRecordedOn }: Model, i: number): Formula {
  const day = f`MIN(INT(${pipelineRecordedOn.at(i)}),${calendar.end.at(i)}+1)`;
  const won = amount(
    "Won",
    ofPartner(partner),
    from("Closed on", calendar.start.at(i)),
    has("Closed on", f`"<"&${day}`),
  );
  return f`IF(${pipelineRecordedOn.at(i)}="",0,${won})`;
}

function defaultTargets(block: CalculationBlock, model: Model): void {
  const { metrics, partner } = model;
  const own = (ref: Ref) => f`IF(ROUND(N(${ref}),9)>0,${ref},"")`;
  const defaults = (label: string, refs: MetricRefs, otherwise: Formula) => {
    block.across(
      label,
      refs.targetDefault,
      (i) => {
        const given = i === CURRENT_COLUMN ? f`${refs.latestTarget}` : f`${refs.resultTarget.at(i)}`;
        return f`IF(${given}<>"",${given},${otherwise})`;
      },
      "general",
    );
  };
  defaults(
    "Deal size target, default",
    metrics.average_deal_size,
    f`IF(N(${partner.dealSize})>0,${partner.dealSize},IF(N(${model.settings.defaultDealSize})>0,${model.settings.defaultDealSize},${own(metrics.average_deal_size.defaultTarget)}))`,
  );
  const required = (need: Ref, metric: Ref) => f`IF(${need}<>"",${need},${own(metric)})`;
  defaults(
    "Certifications target, default",
    metrics.training_certs,
    required(model.level.needs.certifications, metrics.training_certs.defaultTarget),
  );
  defaults(
    "Required tasks target, default",
    metrics.required_tasks,
    required(model.level.needs.requiredTasks, metrics.required_tasks.defaultTarget),
  );
  for (const { metric, refs } of model.own)
    defaults(`${metric.label} target, default`, refs, f`${refs.defaultTarget}`);
}
