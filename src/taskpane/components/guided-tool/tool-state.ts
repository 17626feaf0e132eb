import { findSheet } from "../../../book/find-sheet";
import type { StepDefinition, ToolBefore, ToolDefinition, ToolInput, ToolTypes } from "./tool-definition";

/** The tool over a workbook, with what is typed. */
export function toolBefore<T extends ToolTypes>(
  { kind, live }: ToolDefinition<T>,
  given: Omit<ToolInput<T>, "sheet">,
): ToolBefore<T> {
  const input = { ...given, sheet: findSheet(given.snapshot.sheets, kind.kind, { partner: given.partner }) };
  return { ...input, live: live(input) };
}

export interface Screen<T extends ToolTypes> {
  id: string;
  name: string;
  title: string;
  blocked: boolean;
  /** Undefined: "Next". */
  next: string | undefined;
  /** Null: the choice of the partner. */
  step: StepDefinition<T> | null;
  /** Which of the step's screens; "" where it is the only one. */
  part: string;
}

/** The screens that there are, in order. */
export function screensOf<T extends ToolTypes>(
  { texts, partner, steps }: ToolDefinition<T>,
  now: ToolBefore<T>,
): Screen<T>[] {
  const named = (id: T["step"]) => ({ name: texts.steps[id], title: texts.titles[id] });
  const choice: Screen<T>[] = partner
    ? [
        {
          id: partner.id,
          ...named(partner.id),
          blocked: now.live === null,
          next: undefined,
          step: null,
          part: "",
        },
      ]
    : [];
  const shown = steps.filter((step) => step.shown?.(now) ?? true);
  const building = now.sheet ? texts.review.update : texts.review.build;
  const others = shown.flatMap((step, index): Screen<T>[] => {
    const { live } = now;
    const last = index === shown.length - 1 ? building : undefined;
    const screen = { id: step.id as string, ...named(step.id), step, part: "" };
    if (live === null) return step.parts ? [] : [{ ...screen, blocked: true, next: undefined }];
    const full = { ...now, live };
    const forward = { blocked: step.blocked?.(full) ?? false, next: step.next?.(full) ?? last };
    if (!step.parts) return [{ ...screen, ...forward }];
    return step.parts(full).map((part) => ({
      ...screen,
      ...forward,
      id: `${step.id} ${part.id}`,
      title: part.title,
      part: part.id,
    }));
  });
  return [...choice, ...others];
}

/** The screen that is open. */
export function openScreen<T extends ToolTypes>(
  screens: readonly Screen<T>[],
  { draft, live }: ToolBefore<T>,
): Screen<T> {
  const [first, second] = screens;
  // Whoever comes with a partner has chosen.
  const usual = first!.step === null && live !== null ? second : first;
  const wanted = draft.step === null ? usual : screens.find(({ id }) => id === draft.step);
  return (live !== null && wanted) || first!;
}
