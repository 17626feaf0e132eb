import { type Row, choice, date, defineTable, number, text } from "./table-definition";

export const metricWeightsTable = defineTable({
  name: "cam_metric_weights",
  sheet: "Metric weights",
  purpose:
    "How much each metric of the Performance Scorecard weighs in a life-stage. A blank cell, and a life-stage without a row, take the weight of cam_metrics.",
  key: ["lifeStage"],
  columns: {
    lifeStage: text("Life-stage"),
    plan: number("Plan", "Performance to plan."),
    pipeline: number("Pipeline", "Pipeline to target."),
    dealSize: number("Deal size", "Average deal size."),
    certificates: number("Certificates", "Training and certifications."),
    tasks: number("Tasks", "Required tasks."),
  },
});
export type MetricWeightsRow = Row<typeof metricWeightsTable>;

const YES_NO = ["Yes", "No"] as const;

/** Which steps of servicing a partner delivers itself; a row an assessment, half-yearly. */
export const servicingTable = defineTable({
  name: "cam_servicing",
  sheet: "Servicing",
  purpose:
    "Which of nine steps of servicing a partner delivers itself, on the day it was asked. Blank counts as No; the share of Yes is its servicing share.",
  key: ["partner", "assessedOn"],
  columns: {
    partner: text("Partner"),
    assessedOn: date("Assessed on"),
    consulting: choice("Consulting", YES_NO),
    planning: choice("Planning", YES_NO),
    design: choice("Design", YES_NO),
    provisioning: choice("Provisioning", YES_NO),
    configuration: choice("Configuration", YES_NO),
    deployment: choice("Deployment", YES_NO),
    integration: choice("Integration", YES_NO),
    training: choice("Training", YES_NO),
    support: choice("Support", YES_NO),
  },
});
export type ServicingRow = Row<typeof servicingTable>;
