import { channelPnlDefinition } from "./channel-pnl/definition";
import { mdfBudgetDefinition } from "./mdf-budget/definition";
import { performanceScorecardDefinition } from "./performance-scorecard/definition";
import { rebateRoiDefinition } from "./rebate-roi/definition";
import type { SheetKind } from "./sheets";

/** Kinds that show in which month the fiscal year starts; before schema 2 it was typed there. */
export const FISCAL_START_KINDS: readonly SheetKind[] = [
  performanceScorecardDefinition,
  mdfBudgetDefinition,
  rebateRoiDefinition,
  channelPnlDefinition,
].map(({ kind }) => kind);
