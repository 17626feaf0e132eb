import type { Steps } from "../shared/steps";
import { findFormats, meaningsOf, wordsBeside, type ColumnFormats } from "./column-formats";
import { counted, firstFew } from "./count-words";
import { askingForDays } from "./closing-columns";
import { withCurrencies } from "./currency-column";
import { withoutDeleted } from "./deleted-rows";
import type { FileDecisions } from "./import-decisions";
import type { FileKind } from "./import-fields";
import {
  savedMappings,
  signatureOf,
  type ConfirmedFile,
  type ImportMemory,
  type SavedMapping,
} from "./import-memory";
import type { FilePreview } from "./import-preview";
import type { ImportQuestion } from "./import-problem";
import { readingsInWords } from "./legacy-encoding";
import { choiceOf, mapColumns, type ColumnMapping } from "./map-columns";
import type { CsvTable } from "./parse-csv";
import { ROW_QUESTIONS, type RowAnswers, type RowChoice } from "./row-choices";
import { settleDeals } from "./settle-deals";
import { readRecords, type Records } from "./read-records";
import { withoutTicks } from "./ticks";
import { askingForTwins } from "./twin-columns";

const FILE_NAMES: Readonly<Record<FileKind, string>> = {
  deals: "deals file",
  products: "products file",
  partners: "partners file",
  targets: "targets file",
  certificates: "certificates file",
  contacts: "contacts file",
  accounts: "accounts file",
};

export interface FileReading extends Records {
  /** What its rows leave open, with what was answered. */
  choices: readonly RowChoice[];
  /** Rows that became one with another row of their deal. */
  furtherRows: number;
  /** The file without the rows that the CRM has deleted. */
  csv: CsvTable;
  preview: FilePreview;
  questions: ImportQuestion[];
  /** What to remember for the next file with the same header. */
  memory: ConfirmedFile;
}

/** Reads one file as far as it can be read: columns found, formats found, rows in our terms, and what has to be asked first. */
export function* readImportFile(
  kind: FileKind,
  file: CsvTable,
  decided: FileDecisions,
  memory: ImportMemory,
): Steps<FileReading> {
  const { header } = file;
  const signature = signatureOf(kind, header);
  const mappings = savedMappings(memory, signature);
  const used = mappingToUse(mappings, decided.mapping);
  const remembered = used?.decisions ?? {};
  const name = decided.saveAs?.trim() || used?.name || nameOfFile(file.file);
  const byName = mapColumns(kind, header, decided.columns, remembered.columns);
  const { csv, problems: deleted } = withoutDeleted(file, byName);
  const mapping = askingForTwins(withCurrencies(askingForDays(withoutTicks(byName, csv), csv), csv), csv);
  const formats = yield* findFormats(csv, mapping, decided, remembered);
  const readable = mapping.missing.length === 0;
  const read = readable ? yield* readRecords(csv, mapping, formats) : { records: [], problems: [] };
  const answers = rowAnswers(remembered, decided);
  const settled =
    kind === "deals" && readable
      ? yield* settleDeals(read.records, mapping, answers)
      : { ...read, problems: [], choices: [], furtherRows: 0 };
  const leftOut = csv.problems.filter((problem) => problem.leftOut).length;
  return {
    records: settled.records,
    problems: [...deleted, ...read.problems, ...settled.problems],
    choices: settled.choices,
    furtherRows: settled.furtherRows,
    csv,
    preview: {
      kind,
      file: csv.file,
      rows: file.rows.length + leftOut,
      ...(csv.legacy ? { legacy: csv.legacy } : {}),
      mapping,
      formats,
      saved: { names: mappings.map((each) => each.name), used: used?.name ?? null, name },
    },
    questions: [
      ...encodingQuestions(kind, csv, remembered),
      ...fileQuestions(kind, mapping, formats, csv),
      ...settled.choices.filter(({ answer }) => answer === null),
    ],
    memory: {
      signature,
      used: used?.name ?? null,
      name,
      confirmed: {
        ...answers,
        ...(csv.legacy ? { encoding: csv.legacy.encoding } : {}),
        columns: choiceOf(mapping),
        dateOrders: Object.fromEntries(written(formats.dates).map(({ header, order }) => [header, order])),
        decimalMarks: Object.fromEntries(
          written(formats.numbers).map(({ header, decimal }) => [header, decimal]),
        ),
        amountWords: Object.fromEntries(
          [...formats.numbers.values()].flatMap((format) => Object.entries(meaningsOf(format))),
        ),
      },
    },
  };
}

/** The mapping of the name that was chosen; the newest where none was. */
function mappingToUse(
  mappings: readonly SavedMapping[],
  chosen: string | null | undefined,
): SavedMapping | undefined {
  if (chosen === undefined) return mappings[0];
  return mappings.find(({ name }) => name.toLowerCase() === chosen?.trim().toLowerCase());
}

const NAME_OF_MAPPING = 60;

/** What a mapping is called as long as nobody says it: as its file, without the ending. */
function nameOfFile(file: string): string {
  return file.replace(/\.[^.]{1,5}$/, "").slice(0, NAME_OF_MAPPING) || file;
}

function encodingQuestions(
  kind: FileKind,
  { legacy }: CsvTable,
  { encoding: remembered }: FileDecisions,
): ImportQuestion[] {
  if (legacy?.how !== "unsure" || legacy.encoding === remembered) return [];
  const message = `How is the ${FILE_NAMES[kind]} encoded? It is not Unicode, and ${readingsInWords(legacy)}. Better still, export it as CSV UTF-8.`;
  return [{ kind: "encoding", file: kind, message }];
}

/** Formats of columns that are texts: what a workbook says of its own cells is nothing to remember. */
function written<F extends { how: string }>(formats: ReadonlyMap<string, F>): F[] {
  return [...formats.values()].filter(({ how }) => how !== "typed");
}

/** What was answered about the rows of a file with this header, now or before. */
function rowAnswers(remembered: FileDecisions, decided: FileDecisions): RowAnswers {
  const answers = ROW_QUESTIONS.map((kind) => [kind, { ...remembered[kind], ...decided[kind] }] as const);
  return Object.fromEntries(answers.filter(([, each]) => Object.keys(each).length > 0));
}

function fileQuestions(
  kind: FileKind,
  mapping: FilePreview["mapping"],
  formats: ColumnFormats,
  csv: CsvTable,
): ImportQuestion[] {
  const name = FILE_NAMES[kind];
  const questions: ImportQuestion[] = [];
  for (const column of mapping.unknown)
    questions.push({
      kind: "unknown-column",
      file: kind,
      column,
      message: `The ${name} has no column "${column}"; it has ${csv.header.join(", ")}.`,
    });
  if (mapping.asked.length > 0 && mapping.missing.length === 0) {
    const missing = mapping.asked.map((field) => field.header);
    const message = `Which column of the ${name} holds ${missing.join(", ")}, if any does? ${unusedInWords(mapping)}`;
    questions.push({ kind: "columns", file: kind, missing, message });
  }
  if (mapping.missing.length > 0) {
    const missing = mapping.missing.map((field) => field.header);
    const hint =
      csv.header.length === 1
        ? "Only one column was found: check that its cells are separated by commas, semicolons or tabs."
        : unusedInWords(mapping);
    const message = `Which column of the ${name} holds ${missing.join(", ")}? ${hint}`;
    questions.push({ kind: "columns", file: kind, missing, message });
  }
  for (const { header, how, evidence } of formats.dates.values())
    if (how === "unsure")
      questions.push({
        kind: "date-order",
        file: kind,
        column: header,
        message: `How are the dates in "${header}" written? ${evidence}`,
      });
  for (const { header, how, evidence } of formats.numbers.values())
    if (how === "unsure")
      questions.push({
        kind: "decimal-mark",
        file: kind,
        column: header,
        message: `How are the numbers in "${header}" written? ${evidence}`,
      });
  return [...questions, ...wordQuestions(kind, formats)];
}

const COLUMNS_SHOWN = 40;

function unusedInWords({ unused }: ColumnMapping): string {
  return `Not imported so far: ${firstFew(unused, COLUMNS_SHOWN) || "none"}.`;
}

function wordQuestions(kind: FileKind, formats: ColumnFormats): ImportQuestion[] {
  return wordsBeside(formats).flatMap(({ header, word, meaning, example, cells }) => {
    if (meaning !== undefined) return [];
    const where =
      cells === 1
        ? `as in ${example}`
        : `in ${counted(cells, "cell", "different cells")}, for example ${example}`;
    const message = `What does "${word}" mean beside an amount in "${header}", ${where}? It may multiply the amount, stand for a currency, or spoil the cell.`;
    return [{ kind: "amount-word", file: kind, column: header, word, message }];
  });
}
