import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { earlierDays, isIssue, promiseState, redated } from "../../../domain/relations/promises";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { CommitmentRow } from "../../../domain/shared/tables/relations-tables";
import { DateField } from "../../components/date-field";
import { Buttons, Note } from "../../components/page-parts";
import { RowItem } from "../../components/row-list";
import { StatusBadge } from "../../components/status-badge";
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
  const [dating, setDating] = useState(false);
  const words = row.commitment ?? "";
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
  const keep = isIssue(row) ? texts.solved : texts.keep;
  return (
    <RowItem>
      <span>{words}</span>
      <Note>{texts.facts(facts)}</Note>
      {state === "Late" && (
        <div>
          <StatusBadge status="Red" text={texts.late(today - Math.floor(row.due!), format)} />
        </div>
      )}
      {state !== "Kept" && (
        <Buttons>
          <Button
            size="small"
            aria-label={texts.of(keep, words)}
            onClick={() => void save(texts.label.keep, texts.done.keep, [{ commitmentId, keptOn: today }])}
          >
            {keep}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={dating}
            aria-label={texts.of(dating ? texts.close : texts.redate, words)}
            onClick={() => setDating(!dating)}
          >
            {dating ? texts.close : texts.redate}
          </Button>
        </Buttons>
      )}
      {dating && (
        <NewDate
          row={row}
          onSave={(due) => {
            setDating(false);
            void save(texts.label.redate, texts.done.redate, [redated(row, due)]);
          }}
        />
      )}
    </RowItem>
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
