import { TOLERANCE } from "../../domain/shared/bounds";
import { weightColumn } from "../../domain/program/metric-weights";
import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import { COMPOSITE_THRESHOLDS } from "../../domain/scorecard/score-band";
import type { CalculationBlock } from "../shared/calculation-block";
import { escaped, f, joined } from "../shared/formula";
import { partnerBlock, partnerNumber, partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { lookedUp } from "../shared/settings-block";
import type { Model } from "./model";

/** What Setup says of each metric, beside what counts while a cell there is blank. */
export function metricsBlock(block: CalculationBlock, model: Model): void {
  weightsOf(block, model);
  thresholdsOf(block, model);
  const configured = model.lines.map(({ metric, refs }) => ({
    ref: refs.configured,
    revenue: metric.revenue,
  }));
  const total = (wanted: readonly Ref[]) => f`SUM(${joined(wanted, ",")})`;
  block.single("Weight of all metrics", model.weights.total, total(configured.map(({ ref }) => ref)));
  block.single(
    "Weight of revenue metrics",
    model.weights.revenue,
    total(configured.filter((each) => each.revenue).map(({ ref }) => ref)),
  );
  block.single(
    "Weight of the others",
    model.weights.others,
    f`${model.weights.total}-${model.weights.revenue}`,
  );
}

const STAGES = "cam_metric_weights[Life-stage]";
const setupOf = (column: string, id: Ref) => lookedUp(`cam_metrics[${column}]`, "cam_metrics[Metric]", id);
const or = (given: Ref, otherwise: Ref) => f`IF(ISNUMBER(${given}),${given},${otherwise})`;

/** A metric weighs what its partner's life-stage says, else what cam_metrics does. */
function weightsOf(block: CalculationBlock, { lines, own, partner }: Model): void {
  block.heading("Weights", ["By life-stage", "On Setup", "Built in", "Used"]);
  for (const { metric, refs } of lines) {
    const { id, weight } = metric;
    const [byStage, onSetup, builtIn] = ["by life-stage", "on Setup", "built in"].map(
      (part) => new Ref(`${id} weight ${part}`),
    ) as [Ref, Ref, Ref];
    const column = weightColumn(id);
    const inStage = column && lookedUp(`cam_metric_weights[${column}]`, STAGES, partner.lifeStage);
    block.cells(refs.id, id, [
      { ref: byStage, content: inStage ?? f`""`, style: "link" },
      { ref: onSetup, content: setupOf("Weight", refs.key), style: "link" },
      { ref: builtIn, content: column ? weight : 0 },
      {
        ref: refs.configured,
        content: f`MAX(0,IF(ISNUMBER(${byStage}),${byStage},${or(onSetup, builtIn)}))`,
      },
      { ref: refs.key, content: column ? id : escaped(refs.id), style: "note" },
    ]);
  }
  for (const { metric, refs } of own)
    block.single(`Criterion of ${metric.name}`, refs.criterion, f`"="&${refs.key}`);
}

function thresholdsOf(block: CalculationBlock, { lines }: Model): void {
  block.heading("Thresholds", [
    "Green",
    "Built in",
    "Yellow",
    "Built in",
    "Green used",
    "Yellow used",
    "Default target",
    "Floor",
    "Lower is better",
  ]);
  for (const { metric, refs } of lines) {
    const { id, label } = metric;
    const { green, yellow } = METRIC_DEFAULTS.find((each) => each.id === id) ?? COMPOSITE_THRESHOLDS;
    const [greenSet, greenBuiltIn, yellowSet, yellowBuiltIn] = [
      "green on Setup",
      "green built in",
      "yellow on Setup",
      "yellow built in",
    ].map((part) => new Ref(`${id} ${part}`)) as [Ref, Ref, Ref, Ref];
    const floor = setupOf("Red-flag floor", refs.key);
    block.cells(refs.label, label, [
      { ref: greenSet, content: setupOf("Green", refs.key), style: "link" },
      { ref: greenBuiltIn, content: green },
      { ref: yellowSet, content: setupOf("Yellow", refs.key), style: "link" },
      { ref: yellowBuiltIn, content: yellow },
      { ref: refs.green, content: or(greenSet, greenBuiltIn) },
      { ref: refs.yellow, content: f`MIN(${refs.green},${or(yellowSet, yellowBuiltIn)})` },
      { ref: refs.defaultTarget, content: setupOf("Default target", refs.key), style: "link" },
      { ref: refs.floor, content: f`N(${floor})`, style: "link" },
      { ref: refs.lower, content: f`${setupOf("Lower is better", refs.key)}="Yes"`, style: "link" },
    ]);
  }
}

/** What cam_partners says of the partner. */
export function partnerFacts(block: CalculationBlock, { partner, tolerance }: Model): void {
  partnerBlock(block, partner, "");
  block.single("Partner since", partner.since, partnerNumber(partner, "Partner since"), "date");
  block.single("Annual target", partner.annualTarget, partnerNumber(partner, "Annual target"), "money");
  const target = f`INDEX(cam_partners[Annual target],${partner.row})`;
  block.single(
    "Annual target is no number",
    partner.targetUnread,
    f`IF(${partner.row}="",FALSE,IF(LEN(${target})>0,NOT(ISNUMBER(${target})),FALSE))`,
    { note: "Then there is none: last year with growth stands in only where nobody has given one" },
  );
  block.single("Life-stage", partner.lifeStage, partnerText(partner, "Life-stage", ""), {
    note: "Its weights count; blank: those of cam_metrics",
  });
  block.single("Target is for", partner.targetIsFor, partnerText(partner, "Target is for", "Full year"), {
    note: "What the annual target stands for where the partner joined within the year; blank: a full year",
  });
  block.single("Coverage", partner.coverage, partnerNumber(partner, "Coverage"), "multiple");
  block.single("Default deal size", partner.dealSize, partnerNumber(partner, "Default deal size"), "money");
  block.single("Tolerance of checks", tolerance, TOLERANCE);
}
