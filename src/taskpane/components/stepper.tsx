import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useApp } from "../session/app-context";
import { texts } from "../strings/components";

export interface Step {
  id: string;
  /** One or two words, always visible. Screens of one name in a row are one step to whoever looks at the list. */
  name: string;
  /** The decision, as the heading of the screen. */
  title: string;
  content: ReactNode;
  /** The words of the button that goes on; "Next" when absent. */
  next?: string;
  /** There is nothing to go on with yet. */
  blocked?: boolean;
}

export interface StepperProps {
  steps: readonly Step[];
  current: string;
  onChange: (id: string) => void;
  /** What the last step's button does. */
  onFinish: () => void;
  /** Replaces the buttons while the work runs. */
  busy?: ReactNode;
  /** Stays in view above every step. */
  result?: ReactNode;
  /** A further button, between going back and going on. */
  aside?: ReactNode;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
  },
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
  result: {
    position: "sticky",
    // A magnified pane has no room for what stays in view.
    "@media (max-height: 320px)": { position: "static" },
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    flexGrow: 1,
    minWidth: 0,
  },
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

/** The steps as they are listed: the first screen of each name. */
function namedSteps(steps: readonly Step[]): { id: string; name: string; first: number }[] {
  return steps.flatMap(({ id, name }, first) =>
    steps[first - 1]?.name === name ? [] : [{ id, name, first }],
  );
}

/** The first field that holds what cannot be read. */
export function firstInvalid(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("input:invalid, select:invalid, textarea:invalid");
}

/** One decision a screen. Enter goes on, Alt+← back; every step keeps what was typed, since the page above owns it. */
export function Stepper({ steps, current, onChange, onFinish, busy, result, aside }: StepperProps) {
  const styles = useStyles();
  const { announce } = useApp();
  const at = Math.max(
    0,
    steps.findIndex((step) => step.id === current),
  );
  const step = steps[at]!;
  const last = at === steps.length - 1;
  const named = namedSteps(steps);
  const shownAt = named.findLastIndex(({ first }) => first <= at);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step.id);
  const position = texts.stepper.position(shownAt + 1, named.length, step.name);
  useEffect(() => {
    if (shown.current === step.id) return;
    shown.current = step.id;
    heading.current?.focus();
    heading.current?.closest("main")?.scrollTo?.({ top: 0 });
    announce(position);
  }, [step.id, position, announce]);

  const goOn = (form: HTMLFormElement) => {
    const wrong = firstInvalid(form);
    if (wrong) {
      wrong.focus();
      announce(wrong.validationMessage || texts.stepper.reach);
    } else if (step.blocked || busy) return;
    else if (last) onFinish();
    else onChange(steps[at + 1]!.id);
  };
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || event.key !== "ArrowLeft" || at === 0) return;
    event.preventDefault();
    if (!busy) onChange(steps[at - 1]!.id);
  };
  return (
    <form
      noValidate
      className={styles.form}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        goOn(event.currentTarget);
      }}
    >
      <ol className={styles.names} aria-label={texts.stepper.label}>
        {named.map(({ id, name }, index) => (
          <li key={id} aria-current={index === shownAt ? "step" : undefined}>
            {index < shownAt ? (
              <button
                type="button"
                className={mergeClasses(styles.name, styles.done)}
                disabled={Boolean(busy)}
                onClick={() => onChange(id)}
              >
                <CheckmarkCircleFilled aria-hidden /> {name}
              </button>
            ) : (
              <span className={mergeClasses(styles.name, index === shownAt && styles.current)}>{name}</span>
            )}
          </li>
        ))}
      </ol>
      {result && <div className={styles.result}>{result}</div>}
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {step.title}
      </h2>
      <div className={styles.content} key={step.id}>
        {step.content}
      </div>
      <div className={styles.actions}>
        {busy ?? (
          <>
            {at > 0 && (
              <Button
                type="button"
                title={texts.stepper.backHint}
                onClick={() => onChange(steps[at - 1]!.id)}
              >
                {texts.stepper.back}
              </Button>
            )}
            {aside}
            <Button
              type="submit"
              appearance="primary"
              className={styles.forward}
              disabledFocusable={step.blocked ?? false}
            >
              {step.next ?? texts.stepper.next}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
