import { DATE_ORDER_NAMES, parseDate } from "../../../domain/crm/parse-date";
import { parseAmount, parseFileNumber } from "../../../domain/crm/detect-numbers";
import {
  meaningsOf,
  wordsBeside,
  type DateFormat,
  type NumberFormat,
} from "../../../domain/crm/column-formats";
import { longDate } from "../../../domain/shared/plain-words";
import type { CsvTable } from "../../../domain/crm/parse-csv";
import { useApp } from "../../session/app-context";
import { ChoiceField } from "../../components/choice-field";
import { Lead, Section } from "../../components/page-parts";
import { importTexts, kinds } from "../../strings/import-crm";
import { AmountWordField } from "./amount-word-field";
import { decideFile } from "./import-draft";
import { filesOf } from "./import-steps";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.formats;
const DECIMALS = [".", ","] as const;

/** How each date and number column is read, why, and the other reading. */
export function FormatsStep({ draft, update, preview }: PreviewStepProps) {
  const { format } = useApp();
  const files = filesOf(preview).filter(
    ({ formats }) => written(formats.dates).length + written(formats.numbers).length > 0,
  );
  if (files.length === 0) return <Lead>{texts.none}</Lead>;
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {files.map(({ kind, formats }) => {
        const csv = draft.files[kind];
        return (
          <Section key={kind} title={kinds[kind].title} level={3}>
            {written(formats.dates).map((column) => (
              <FormatField
                key={column.header}
                column={column}
                value={column.order}
                options={Object.keys(DATE_ORDER_NAMES).map((order) => [
                  order,
                  texts.dates[order as keyof typeof texts.dates],
                ])}
                example={exampleOf(csv, column.header, (raw) => {
                  const day = parseDate(raw, column.order);
                  return day === null ? null : longDate(day);
                })}
                onChoose={(order) =>
                  update((before) => decideFile(before, kind, "dateOrders", { [column.header]: order }))
                }
              />
            ))}
            {written(formats.numbers).map((column) => (
              <FormatField
                key={column.header}
                column={column}
                value={column.decimal}
                options={DECIMALS.map((mark) => [mark, texts.decimals[mark]])}
                example={exampleOf(csv, column.header, (raw) => {
                  const value = valueOf(raw, column);
                  return value === null ? null : format.number(value, Number.isInteger(value) ? 0 : 2);
                })}
                onChoose={(mark) =>
                  update((before) => decideFile(before, kind, "decimalMarks", { [column.header]: mark }))
                }
              />
            ))}
            {wordsBeside(formats).map((word) => (
              <AmountWordField
                key={word.word}
                word={word}
                onChoose={(meaning) =>
                  update((before) => decideFile(before, kind, "amountWords", { [word.word]: meaning }))
                }
              />
            ))}
          </Section>
        );
      })}
    </>
  );
}

/** Columns whose cells are text: of the others there is nothing to decide. */
function written<F extends DateFormat | NumberFormat>(formats: ReadonlyMap<string, F>): F[] {
  return [...formats.values()].filter(({ how }) => how !== "typed");
}

function valueOf(raw: string, column: NumberFormat): number | null {
  const amount = parseAmount(raw, {
    decimal: column.decimal,
    unit: column.unit,
    meanings: meaningsOf(column),
  });
  if (amount !== null) return column.scale === null ? null : amount.value / column.scale;
  return parseFileNumber(raw, column.decimal)?.value ?? null;
}

interface FormatFieldProps {
  column: DateFormat | NumberFormat;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  example: string;
  onChoose: (value: string) => void;
}

function FormatField({ column, value, options, example, onChoose }: FormatFieldProps) {
  const unsure = column.how === "unsure";
  const why = `${column.evidence} ${unsure ? "" : example}`.trim();
  return (
    <ChoiceField
      label={column.header}
      value={unsure ? null : value}
      options={options}
      placeholder={texts.pick}
      ask={`${texts.ask}. ${why}`}
      hint={why}
      onChoose={onChoose}
    />
  );
}

/** The first text of the column and how it is read. */
function exampleOf(csv: CsvTable | undefined, header: string, read: (raw: string) => string | null): string {
  const index = csv?.header.indexOf(header) ?? -1;
  const raw = csv?.rows
    .find((row) => !row.typed?.has(index) && row.cells[index]?.trim())
    ?.cells[index]?.trim();
  return raw === undefined ? "" : texts.example(raw, read(raw) ?? texts.unread);
}
