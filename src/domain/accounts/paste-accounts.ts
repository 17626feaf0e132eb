import { looseName } from "../crm/compare-names";
import { proposeAliases } from "../crm/partner-aliases";
import { parseDate } from "../crm/parse-date";
import { ACCOUNT_SYNONYMS } from "../crm/side-synonyms";
import { trimmedNameKey } from "../shared/excel-text";
import { parseNumber, type NumberMarks } from "../shared/parse-number";
import { pastedLines, type PastedCells } from "../shared/pasted-lines";
import { accountsTable, type AccountRow } from "../shared/tables/relations-tables";
import type { Column } from "../shared/tables/table-definition";
import type { AlikeAccounts } from "./account-names";

type Field = keyof typeof accountsTable.columns;

export interface PasteAccountsContext {
  partner: string;
  /** Names of the partner's accounts. */
  known: readonly string[];
  marks: NumberMarks;
  /** By name, the account that it is; null: another one. */
  decided: Readonly<Record<string, string | null>>;
}

export interface PastedAccounts {
  rows: readonly Partial<AccountRow>[];
  /** Names that look like an account's, on which nobody has decided. */
  alike: readonly AlikeAccounts[];
  /** Headers of columns that are left out. */
  ignored: readonly string[];
  /** What is left out, and why. */
  problems: readonly { line: number; message: string }[];
}

/** Never taken from a pasted list: whose it is, and what the add-in notes. */
const NOT_PASTED: ReadonlySet<Field> = new Set<Field>(["partner", "setOn", "band"]);

/** By loose name, the column that a header means. */
const HEADERS: ReadonlyMap<string, Field> = new Map(
  (Object.keys(accountsTable.columns) as Field[])
    .filter((field) => !NOT_PASTED.has(field))
    .flatMap((field) =>
      [
        accountsTable.columns[field].header,
        ...((ACCOUNT_SYNONYMS as Readonly<Partial<Record<Field, readonly string[]>>>)[field] ?? []),
      ].map((name) => [looseName(name), field] as const),
    ),
);

/**
 * A partner's accounts as people paste them: a line an account, or an account and a product; with a header that names its columns, else
 * names alone. A name that looks like an account's is asked about and left out until somebody says which it is.
 */
export function pasteAccounts(text: string, context: PasteAccountsContext): PastedAccounts {
  const lines = pastedLines(text);
  const { columns, ignored, body } = columnsOf(lines);
  const read = body.map((line) => readLine(line, columns, context.marks));
  const names = new Map<string, number>();
  for (const { account } of read) if (account) names.set(account, (names.get(account) ?? 0) + 1);
  const decided = new Map(
    Object.entries(context.decided).map(([name, account]) => [trimmedNameKey(name), account ?? name]),
  );
  const own = new Map(context.known.map((name) => [trimmedNameKey(name), name]));
  const alike = proposeAliases(names, context.known, decided).map(({ name, partner }) => ({
    name,
    account: partner,
  }));
  const open = new Set(alike.map(({ name }) => trimmedNameKey(name)));
  const rows = new Map<string, Partial<AccountRow>>();
  const problems = read.flatMap((each) => each.problems);
  for (const { line, account, values } of read) {
    if (!account) {
      problems.push({ line, message: "The line names no account." });
      continue;
    }
    if (open.has(trimmedNameKey(account))) continue;
    const name = own.get(trimmedNameKey(account)) ?? decided.get(trimmedNameKey(account)) ?? account;
    const key = `${trimmedNameKey(name)}\n${trimmedNameKey(String(values.product ?? ""))}`;
    rows.set(key, { ...rows.get(key), partner: context.partner, product: null, ...values, account: name });
  }
  return { rows: [...rows.values()], alike, ignored, problems };
}

interface PastedColumns {
  columns: readonly (Field | null)[];
  ignored: readonly string[];
  body: readonly PastedCells[];
}

function columnsOf(lines: readonly PastedCells[]): PastedColumns {
  const header = lines[0]?.cells.map((cell) => HEADERS.get(looseName(cell)) ?? null) ?? [];
  if (!header.includes("account")) return { columns: ["account"], ignored: [], body: lines };
  const columns = header.map((field, at) => (header.indexOf(field) === at ? field : null));
  const ignored = lines[0]!.cells.filter((cell, at) => cell !== "" && columns[at] === null);
  return { columns, ignored, body: lines.slice(1) };
}

interface ReadLine {
  line: number;
  account: string | null;
  values: Partial<AccountRow>;
  problems: { line: number; message: string }[];
}

function readLine(
  { line, cells }: PastedCells,
  columns: readonly (Field | null)[],
  marks: NumberMarks,
): ReadLine {
  const problems: ReadLine["problems"] = [];
  const values: Record<string, string | number | null> = {};
  columns.forEach((field, at) => {
    const cell = cells[at] ?? "";
    if (field === null || cell === "") return;
    const column: Column = accountsTable.columns[field];
    const result = column.read(typed(cell, column, marks));
    if ("value" in result) values[field] = result.value;
    else problems.push({ line, message: `${column.header}: "${cell}" is left out.` });
  });
  const { account, ...rest } = values as Partial<AccountRow>;
  return { line, account: account ?? null, values: rest, problems };
}

/** Days in the order of year, month, day, or with the month's name; amounts as people type them. */
function typed(cell: string, { kind }: Column, marks: NumberMarks): string | number {
  if (kind === "date") return parseDate(cell, "ymd") ?? cell;
  if (kind === "money" || kind === "whole" || kind === "number")
    return parseNumber(cell, marks)?.value ?? cell;
  return cell;
}
