import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ClipboardEvent } from "react";
import type { Encoding } from "../../../domain/crm/encodings";
import type { FileKind } from "../../../domain/crm/import-fields";
import { readPasted } from "../../../domain/crm/pasted-rows";
import type { CsvTable } from "../../../domain/crm/parse-csv";
import { useApp } from "../../session/app-context";
import { ErrorMessage } from "../../components/message";
import { DropZone } from "../../components/drop-zone";
import { Buttons, Lead } from "../../components/page-parts";
import { PasteField } from "../../components/paste-field";
import { WorkProgress } from "../../components/work-progress";
import { runInSlices } from "../../session/run-in-slices";
import { useWork } from "../../session/use-work";
import { importTexts, kinds } from "../../strings/import-crm";
import { FileEntry } from "./file-entry";
import { SampleOffer } from "./sample-offer";
import { KIND_ORDER, kindOf, withFile, withoutFile, withSource } from "./import-draft";
import { openImportFile, readAgain, readSheet } from "./open-import-file";
import type { StepProps } from "./step-props";

const texts = importTexts.files;
const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/plain";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
});

/** Files are dropped, chosen or pasted; what they hold is recognised from their columns. */
export function FilesStep({ draft, update }: StepProps) {
  const styles = useStyles();
  const { announce, open } = useApp();
  const { state: work, run } = useWork<void>();

  const add = (files: readonly File[]) =>
    void run(texts.reading, async (handle) => {
      // A file that cannot be read does not keep the others out.
      const failures: unknown[] = [];
      for (const file of files) {
        try {
          const read = await openImportFile(file, handle);
          update((before) => withSource(before, read));
          place(read.table, kindOf(read.table));
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length) throw failures[0];
    });
  const changeSheet = (csv: CsvTable, sheet: string) =>
    void run(texts.reading, async (handle) => {
      const book = draft.sources.get(csv)?.book;
      if (!book) return;
      const read = await readSheet(csv.file, book, { sheet, ...handle });
      update((before) => withSource(withoutFile(before, csv), read));
      place(read.table, kindOf(read.table));
    });
  const changeEncoding = (csv: CsvTable, encoding: Encoding) =>
    void run(texts.reading, async (handle) => {
      const table = await readAgain(csv, { encoding, ...handle });
      const kind = KIND_ORDER.find((each) => draft.files[each] === csv) ?? kindOf(table);
      update((before) => withFile(withoutFile(before, csv), table, kind));
    });
  const place = (csv: CsvTable, kind: FileKind | null) =>
    update((before) => {
      const earlier = kind && before.files[kind];
      if (earlier && earlier !== csv) announce(texts.replaced(csv.file, kinds[kind].one));
      return withFile(before, csv, kind);
    });
  const addText = (text: string) =>
    void run(texts.reading, async (handle) => {
      const table = await runInSlices(readPasted(texts.pasted, text), handle);
      place(table, kindOf(table));
    });
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData("text");
    if (files.length) add(files);
    else if (text.includes("\n")) addText(text);
  };
  const entries: (readonly [CsvTable, FileKind | null])[] = [
    ...KIND_ORDER.flatMap((kind) => (draft.files[kind] ? [[draft.files[kind], kind] as const] : [])),
    ...draft.unknown.map((csv) => [csv, null] as const),
  ];
  return (
    <div onPaste={paste} style={{ display: "contents" }}>
      <Lead>{texts.lead}</Lead>
      <DropZone accept={ACCEPTED} texts={texts} onFiles={add} />
      <PasteField label={texts.paste} hint={texts.pasteHint} action={texts.usePasted} onText={addText} />
      {work.kind === "running" && <WorkProgress progress={work.progress} onCancel={work.cancel} />}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      <ul className={styles.list}>
        {entries.map(([csv, kind], index) => (
          <FileEntry
            key={kind ?? `${csv.file} ${index}`}
            csv={csv}
            kind={kind}
            source={draft.sources.get(csv)}
            onEncoding={(encoding) => changeEncoding(csv, encoding)}
            onKind={(chosen) => place(csv, chosen)}
            onSheet={(sheet) => changeSheet(csv, sheet)}
            onRemove={() => update((before) => withoutFile(before, csv))}
          />
        ))}
      </ul>
      {entries.length === 0 && (
        <>
          <Buttons>
            <Button type="button" appearance="transparent" onClick={() => open("addPartner")}>
              {texts.byHand}
            </Button>
          </Buttons>
          <SampleOffer />
        </>
      )}
    </div>
  );
}
