import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useApp } from "../session/app-context";
import type { Progress } from "../../book/workbook-port";
import { useFocusWhenLost } from "../hooks/use-focus-when-lost";
import { sharedTexts } from "../strings/components";

const useStyles = makeStyles({
  root: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingVerticalXS,
    alignItems: "center",
    ":focus": { outline: "none" },
  },
  bar: { gridColumn: "1 / -1" },
  text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Names the step and the count, and can be cancelled. */
export function WorkProgress({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const styles = useStyles();
  const { format } = useApp();
  const element = useFocusWhenLost<HTMLDivElement>();
  const [cancelling, setCancelling] = useState(false);
  const { step, done, total, secondsLeft } = progress;
  const left = secondsLeft === undefined ? "" : sharedTexts.progress.left(secondsLeft);
  const counted = total > 1 ? ` ${sharedTexts.progress.of(format.number(done), format.number(total))}` : "";
  return (
    <div ref={element} tabIndex={-1} className={styles.root}>
      <ProgressBar
        className={styles.bar}
        aria-label={step}
        {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
      />
      <span className={styles.text}>
        {cancelling ? sharedTexts.progress.cancelling : `${step}${counted}${left}`}
      </span>
      <Button
        type="button"
        size="small"
        disabled={cancelling}
        onClick={() => {
          setCancelling(true);
          onCancel();
        }}
      >
        {sharedTexts.progress.cancel}
      </Button>
    </div>
  );
}
