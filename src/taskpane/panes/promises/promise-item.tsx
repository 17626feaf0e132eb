import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { earlierDays, isIssue, promiseState, redated } from "../../../domain/relations/promises";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { CommitmentRow } from "../../../domain/shared/tables/relations-tables";
import { DateField } from "../../components/date-field";
import { RowEntry } from "../../components/row-entry";
import { useApp } from "../../session/app-context";
import { promiseTexts as texts } from "../../strings/promises";
import type { SavePromises } from "./use-promise-work";

/** One promise: kept with one click, or given another day, which keeps the one before. */
export function PromiseItem({
  row,
  showPartner,
  save,
}: {
  row: CommitmentRow;
  showPartner: boolean;
  save: SavePromises;
}) {
  const { format, today } = useApp();
  const state = promiseState(row, today);
  const { commitmentId } = row;
  const earlier = earlierDays(row).map((day) => format.date(day));
  const facts = [
    showPartner && row.partner,
    state === "Kept"
      ? texts.keptOn(format.date(row.keptOn!))
      : row.due === null
        ? texts.noDate
        : texts.due(format.date(row.due)),
    row.owner,
    row.kind !== "Promise" && row.kind,
    row.from,
    earlier.length > 0 && texts.before(earlier.join(", ")),
  ];
  const keep = () => void save(texts.label.keep, texts.done.keep, [{ commitmentId, keptOn: today }]);
  const dating = (close: () => void) => (
    <NewDate
      row={row}
      onSave={(due) => {
        close();
        void save(texts.label.redate, texts.done.redate, [redated(row, due)]);
      }}
    />
  );
  return (
    <RowEntry
      name={row.commitment ?? ""}
      facts={facts}
      warning={state === "Late" && texts.late(today - Math.floor(row.due!), format)}
      {...(state === "Kept"
        ? {}
        : {
            deeds: [{ label: isIssue(row) ? texts.solved : texts.keep, onClick: keep }],
            more: { open: texts.redate, close: texts.close, content: dating },
          })}
    />
  );
}

const A_FORTNIGHT = 14;

function NewDate({ row, onSave }: { row: CommitmentRow; onSave: (due: SerialDate) => void }) {
  const { today } = useApp();
  const [due, setDue] = useState(today + A_FORTNIGHT);
  return (
    <div role="group" aria-label={row.commitment ?? ""}>
      <DateField label={texts.newDate} value={due} onChange={setDue} />
      <Button size="small" onClick={() => onSave(due)}>
        {texts.saveDate}
      </Button>
    </div>
  );
}
