import { lazy, Suspense } from "react";
import { useLater } from "../../hooks/use-later";
import { Note, Stack } from "../../components/page-parts";
import { todayTexts } from "../../strings/today";
import { useApp } from "../../session/app-context";
import { Attention } from "./attention";
import { MonthCard } from "./month-card";
import { useSampleData } from "../../session/use-sample-data";
import { ToolList } from "./tool-list";

const SampleNotice = lazy(() => import("./sample-data"));
const LostNames = lazy(() => import("./lost-names"));
const HollowSheets = lazy(() => import("./hollow-sheets"));
const FirstStart = lazy(() => import("./first-start"));
const FollowUps = lazy(() => import("./follow-ups"));

/** What is due and who needs attention; every tool from here. */
export default function TodayPage() {
  const { directory } = useApp();
  const sample = useSampleData();
  const later = useLater(directory !== null);
  if (!directory) return <Note>{todayTexts.reading}</Note>;
  return (
    <Stack>
      <Suspense fallback={null}>
        {later && (sample.present || sample.work.kind !== "idle") && <SampleNotice sample={sample} />}
        {later && <HollowSheets />}
      </Suspense>
      {directory.partners.length === 0 ? (
        <Suspense fallback={null}>
          <FirstStart sample={sample} />
        </Suspense>
      ) : (
        <>
          <Suspense fallback={null}>{later && <LostNames />}</Suspense>
          <MonthCard partners={directory.partners} />
          <Attention partners={directory.partners} />
          <Suspense fallback={null}>{later && <FollowUps />}</Suspense>
        </>
      )}
      <ToolList />
    </Stack>
  );
}
