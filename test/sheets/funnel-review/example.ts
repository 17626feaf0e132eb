import { funnelReviewChange } from "../../../src/sheets/funnel-review/change";
import { funnelTables } from "../../support/funnel-example";
import type { ExampleOfKind } from "../../support/kinds";
import { AS_OF } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = funnelTables();
  const change = funnelReviewChange(tables, [{ partner: "Acme", asOf: AS_OF }]);
  return { tables, change, input: { name: "in_stale_days", value: 120 } };
};
