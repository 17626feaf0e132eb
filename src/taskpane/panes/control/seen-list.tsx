import { useState } from "react";
import type { SeenInCells } from "../../../sheets/control/seen";
import { ErrorMessage } from "../../components/message";
import { RowEntry } from "../../components/row-entry";
import { RowList } from "../../components/row-list";
import { useApp } from "../../session/app-context";
import { controlTexts as texts } from "../../strings/control";

/** What the last build of Control saw in the cells of built sheets, and the way to them. */
export function SeenList({ seen }: { seen: readonly SeenInCells[] }) {
  const { workbook } = useApp();
  const [trouble, setTrouble] = useState<unknown>(null);
  return (
    <>
      {trouble !== null && <ErrorMessage error={trouble} />}
      <RowList>
        {seen.map(({ sheetName, cells, first, words }) => (
          <RowEntry
            key={sheetName}
            name={sheetName}
            facts={[texts.what(cells, words)]}
            deeds={[
              {
                label: texts.go,
                onClick: () => void workbook.goTo({ sheetName, cell: first }).catch(setTrouble),
              },
            ]}
          />
        ))}
      </RowList>
    </>
  );
}
