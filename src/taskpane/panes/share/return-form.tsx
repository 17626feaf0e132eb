import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { WorkbookError } from "../../../book/workbook-error";
import { FORM_PARTS, FORM_SOURCES, returnForm, type FormPart } from "../../../domain/return-form/make-form";
import { isoOf } from "../../../domain/shared/serial-date";
import { sharedTable } from "../../../domain/shared/tables/sharing-tables";
import { loggedCopies } from "../../../domain/sharing/shared-log";
import { formFileName } from "../../../qbr/file-names";
import { HandedFile } from "../../components/handed-file";
import { ErrorMessage } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useHandedFiles, type BuiltFile } from "../../session/use-handed-files";
import { useWork } from "../../session/use-work";
import { yourName } from "../../session/your-name";
import { returnFormTexts as texts } from "../../strings/return-form";
import { TakeReturn } from "./take-return";

/** Makes the form of the partner that is chosen, and takes any partner's that came back. */
export function ReturnForm({ partner }: { partner: string }) {
  const { workbook, today, refresh } = useApp();
  const { state, run } = useWork<BuiltFile>();
  const { hand, log } = useHandedFiles();
  const [dropped, drop] = useState<ReadonlySet<FormPart>>(new Set());
  const parts = FORM_PARTS.filter((part) => !dropped.has(part));
  const toggle = (part: FormPart) =>
    drop(
      (before) => new Set(before.has(part) ? [...before].filter((each) => each !== part) : [...before, part]),
    );
  const make = () =>
    void run(texts.making, async (handle) => {
      const snapshot = await workbook.read({ tables: [...FORM_SOURCES, sharedTable] });
      const tables = returnForm(snapshot, { partner, day: today, parts });
      if (!tables.length) throw new WorkbookError({ problem: "lost", ...texts.nothing(partner) });
      const [{ returnFormPages }, { pagesFile }] = await Promise.all([
        import("../../../sheets/return-form/form-pages"),
        import("../../../xlsx/pages-file"),
      ]);
      const label = texts.label(partner);
      const pages = returnFormPages(snapshot, tables, { partner, day: today });
      const file = hand(formFileName(partner, isoOf(today)), pagesFile(pages));
      const sheets = tables.map(({ table }) => table.sheet);
      const row = {
        madeOn: today,
        partner,
        sheets,
        form: "Return form",
        file: file.name,
        by: yourName() || null,
      };
      const change = loggedCopies(snapshot.table(sharedTable).rows, [row]);
      return { file, ...(await log({ label, tables: [change], sheets: [] }, handle)) };
    });
  return (
    <Section title={texts.title}>
      <Note>{texts.note}</Note>
      {partner !== "" &&
        FORM_PARTS.map((part) => (
          <Checkbox
            key={part}
            checked={!dropped.has(part)}
            label={texts.parts[part]}
            onChange={() => toggle(part)}
          />
        ))}
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && (
        <HandedFile
          built={state.result}
          logged={texts.logged}
          notLogged={texts.notLogged}
          onUndone={refresh}
        />
      )}
      {partner !== "" &&
        (state.kind === "running" ? (
          <WorkProgress progress={state.progress} onCancel={state.cancel} />
        ) : (
          <Buttons>
            <Button disabledFocusable={!parts.length} onClick={make}>
              {texts.make(partner)}
            </Button>
          </Buttons>
        ))}
      <TakeReturn />
    </Section>
  );
}
