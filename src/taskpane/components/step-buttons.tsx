import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sharedTexts } from "../strings/components";

const useStyles = makeStyles({
  actions: {
    position: "sticky",
    "@media (max-height: 320px)": { position: "static" },
    bottom: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  forward: { marginLeft: "auto" },
});

/** Back and on, always in view; in their place what shows that the work runs. */
export function StepButtons({
  forward,
  blocked,
  busy,
  reading,
  aside,
  onBack,
}: {
  forward: string;
  blocked: boolean;
  busy: ReactNode;
  /** Stands in place of the button that goes on. */
  reading: ReactNode;
  aside: ReactNode;
  /** Null on the first screen. */
  onBack: (() => void) | null;
}) {
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      {busy ?? (
        <>
          {onBack && (
            <Button type="button" title={sharedTexts.stepper.backHint} onClick={onBack}>
              {sharedTexts.stepper.back}
            </Button>
          )}
          {aside}
          {reading ?? (
            <Button type="submit" appearance="primary" className={styles.forward} disabledFocusable={blocked}>
              {forward}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
