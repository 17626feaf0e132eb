import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { Stack } from "../../components/page-parts";
import { todayTexts } from "../../strings/today";
import { useApp } from "../../session/app-context";
import { Attention } from "./attention";
import { FirstStart } from "./first-start";
import { MonthCard } from "./month-card";
import { PartnerCard } from "./partner-card";
import { RenameNotice } from "./rename-partner";
import { useRename } from "./use-rename";
import { useSampleData } from "../../session/use-sample-data";
import { SampleNotice } from "./sample-data";
import { ToolList } from "./tool-list";

const LostNames = lazy(() => import("./lost-names"));
const FollowUps = lazy(() => import("./follow-ups"));

/** What is due and who needs attention; every tool from here. */
export default function TodayPage() {
  const { directory, partner } = useApp();
  const sample = useSampleData();
  const renaming = useRename();
  if (!directory) return <Spinner size="small" label={todayTexts.reading} />;
  const chosen = directory.partners.find((entry) => entry.partner === partner);
  return (
    <Stack>
      <SampleNotice sample={sample} />
      <RenameNotice renaming={renaming} />
      {directory.partners.length === 0 ? (
        <FirstStart sample={sample} />
      ) : (
        <>
          <Suspense fallback={null}>
            <LostNames renaming={renaming} />
          </Suspense>
          {chosen && <PartnerCard entry={chosen} renaming={renaming} />}
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
