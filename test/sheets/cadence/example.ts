import { cadenceChange } from "../../../src/sheets/cadence/change";
import { CADENCE_AS_OF, cadenceExample } from "../../support/cadence-example";
import type { ExampleOfKind } from "../../support/kinds";

export const example: ExampleOfKind = () => {
  const tables = cadenceExample({ seed: 5 });
  const change = cadenceChange(tables, { asOf: CADENCE_AS_OF });
  return { tables, change, input: { name: "in_as_of", value: CADENCE_AS_OF - 30 } };
};
