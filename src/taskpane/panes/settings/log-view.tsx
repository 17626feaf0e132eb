import { Button, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import { LONG_LOG, newestEntries } from "../../../domain/log/log-list";
import { logTable } from "../../../domain/shared/tables/history-tables";
import { ErrorMessage } from "../../components/message";
import { Lead, Note, Stack } from "../../components/page-parts";
import { RowItem, RowList } from "../../components/row-list";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { logTexts as texts } from "../../strings/log";
import { todayTexts } from "../../strings/today";

const LOG = { tables: [logTable] };
const AT_ONCE = 25;

/** The last entries of the log, and those that hold some words. */
export function LogView() {
  const { format } = useApp();
  const { snapshot, error } = useSnapshot(LOG);
  const [words, find] = useState("");
  const [shown, show] = useState(AT_ONCE);
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot) return <Spinner size="small" label={todayTexts.reading} />;
  const { rows } = snapshot.table(logTable);
  const entries = newestEntries(rows, words);
  return (
    <Stack>
      <Lead>{texts.lead}</Lead>
      {rows.length >= LONG_LOG && <Note>{texts.long(rows.length, format)}</Note>}
      {rows.length > 0 && (
        <TextField label={texts.find} hint={texts.findHint} value={words} onChange={find} />
      )}
      {entries.length === 0 && <Note>{rows.length ? texts.noneFound : texts.none}</Note>}
      <RowList>
        {entries.slice(0, shown).map((entry) => (
          <RowItem key={entry.logId}>
            <Text weight="semibold">{entry.what}</Text>
            <Note>{texts.about(entry, entry.when === null ? "" : texts.when(entry.when, format))}</Note>
            {entry.detail !== null && <Note>{entry.detail}</Note>}
          </RowItem>
        ))}
      </RowList>
      {entries.length > shown && (
        <Button onClick={() => show(shown + 4 * AT_ONCE)}>
          {texts.more(Math.min(entries.length - shown, 4 * AT_ONCE), format)}
        </Button>
      )}
    </Stack>
  );
}
