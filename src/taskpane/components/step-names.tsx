import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { sharedTexts } from "../strings/components";

const useStyles = makeStyles({
  names: {
    display: "flex",
    flexWrap: "wrap",
    rowGap: "2px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  name: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "3px",
    minHeight: "24px",
    padding: "0 4px",
    border: "none",
    borderBottom: `2px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontSize: "inherit",
    fontFamily: "inherit",
  },
  done: {
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    borderBottomColor: tokens.colorBrandStroke2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export interface NamedStep {
  id: string;
  name: string;
}

/** Where one is: the steps by name, those that are done to go back to. */
export function StepNames({
  steps,
  current,
  locked,
  onChange,
}: {
  steps: readonly NamedStep[];
  /** Its place in the list. */
  current: number;
  locked: boolean;
  onChange: (id: string) => void;
}) {
  const styles = useStyles();
  return (
    <ol className={styles.names} aria-label={sharedTexts.stepper.label}>
      {steps.map(({ id, name }, index) => (
        <li key={id} aria-current={index === current ? "step" : undefined}>
          {index < current ? (
            <button
              type="button"
              className={mergeClasses(styles.name, styles.done)}
              disabled={locked}
              onClick={() => onChange(id)}
            >
              <CheckmarkCircleFilled aria-hidden /> {name}
            </button>
          ) : (
            <span className={mergeClasses(styles.name, index === current && styles.current)}>{name}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
