import { Button } from "@fluentui/react-components";
import { useApp } from "../../app/app-context";
import { EmptyState } from "../../components/empty-state";
import { ErrorMessage } from "../../components/message";
import { ScorecardPicture } from "../../components/scorecard-picture";
import { WorkProgress } from "../../components/work-progress";
import { scorecardTexts } from "../../strings/scorecard";
import { todayTexts } from "../../strings/today";
import { useSampleData } from "../today/sample-data";

const texts = scorecardTexts.empty;

/** A workbook without partners: what a scorecard needs, and two ways to get it. */
export function NoPartner() {
  const { open } = useApp();
  const { work, add } = useSampleData();
  const actions =
    work.kind === "running" ? (
      <WorkProgress progress={work.progress} onCancel={work.cancel} />
    ) : (
      <>
        <Button appearance="primary" onClick={() => open("import")}>
          {texts.import}
        </Button>
        <Button onClick={add}>{todayTexts.start.sample}</Button>
      </>
    );
  return (
    <>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      <EmptyState title={texts.title} picture={<ScorecardPicture />} actions={actions}>
        {texts.body}
      </EmptyState>
    </>
  );
}
