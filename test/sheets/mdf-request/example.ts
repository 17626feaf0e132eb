import { marketingQuarterOf } from "../../../src/domain/marketing/marketing-quarter";
import { mdfRequestChange } from "../../../src/sheets/mdf-request/change";
import type { ExampleOfKind } from "../../support/kinds";
import { marketingTables, Q2 } from "../../support/marketing-example";
import { ACME } from "../../support/scorecard-example";

export const example: ExampleOfKind = () => {
  const tables = marketingTables();
  const change = mdfRequestChange(tables, { partner: ACME, quarter: marketingQuarterOf(Q2, 1) });
  return { tables, change, input: { name: "in_claim_days", value: 45 } };
};
