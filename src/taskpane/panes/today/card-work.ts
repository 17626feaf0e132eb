import type { AppliedChange } from "../../../book/workbook-port";
import { actionsTable } from "../../../domain/shared/tables/capabilities-tables";
import { dealsTable } from "../../../domain/shared/tables/catalogue";
import { commitmentsTable } from "../../../domain/shared/tables/relations-tables";
import { changeTable, type TableChange } from "../../../domain/shared/tables/table-change";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { Reason } from "../../../domain/today/reason";
import { actionLate } from "../../../domain/today/rules/our-promises";
import { snoozeChange } from "../../../domain/today/snooze";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { yourName } from "../../session/your-name";
import { cardTexts as texts } from "../../strings/today-cards";

/** What became of a card, told above the others: the card itself may be gone. */
export interface CardOutcome {
  applied: AppliedChange;
  title: string;
  body: string;
}

/** A promise or an agreed action of ours is kept, or gets another day. */
export function promiseChange(
  { rule, subject }: Pick<Reason, "rule" | "subject">,
  told: { keptOn: SerialDate } | { due: SerialDate },
): TableChange {
  if (rule !== actionLate.name) return changeTable(commitmentsTable, [{ commitmentId: subject!, ...told }]);
  const row = "due" in told ? { due: told.due } : { status: "Done" };
  return changeTable(actionsTable, [{ actionId: subject!, ...row }]);
}

export function stepChange({ subject }: Pick<Reason, "subject">, nextStep: string): TableChange {
  return changeTable(dealsTable, [{ dealId: subject!, nextStep }]);
}

export function putOff(reason: Reason, until: SerialDate): TableChange {
  return snoozeChange(reason, { until, by: yourName() });
}

/** Writes what a card's button says, and tells what became of it. */
export function useCardWork(whose: string, onApplied: (outcome: CardOutcome) => void) {
  const { workbook, refresh } = useApp();
  const { state, run } = useWork<AppliedChange>();
  const write = async (title: string, body: string, change: TableChange) => {
    const applied = await run(texts.saving, (handle) =>
      workbook.apply({ label: texts.label(title, whose), tables: [change], sheets: [] }, handle),
    );
    if (!applied) return;
    onApplied({ applied, title, body });
    refresh();
  };
  return { state, write };
}
