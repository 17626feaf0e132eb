import { attentionChange } from "../../../src/sheets/attention/change";
import { attentionExample } from "../../support/attention-example";
import type { ExampleOfKind } from "../../support/kinds";
import { PORTFOLIO_AS_OF } from "../../support/portfolio-example";

export const example: ExampleOfKind = () => {
  const tables = attentionExample();
  const change = attentionChange(tables, { asOf: PORTFOLIO_AS_OF });
  return { tables, change, input: { name: "in_as_of", value: PORTFOLIO_AS_OF - 30 } };
};
