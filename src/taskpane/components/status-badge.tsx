import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import { statusInWords } from "../strings/components";

const COLOURED = ["Green", "Yellow", "Red"] as const;

/** The words that have a colour; every other status is shown in the neutral look. */
export function colouredStatus(status: string): (typeof COLOURED)[number] | null {
  return COLOURED.find((each) => each === status) ?? null;
}

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "5px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  dot: {
    width: "8px",
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    flexShrink: 0,
    border: `1px solid currentcolor`,
    backgroundColor: "currentcolor",
  },
  hollow: { backgroundColor: "transparent" },
  // Else the box that high contrast puts behind words hides the border above them.
  contrast: {
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      color: "CanvasText",
      backgroundColor: "Canvas",
      border: "1px solid CanvasText",
    },
  },
  // A reason may be longer than a narrow pane.
  long: { whiteSpace: "normal" },
  Green: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  Yellow: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  Red: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
});

/** A status as a dot and a word; `text` may say more than the word. */
export function StatusBadge({ status, text }: { status: string; text?: string }) {
  const styles = useStyles();
  const known = colouredStatus(status);
  return (
    <span
      className={mergeClasses(
        styles.badge,
        known ? styles[known] : undefined,
        (!known || text !== undefined) && styles.long,
        styles.contrast,
      )}
    >
      <span aria-hidden className={mergeClasses(styles.dot, !known && styles.hollow)} />
      {text ?? statusInWords(status)}
    </span>
  );
}
