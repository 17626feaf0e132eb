import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../domain/control/findings";
import { ErrorMessage } from "../../components/message";
import { RowEntry } from "../../components/row-entry";
import { RowList } from "../../components/row-list";
import { useApp } from "../../session/app-context";
import { controlTexts as texts } from "../../strings/control";

const AT_ONCE = 20;

/** Findings with their sheet, rows and reason, and the way to them. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { workbook, format } = useApp();
  const [shown, show] = useState(AT_ONCE);
  const [trouble, setTrouble] = useState<unknown>(null);
  const more = findings.length - shown;
  return (
    <>
      {trouble !== null && <ErrorMessage error={trouble} />}
      <RowList>
        {findings.slice(0, shown).map(({ table, column, words, rows }) => (
          <RowEntry
            key={`${table?.name} ${column} ${words}`}
            name={table?.sheet ?? texts.workbook}
            facts={[texts.what(column, words), rows.length > 0 && texts.rows(rows, format)]}
            {...(table
              ? {
                  deeds: [
                    {
                      label: texts.go,
                      onClick: () =>
                        void workbook
                          .goTo({ table: table.name, header: column, row: rows[0] ?? 0 })
                          .catch(setTrouble),
                    },
                  ],
                }
              : {})}
          />
        ))}
      </RowList>
      {more > 0 && <Button onClick={() => show(findings.length)}>{texts.more(more, format)}</Button>}
    </>
  );
}
