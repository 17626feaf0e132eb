import { Spinner } from "@fluentui/react-components";
import { applyBlocks } from "../../../book/apply-blocks";
import { scorecardBuilder } from "../../../sheets/performance-scorecard/change";
import { useApp } from "../../session/app-context";
import { seconds } from "../../session/clock";
import { BuildError } from "../../components/build-error";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { ScorecardPicture } from "../../components/scorecard-picture";
import { Stepper } from "../../components/stepper";
import { WorkProgress } from "../../components/work-progress";
import { useWork } from "../../session/use-work";
import { scorecardTexts as texts } from "../../strings/scorecard";
import { chosenPartners } from "./chosen-partners";
import { LiveScore } from "./live-score";
import { scorecardFormOf, sheetOf, type StepId } from "./scorecard-draft";
import { ScorecardsBuilt, type BuiltScorecards } from "./scorecards-built";
import { scorecardSteps } from "./scorecard-steps";
import { useScorecardDraft } from "./use-scorecard-draft";
import { useLiveScorecard, useScorecardSource } from "./use-live-scorecard";

/** One partner's scorecard step by step with the score in view, or everybody's at once. */
export default function ScorecardPage() {
  const { workbook, today, format, directory, partner, choosePartner, refresh } = useApp();
  const [draft, update] = useScorecardDraft();
  const { snapshot, data, proposed, error } = useScorecardSource();
  const { state: work, run, reset } = useWork<BuiltScorecards>();
  const sheets = snapshot?.sheets ?? [];
  const sheet = sheetOf(sheets, partner);
  const asOf = draft.asOf ?? proposed.day;
  const card = useLiveScorecard({
    data,
    draft,
    partner: draft.scope === "one" ? partner : "",
    sheet,
    asOf,
  });

  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !data || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return (
      <NoPartner title={texts.empty.title} picture={<ScorecardPicture />}>
        {texts.empty.body}
      </NoPartner>
    );

  const chosen = chosenPartners(draft, directory.partners, partner, asOf);
  const { partners } = chosen;
  const build = (existing: "rebuild" | "beside") =>
    void run(texts.review.preparing, async (handle) => {
      const build = scorecardBuilder(snapshot);
      const changeFor = (names: readonly string[]) =>
        build(names.map((name) => scorecardFormOf(draft, name, sheetOf(sheets, name), asOf)));
      const label = texts.review.many(format.number(partners.length));
      const options = { ...handle, existing, seconds };
      return { applied: await applyBlocks(workbook, { label, partners, changeFor }, options), partners };
    }).then((done) => {
      // After a failure the workbook is as it was read.
      if (!done) return;
      const { stopped, finished } = done.applied;
      update((before) =>
        stopped
          ? { ...before, leftOut: [...before.leftOut, ...finished] }
          : { ...before, step: null, partners: {}, leftOut: [] },
      );
      refresh();
    });
  const start = (next: string) => {
    choosePartner(next);
    update((before) => ({ ...before, scope: "one", step: next ? null : "partner" }));
    reset();
  };
  if (work.kind === "done")
    return <ScorecardsBuilt built={work.result} directory={directory} onStart={start} onRest={reset} />;

  const steps = scorecardSteps(
    {
      draft,
      update,
      card,
      sheet,
      sheets,
      data,
      ...chosen,
      asOf,
      proposed,
    },
    today,
    format,
  );
  // A chosen partner's defaults are all there; the steps before are open to look at them.
  const wanted: StepId = draft.step ?? (card ? "review" : "partner");
  const current =
    steps.some(({ id }) => id === wanted) && (partners.length > 0 || wanted === "partner")
      ? wanted
      : "partner";
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      <Stepper
        steps={steps}
        current={current}
        onChange={(step) => update((before) => ({ ...before, step: step as StepId }))}
        onFinish={() => build("rebuild")}
        busy={
          work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null
        }
        result={card && <LiveScore card={card} />}
      />
    </>
  );
}
