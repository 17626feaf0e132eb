import { Spinner } from "@fluentui/react-components";
import { AS_OF_TABLES } from "../../../domain/program/proposed-as-of";
import { kindRequest } from "../../../book/kind-request";
import type { ComponentType, ReactNode } from "react";
import { partnerAfter } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import type { Directory } from "../../session/directory";
import { BuildError } from "../build-error";
import { Built } from "../built";
import { LiveFigures } from "../live-figures";
import { ErrorMessage } from "../message";
import { NoPartner } from "../no-partner";
import { Stepper } from "../stepper";
import { WorkProgress } from "../work-progress";
import type { ToolStepProps, ToolBefore, ToolDefinition, ToolTypes } from "./tool-definition";
import { openScreen, screensOf, type Screen } from "./tool-state";
import { useTool } from "./use-tool";
import { useToolWork, type WrittenTool } from "./use-tool-work";

/** The page of a guided tool: reads the workbook, keeps the draft, goes through the steps, builds, and says how it went. */
export function guidedTool<T extends ToolTypes>(definition: ToolDefinition<T>): ComponentType {
  const { texts, kind } = definition;
  // A reading is repeated when its request changes.
  const request = kindRequest(kind, [...AS_OF_TABLES, ...(definition.reads ?? [])]);
  return function GuidedTool() {
    const { directory } = useApp();
    const { now, error, update } = useTool(definition, request);
    if (error != null && !now) return <ErrorMessage error={error} />;
    if (!now || !directory) return <Spinner size="small" label={texts.reading} />;
    if (texts.empty && directory.partners.length === 0)
      return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;
    return <ToolSteps definition={definition} now={now} update={update} directory={directory} />;
  };
}

interface StepsProps<T extends ToolTypes> {
  definition: ToolDefinition<T>;
  now: ToolBefore<T>;
  update: ToolStepProps<T>["update"];
  directory: Directory;
}

/** The steps and the build at their end; afterwards what was built. */
function ToolSteps<T extends ToolTypes>({ definition, now, update, directory }: StepsProps<T>) {
  const { choosePartner } = useApp();
  const { work, reset, build, save } = useToolWork(definition, now, update);
  if (work.kind === "done") {
    const start = (partner: string) => {
      choosePartner(partner);
      update((before) => ({ ...before, step: definition.empty.step }));
      reset();
    };
    return (
      <ToolWritten definition={definition} written={work.result} directory={directory} onStart={start} />
    );
  }
  const screens = screensOf(definition, now);
  const open = openScreen(screens, now);
  const goTo = (step: string) => update((before) => ({ ...before, step }));
  const props = { ...now, update, save: () => void save(), busy: work.kind === "running" };
  const goOnFrom = (id: string) => {
    const next = screens[screens.findIndex((each) => each.id === id) + 1];
    if (next) goTo(next.id);
  };
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      <Stepper
        steps={screens.map(({ step, part, next, ...screen }) => ({
          ...screen,
          ...(next === undefined ? {} : { next }),
          content: contentOf(definition, step, { ...props, part, goOn: () => goOnFrom(screen.id) }),
        }))}
        current={open.id}
        onChange={goTo}
        onFinish={() => build("rebuild")}
        busy={
          work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null
        }
        result={inView(definition, now, open.id)}
      />
    </>
  );
}

function contentOf<T extends ToolTypes>(
  { partner }: ToolDefinition<T>,
  step: Screen<T>["step"],
  props: ToolStepProps<T, T["live"] | null>,
): ReactNode {
  if (step === null) return partner && <partner.Content {...props} />;
  const { live } = props;
  return live && <step.Content {...props} live={live} />;
}

/** What stays in view above the steps. */
function inView<T extends ToolTypes>(
  definition: ToolDefinition<T>,
  { live, ...input }: ToolBefore<T>,
  screen: string,
): ReactNode {
  if (live === null) return null;
  const now = { ...input, live };
  if ("figures" in definition) {
    const { Bars } = definition;
    return (
      <LiveFigures name={definition.texts.live.name} figures={definition.figures(now)}>
        {Bars && <Bars {...now} />}
      </LiveFigures>
    );
  }
  const { Picture, pictured } = definition;
  return (pictured?.(now, screen) ?? true) && <Picture {...now} />;
}

/** What was written, and in a tool about a partner the way on to another. */
function ToolWritten<T extends ToolTypes>({
  definition: { partner, After },
  written: { applied, texts, built },
  directory,
  onStart,
}: {
  definition: ToolDefinition<T>;
  written: WrittenTool;
  directory: Directory;
  /** With "": to the choice of the partner. */
  onStart: (partner: string) => void;
}) {
  const another = partner ? { onAnother: () => onStart("") } : {};
  return (
    <Built
      applied={applied}
      title={texts.title}
      next={texts.partner === undefined ? undefined : partnerAfter(directory.partners, texts.partner)}
      onNext={onStart}
      {...another}
      onAgain={() => onStart(texts.partner ?? "")}
      actions={built && After && <After />}
    >
      {texts.body}
    </Built>
  );
}
