import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type PartnerRow, partnersTable } from "../../../domain/shared/tables/catalogue";
import { changeTable } from "../../../domain/shared/tables/table-change";
import type { AppliedChange } from "../../../book/workbook-port";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage } from "../../components/message";
import { Buttons, Stack } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";

interface PartnerEditProps {
  texts: Readonly<Record<"change" | "save" | "cancel" | "saving" | "saved", string>>;
  /** Whether something is being typed. */
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
  /** What is written to Partners, and what the user would call it; null while it cannot be. */
  edit: () => { row: Partial<PartnerRow>; label: string } | null;
  /** The fields. */
  children: ReactNode;
}

/** Some cells of a partner's row in Partners, changed on its page. */
export function PartnerEdit({ texts, open, onOpen, onClose, edit, children }: PartnerEditProps) {
  const { workbook, refresh } = useApp();
  const { state: work, run } = useWork<AppliedChange>();
  const save = () => {
    const edited = edit();
    if (!edited) return;
    const { row, label } = edited;
    void run(texts.saving, async (handle) => {
      const tables = [changeTable(partnersTable, [row])];
      const applied = await workbook.apply({ label, tables, sheets: [] }, handle);
      onClose();
      return applied;
    }).then(refresh);
  };
  return (
    <>
      {work.kind === "done" && (
        <AppliedMessage applied={work.result} title={texts.saved} sheet={partnersTable.sheet} />
      )}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {open ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Stack>
            {children}
            <Buttons>
              <Button type="submit" appearance="primary">
                {texts.save}
              </Button>
              <Button type="button" onClick={onClose}>
                {texts.cancel}
              </Button>
            </Buttons>
          </Stack>
        </form>
      ) : (
        <Buttons>
          <Button onClick={onOpen}>{texts.change}</Button>
        </Buttons>
      )}
    </>
  );
}
