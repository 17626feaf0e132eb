import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { DeletionNotice } from "../../components/delete-sheets";
import { Message } from "../../components/message";
import { useApp } from "../../session/app-context";
import { sheetsOfNobody } from "../../session/built-list";
import { useBuiltSheets, useSheetDeletion } from "../../session/use-built-sheets";
import { sheetsTexts } from "../../strings/sheets";

const texts = sheetsTexts.hollow;

/** Sheets about partners that are gone, such as after the sample data was removed, and one button to be rid of them. */
export default function HollowSheets() {
  const { directory, open } = useApp();
  const { sheets } = useBuiltSheets();
  const deletion = useSheetDeletion();
  const [asks, ask] = useState(false);
  const hollow = sheetsOfNobody(sheets ?? [], directory?.partners ?? []).map(({ sheetName }) => sheetName);
  const isQuiet = deletion.work.kind === "idle";
  if (isQuiet && !hollow.length) return null;
  if (!isQuiet || asks)
    return <DeletionNotice deletion={deletion} asked={asks ? hollow : []} onKeep={() => ask(false)} />;
  return (
    <Message
      intent="info"
      title={texts.title(hollow.length)}
      actions={
        <>
          <Button size="small" onClick={() => ask(true)}>
            {sheetsTexts.deleteMany(hollow.length)}
          </Button>
          <Button size="small" onClick={() => open("sheets")}>
            {texts.show}
          </Button>
        </>
      }
    >
      {texts.body}
    </Message>
  );
}
