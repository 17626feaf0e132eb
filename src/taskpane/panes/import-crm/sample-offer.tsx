import { Button } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { Buttons, Note } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { importTexts } from "../../strings/import-crm";
import { todayTexts } from "../../strings/today";
import { useSampleData } from "../../session/use-sample-data";
import SampleNotice from "../today/sample-data";

/** For somebody without a file at hand: sample data, offered while the workbook has no partner. */
export function SampleOffer() {
  const { directory } = useApp();
  const sample = useSampleData();
  const { work } = sample;
  if (work.kind === "running") return <WorkProgress progress={work.progress} onCancel={work.cancel} />;
  if (work.kind !== "idle") return <SampleNotice sample={sample} />;
  if (!directory || directory.partners.length > 0) return null;
  return (
    <>
      <Note>{importTexts.files.noFile}</Note>
      <Buttons>
        <Button type="button" onClick={sample.add}>
          {todayTexts.start.sample}
        </Button>
      </Buttons>
    </>
  );
}
