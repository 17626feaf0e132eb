import { performanceScorecardChange } from "../../../src/sheets/performance-scorecard/change";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF, exampleTables } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = exampleTables();
  const change = performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: true });
  return { tables, change, input: { name: "in_q1_target", value: 90_000 } };
};
