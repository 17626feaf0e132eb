import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { useApp } from "../session/app-context";
import { useSeenSteps } from "../session/use-seen-steps";
import { sharedTexts } from "../strings/components";
import { firstInvalid } from "./first-invalid";
import { StepButtons } from "./step-buttons";
import { StepNames, type NamedStep } from "./step-names";

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
  /** Replaces the button that goes on while something is worked out; going back stays possible. */
  reading?: ReactNode;
  /** Stays in view above every step. */
  result?: ReactNode;
  /** A further button, between going back and going on. */
  aside?: ReactNode;
  /** Every step has what it needs by default, so that one may go to any of them at once. */
  free?: boolean;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
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
});

/** The steps as they are listed: the first screen of each name. */
function namedSteps(steps: readonly Step[]): (NamedStep & { first: number })[] {
  return steps.flatMap(({ id, name }, first) =>
    steps[first - 1]?.name === name ? [] : [{ id, name, first }],
  );
}

/** When the screen changes, the focus goes to its heading and its position is said aloud. */
function useHeadingFocus(step: Step, position: string): RefObject<HTMLHeadingElement> {
  const { announce } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step.id);
  useEffect(() => {
    if (shown.current === step.id) return;
    shown.current = step.id;
    heading.current?.focus();
    heading.current?.closest("main")?.scrollTo?.({ top: 0 });
    announce(position);
  }, [step.id, position, announce]);
  return heading;
}

/** One decision a screen. Enter goes on, Alt+← back; every step keeps what was typed, since the page above owns it. */
export function Stepper(props: StepperProps) {
  const { steps, current, onChange, onFinish, busy, reading, result, aside, free = false } = props;
  const styles = useStyles();
  const { announce } = useApp();
  const at = Math.max(
    0,
    steps.findIndex((step) => step.id === current),
  );
  const step = steps[at]!;
  const named = namedSteps(steps);
  const shownAt = named.findLastIndex(({ first }) => first <= at);
  const heading = useHeadingFocus(step, sharedTexts.stepper.position(shownAt + 1, named.length, step.name));
  const goBack = at > 0 ? () => onChange(steps[at - 1]!.id) : null;
  const seen = useSeenSteps(step.id);
  const form = useRef<HTMLFormElement>(null);
  /** What is wrong on the screen has the focus, and is said. */
  const isRight = () => {
    const wrong = form.current && firstInvalid(form.current);
    wrong?.focus();
    if (wrong) announce(wrong.validationMessage || sharedTexts.stepper.reach);
    return !wrong;
  };
  const goOn = () => {
    if (!isRight() || step.blocked || busy || reading) return;
    if (at === steps.length - 1) onFinish();
    else onChange(steps[at + 1]!.id);
  };
  const isOpen = (place: number) => {
    const { id, first } = named[place]!;
    return (
      place < shownAt || ((free || seen.has(id)) && steps.slice(at, first).every(({ blocked }) => !blocked))
    );
  };
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || event.key !== "ArrowLeft" || !goBack) return;
    event.preventDefault();
    if (!busy) goBack();
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <StepNames
        steps={named}
        current={shownAt}
        seen={isOpen}
        locked={Boolean(busy)}
        onChange={(place) => (place < shownAt || isRight()) && onChange(named[place]!.id)}
      />
      {result && <div className={styles.result}>{result}</div>}
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {step.title}
      </h2>
      <div className={styles.content} key={step.id}>
        {step.content}
      </div>
      <StepButtons
        forward={step.next ?? sharedTexts.stepper.next}
        blocked={step.blocked ?? false}
        busy={busy}
        reading={reading}
        aside={aside}
        onBack={goBack}
      />
    </form>
  );
}
