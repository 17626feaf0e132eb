import { Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import type { LifeStage } from "../../../domain/capabilities/framework";
import { defaultCriteriaRows } from "../../../domain/capabilities/stage-criteria";
import { stageChange } from "../../../domain/capabilities/life-stage";
import { stageCriteriaTable } from "../../../domain/shared/tables/capabilities-tables";
import { changeTable } from "../../../domain/shared/tables/table-change";
import { useApp } from "../../session/app-context";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Lead, Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { WrittenMessage } from "../../components/written-message";
import type { WrittenWork } from "../../session/use-partner-rows";
import { WorkProgress } from "../../components/work-progress";
import { useWork } from "../../session/use-work";
import { lifeStageTexts as texts } from "../../strings/life-stages";
import { BlueprintView } from "./blueprint-view";
import { CriteriaList } from "./criteria-list";
import { MoveForm } from "./move-form";
import { ReadyList } from "./ready-list";
import { reviewOf, useStageSource } from "./use-life-stages";

/** Where a partner stands in its life, what its life-stage asks for, and the move to the next. */
export default function LifeStagesPage() {
  const { workbook, today, directory, partner, refresh } = useApp();
  const { source, error } = useStageSource();
  const { state: work, run, reset } = useWork<WrittenWork>();
  const entry = directory?.partners.find((each) => each.partner === partner);
  const review = useMemo(
    () => (source && entry ? reviewOf(source, entry, today) : null),
    [source, entry, today],
  );

  if (error != null && !source) return <ErrorMessage error={error} />;
  if (!source || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;

  const move = async (to: LifeStage) => {
    if (!entry) return;
    const change = {
      label: texts.move.applied(entry.partner, to),
      tables: [stageChange(entry, to)],
      sheets: [],
    };
    const done = { title: texts.move.done(entry.partner, to), body: texts.move.doneBody };
    await run(texts.move.working, async (handle) => ({
      ...done,
      applied: await workbook.apply(change, handle),
    }));
    refresh();
  };
  const ownCriteria = async () => {
    const change = {
      label: texts.criteria.label,
      tables: [changeTable(stageCriteriaTable, defaultCriteriaRows())],
      sheets: [],
    };
    const done = {
      title: texts.criteria.written,
      body: texts.criteria.writtenBody,
      sheet: stageCriteriaTable.sheet,
    };
    await run(texts.criteria.editing, async (handle) => ({
      ...done,
      applied: await workbook.apply(change, handle),
    }));
    refresh();
  };
  return (
    <Stack>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {work.kind === "running" && <WorkProgress progress={work.progress} onCancel={work.cancel} />}
      {work.kind === "done" && <WrittenMessage result={work.result} />}
      <PartnerSelect onChoose={reset} />
      {!entry && <Lead>{texts.choose}</Lead>}
      {entry && review && (
        <>
          <Lead>{review.stage ? texts.now(entry.partner, review.stage) : texts.none(entry.partner)}</Lead>
          {review.stage && <CriteriaList review={review} source={source} onEdit={() => void ownCriteria()} />}
          <MoveForm
            key={`${entry.partner} ${review.stage} ${review.proposed}`}
            source={source}
            review={review}
            onMove={(to) => void move(to)}
          />
          {review.blueprint && <BlueprintView blueprint={review.blueprint} />}
        </>
      )}
      <ReadyList source={source} />
    </Stack>
  );
}
