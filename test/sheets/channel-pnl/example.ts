import { channelPnlChange } from "../../../src/sheets/channel-pnl/change";
import { FINANCE_AS_OF, programExample } from "../../support/finance-example";
import type { ExampleOfKind } from "../../support/kinds";

export const example: ExampleOfKind = () => {
  const tables = programExample();
  const change = channelPnlChange(tables, { asOf: FINANCE_AS_OF });
  return { tables, change, input: { name: "in_product_margin", value: 0.5 } };
};
