import { mgoWorksheetChange } from "../../../src/sheets/mgo-worksheet/change";
import type { ExampleOfKind } from "../../support/kinds";
import { marketingTables } from "../../support/marketing-example";

export const example: ExampleOfKind = () => {
  const tables = marketingTables();
  const change = mgoWorksheetChange(tables);
  return { tables, change, input: { name: "in_segment1_share", value: 0.25 } };
};
