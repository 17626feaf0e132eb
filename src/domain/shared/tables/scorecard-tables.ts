import { type Row, defineTable, number, text } from "./table-definition";

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
