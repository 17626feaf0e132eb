import { partnerViewChange } from "../../../src/sheets/partner-view/change";
import { comparedTables } from "../../support/capabilities-example";
import type { ExampleOfKind } from "../../support/kinds";
import { ACME, AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = comparedTables();
  const change = partnerViewChange(tables, {
    partner: ACME,
    asOf: AS_OF,
    answers: { "view-4": { level: 2 } },
  });
  return { tables, change, input: { name: "in_as_of", value: AS_OF - 1 } };
};
