import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { SETTINGS } from "../../domain/program/settings";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import { changeTable } from "../../domain/shared/tables/table-change";
import { CurrencyField } from "../components/currency-field";
import { ErrorMessage, Message } from "../components/message";
import { useApp } from "../session/app-context";
import { useWork } from "../session/use-work";
import { currencyTexts as texts } from "../strings/currency";

/** Asks once in which currency the amounts are; nothing is assumed, and nothing waits for the answer. */
export default function CurrencyAsk() {
  const { workbook, refresh } = useApp();
  const [chosen, choose] = useState<string | null>(null);
  const { state: work, run } = useWork<unknown>();
  const use = () => {
    if (chosen === null) return;
    const { key: setting, unit, source } = SETTINGS.currency;
    const tables = [changeTable(settingsTable, [{ setting, value: chosen, unit, source }])];
    void run(texts.saving, (handle) =>
      workbook.apply({ label: texts.change(chosen), tables, sheets: [] }, handle),
    ).then(refresh);
  };
  return (
    <>
      <Message
        intent="info"
        title={texts.title}
        actions={
          <Button size="small" disabledFocusable={chosen === null || work.kind === "running"} onClick={use}>
            {texts.use(chosen)}
          </Button>
        }
      >
        {texts.body}
        <CurrencyField label={texts.label} value={chosen} onChoose={choose} />
      </Message>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
    </>
  );
}
