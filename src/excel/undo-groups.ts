import { isFormula } from "../book/cells/entries";
import type { Operation } from "../book/operations";
import { codeOf } from "./errors";

// Excel answers UndoNotSupported from some 1,600 on (https://github.com/OfficeDev/office-js/issues/6491).
const GROUPED_FORMULAS = 1_500;

/** What fails the same without a group. */
const NO_FAULT_OF_THE_GROUP: ReadonlySet<string> = new Set([
  "AccessDenied",
  // Tried again, the change would be written over what somebody else was quicker to create.
  "ItemAlreadyExists",
]);

/** Whether changes can be one step of Excel's undo list, as far as this session knows. */
export class UndoGrouping {
  private failed = false;

  /** False for what one group cannot hold, and after one has failed in this session. */
  take(operations: readonly Operation[]): boolean {
    const known = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
    const moves = operations.some((each) => each.type === "add-sheet" && each.position !== undefined);
    return known && !moves && !this.failed && formulasIn(operations) <= GROUPED_FORMULAS;
  }

  /** Excel fails in groups in ways of its own on every platform; whatever it was, this session goes on without them. */
  giveUp(): void {
    this.failed = true;
  }
}

/** An error of Excel's that may be due to the group it happened in. */
export function mayComeOfGroup(error: unknown): boolean {
  const code = codeOf(error);
  return code !== "" && !NO_FAULT_OF_THE_GROUP.has(code);
}

function formulasIn(operations: readonly Operation[]): number {
  let formulas = 0;
  for (const operation of operations)
    if (operation.type === "cells")
      for (const line of operation.entries) formulas += line.filter(isFormula).length;
  return formulas;
}
