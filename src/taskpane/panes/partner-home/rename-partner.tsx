import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage } from "../../components/message";
import { Buttons, Note, Stack } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { WorkProgress } from "../../components/work-progress";
import { todayTexts } from "../../strings/today";
import type { Renaming } from "./use-rename";

const texts = todayTexts.rename;

/** What became of a rename, and the way back. */
export function RenameNotice({ renaming: { work, reset } }: { renaming: Renaming }) {
  if (work.kind === "idle") return null;
  if (work.kind === "running") return <WorkProgress progress={work.progress} onCancel={work.cancel} />;
  if (work.kind === "failed")
    return (
      <ErrorMessage
        error={work.error}
        actions={
          <Button size="small" onClick={reset}>
            OK
          </Button>
        }
      />
    );
  const { applied, rename } = work.result;
  return (
    <AppliedMessage
      key={applied.label}
      applied={applied}
      title={texts.done(rename.from, rename.to)}
      sheet={partnersTable.sheet}
    >
      {texts.doneBody(rename.from)}
    </AppliedMessage>
  );
}

/** The chosen partner's new name. */
export function RenameForm({ partner, onRename }: { partner: string; onRename: (to: string) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(partner);
  if (!open) return <Button onClick={() => setOpen(true)}>{texts.open}</Button>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && name.trim() !== partner) onRename(name);
      }}
    >
      <Stack>
        <TextField label={texts.name} value={name} required onChange={setName} />
        <Note>{texts.what}</Note>
        <Buttons>
          <Button type="submit" appearance="primary">
            {texts.button}
          </Button>
          <Button type="button" onClick={() => setOpen(false)}>
            {texts.cancel}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
