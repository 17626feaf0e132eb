import { controlChange } from "../../../src/sheets/control/change";
import { CONTROL_AS_OF, controlExample } from "../../support/control-example";
import type { ExampleOfKind } from "../../support/kinds";

export const example: ExampleOfKind = () => {
  const tables = controlExample();
  const change = controlChange(tables, { asOf: CONTROL_AS_OF });
  return { tables, change, input: { name: "in_as_of", value: CONTROL_AS_OF - 30 } };
};
