import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isRunning } from "../../../domain/capabilities/action-state";
import { actionsTable, type ActionRow } from "../../../domain/shared/tables/capabilities-tables";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { Note } from "../../components/page-parts";
import { actionTexts } from "../../strings/actions";
import type { ActionEdit } from "./actions-draft";
import { OwnerDueFields } from "./owner-due";

const texts = actionTexts.item;
const { status, priority } = actionsTable.columns;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
  },
  below: { paddingLeft: "32px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  action: { color: tokens.colorNeutralForeground1 },
  edit: { minWidth: "56px" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

/** One action: a tick when it is done, the rest behind "Edit". */
export function ActionItem({
  stored,
  row,
  changed,
  showPartner,
  onEdit,
}: {
  stored: ActionRow;
  /** As it would be saved. */
  row: ActionRow;
  changed: boolean;
  showPartner: boolean;
  onEdit: (change: ActionEdit) => void;
}) {
  const styles = useStyles();
  const { format } = useApp();
  const [open, setOpen] = useState(false);
  const action = row.action ?? "";
  const facts = [
    showPartner ? row.partner : null,
    row.metric,
    row.owner,
    row.due === null ? texts.noDate : texts.due(format.date(row.due)),
    row.priority,
    row.vendorResource,
  ];
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <Checkbox
          checked={row.status === "Done"}
          label={{ children: action, className: styles.action }}
          onChange={(_, { checked }) =>
            onEdit({ status: checked === true ? "Done" : isRunning(stored) ? stored.status : "Open" })
          }
        />
        <Button
          type="button"
          size="small"
          appearance="subtle"
          className={styles.edit}
          aria-expanded={open}
          aria-label={texts.of(open ? texts.close : texts.edit, action)}
          onClick={() => setOpen(!open)}
        >
          {open ? texts.close : texts.edit}
        </Button>
      </div>
      <div className={styles.below}>
        <Note>{texts.facts(facts)}</Note>
        {changed && <Note>{texts.changed}</Note>}
        {open && (
          <div role="group" aria-label={action} className={styles.below} style={{ paddingLeft: 0 }}>
            <OwnerDueFields value={row} onChange={onEdit} />
            <StatusPriorityFields row={row} onEdit={onEdit} />
          </div>
        )}
      </div>
    </li>
  );
}

function StatusPriorityFields({ row, onEdit }: { row: ActionRow; onEdit: (change: ActionEdit) => void }) {
  return (
    <div className={useStyles().pair}>
      <Field label={texts.status}>
        <NarrowSelect value={row.status ?? "Open"} onChange={(_, { value }) => onEdit({ status: value })}>
          {status.choices?.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </NarrowSelect>
      </Field>
      <Field label={texts.priority}>
        <NarrowSelect
          value={row.priority ?? ""}
          onChange={(_, { value }) => onEdit({ priority: value === "" ? null : value })}
        >
          <option value="">{texts.noPriority}</option>
          {priority.choices?.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </NarrowSelect>
      </Field>
    </div>
  );
}
