import { thisWeekChange } from "../../../src/sheets/this-week/change";
import type { ExampleOfKind } from "../../support/kinds";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

export const example: ExampleOfKind = () => {
  const tables = portfolioExample();
  const change = thisWeekChange(tables, { today: PORTFOLIO_AS_OF });
  return { tables, change, input: { name: "in_cam", value: "Kim" } };
};
