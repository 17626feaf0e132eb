import { capabilitiesScorecardChange } from "../../../src/sheets/capabilities-scorecard/change";
import { comparedTables } from "../../support/capabilities-example";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = comparedTables();
  const change = capabilitiesScorecardChange(tables, {
    partner: ACME,
    asOf: AS_OF,
    answers: { "fit-verticals-2": { level: 3 } },
  });
  return { tables, change, input: { name: "in_life_stage", value: "Mature" } };
};
