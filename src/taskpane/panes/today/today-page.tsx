import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { Stack } from "../../components/page-parts";
import { todayTexts } from "../../strings/today";
import { useApp } from "../../session/app-context";
import { Attention } from "./attention";
import { FirstStart } from "./first-start";
import { MonthCard } from "./month-card";
import { useSampleData } from "../../session/use-sample-data";
import { SampleNotice } from "./sample-data";
import { ToolList } from "./tool-list";

const LostNames = lazy(() => import("./lost-names"));
const HollowSheets = lazy(() => import("./hollow-sheets"));
const FollowUps = lazy(() => import("./follow-ups"));

/** What is due and who needs attention; every tool from here. */
export default function TodayPage() {
  const { directory } = useApp();
  const sample = useSampleData();
  if (!directory) return <Spinner size="small" label={todayTexts.reading} />;
  return (
    <Stack>
      <SampleNotice sample={sample} />
      <Suspense fallback={null}>
        <HollowSheets />
      </Suspense>
      {directory.partners.length === 0 ? (
        <FirstStart sample={sample} />
      ) : (
        <>
          <Suspense fallback={null}>
            <LostNames />
          </Suspense>
          <MonthCard partners={directory.partners} />
          <Attention partners={directory.partners} />
          <Suspense fallback={null}>
            <FollowUps />
          </Suspense>
        </>
      )}
      <ToolList />
    </Stack>
  );
}
