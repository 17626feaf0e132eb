import { makeStyles, tokens } from "@fluentui/react-components";
import { countActions, type ListedAction } from "../../../domain/capabilities/action-state";
import { useApp } from "../../session/app-context";
import { Note, Section } from "../../components/page-parts";
import { StatusBadge } from "../../components/status-badge";
import { actionTexts as texts } from "../../strings/actions";
import { ActionItem } from "./action-item";
import { changesOf, edited, type ActionEdit, type ActionsDraft } from "./actions-draft";

const SHOWN = [
  ["Overdue", "Red"],
  ["Due soon", "Yellow"],
  ["Open", ""],
] as const;

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** What was agreed and is not done, the most urgent first, by the state in which it was read. */
export function ActionList({
  listed,
  draft,
  showPartner,
  onEdit,
}: {
  listed: readonly ListedAction[];
  draft: ActionsDraft;
  showPartner: boolean;
  onEdit: (actionId: string, change: ActionEdit) => void;
}) {
  const styles = useStyles();
  const { format } = useApp();
  const counts = countActions(listed);
  const states = SHOWN.filter(([state]) => counts[state] > 0);
  return (
    <>
      {states.length === 0 && <span>{texts.counts.none}</span>}
      <div className={styles.counts}>
        {states.map(([state, status]) => (
          <StatusBadge key={state} status={status} text={texts.counts[state](format.number(counts[state]))} />
        ))}
      </div>
      {states.map(([state]) => (
        <Section key={state} title={texts.sections[state]} level={3}>
          <ul className={styles.list}>
            {listed
              .filter((each) => each.state === state)
              .map(({ row }) => (
                <ActionItem
                  key={row.actionId}
                  stored={row}
                  row={edited(row, draft)}
                  changed={changesOf(draft, [row]).length > 0}
                  showPartner={showPartner}
                  onEdit={(change) => onEdit(row.actionId ?? "", change)}
                />
              ))}
          </ul>
        </Section>
      ))}
      {counts.Done > 0 && <Note>{texts.done(format.number(counts.Done))}</Note>}
    </>
  );
}
