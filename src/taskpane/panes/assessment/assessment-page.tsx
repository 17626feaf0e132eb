import { ProgressBar, Spinner } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import {
  CAPABILITY_TABLES,
  readCapabilityData,
  type CapabilityData,
} from "../../../domain/capabilities/capability-data";
import { lifeStageOf } from "../../../domain/capabilities/life-stage";
import type { Questionnaire } from "../../../domain/capabilities/questions";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { findSheet } from "../../../book/find-sheet";
import type { AppliedChange, BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import { answersChange, type AnswersForm } from "../../../sheets/capabilities-scorecard/answers-change";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import type { SheetKind } from "../../../sheets/shared/sheet-plan";
import { useApp } from "../../session/app-context";
import { BuildError } from "../../components/build-error";
import { Built } from "../../components/built";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Stepper } from "../../components/stepper";
import { WorkProgress } from "../../components/work-progress";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../hooks/use-snapshot";
import { useWork } from "../../hooks/use-work";
import { assessmentTexts as texts } from "../../strings/assessment";
import { count } from "../../strings/format";
import {
  chosen,
  currentAssessment,
  assessmentDraftOf,
  EMPTY_DRAFT,
  type AssessmentDraft,
  type CurrentAssessment,
  type AssessedPartnerDraft,
} from "./assessment-draft";
import { assessmentSteps } from "./assessment-steps";

const KINDS: readonly SheetKind[] = ["capabilities-scorecard", "performance-scorecard", "partner-view"];
const REQUEST = { tables: CAPABILITY_TABLES, sheets: KINDS };

/** What a screen of the questionnaire works with. */
export interface Assessing {
  data: CapabilityData;
  partner: string;
  current: CurrentAssessment;
  sheets: readonly BuiltSheet[];
  /** The sheet that is in the workbook. */
  sheet: BuiltSheet | undefined;
  /** The day that the sheet will stand for. */
  asOf: SerialDate;
  draft: AssessedPartnerDraft;
  choose: (change: Partial<AssessedPartnerDraft>) => void;
}

/** What makes one of the two questionnaires. */
export interface QuestionnaireDefinition {
  questionnaire: Questionnaire;
  kind: SheetKind;
  texts: {
    titles: Readonly<Record<"partner" | "start" | "review", string>>;
    empty: { title: string; body: string };
    partner: { exists: (sheet: string) => string; new: string };
    review: { build: string; update: string };
    done: { title: (partner: string) => string; body: string };
  };
  /** Whether the assessment of a day has been built. */
  finished: (data: CapabilityData, partner: string, day: SerialDate) => boolean;
  Start?: (assessing: Assessing) => ReactNode;
  /** The live result, above every screen. */
  Live: (assessing: Assessing) => ReactNode;
  Review: (assessing: Assessing) => ReactNode;
  /** Where one goes on with the same partner once the sheet is built. */
  After?: () => ReactNode;
  change: (snapshot: WorkbookSnapshot, assessing: Assessing, answers: AnswersForm["answers"]) => ChangeSet;
}

type Done = { applied: AppliedChange; partner: string; built: boolean; answered: number };

/** A partner's answers question by question with the result in view; stopped and taken up at any time, built at the end. */
export function AssessmentPage({ definition }: { definition: QuestionnaireDefinition }) {
  const { workbook, today, directory, partner, choosePartner, refresh, format } = useApp();
  const { questionnaire, kind, texts: own } = definition;
  const [draft, update] = useDraft<AssessmentDraft>(questionnaire, EMPTY_DRAFT);
  const { snapshot, error } = useSnapshot(REQUEST);
  const data = useMemo(() => (snapshot ? readCapabilityData(snapshot) : null), [snapshot]);
  const { state: work, run, reset } = useWork<Done>();
  const assessing = useMemo(() => {
    if (!data || !snapshot || !partner) return null;
    return assess({
      definition,
      data,
      sheets: snapshot.sheets,
      partner,
      draft: assessmentDraftOf(draft, partner),
      today,
      choose: (change) => update((before) => chosen(before, partner, change)),
    });
  }, [data, snapshot, partner, draft, definition, today, update]);

  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !data || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0) return <NoPartner title={own.empty.title}>{own.empty.body}</NoPartner>;

  const apply = (
    step: string,
    change: (assessing: Assessing) => ChangeSet,
    built: boolean,
    existing: "rebuild" | "beside" = "rebuild",
  ) => {
    if (!assessing) return;
    const { answered } = assessing.current.completeness;
    void run(step, async (handle) => ({
      applied: await workbook.apply(change(assessing), { ...handle, existing }),
      partner,
      built,
      answered,
    })).then((done) => {
      // After a failure the workbook is as it was read.
      if (!done) return;
      update((before) => ({
        step: null,
        partners: {
          ...before.partners,
          [partner]: { ...assessmentDraftOf(before, partner), from: null, assessedOn: null, given: {} },
        },
      }));
      refresh();
    });
  };
  const build = (existing: "rebuild" | "beside") =>
    apply(
      texts.review.preparing,
      (now) => definition.change(snapshot, now, now.current.answers),
      true,
      existing,
    );
  const stop = () =>
    apply(
      texts.saved.preparing,
      ({ current: { assessedOn, answers } }) => answersChange(snapshot, { partner, assessedOn, answers }),
      false,
    );
  const start = (next: string) => {
    choosePartner(next);
    update((before) => ({ ...before, step: next ? "start" : "partner" }));
    reset();
  };
  if (work.kind === "done") {
    const { applied, partner: whose, built, answered } = work.result;
    const active = directory.partners
      .filter((entry) => entry.status !== "Inactive")
      .map((entry) => entry.partner);
    const next = active[active.indexOf(whose) + 1];
    const title = built
      ? own.done.title(whose)
      : texts.saved.title(count(answered, "answer", "answers", format));
    return (
      <Built
        applied={applied}
        title={title}
        next={next}
        onNext={start}
        onAnother={() => start("")}
        actions={built && definition.After && <definition.After />}
      >
        {built ? own.done.body : texts.saved.body}
      </Built>
    );
  }

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

interface AssessInput {
  definition: QuestionnaireDefinition;
  data: CapabilityData;
  sheets: readonly BuiltSheet[];
  partner: string;
  draft: AssessedPartnerDraft;
  today: SerialDate;
  choose: Assessing["choose"];
}

function assess({ definition, data, sheets, partner, draft, today, choose }: AssessInput): Assessing {
  const row = data.scorecard.partners.find((each) => nameKey(each.partner) === nameKey(partner));
  const sheet = findSheet(sheets, definition.kind, { partner });
  const typed = sheet?.inputs["in_life_stage"];
  const day = data.scorecard.settings.asOf ?? today;
  const stage = lifeStageOf(typeof typed === "string" ? typed : null) ?? lifeStageOf(row?.lifeStage ?? null);
  const current = currentAssessment({
    data,
    partner,
    stage,
    draft,
    day,
    questionnaire: definition.questionnaire,
    finished: (each) => definition.finished(data, partner, each),
  });
  return { data, partner, current, sheets, sheet, asOf: Math.max(day, current.assessedOn), draft, choose };
}
