import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useOneLine } from "../hooks/use-one-line";
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
    justifyContent: "center",
    columnGap: "3px",
    minHeight: "24px",
    minWidth: "24px",
    padding: "0 4px",
    border: "none",
    borderBottom: `2px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontSize: "inherit",
    fontFamily: "inherit",
  },
  seen: {
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  done: { borderBottomColor: tokens.colorBrandStroke2 },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface NamedStep {
  id: string;
  name: string;
}

/** Where one is: the steps by name on one line, those that were seen to go to; where the names do not fit, their numbers. */
export function StepNames({
  steps,
  current,
  seen,
  locked,
  onChange,
}: {
  steps: readonly NamedStep[];
  /** Its place in the list. */
  current: number;
  /** Whether a step of the list may be gone to. */
  seen: (place: number) => boolean;
  locked: boolean;
  onChange: (place: number) => void;
}) {
  const styles = useStyles();
  const { list, fits } = useOneLine<HTMLOListElement>(`${current} ${steps.map(({ name }) => name).join()}`);
  const named = (name: string, place: number) =>
    fits || place === current ? (
      name
    ) : (
      <>
        <span aria-hidden>{place + 1}</span>
        <span className={styles.spoken}>{name}</span>
      </>
    );
  return (
    <ol ref={list} className={styles.names} aria-label={sharedTexts.stepper.label}>
      {steps.map(({ id, name }, place) => {
        const done = place < current;
        return (
          <li key={id} aria-current={place === current ? "step" : undefined}>
            {place !== current && seen(place) ? (
              <button
                type="button"
                className={mergeClasses(styles.name, styles.seen, done && styles.done)}
                disabled={locked}
                title={fits ? undefined : name}
                onClick={() => onChange(place)}
              >
                {done && fits && <CheckmarkCircleFilled aria-hidden />} {named(name, place)}
              </button>
            ) : (
              <span
                className={mergeClasses(styles.name, place === current && styles.current)}
                title={fits ? undefined : name}
              >
                {named(name, place)}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
