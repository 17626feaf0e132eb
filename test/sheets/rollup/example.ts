import { rollupChange } from "../../../src/sheets/rollup/change";
import type { ExampleOfKind } from "../../support/kinds";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

export const example: ExampleOfKind = () => {
  const tables = portfolioExample();
  const change = rollupChange(tables, { asOf: PORTFOLIO_AS_OF });
  return { tables, change, input: { name: "in_best_growth", value: 30 } };
};
