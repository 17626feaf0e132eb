import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Side } from "../../../domain/crm/import-decisions";
import type { ImportConflict } from "../../../domain/crm/import-problem";
import { TABLES } from "../../../domain/shared/tables/all-tables";
import type { CellValue, Columns } from "../../../domain/shared/tables/table-definition";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { Lead } from "../../components/page-parts";
import { sharedTexts } from "../../strings/components";
import type { Format } from "../../strings/format";
import { importTexts } from "../../strings/import-crm";
import { decideImport } from "./import-draft";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.conflicts;
const PAGE = 20;

/** Cells edited by hand that the file would change: all at once, or one by one. */
export function ConflictsStep({ draft, update, preview }: PreviewStepProps) {
  const { format } = useApp();
  const [shown, setShown] = useState(PAGE);
  const { all = "mine", cells = {} } = draft.decisions.conflicts ?? {};
  const choose = (conflicts: { all?: Side; cells?: Readonly<Record<string, Side>> }) =>
    update((before) => decideImport(before, { conflicts: { ...before.decisions.conflicts, ...conflicts } }));
  // What stands on the screen when the user goes on is what the user decided.
  const undecided = draft.decisions.conflicts?.all === undefined;
  useEffect(() => {
    if (undecided)
      update((before) => decideImport(before, { conflicts: { all: "mine", ...before.decisions.conflicts } }));
  }, [undecided, update]);
  return (
    <>
      <Lead>{texts.lead(format.number(preview.conflicts.length))}</Lead>
      <Field label={texts.all}>
        <RadioGroup value={all} onChange={(_, { value }) => choose({ all: value as Side })}>
          <Radio value="mine" label={texts.keepAll} />
          <Radio value="file" label={texts.takeAll} />
        </RadioGroup>
      </Field>
      {preview.conflicts.slice(0, shown).map((conflict) => (
        <Field key={conflict.id} label={texts.one(conflict.row, conflict.column)}>
          <NarrowSelect
            value={cells[conflict.id] ?? ""}
            onChange={(_, { value }) => {
              const { [conflict.id]: _dropped, ...others } = cells;
              choose({ cells: value === "" ? others : { ...others, [conflict.id]: value as Side } });
            }}
          >
            <option value="">{texts.asAll}</option>
            <option value="mine">{texts.keep(shownValue(conflict, conflict.mine, format))}</option>
            <option value="file">{texts.take(shownValue(conflict, conflict.file, format))}</option>
          </NarrowSelect>
        </Field>
      ))}
      {preview.conflicts.length > shown && (
        <Button type="button" onClick={() => setShown(shown + PAGE)}>
          {sharedTexts.problems.more(Math.min(PAGE, preview.conflicts.length - shown))}
        </Button>
      )}
    </>
  );
}

/** The value as the sheet would show it. */
function shownValue(conflict: ImportConflict, value: CellValue, format: Format): string {
  if (value === null || value === "") return texts.blank;
  const columns: Columns = TABLES.find((table) => table.name === conflict.table)?.columns ?? {};
  const kind = Object.values(columns).find((column) => column.header === conflict.column)?.kind;
  if (typeof value !== "number") return String(value);
  if (kind === "date") return format.date(value);
  if (kind === "money") return format.money(value);
  return kind === "rate" ? format.percent(value) : format.number(value, Number.isInteger(value) ? 0 : 2);
}
