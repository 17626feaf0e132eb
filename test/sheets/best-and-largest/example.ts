import { bestAndLargestChange } from "../../../src/sheets/best-and-largest/change";
import type { ExampleOfKind } from "../../support/kinds";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

export const example: ExampleOfKind = () => {
  const tables = portfolioExample();
  const agreed = { best_agreed_by: "The partner board" };
  const change = bestAndLargestChange(tables, { asOf: PORTFOLIO_AS_OF, agreed });
  return { tables, change, input: { name: "in_best_growth", value: 30 } };
};
