import { ProgressBar, Spinner } from "@fluentui/react-components";
import { findSheet } from "../../../excel/find-sheet";
import { useApp } from "../../session/app-context";
import { BuildError } from "../../components/build-error";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Stepper } from "../../components/stepper";
import { WorkProgress } from "../../components/work-progress";
import { useDraft } from "../../session/use-draft";
import { assessmentTexts as texts } from "../../strings/assessment";
import { EMPTY_DRAFT, withoutAnswers, type AssessmentDraft } from "./assessment-draft";
import { AssessmentSaved } from "./assessment-saved";
import { assessmentSteps } from "./assessment-steps";
import type { Assessing, QuestionnaireDefinition } from "./questionnaire-definition";
import { useAssessing } from "./use-assessing";
import { useAssessmentWork } from "./use-assessment-work";

/** A partner's answers question by question with the result in view; stopped and taken up at any time, built at the end. */
export function AssessmentPage({ definition }: { definition: QuestionnaireDefinition }) {
  const { directory, partner, choosePartner, format } = useApp();
  const { questionnaire, kind, texts: own } = definition;
  const [draft, update] = useDraft<AssessmentDraft>(questionnaire, EMPTY_DRAFT);
  const { snapshot, error, assessing } = useAssessing(definition, draft, update);
  const onSaved = (saved: string) => update((before) => withoutAnswers(before, saved));
  const { work, reset, build, stop } = useAssessmentWork({ definition, snapshot, assessing, onSaved });

  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0) return <NoPartner title={own.empty.title}>{own.empty.body}</NoPartner>;

  const start = (next: string) => {
    choosePartner(next);
    update((before) => ({ ...before, step: next ? "start" : "partner" }));
    reset();
  };
  if (work.kind === "done")
    return (
      <AssessmentSaved definition={definition} saved={work.result} directory={directory} onStart={start} />
    );

  const goTo = (step: string) => update((before) => ({ ...before, step }));
  const sheet = findSheet(snapshot.sheets, kind, { partner });
  const { answered = 0, asked = 0 } = assessing?.current.completeness ?? {};
  const progress = texts.question.progress(format.number(answered), format.number(asked));
  const steps = assessmentSteps({
    definition,
    assessing,
    hint: sheet ? own.partner.exists(sheet.sheetName) : own.partner.new,
    goTo,
    stop,
    busy: work.kind === "running",
    progress,
  });
  const wanted = draft.step ?? (partner ? "start" : "partner");
  const current = steps.some(({ id }) => id === wanted) && partner ? wanted : "partner";
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      <Stepper
        steps={steps}
        current={current}
        onChange={goTo}
        onFinish={() => build("rebuild")}
        busy={
          work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null
        }
        result={
          assessing &&
          current !== "partner" && (
            <LiveProgress definition={definition} assessing={assessing} label={progress} />
          )
        }
      />
    </>
  );
}

/** The live result with how much is answered. */
function LiveProgress({
  definition: { Live },
  assessing,
  label,
}: {
  definition: QuestionnaireDefinition;
  assessing: Assessing;
  label: string;
}) {
  return (
    <>
      <Live {...assessing} />
      <ProgressBar
        value={assessing.current.completeness.share ?? 0}
        aria-label={label}
        aria-valuetext={label}
      />
    </>
  );
}
