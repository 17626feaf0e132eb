import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import type { Encoding } from "../../../domain/crm/encodings";
import type { FileKind } from "../../../domain/crm/import-fields";
import type { CsvTable } from "../../../domain/crm/parse-csv";
import { NarrowSelect } from "../../components/narrow-select";
import { useApp } from "../../session/app-context";
import { count } from "../../strings/format";
import { importTexts, kinds } from "../../strings/import-crm";
import { EncodingField } from "./encoding-field";
import { KIND_ORDER } from "./import-draft";
import type { ImportFile } from "./open-import-file";

const texts = importTexts.files;

const useStyles = makeStyles({
  file: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  rows: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  choice: { gridColumn: "2 / -1" },
});

interface FileEntryProps {
  csv: CsvTable;
  kind: FileKind | null;
  /** Of a workbook. */
  source: ImportFile | undefined;
  onKind: (kind: FileKind) => void;
  onSheet: (sheet: string) => void;
  onEncoding: (encoding: Encoding) => void;
  onRemove: () => void;
}

/** A file, what it holds, of a workbook which sheet is read, and its encoding where it does not say so. */
export function FileEntry({ csv, kind, source, onKind, onSheet, onEncoding, onRemove }: FileEntryProps) {
  const styles = useStyles();
  const { format } = useApp();
  const { book, sheet = "" } = source ?? {};
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
      {book && book.sheets.length > 1 && (
        <Field className={styles.choice} label={texts.sheet} size="small">
          <NarrowSelect
            size="small"
            aria-label={texts.sheetOf(csv.file)}
            value={sheet}
            onChange={(_, { value }) => onSheet(value)}
          >
            {book.sheets.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      )}
      <Field
        className={styles.choice}
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
        <div className={styles.choice}>
          <EncodingField csv={csv} legacy={csv.legacy} onChoose={onEncoding} />
        </div>
      )}
    </li>
  );
}
