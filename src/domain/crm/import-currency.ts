import { SETTINGS } from "../program/settings";
import { roundTo } from "../shared/rounding";
import { byCode } from "./compare-names";
import { counted } from "./count-words";
import { trimmedNameKey } from "../shared/excel-text";
import { currenciesOfSign, currencyCode, currencySign } from "./currency-code";
import type { ImportDecisions } from "./import-decisions";
import { settingValue, type ImportMemory } from "./import-memory";
import type { ExistingTables } from "./existing-tables";
import type { CurrencyUse, ImportQuestion } from "./import-problem";
import type { FileRecord } from "./read-records";
import { isSampleDeal, isSamplePartner, isSampleProduct } from "./sample/sample-data";

export interface ImportCurrency {
  /** ISO code; null when neither the workbook nor a file names one. */
  currency: string | null;
  currencies: CurrencyUse[];
  /** Texts of a column of currencies that name none, and signs that more than one may mean, as the file writes them. */
  unknown: CurrencyUse[];
  questions: ImportQuestion[];
  /** An amount of the file in the workbook's currency, rounded to cents when converted. */
  convert: (amount: number, from: string | null) => number;
  notes: string[];
}

/**
 * One currency a workbook. Amounts without a currency are in it; a file in one currency gives it to a workbook that holds no amounts
 * yet; every other currency needs a rate before anything is imported.
 */
export function importCurrency(
  existing: ExistingTables,
  records: Iterable<FileRecord>,
  decisions: Pick<ImportDecisions, "currency" | "rates" | "currencyNames">,
  remembered: Pick<ImportMemory, "rates" | "currencyNames">,
): ImportCurrency {
  const byName = namedCurrencies({ ...remembered.currencyNames, ...decisions.currencyNames });
  const { written, unnamed } = countCurrencies(records, byName);
  let currency = ownCurrency(existing) ?? (decisions.currency ? currencyCode(decisions.currency) : null);
  const signs = settledSigns(written, currency, {
    setting: settingOf(existing),
    withRate: Object.keys(decisions.rates ?? {}),
  });
  const named = (text: string) => signs.get(byName(text)) ?? byName(text);
  const all = countUses(written, named);
  const currencies = all.filter((use) => isCode(use.currency));
  const questions: ImportQuestion[] = [];
  if (currency === null && currencies.length > 1) {
    const names = currencies.map((use) => `${use.currency} (${counted(use.rows, "row", "rows")})`).join(", ");
    const proposed = currencies[0]!.currency;
    questions.push({
      kind: "currency",
      currencies,
      proposed,
      message: `The file has amounts in ${names}. A workbook has one currency: choose it, and give a rate for each other one.`,
    });
    currency = proposed;
  }
  currency ??= currencies[0]?.currency ?? null;
  const foreign = currencies.filter((use) => use.currency !== currency);
  const rates = new Map(
    Object.entries(decisions.rates ?? {}).map(([code, rate]) => [code.toUpperCase(), rate]),
  );
  for (const { currency: from, rows } of foreign) {
    if ((rates.get(from) ?? 0) > 0) continue;
    questions.push({
      kind: "rate",
      currency: from,
      to: currency!,
      proposed: remembered.rates[from] ?? null,
      message: `Give a rate: what is one ${from} (${counted(rows, "row", "rows")}) in ${currency}?`,
    });
  }
  return {
    currency,
    currencies,
    unknown: all.filter((use) => !isCode(use.currency)),
    questions,
    convert: (amount, written) => {
      const from = written === null ? null : named(written);
      return from === null || from === currency ? amount : roundTo(amount * (rates.get(from) ?? 0), 2);
    },
    notes: [
      ...[...signs].flatMap(([sign, code]) =>
        code === currencyCode(sign) ? [] : [`The sign "${sign}" is read as ${code}.`],
      ),
      ...foreign
        .filter((use) => (rates.get(use.currency) ?? 0) > 0)
        .map(({ currency: from, rows }) => {
          return `${counted(rows, "amount", "amounts")} in ${from} converted at ${rates.get(from)} ${currency}.`;
        }),
      ...(foreign.length > 0 && unnamed > 0
        ? [
            counted(
              unnamed,
              `amount names no currency and counts as ${currency}, though others are in another.`,
              `amounts name no currency and count as ${currency}, though others are in another.`,
            ),
          ]
        : []),
    ],
  };
}

/** The code of a currency as a file writes it, once somebody has said what it means; else the text as it stands. */
function namedCurrencies(names: Readonly<Record<string, string>>): (written: string) => string {
  const codes = new Map(Object.entries(names).map(([name, code]) => [trimmedNameKey(name), code]));
  return (written) => codes.get(trimmedNameKey(written)) ?? written;
}

/**
 * What signs of several currencies mean: the workbook's currency where it has the sign, since who names others beside it writes its own by
 * the sign alone; else the one that the files name, that has a rate, or that is usual. A sign that more than one may mean is not settled.
 */
function settledSigns(
  uses: readonly CurrencyUse[],
  own: string | null,
  { setting, withRate }: { setting: string | null; withRate: readonly string[] },
): Map<string, string> {
  const named = [...uses.map(({ currency }) => currency), ...withRate.map((code) => code.toUpperCase())];
  const settled = uses.flatMap(({ currency: sign }) => {
    const sharing = currenciesOfSign(sign);
    if (own !== null && sharing.includes(own)) return [[sign, own] as const];
    const usual = setting !== null && sharing.includes(setting) ? setting : currencyCode(sign);
    const [meant, ...others] = new Set(
      [usual, ...named].filter((each) => each !== null && sharing.includes(each)),
    );
    return meant && others.length === 0 ? [[sign, meant] as const] : [];
  });
  return new Map(settled);
}

function isCode(currency: string): boolean {
  return currencySign(currency) === null && currencyCode(currency) !== null;
}

const MONEY = ["amount", "estimate", "listPrice", "annualTarget", "defaultDealSize", "estimatedValue"];

/** The currencies that amounts are written in, and how many amounts name none. */
function countCurrencies(
  records: Iterable<FileRecord>,
  named: (written: string) => string,
): { written: CurrencyUse[]; unnamed: number } {
  const withMoney: CurrencyUse[] = [];
  let unnamed = 0;
  for (const { currency, values } of records) {
    if (!MONEY.some((field) => typeof values[field] === "number")) continue;
    if (currency === null) unnamed++;
    else withMoney.push({ currency, rows: 1 });
  }
  return { written: countUses(withMoney, named), unnamed };
}

function countUses(uses: readonly CurrencyUse[], named: (written: string) => string): CurrencyUse[] {
  const counts = new Map<string, number>();
  for (const { currency, rows } of uses)
    counts.set(named(currency), (counts.get(named(currency)) ?? 0) + rows);
  return [...counts]
    .map(([currency, rows]) => ({ currency, rows }))
    .sort((a, b) => b.rows - a.rows || byCode(a.currency, b.currency));
}

/** What Setup says, whether or not the workbook holds amounts. */
function settingOf({ settings }: ExistingTables): string | null {
  const setting = settingValue(settings.rows, SETTINGS.currency.key);
  return typeof setting === "string" ? currencyCode(setting) : null;
}

/** The workbook's currency. As long as it holds no amounts but sample data, the setting is only a default, which a file may replace. */
function ownCurrency(existing: ExistingTables): string | null {
  const { deals, products, partners } = existing;
  const hasMoney =
    deals.rows.some((row) => row.amount !== null && !isSampleDeal(row)) ||
    products.rows.some((row) => row.listPrice !== null && !isSampleProduct(row)) ||
    partners.rows.some(
      (row) => (row.annualTarget !== null || row.defaultDealSize !== null) && !isSamplePartner(row),
    );
  return hasMoney ? settingOf(existing) : null;
}
