import { looseName } from "./compare-names";
import { splitMoneyHeader } from "./currency-names";
import type { ColumnMapping, MappedColumn } from "./map-columns";
import type { CsvTable } from "./parse-csv";
import { peelNumber } from "./peel-number";
import { MAIN_FIELDS } from "./read-records";

/** What the parser calls the second column of a name, and further ones. */
const NUMBERED = / \((\d+)\)$/;

/** Names of nothing but the deal's own amount. */
const CLEAR_AMOUNTS = new Set(
  (
    "amount|deal amount|opportunity amount|deal value|opportunity value|close value|actual revenue|actual value|" +
    "est. revenue|estimated revenue|est. value|estimated value|betrag|auftragswert|montant|importe|importo|bedrag"
  )
    .split("|")
    .map(looseName),
);
const CLEAR_PARTNER = /partner|partenaire|socio|parceiro/i;
/** What any amount may be called, in parts of words where a language joins them. */
const AMOUNT =
  /\b(value|amount|revenue|total|price|tcv|acv|arr|sum|sales|valeur|valor|valore|total|totale|chiffre d'affaires|ingresos|fatturato)\b|wert|betrag|umsatz|summe|montant|import[eo]|bedrag|omzet|waarde|preis/i;
/** "Total excl. VAT" is the deal's amount as well as "Total" may be. */
const WITH_OR_WITHOUT_TAX =
  /\b(excl|incl|excluding|including|without|with|before|after|net of|ohne|exkl|inkl|mit|zzgl|hors|sans|toutes|sin|con|senza|zonder|sem|com)\b\.?\s{0,3}(of )?(vat|tax(es)?|mwst|ust|steuern?|tva|ht|ttc|iva|btw)\b\.?/i;
/** Amounts that are not the deal's. */
const NO_DEAL_AMOUNT =
  /weight|gewicht|pond[eé]r|forecast|expect|erwartet|estimat|est\.|budget|discount|rabatt|remise|cost|kosten|tax|vat|steuer|margin|marge|commission|list|unit|quant|count|quota|target|convert|umgerechnet|currency|währung|\(base\)|product/i;

/**
 * The mapping without columns that count and were known by a name which another column has as well, or has for another currency, with
 * other cells: no name says which of them is meant, so they are asked about. So are amounts of money and partners of which none is named clearly.
 */
export function askingForTwins(mapping: ColumnMapping, csv: CsvTable): ColumnMapping {
  const twins = mapping.columns.filter((column) => isAmbiguous(column, mapping, csv));
  if (twins.length === 0) return mapping;
  const none = { header: null, index: -1, how: "none" } as const;
  const fields = twins.map(({ field }) => field);
  const indexes = new Set(twins.map(({ index }) => index));
  const required = fields.filter((field) => field.required);
  return {
    ...mapping,
    columns: mapping.columns.map((column) => (twins.includes(column) ? { ...column, ...none } : column)),
    unused: csv.header.filter((name, at) => indexes.has(at) || mapping.unused.includes(name)),
    missing: [...mapping.missing, ...required],
    asked: [...mapping.asked, ...fields.filter((field) => !required.includes(field))],
  };
}

function isAmbiguous(column: MappedColumn, { unused }: ColumnMapping, csv: CsvTable): boolean {
  const { field, header, index, how } = column;
  if (how !== "recognised" || !(MAIN_FIELDS.has(field.field) || field.kind === "money")) return false;
  const base = baseOf(header!);
  const twins = csv.header.filter((name, at) => at !== index && baseOf(name) === base);
  const rivals = unused.filter((name) => isRival(name, column));
  if (twins.length + rivals.length === 0) return false;
  const cellsOf = (name: string) => columnOf(csv, csv.header.indexOf(name));
  const own = columnOf(csv, index);
  const differs = (cells: readonly string[], blanksCount: boolean) =>
    cells.some((cell, row) => (blanksCount || cell !== "") && cell !== own[row]);
  return (
    twins.some((name) => differs(cellsOf(name), true)) ||
    rivals
      .map(cellsOf)
      .some((cells) => (field.kind !== "money" || areNumbers(cells)) && differs(cells, false))
  );
}

/** A column that may as well be meant, where the one that was found has no name of its own. */
function isRival(name: string, { field, header }: MappedColumn): boolean {
  if (field.field === "amount")
    return (
      !isClear(header!) && AMOUNT.test(name) && !NO_DEAL_AMOUNT.test(name.replace(WITH_OR_WITHOUT_TAX, ""))
    );
  // A deal may come by a reseller and a distributor; a target may be the year's or another.
  const isNamed =
    looseName(header!) === looseName(field.header) ||
    (field.field === "partner" && CLEAR_PARTNER.test(header!));
  return (
    (field.field === "partner" || field.kind === "money") &&
    !isNamed &&
    field.synonyms.some((each) => looseName(each) === looseName(name))
  );
}

function isClear(header: string): boolean {
  return [header, splitMoneyHeader(header).name].some((name) => CLEAR_AMOUNTS.has(looseName(name)));
}

function columnOf({ rows }: CsvTable, index: number): string[] {
  return rows.map(({ cells }) => cells[index]?.trim() ?? "");
}

function areNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter((cell) => peelNumber(cell) !== null).length * 2 > filled.length;
}

/** "Amount (2)" is called Amount; "Amount (EUR)" and "Amount (USD)" are one name in two currencies, and not that of a bare Amount. */
function baseOf(header: string): string {
  const { name, currency } = splitMoneyHeader(header.replace(NUMBERED, ""));
  return (currency === null ? name : `${name} ()`).toLowerCase();
}
