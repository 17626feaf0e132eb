import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { Note, Stack } from "../../components/page-parts";
import { todayTexts } from "../../strings/today";
import { useApp } from "../../session/app-context";
import { MonthCard } from "./month-card";
import { useSampleData } from "../../session/use-sample-data";
import { ToolList } from "./tool-list";

const SampleNotice = lazy(() => import("./sample-data"));
const LostNames = lazy(() => import("./lost-names"));
const HollowSheets = lazy(() => import("./hollow-sheets"));
const FirstStart = lazy(() => import("./first-start"));
const ControlStrip = lazy(() => import("../control/control-strip"));
const Cards = lazy(() => import("./cards"));
const Attention = lazy(() => import("./attention"));
const DueList = lazy(() => import("./due-list"));
const FollowUps = lazy(() => import("./follow-ups"));

/** What is due and who needs attention; every tool from here. */
export default function TodayPage() {
  const { directory } = useApp();
  const sample = useSampleData();
  const [withCard, setWithCard] = useState<readonly string[]>([]);
  if (!directory) return <Note>{todayTexts.reading}</Note>;
  return (
    <Stack>
      <Later>
        {(sample.present || sample.work.kind !== "idle") && <SampleNotice sample={sample} />}
        <HollowSheets />
      </Later>
      {directory.partners.length === 0 ? (
        <Suspense fallback={null}>
          <FirstStart sample={sample} />
        </Suspense>
      ) : (
        <>
          <Later>
            <LostNames />
          </Later>
          <Later>
            <ControlStrip />
          </Later>
          <Later>
            <Cards onShown={setWithCard} />
          </Later>
          <MonthCard partners={directory.partners} />
          <Later>
            <DueList />
          </Later>
          <Later>
            <Attention partners={directory.partners} withCard={withCard} />
            <FollowUps />
          </Later>
        </>
      )}
      <ToolList />
    </Stack>
  );
}

/** What nobody looks for first: fetched, with what it reads, once the page stands. */
function Later({ children }: { children: ReactNode }) {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setStands(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return stands && <Suspense fallback={null}>{children}</Suspense>;
}
