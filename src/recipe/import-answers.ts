import { z } from "zod";
import { wordsBeside } from "../domain/crm/column-formats";
import { counted } from "../domain/crm/count-words";
import { currencyCode, currencySign } from "../domain/crm/currency-code";
import { ENCODINGS, type Encoding } from "../domain/crm/encodings";
import { DATE_ORDERS } from "../domain/crm/parse-date";
import type { FileDecisions, ImportDecisions, StageClass } from "../domain/crm/import-decisions";
import { FILE_KINDS, type FileKind } from "../domain/crm/import-fields";
import type { ImportPreview } from "../domain/crm/import-preview";
import { spreadColumnChoice } from "../domain/crm/map-columns";
import type { CsvTable } from "../domain/crm/parse-csv";
import { ROW_ANSWERS, ROW_QUESTIONS } from "../domain/crm/row-choices";
import { RecipeError } from "./recipe-error";

const CLASSES = ["Open", "Won", "Lost"] as const;
/** What is certain about a closed deal; an open one without a probability is not weighed. */
const CERTAIN: Readonly<Record<StageClass, number | null>> = { Open: null, Won: 1, Lost: 0 };

const currency = z
  .string()
  .refine((text) => currencyCode(text) !== null, "expected a currency code such as EUR")
  .transform((text) => currencyCode(text)!);
const encoding = z
  .string()
  .refine((label) => ENCODINGS.includes(label as Encoding), `expected one of ${ENCODINGS.join(", ")}`)
  .transform((label) => label as Encoding);
const stage = z
  .union([
    z.enum(CLASSES),
    z.strictObject({ class: z.enum(CLASSES), probability: z.number().min(0).max(1).nullable().optional() }),
  ])
  .transform((given) => (typeof given === "string" ? { class: given } : given))
  .transform((given) => ({ class: given.class, probability: given.probability ?? CERTAIN[given.class] }));

const rowFields = {
  groupedBy: z.record(z.string(), z.enum(ROW_ANSWERS.groupedBy)).default({}),
  repeatedDeals: z.record(z.string(), z.enum(ROW_ANSWERS.repeatedDeals)).default({}),
  sharedDeals: z.record(z.string(), z.enum(ROW_ANSWERS.sharedDeals)).default({}),
  /** "leave out", or the partner that these rows belong to. */
  noPartner: z.record(z.string(), z.string().min(1)).default({}),
};

/** The fields of a step by which a recipe answers what an import would ask. Columns are the files', by their headers. */
export const ANSWERS = {
  /** By file, the name of a saved mapping to read it by. */
  mappings: z.partialRecord(z.enum(FILE_KINDS), z.string().min(1)).default({}),
  /** From our column to the file's; null where the file has none. */
  map: z.record(z.string(), z.string().nullable()).default({}),
  /** By file, of those that are not Unicode. */
  encoding: z.partialRecord(z.enum(FILE_KINDS), encoding).default({}),
  dateOrders: z.record(z.string(), z.enum(DATE_ORDERS)).default({}),
  decimalMarks: z.record(z.string(), z.enum([".", ","])).default({}),
  ...rowFields,
  /** By word beside amounts: a factor, a currency, or null for a cell that is not read. */
  amountWords: z.record(z.string(), z.union([z.number().positive(), currency, z.null()])).default({}),
  /** By stage: a class, or a class with a probability. */
  stages: z.record(z.string(), stage).default({}),
  /** From a product's name in the deals to the product it is; null for a product of its own. */
  productNames: z.record(z.string(), z.string().nullable()).default({}),
  /** From a partner's name in the deals to the partner it is; null for a partner of its own. */
  partnerNames: z.record(z.string(), z.string().nullable()).default({}),
  currency: currency.optional(),
  /** By what a column of currencies says, the currency that it means. */
  currencyNames: z.record(z.string(), currency).default({}),
  /** By currency, what one unit is worth in the workbook's. */
  rates: z.record(currency, z.number().positive()).default({}),
  /** What becomes of cells edited by hand that the file would change. */
  conflicts: z.enum(["mine", "file"]).optional(),
  /** What becomes of deals that the deals file, which is complete then, does not have. */
  absentDeals: z.enum(["keep", "lost", "remove"]).default("keep"),
};
export type Answers = z.output<z.ZodObject<typeof ANSWERS>>;

type Files = Readonly<Partial<Record<FileKind, CsvTable>>>;

/** The answers as decisions about these files. Throws a RecipeError that names the field and the column which no file has. */
export function decisionsOf(answers: Answers, files: Files): ImportDecisions {
  const headers = Object.fromEntries(Object.entries(files).map(([kind, file]) => [kind, file.header]));
  const choice = spreadColumnChoice(answers.map, headers);
  if (choice.unknown.length)
    throw new RecipeError(`the map names columns that no file has: ${choice.unknown.join(", ")}`);
  const dateOrders = byFile("dateOrders", answers.dateOrders, headers);
  const decimalMarks = byFile("decimalMarks", answers.decimalMarks, headers);
  const rows = ROW_QUESTIONS.map(
    (question) => [question, byFile(question, answers[question], headers).deals ?? {}] as const,
  );
  const amountWords = inLowerCase(answers.amountWords);
  // "kr" was a word before it was known as a sign of several currencies.
  const signs = Object.entries(amountWords).filter(([word]) => currencySign(word) !== null);
  const kinds = Object.keys(files) as FileKind[];
  const {
    stages,
    productNames: products,
    partnerNames: partners,
    rates,
    currencyNames: named,
    currency: chosen,
    conflicts,
    absentDeals,
  } = answers;
  const currencyNames = {
    ...Object.fromEntries(signs.flatMap(([sign, code]) => (typeof code === "string" ? [[sign, code]] : []))),
    ...named,
  };
  return {
    files: Object.fromEntries(
      kinds.map((kind): [FileKind, FileDecisions] => [
        kind,
        {
          ...(answers.mappings[kind] === undefined ? {} : { mapping: answers.mappings[kind] }),
          columns: choice.files[kind] ?? {},
          dateOrders: dateOrders[kind] ?? {},
          decimalMarks: decimalMarks[kind] ?? {},
          ...(kind === "deals" ? Object.fromEntries(rows) : {}),
          amountWords,
        },
      ]),
    ),
    stages,
    products,
    partners,
    rates,
    currencyNames,
    absentDeals,
    ...(chosen ? { currency: chosen } : {}),
    ...(conflicts ? { conflicts: { all: conflicts } } : {}),
  };
}

function inLowerCase<V>(answers: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(
    Object.entries(answers).map(([word, value]) => [word.trim().toLowerCase(), value]),
  );
}

/** Gives each answer to the files that have its column, under the header as the file spells it. */
function byFile<V>(
  field: string,
  answers: Readonly<Record<string, V>>,
  headers: Readonly<Record<string, readonly string[]>>,
): Partial<Record<string, Record<string, V>>> {
  const spread: Record<string, Record<string, V>> = {};
  for (const [column, value] of Object.entries(answers)) {
    let placed = false;
    for (const [kind, names] of Object.entries(headers)) {
      const header = names.find((name) => name.toLowerCase() === column.trim().toLowerCase());
      if (header === undefined) continue;
      spread[kind] = { ...spread[kind], [header]: value };
      placed = true;
    }
    if (!placed) throw new RecipeError(`"${field}": no file has a column "${column}"`);
  }
  return spread;
}

/** Throws a RecipeError for an answer that the import has no use for, so that a slip in a recipe is not passed over. */
export function insistOnAnswers(answers: Answers, plan: ImportPreview): void {
  for (const [kind, name] of Object.entries(answers.mappings)) {
    const saved = plan.files.find((file) => file.kind === kind)?.saved;
    if (!saved) throw new RecipeError(`"mappings": there is no ${kind} file`);
    if (saved.used === null)
      throw new RecipeError(
        `"mappings": the workbook has no mapping "${name}" for the columns of the ${kind} file; it has ${saved.names.join(", ") || "none"}`,
      );
  }
  const formats = plan.files.map((file) => file.formats);
  const odd = FILE_KINDS.find(
    (kind) => answers.encoding[kind] && !plan.files.some((file) => file.kind === kind),
  );
  if (odd) throw new RecipeError(`"encoding": there is no ${odd} file`);
  unused(
    "dateOrders",
    answers.dateOrders,
    formats.flatMap(({ dates }) => [...dates.keys()]),
    "is no date column",
  );
  unused(
    "decimalMarks",
    answers.decimalMarks,
    formats.flatMap(({ numbers }) => [...numbers.keys()]),
    "is no column of numbers",
  );
  unused(
    "amountWords",
    answers.amountWords,
    [
      ...formats.flatMap((each) => wordsBeside(each).map(({ word }) => word)),
      ...[...plan.spellings.currencies].filter((each) => currencySign(each) !== null),
    ],
    "stands beside no amount",
  );
  for (const question of ROW_QUESTIONS)
    unused(
      question,
      answers[question],
      plan.rows.filter(({ kind }) => kind === question).map(({ column }) => column),
      "leaves no such question open",
    );
  unused("partnerNames", answers.partnerNames, [...plan.spellings.partners], "is no partner in the files");
  unused(
    "productNames",
    answers.productNames,
    plan.products.map(({ name }) => name),
    "is no product in the deals",
  );
  unused(
    "currencyNames",
    answers.currencyNames,
    [...plan.spellings.currencies],
    "is no currency in the files",
  );
  for (const [name, decided] of Object.entries(answers.stages)) {
    const proposal = plan.stages.find(({ stage: each }) => each.toLowerCase() === name.trim().toLowerCase());
    if (proposal?.how === "workbook" && proposal.class !== decided.class)
      throw new RecipeError(
        `"stages": the workbook has ${proposal.stage} as ${proposal.class}; change it in cam_stages (set-rows) before the import`,
      );
  }
  if (answers.absentDeals !== "keep" && !plan.absent)
    throw new RecipeError(`"absentDeals": there is no deals file to be complete`);
  if (answers.absentDeals !== "keep" && plan.absent?.unnamed)
    throw new RecipeError(
      `"absentDeals": ${counted(plan.absent.unnamed, "row of the deals file has", "rows of the deals file have")} no Deal ID that can be read, so nobody knows which deals are gone`,
    );
  if (answers.currency && plan.currency !== answers.currency)
    throw new RecipeError(
      `"currency": the workbook holds amounts in ${plan.currency}, so it cannot become ${answers.currency}; give a rate for ${answers.currency}`,
    );
}

function unused(
  field: string,
  answers: Readonly<Record<string, unknown>>,
  inFiles: readonly string[],
  what: string,
) {
  const known = new Set(inFiles.map((each) => each.trim().toLowerCase()));
  const odd = Object.keys(answers).find((each) => !known.has(each.trim().toLowerCase()));
  if (odd !== undefined) throw new RecipeError(`"${field}": "${odd}" ${what}, or is not imported`);
}
