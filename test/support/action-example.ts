import { type ActionRow, actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { AS_OF } from "./scorecard-example";
import { MemoryTables } from "./memory-tables";

export const exampleAction = (actionId: string, more: Partial<ActionRow> = {}): ActionRow => ({
  actionId,
  partner: "Acme",
  metric: "Support",
  action: `Action ${actionId}`,
  owner: "Marta",
  vendorResource: null,
  due: AS_OF + 60,
  status: "Open",
  priority: "Medium",
  from: null,
  ...more,
});

/** Two partners with actions in every state. */
export function actionTables(): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      { partnerId: "1", partner: "Acme", cam: "Marta", lifeStage: "Activate" },
      { partnerId: "2", partner: "Bolt", cam: "Devon", lifeStage: "Recruit" },
    ])
    .with(actionsTable, [
      exampleAction("A-1-1", { due: AS_OF - 1, priority: "Low" }),
      exampleAction("A-1-2", { due: AS_OF + 14, status: null }),
      exampleAction("A-1-3", { due: null, priority: "High" }),
      exampleAction("A-1-4", { status: "Done" }),
      exampleAction("A-1-5", { status: "Dropped" }),
      exampleAction("A-2-1", { partner: "Bolt", due: AS_OF - 9 }),
    ]);
}
