import { TOLERANCE } from "../../domain/shared/bounds";
import { METRIC_LABELS } from "../../domain/capabilities/assessment-record";
import { DEFAULT_STAGE_WEIGHTS } from "../../domain/capabilities/content/stage-weights";
import { CATEGORIES, LIFE_STAGES } from "../../domain/capabilities/framework";
import { USUAL_METRIC_WEIGHT } from "../../domain/capabilities/weights";
import { METRIC_DEFAULTS } from "../../domain/program/metrics";
import type { CalculationBlock } from "../shared/calculation-block";
import { escaped, f } from "../shared/formula";
import type { InputRefs } from "../shared/inputs-panel";
import { partnerBlock, partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { lookedUp } from "../shared/settings-block";
import { ASSESSED, CATEGORY_COUNT, type Model } from "./model";

/** What cam_partners says of the partner. */
export function partnerFacts(block: CalculationBlock, { partner, tolerance }: Model, name: string): void {
  partnerBlock(block, partner, name);
  block.single("Contractual level", partner.tier, partnerText(partner, "Tier", ""));
  block.single("Life-stage", partner.stage, partnerText(partner, "Life-stage", ""));
  block.single("Tolerance of checks", tolerance, TOLERANCE);
}

/** The life-stage of that name as it is written here, whatever its case; "" when there is none. */
export function stageNamed(text: Ref, names: Ref) {
  return f`IFERROR(INDEX(${names},MATCH(${escaped(text)},${names},0)),"")`;
}

/** A stage that exists replaces the default. */
export function usedStage({ stages }: Model) {
  return ({ override, default: standard }: InputRefs) =>
    f`IF(${stageNamed(override, stages.names)}="",${standard},${stageNamed(override, stages.names)})`;
}

/** How much each category weighs in the partner's life-stage. */
export function stageWeightsBlock(block: CalculationBlock, { stages, inputs }: Model): void {
  const stage = inputs.life_stage.used;
  const labels = CATEGORIES.map(({ label }) => label);
  const at = f`MATCH(${stage},${stages.names},0)`;
  block.heading("Life-stages, built in");
  block.list(
    [
      { title: "Life-stage", ref: stages.names, content: (down) => LIFE_STAGES[down]!, style: "label" },
      ...stages.builtIn.map((ref, index) => ({
        title: labels[index]!,
        ref,
        content: (down: number) => DEFAULT_STAGE_WEIGHTS[down]![CATEGORIES[index]!.id],
        format: "percent" as const,
      })),
    ],
    "value",
  );
  block.heading("Weights of the categories", labels);
  block.single("Without a life-stage", stages.equal, 1 / CATEGORY_COUNT, {
    format: "percent",
    note: "No category is known to matter more",
  });
  block.across(
    "On Setup",
    stages.onSetup,
    (i) => lookedUp(`cam_stage_weights[${labels[i]!}]`, "cam_stage_weights[Life-stage]", stage),
    "percent",
  );
  block.across(
    "Used",
    stages.used,
    (i) =>
      f`IF(${stage}="",${stages.equal},IF(ISNUMBER(${stages.onSetup.at(i)}),${stages.onSetup.at(i)},INDEX(${stages.builtIn[i]!},${at})))`,
    "percent",
  );
}

/** Weights and thresholds of the 25 metrics: Setup's, else what is built in. The last five weigh the same and keep their own thresholds. */
export function metricsBlock(block: CalculationBlock, { metric, settings }: Model): void {
  const own = (i: number) => METRIC_DEFAULTS[i - ASSESSED];
  const setup = (column: string, i: number) =>
    lookedUp(`cam_metrics[${column}]`, "cam_metrics[Metric]", metric.key.at(i));
  const threshold = (given: Ref, otherwise: Ref, i: number) =>
    f`IF(ISNUMBER(${given.at(i)}),${given.at(i)},${otherwise.at(i)})`;
  const row = (label: string) => new Ref(`${label} row`, METRIC_LABELS.length);
  const [green, yellow, greenElse, yellowElse] = ["green", "yellow", "green else", "yellow else"].map(
    row,
  ) as [Ref, Ref, Ref, Ref];
  block.heading("Metrics");
  block.across("Metric", metric.label, (i) => METRIC_LABELS[i]!);
  block.across("In cam_metrics", metric.key, (i) => own(i)?.id ?? METRIC_LABELS[i]!);
  block.single("Weight while Setup has none", metric.usual, USUAL_METRIC_WEIGHT, "general");
  block.across("Weight on Setup", metric.onSetup, (i) => setup("Weight", i), "general");
  block.across(
    "Weight in its category",
    metric.weight,
    (i) =>
      own(i)
        ? f`${metric.usual}`
        : f`IF(ISNUMBER(${metric.onSetup.at(i)}),MAX(0,${metric.onSetup.at(i)}),${metric.usual})`,
    "general",
  );
  block.across("Green on Setup", green, (i) => setup("Green", i), "general");
  block.across("Green, built in", greenElse, (i) => own(i)?.green ?? f`${settings.green}`, "general");
  block.across("Green from", metric.green, (i) => threshold(green, greenElse, i), "general");
  block.across("Yellow on Setup", yellow, (i) => setup("Yellow", i), "general");
  block.across("Yellow, built in", yellowElse, (i) => own(i)?.yellow ?? f`${settings.yellow}`, "general");
  block.across(
    "Yellow from",
    metric.yellow,
    (i) => f`MIN(${metric.green.at(i)},${threshold(yellow, yellowElse, i)})`,
    "general",
  );
}
