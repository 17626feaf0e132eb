import { TOLERANCE } from "../../domain/shared/bounds";
import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { partnerBlock, partnerNumber, partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { lookedUp } from "../shared/settings-block";
import type { Model } from "./model";

/** Weights, thresholds and default targets as Setup has them, beside what counts while a cell there is blank. */
export function metricsBlock(block: CalculationBlock, model: Model): void {
  block.heading("Metrics", [
    "Weight",
    "Built in",
    "Green",
    "Built in",
    "Yellow",
    "Built in",
    "Default target",
    "Weight used",
    "Green used",
    "Yellow used",
  ]);
  for (const { id, weight, green, yellow } of METRIC_DEFAULTS) {
    const refs = model.metrics[id];
    const label = new Ref(`${id} id`);
    const [weightSet, weightBuiltIn, greenSet, greenBuiltIn, yellowSet, yellowBuiltIn] = [
      "weight on Setup",
      "weight built in",
      "green on Setup",
      "green built in",
      "yellow on Setup",
      "yellow built in",
    ].map((part) => new Ref(`${id} ${part}`)) as [Ref, Ref, Ref, Ref, Ref, Ref];
    const setup = (column: string) => lookedUp(`cam_metrics[${column}]`, "cam_metrics[Metric]", label);
    const or = (given: Ref, builtIn: Ref) => f`IF(ISNUMBER(${given}),${given},${builtIn})`;
    block.cells(label, id, [
      { ref: weightSet, content: setup("Weight"), style: "link" },
      { ref: weightBuiltIn, content: weight },
      { ref: greenSet, content: setup("Green"), style: "link" },
      { ref: greenBuiltIn, content: green },
      { ref: yellowSet, content: setup("Yellow"), style: "link" },
      { ref: yellowBuiltIn, content: yellow },
      { ref: refs.defaultTarget, content: setup("Default target"), style: "link" },
      { ref: refs.configured, content: f`MAX(0,${or(weightSet, weightBuiltIn)})` },
      { ref: refs.green, content: or(greenSet, greenBuiltIn) },
      { ref: refs.yellow, content: f`MIN(${refs.green},${or(yellowSet, yellowBuiltIn)})` },
    ]);
  }
  const configured = METRIC_DEFAULTS.map(({ id, revenue }) => ({
    ref: model.metrics[id].configured,
    revenue,
  }));
  const total = (wanted: readonly Ref[]) =>
    f`SUM(${wanted.slice(1).reduce((text, ref) => f`${text},${ref}`, f`${wanted[0]!}`)})`;
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

/** What cam_partners says of the partner. */
export function partnerFacts(block: CalculationBlock, { partner, tolerance }: Model, name: string): void {
  partnerBlock(block, partner, name);
  block.single("Partner since", partner.since, partnerNumber(partner, "Partner since"), "date");
  block.single("Annual target", partner.annualTarget, partnerNumber(partner, "Annual target"), "money");
  block.single("Target is for", partner.targetIsFor, partnerText(partner, "Target is for", "Full year"), {
    note: "What the annual target stands for where the partner joined within the year; blank: a full year",
  });
  block.single("Coverage", partner.coverage, partnerNumber(partner, "Coverage"), "multiple");
  block.single("Default deal size", partner.dealSize, partnerNumber(partner, "Default deal size"), "money");
  block.single("Tolerance of checks", tolerance, TOLERANCE);
}
