import { CARD_TABLES } from "../../../domain/today/card-tables";
import { useMemo } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { TableDefinition } from "../../../domain/shared/tables/table-definition";

import { Message, MessageList } from "../../components/message";
import { useApp } from "../../session/app-context";
import { cardTexts } from "../../strings/today-cards";

const texts = cardTexts.problems;
const SHOWN = 3;
const TABLES = CARD_TABLES as readonly unknown[] as TableDefinition[];

/** Rows that nothing counts, because a cell of theirs cannot be read: without them the cards may be wrong. */
export function UnreadRows({ source }: { source: WorkbookSnapshot }) {
  const { format } = useApp();
  const problems = useMemo(
    () =>
      TABLES.flatMap((table) =>
        source.table(table).problems.map((problem) => ({ ...problem, sheet: table.sheet })),
      ),
    [source],
  );
  if (!problems.length) return null;
  const more = problems.length - SHOWN;
  return (
    <Message intent="error" title={texts.title(problems.length, format)}>
      {texts.body}
      <MessageList
        items={[
          ...problems
            .slice(0, SHOWN)
            .map(({ sheet, row, column, message }) => `${texts.row(sheet, row)}, ${column}: ${message}`),
          ...(more > 0 ? [texts.more(more)] : []),
        ]}
      />
    </Message>
  );
}
