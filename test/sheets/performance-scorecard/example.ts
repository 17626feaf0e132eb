import { metricsTable } from "../../../src/domain/shared/tables/catalogue";
import { defaultMetricRows } from "../../../src/domain/program/metrics";
import { performanceScorecardChange } from "../../../src/sheets/performance-scorecard/change";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF, exampleTables } from "../../support/scorecard-example";

/** With a metric of the program's own beside the five. */
export const example: ExampleOfKind = () => {
  const tables = exampleTables().with(metricsTable, [
    ...defaultMetricRows(),
    {
      metric: "Customer satisfaction",
      category: "Performance",
      unit: "number",
      weight: 10,
      defaultTarget: 9,
    },
  ]);
  const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true });
  return { tables, change, input: { name: "in_q1_target", value: 90_000 } };
};
