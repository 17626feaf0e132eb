import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import type { ClipboardEvent } from "react";
import type { Encoding } from "../../../domain/crm/encodings";
import type { FileKind } from "../../../domain/crm/import-fields";
import { findLegacyEncoding, type LegacyEncoding } from "../../../domain/crm/legacy-encoding";
import type { CsvTable } from "../../../domain/crm/parse-csv";
import { readFile } from "../../../domain/crm/read-file";
import { useApp } from "../../session/app-context";
import { ErrorMessage } from "../../components/message";
import { NarrowSelect } from "../../components/narrow-select";
import { Lead } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useWork } from "../../session/use-work";
import { runInSlices } from "../../session/run-in-slices";
import { count } from "../../strings/format";
import { importTexts, kinds } from "../../strings/import-crm";
import { DropZone } from "./drop-zone";
import { EncodingField } from "./encoding-field";
import { SampleOffer } from "./sample-offer";
import { KIND_ORDER, kindOf, withFile, withoutFile, withReadAgain } from "./import-draft";
import type { StepProps } from "./step-props";

const texts = importTexts.files;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  file: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  rows: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  kind: { gridColumn: "2 / -1" },
});

/** Files are dropped, chosen or pasted; what they hold is recognised from their columns. */
export function FilesStep({ draft, update }: StepProps) {
  const styles = useStyles();
  const { announce } = useApp();
  const { state: work, run } = useWork<void>();

  const add = (files: readonly File[]) =>
    void run(texts.reading, async (handle) => {
      // A file that cannot be read does not keep the others out.
      const failures: unknown[] = [];
      for (const file of files) {
        try {
          const bytes = new Uint8Array(await file.arrayBuffer());
          const csv = await runInSlices(readFile(file.name, bytes, await findLegacyEncoding(bytes)), handle);
          place(csv, kindOf(csv));
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length) throw failures[0];
    });
  const readAgain = (csv: CsvTable, encoding: Encoding) =>
    void run(texts.reading, async (handle) => {
      const legacy: LegacyEncoding = { ...csv.legacy!, encoding, how: "chosen" };
      const again = await runInSlices(readFile(csv.file, legacy.bytes, legacy), handle);
      update((before) => withReadAgain(before, csv, again));
    });
  const place = (csv: CsvTable, kind: FileKind | null) =>
    update((before) => {
      const earlier = kind && before.files[kind];
      if (earlier && earlier !== csv) announce(texts.replaced(csv.file, kinds[kind].one));
      return withFile(before, csv, kind);
    });
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData("text");
    if (files.length) add(files);
    else if (text.includes("\n")) add([new File([text], texts.pasted)]);
  };
  const entries: (readonly [CsvTable, FileKind | null])[] = [
    ...KIND_ORDER.flatMap((kind) => (draft.files[kind] ? [[draft.files[kind], kind] as const] : [])),
    ...draft.unknown.map((csv) => [csv, null] as const),
  ];
  return (
    <div onPaste={paste} style={{ display: "contents" }}>
      <Lead>{texts.lead}</Lead>
      <DropZone onFiles={add} />
      {work.kind === "running" && <WorkProgress progress={work.progress} onCancel={work.cancel} />}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      <ul className={styles.list}>
        {entries.map(([csv, kind]) => (
          <FileEntry
            key={csv.file}
            csv={csv}
            kind={kind}
            onEncoding={(encoding) => readAgain(csv, encoding)}
            onKind={(chosen) => place(csv, chosen)}
            onRemove={() => update((before) => withoutFile(before, csv))}
          />
        ))}
      </ul>
      {entries.length === 0 && <SampleOffer />}
    </div>
  );
}

function FileEntry({
  csv,
  kind,
  onEncoding,
  onKind,
  onRemove,
}: {
  csv: CsvTable;
  kind: FileKind | null;
  onEncoding: (encoding: Encoding) => void;
  onKind: (kind: FileKind) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { format } = useApp();
  return (
    <li className={styles.file}>
      <DocumentTableRegular aria-hidden fontSize={20} />
      <span>
        <span className={styles.name}>{csv.file}</span>
        <span className={styles.rows}>{count(csv.rows.length, "row", "rows", format)}</span>
      </span>
      <Button
        type="button"
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={texts.remove(csv.file)}
        onClick={onRemove}
      />
      <Field
        className={styles.kind}
        {...(kind ? {} : { validationState: "warning" as const, validationMessage: texts.unknownHint })}
      >
        <NarrowSelect
          size="small"
          aria-label={texts.kind(csv.file)}
          value={kind ?? ""}
          onChange={(_, { value }) => onKind(value as FileKind)}
        >
          {kind === null && <option value="">{texts.unknown}</option>}
          {KIND_ORDER.map((each) => (
            <option key={each} value={each}>
              {kinds[each].holds}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      {csv.legacy && (
        <div className={styles.kind}>
          <EncodingField csv={csv} legacy={csv.legacy} onChoose={onEncoding} />
        </div>
      )}
    </li>
  );
}
