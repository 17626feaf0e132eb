import { Button } from "@fluentui/react-components";
import type { AnyTable } from "../../../domain/shared/tables/table-definition";
import { ErrorMessage } from "../../components/message";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { partnerHomeTexts as texts } from "../../strings/partner-home";

/** To the sheet of a table that is filled by hand; a workbook that lacks it gets it, with its headers. */
export function TableButton({ table }: { table: AnyTable }) {
  const { workbook, refresh } = useApp();
  const { state: work, run } = useWork<void>();
  const { sheet } = table;
  const go = () =>
    void run(texts.adding(sheet), async (handle) => {
      const snapshot = await workbook.read({ tables: [table] });
      if (!snapshot.table(table).exists)
        await workbook.apply(
          { label: texts.adding(sheet), tables: [{ table, upserts: [] }], sheets: [] },
          handle,
        );
      await workbook.activate(sheet);
    }).then(refresh);
  return (
    <>
      <Button disabledFocusable={work.kind === "running"} onClick={go}>
        {texts.table(sheet)}
      </Button>
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
    </>
  );
}
