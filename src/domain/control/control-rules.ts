import { cellRules } from "./cell-rules";
import type { ControlRule } from "./condition";
import { CONTROLLED_TABLES } from "./controlled-tables";
import { OWN_RULES } from "./own-rules";

/** Everything that rows are held to, table by table: findings in the pane and formulas on the sheet both come from here. */
export const CONTROL_RULES: readonly ControlRule[] = CONTROLLED_TABLES.flatMap((table) => [
  ...cellRules(table),
  ...OWN_RULES.filter((rule) => rule.table.name === table.name),
]);
