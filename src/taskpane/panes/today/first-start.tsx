import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { useApp } from "../../session/app-context";
import { EmptyState } from "../../components/empty-state";
import { ScorecardPicture } from "../../components/scorecard-picture";
import { todayTexts } from "../../strings/today";
import type { SampleData } from "../../session/use-sample-data";

const WorkProgress = lazy(async () => ({
  default: (await import("../../components/work-progress")).WorkProgress,
}));

/** An empty workbook: what this is for, what comes out of it, two ways to begin. */
export default function FirstStart({ sample }: { sample: SampleData }) {
  const { open } = useApp();
  const { start } = todayTexts;
  const { work } = sample;
  return (
    <EmptyState
      title={start.title}
      picture={<ScorecardPicture />}
      actions={
        work.kind === "running" ? (
          <Suspense fallback={null}>
            <WorkProgress progress={work.progress} onCancel={work.cancel} />
          </Suspense>
        ) : (
          <>
            <Button appearance="primary" onClick={() => open("import")}>
              {start.import}
            </Button>
            <Button onClick={sample.add}>{start.sample}</Button>
          </>
        )
      }
    >
      {start.body}
    </EmptyState>
  );
}
