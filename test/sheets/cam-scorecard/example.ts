import { camScorecardChange } from "../../../src/sheets/cam-scorecard/change";
import type { ExampleOfKind } from "../../support/kinds";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

export const example: ExampleOfKind = () => {
  const tables = portfolioExample();
  const change = camScorecardChange(tables, { cam: "Kim", asOf: PORTFOLIO_AS_OF });
  return { tables, change, input: { name: "in_target_pay", value: 30_000 } };
};
