import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { FilePreview } from "../../../domain/crm/import-preview";
import type { MappedColumn } from "../../../domain/crm/map-columns";
import { hintOf } from "../../components/hint-of";
import { Message } from "../../components/message";
import { NarrowSelect } from "../../components/narrow-select";
import { Lead, Note, Section } from "../../components/page-parts";
import { importTexts, kinds } from "../../strings/import-crm";
import { decideFile, nameMapping } from "./import-draft";
import { filesOf, questionsFor } from "./import-steps";
import { SavedMappingFields } from "./saved-mapping-fields";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.columns;
/** No column is called so: names have no blank in front. */
const UNDECIDED = " undecided";

const useStyles = makeStyles({
  more: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    "& > summary": { cursor: "pointer", color: tokens.colorBrandForegroundLink, minHeight: "24px" },
  },
  fields: { display: "grid", rowGap: tokens.spacingVerticalS },
});

/** Our columns and the file's, proposed and changeable. */
export function ColumnsStep({ draft, update, preview }: PreviewStepProps) {
  return (
    <>
      {questionsFor(preview, "columns").map(({ message }) => (
        <Message key={message} intent="warning">
          {message}
        </Message>
      ))}
      {filesOf(preview).map((file) => (
        <Section key={file.kind} title={kinds[file.kind].title} level={3}>
          <Lead>{texts.lead(file.file)}</Lead>
          <SavedMappingFields
            saved={file.saved}
            name={draft.decisions.files?.[file.kind]?.saveAs}
            onChange={(names) => update((before) => nameMapping(before, file.kind, names))}
          />
          <FileColumns
            file={file}
            header={draft.files[file.kind]?.header ?? []}
            onChoose={(field, header) =>
              update((before) => decideFile(before, file.kind, "columns", { [field]: header }))
            }
          />
        </Section>
      ))}
    </>
  );
}

interface FileColumnsProps {
  file: FilePreview;
  header: readonly string[];
  onChoose: (field: string, header: string | null) => void;
}

function FileColumns({ file, header, onChoose }: FileColumnsProps) {
  const styles = useStyles();
  const { columns, unused, asked } = file.mapping;
  const first = columns.filter(
    (column) =>
      column.index >= 0 || column.field.required || asked.includes(column.field) || column.how === "chosen",
  );
  const rest = columns.filter((column) => !first.includes(column));
  const field = (column: MappedColumn) => (
    <ColumnField
      key={column.field.field}
      column={column}
      open={asked.includes(column.field)}
      header={header}
      onChoose={onChoose}
    />
  );
  return (
    <>
      <div className={styles.fields}>{first.map(field)}</div>
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{texts.more(rest.length)}</summary>
          <div className={styles.fields}>{rest.map(field)}</div>
        </details>
      )}
      {unused.length > 0 && <Note>{texts.unused(unused.join(", "))}</Note>}
    </>
  );
}

function ColumnField({
  column,
  open,
  header,
  onChoose,
}: {
  column: MappedColumn;
  /** The user is asked for it, and has not answered. */
  open: boolean;
  header: readonly string[];
  onChoose: FileColumnsProps["onChoose"];
}) {
  const { field, how } = column;
  const missing = (field.required && column.header === null) || open;
  return (
    <Field
      label={field.header}
      required={field.required}
      {...(missing
        ? { validationState: "warning" as const, validationMessage: texts.required }
        : hintOf(texts.how[how]))}
    >
      <NarrowSelect
        value={open ? UNDECIDED : (column.header ?? "")}
        onChange={(_, { value }) =>
          value !== UNDECIDED && onChoose(field.header, value === "" ? null : value)
        }
      >
        {open && <option value={UNDECIDED}>{texts.choose}</option>}
        <option value="">{missing && !open ? texts.choose : texts.absent}</option>
        {header.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
