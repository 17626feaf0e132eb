import path from "node:path";
import { z } from "zod";
import { existingTables, IMPORT_TABLES } from "../../domain/crm/existing-tables";
import { type ImportQuestion } from "../../domain/crm/import-problem";
import type { Encoding } from "../../domain/crm/encodings";
import { FILE_KINDS, type FileKind } from "../../domain/crm/import-fields";
import { findLegacyEncoding } from "../../domain/crm/legacy-encoding";
import type { CsvTable } from "../../domain/crm/parse-csv";
import type { ImportFiles } from "../../domain/crm/merge-files";
import { previewImport } from "../../domain/crm/preview-import";
import { isWorkbook } from "../../domain/crm/decode-text";
import { readFile } from "../../domain/crm/read-file";
import { readGrid } from "../../domain/crm/read-grid";
import { runSteps } from "../../domain/shared/steps";
import { readGrids } from "../../xlsx/read/read-grids";
import { isGlob, isLike } from "../glob";
import { ANSWERS, decisionsOf, insistOnAnswers } from "../import-answers";
import { importReport } from "../import-report";
import { QuestionError, RecipeError, wordsOf } from "../recipe-error";
import { recipeStep, type Kitchen } from "../recipe-step";

/** The field of the step in which a question is answered. */
const FIELD_OF: Readonly<Record<ImportQuestion["kind"], string>> = {
  columns: "map",
  "unknown-column": "map",
  encoding: "encoding",
  "date-order": "dateOrders",
  "decimal-mark": "decimalMarks",
  groupedBy: "groupedBy",
  repeatedDeals: "repeatedDeals",
  sharedDeals: "sharedDeals",
  noPartner: "noPartner",
  "amount-word": "amountWords",
  stage: "stages",
  "lost-partner": "partnerNames",
  "currency-name": "currencyNames",
  currency: "currency",
  rate: "rates",
};

const FILE_SAYS =
  "path of a CSV file or an Excel workbook, or a pattern that one file is like: `exports/deals-*.csv`";

const file = z.string().optional();
const FILES = {
  deals: file,
  products: file,
  partners: file,
  targets: file,
  certificates: file,
  contacts: file,
  accounts: file,
} satisfies Record<FileKind, typeof file>;

/** Imports CRM files and says what became of their rows. What the files leave open is answered by the step's fields. */
export const importCrm = recipeStep(
  {
    name: "import-crm",
    does: "Imports files of a CRM (CSV, .xlsx), at least one. Fields below the files answer what the files leave open; columns are the files', by header.",
    says: {
      deals: FILE_SAYS,
      products: FILE_SAYS,
      partners: FILE_SAYS,
      targets: "the same, of partners' annual targets: Partner, Target",
      certificates: "the same, of who passed which certificate",
      contacts: "the same, of the people at the partners",
      accounts: "the same, of the partners' customers",
      sheets:
        'of workbooks, the sheet to read: `{"deals":"Pipeline"}`; without it the first one with rows, and a line says so',
      mappings: "file → the name of the saved mapping to read it by; without it the newest for its header",
      map: "our column → the file's; `null` where the file has none; without it columns are recognised",
      encoding: "file → the encoding of that file, where it is not Unicode: `macintosh`",
      dateOrders: "column → how its dates are written",
      decimalMarks: "column → its decimal mark",
      groupedBy: "column → whether its blank cells belong to the value `above` or stay `blank`",
      repeatedDeals:
        "column of IDs → what several rows of a deal are: the deal `once`, parts to `sum`, deals `apart`",
      sharedDeals: "column of partners → whether of several the `first` has the deal, or they are `one name`",
      noPartner:
        "column of partners → `leave out` rows whose word is no partner, or the partner they belong to",
      amountWords:
        'word beside amounts → what it multiplies by, the currency it stands for, or `null`: such rows are left out; `{"k":1000,"%":null}`',
      stages: 'stage → its class, or class and probability: `{"class":"Open","probability":0.25}`',
      productNames: "name in the deals → the product it is; `null` for a product of its own",
      partnerNames:
        "name in the deals → the partner it is, kept as an alias; `null` for a partner of its own. A name that deals of the workbook have and no partner any more is renamed everywhere",
      currency: "the workbook's, while it holds no amounts",
      currencyNames:
        "what a column of currencies says, or a sign of several (`¥`, `kr`) → the currency that it means",
      rates: "currency → what one unit is worth in the workbook's",
      absentDeals:
        "the deals file is complete, so deals that it lacks are gone: open ones become `lost`, or all are to `remove`; without it they `keep` their place",
      conflicts: "whose value stands in cells edited by hand; without it they stay and are told",
    },
    schema: z.strictObject({
      ...FILES,
      sheets: z.partialRecord(z.enum(FILE_KINDS), z.string()).default({}),
      ...ANSWERS,
    }),
  },
  async ({ workbook, say, asOfIfGiven, ...folder }, { sheets, ...fields }) => {
    const { deals, products, partners, targets, certificates, contacts, accounts, ...answers } = fields;
    const paths = { deals, products, partners, targets, certificates, contacts, accounts };
    const files: { -readonly [Kind in keyof ImportFiles]: ImportFiles[Kind] } = {};
    for (const kind of FILE_KINDS) {
      const file = paths[kind];
      if (file !== undefined)
        files[kind] = await fileOf(kind, file, {
          ...folder,
          sheet: sheets[kind],
          encoding: answers.encoding[kind],
        });
      else if (sheets[kind] !== undefined) throw new RecipeError(`"sheets": no file is named for ${kind}`);
    }
    if (!Object.keys(files).length)
      throw new RecipeError(`name at least one file: ${Object.keys(FILES).join(", ")}`);
    const existing = existingTables(await workbook.read({ tables: IMPORT_TABLES }));
    const asOf = asOfIfGiven();
    const plan = runSteps(
      previewImport(existing, files, { ...decisionsOf(answers, files), ...(asOf === null ? {} : { asOf }) }),
    );
    if (plan.questions.length) throw unanswered(plan.questions);
    insistOnAnswers(answers, plan);
    if (plan.changes.length)
      await workbook.apply({
        label: "Import CRM files",
        tables: plan.changes,
        sheets: [],
        renames: plan.renames,
      });
    importReport(plan).forEach(say);
  },
);

type Folder = Pick<Kitchen, "readFile" | "listFolder">;

async function fileOf(
  kind: string,
  named: string,
  { sheet, encoding, ...folder }: Folder & { sheet: string | undefined; encoding: Encoding | undefined },
): Promise<CsvTable> {
  try {
    const file = isGlob(path.basename(named)) ? await onlyFileLike(named, folder) : named;
    const [name, bytes] = [path.basename(file), await folder.readFile(file)];
    if (isWorkbook(bytes)) {
      const book = readGrids(name, bytes);
      return runSteps(readGrid(name, runSteps(book.grid(sheet ?? runSteps(book.first())))));
    }
    if (sheet !== undefined) throw new RecipeError(`"sheets" names a sheet, and ${name} is no workbook`);
    return runSteps(readFile(name, bytes, await findLegacyEncoding(bytes, encoding)));
  } catch (error) {
    throw new RecipeError(`"${kind}": ${wordsOf(error)}`, {
      cause: error,
    });
  }
}

/** The file that a pattern means. Which of several is meant, a recipe must say. */
async function onlyFileLike(pattern: string, { listFolder }: Folder): Promise<string> {
  const place = path.dirname(pattern);
  const names = (await listFolder(place)).filter((name) => isLike(name, path.basename(pattern)));
  if (names.length === 1) return path.join(place, names[0]!);
  throw new RecipeError(
    names.length
      ? `more than one file is like ${pattern}: ${[...names].sort().join(", ")}`
      : `no file is like ${pattern}`,
  );
}

function unanswered(questions: readonly ImportQuestion[]): QuestionError {
  const lines = questions.map(({ kind, message }) => `\n  ${message} Answer in "${FIELD_OF[kind]}".`);
  return new QuestionError(`the files leave something open, so nothing was imported.${lines.join("")}`);
}
