import { Button } from "@fluentui/react-components";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { endedQuarters, quarterToClose } from "../../../domain/closing/periods-to-close";
import { readSettings } from "../../../domain/program/settings";
import { resultsTable, settingsTable } from "../../../domain/shared/tables/catalogue";
import { Message } from "../../components/message";
import { useApp } from "../../session/app-context";
import { quarterTexts as texts } from "../../strings/quarters";

/** Offers to close a quarter that ended ten working days ago, where Results has figures of it or quarters are closed here. */
export function QuarterToClose({ source }: { source: WorkbookSnapshot }) {
  const { today, drafts, open } = useApp();
  const { rows } = source.table(resultsTable);
  const { fiscalStartMonth } = readSettings(source.table(settingsTable).rows).settings;
  const quarters = endedQuarters(rows, { asOf: today, fiscalStartMonth });
  const next = quarterToClose(quarters, today);
  const isUsed = quarters.some(({ closed }) => closed) || rows.some(({ period }) => period === next?.start);
  if (!next || !isUsed) return null;
  const show = () => {
    drafts.set("settings view", "quarters");
    open("settings");
  };
  return (
    <Message
      intent="info"
      title={texts.offer.title(next.name)}
      actions={
        <Button size="small" onClick={show}>
          {texts.offer.go}
        </Button>
      }
    >
      {texts.offer.body}
    </Message>
  );
}
