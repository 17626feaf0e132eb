import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { indexChange } from "../../../src/sheets/index/change";
import type { ExampleOfKind } from "../../support/kinds";
import { MemoryTables } from "../../support/memory-tables";

export const example: ExampleOfKind = () => {
  const tables = new MemoryTables().with(partnersTable, [
    { partnerId: "P1", partner: "Acme" },
    { partnerId: "P2", partner: "Bolt" },
  ]);
  return { tables, change: indexChange(tables), input: { name: "in_heading", value: "Jane's partners" } };
};
