import { eachOf, type StepProgress, type Steps } from "../shared/steps";
import type { CellValue } from "../shared/tables/table-definition";
import { counted, firstFew } from "./count-words";
import { shortenedAmong, wholeId, withoutDecimals } from "./deal-ids";
import type { ImportProblem } from "./import-problem";
import type { ColumnMapping } from "./map-columns";
import { mergeRepeated, splitPartners } from "./repeated-deals";
import { isNoPartner } from "./no-partner";
import type { FileRecord } from "./read-records";
import { type RowAnswers, type RowChoice, RowChoices } from "./row-choices";
import type { Settling } from "./settling";

export interface SettledDeals {
  records: FileRecord[];
  problems: ImportProblem[];
  choices: readonly RowChoice[];
  /** Rows that became one with another row of their deal. */
  furtherRows: number;
}

/** Words that reports write in place of an ID, a partner or a stage in the rows of their sums. */
const TOTALS = new Set(
  (
    "sum,count,avg,average,max,min,total,totals,subtotal,sub total,sub-total,subtotals,grand total,grand totals,overall total,report total,overall," +
    "summe,gesamtsumme,gesamt,gesamtergebnis,ergebnis,teilergebnis,zwischensumme,teilsumme,anzahl,durchschnitt,mittelwert," +
    "total général,totaux,sous-total,somme,nombre,moyenne,total general,suma,suma total,recuento,promedio," +
    "totale,totale complessivo,totale generale,totale parziale,somma,conteggio,media,total geral,soma,contagem,média," +
    "totaal,eindtotaal,subtotaal,som,aantal,gemiddelde,razem,suma końcowa,łącznie,celkem,součet,összesen,summa,totalt,delsumma,i alt,yhteensä," +
    "toplam,genel toplam,ara toplam,итого,всего,сумма,общий итог,промежуточный итог,разом,σύνολο,合計,小計,総計,总计,合计,小计,總計,합계,총계,소계"
  ).split(","),
);
/** "Grand Totals (57 records):" */
const BEHIND_TOTAL = /\([^()]{0,40}\)$|:$/;
const WORDS_SHOWN = 6;

/** Makes one row a deal of what a report wrote: totals go, groups are filled, deals in several rows become one. */
export function* settleDeals(
  records: readonly FileRecord[],
  mapping: ColumnMapping,
  answers: RowAnswers,
): Steps<SettledDeals> {
  const headers = new Map(mapping.columns.map(({ field, header }) => [field.field, header ?? field.header]));
  const settling: Settling = {
    headerOf: (field) => headers.get(field) ?? "",
    choices: new RowChoices(answers),
    problems: [],
  };
  const kept = yield* withoutOthers(records, settling);
  yield pass(1);
  const filled = fillGroups(kept, records.length > kept.length, settling);
  yield pass(2);
  const named = namePartners(filled, settling);
  yield pass(3);
  const merged = mergeRepeated(named, settling);
  yield pass(4);
  const settled = splitPartners(merged, settling);
  return {
    records: settled,
    furtherRows: named.length - merged.length,
    problems: settling.problems,
    choices: settling.choices.choices,
  };
}

const SETTLING = "Telling deals from other rows";

function pass(done: number): StepProgress {
  return { step: SETTLING, done, total: 5 };
}

/** Without rows that are no deals, each with its reason; IDs made whole. */
function* withoutOthers(records: readonly FileRecord[], settling: Settling): Steps<FileRecord[]> {
  const idOf = ({ values }: FileRecord) => String(values.dealId ?? "");
  const sums: ReturnType<typeof sumIn>[] = [];
  yield* eachOf(SETTLING, records, (record) => sums.push(sumIn(record)));
  const ids = records.flatMap((record, index) => (sums[index] === null ? idOf(record) || [] : []));
  const [asWritten, isShortened] = [withoutDecimals(ids), shortenedAmong(ids)];
  const kept: FileRecord[] = [];
  yield* eachOf(SETTLING, records, (record, index) => {
    const id = idOf(record);
    const leaveOut = (field: string, message: string) => {
      settling.problems.push(leftOut(record, field, settling.headerOf(field), message));
    };
    const sum = sums[index]!;
    if (sum !== null) leaveOut(sum, "This is a sum of the report and no deal.");
    else if (isShortened(id))
      leaveOut(
        "dealId",
        "Excel has shortened this ID, so deals cannot be told apart. Export again from the CRM and choose the file without opening it in Excel before.",
      );
    else {
      const whole = wholeId(asWritten(id));
      kept.push(whole === id ? record : { ...record, values: { ...record.values, dealId: whole } });
    }
  });
  return kept;
}

/** The field whose word says that the row is a sum; the name of a group stands where the other one's is blank. */
function sumIn({ values }: FileRecord): "dealId" | "partner" | "stage" | null {
  const says = (field: string) => isTotal(String(values[field] ?? ""));
  if (says("dealId")) return "dealId";
  if (says("partner") && values.stage === null) return "partner";
  return says("stage") && values.partner === null ? "stage" : null;
}

const TOTAL_LENGTH = 80;

function isTotal(text: string): boolean {
  if (text.length > TOTAL_LENGTH) return false;
  const plain = (words: string) => words.trimEnd().replace(BEHIND_TOTAL, "").trimEnd();
  return TOTALS.has(plain(plain(text.toLowerCase())));
}

function leftOut(
  { line, values }: FileRecord,
  field: string,
  column: string,
  message: string,
): ImportProblem {
  return { file: "deals", line, column, value: String(values[field] ?? ""), message, outcome: "left out" };
}

/** What reports are grouped by that nobody can do without: a row without a currency would count in the workbook's. */
const GROUPED_BY = ["partner", "stage", "currency"];

/** A currency may stand beside the amount, or in its header. */
function cellOf({ values, currency }: FileRecord, field: string): CellValue {
  return field === "currency" ? currency : (values[field] ?? null);
}

/** In a report grouped by one of these only a group's first row names it. */
function fillGroups(records: FileRecord[], hasTotals: boolean, settling: Settling): FileRecord[] {
  const columns = GROUPED_BY.filter((field) => field in (records[0]?.values ?? {}));
  const fields = columns.filter((field) => isGrouped(records, field, hasTotals, settling));
  const filling = fields.filter((field) => {
    const blanks = records.filter((each) => cellOf(each, field) === null && !isSmallPrint(each)).length;
    const first = String(cellOf(records[0]!, field));
    const column = settling.headerOf(field);
    const message = `The column "${column}" is blank in ${counted(blanks, "row", "rows")} below a filled one, as in a report grouped by it. Do they belong to the value above, such as "${first}"?`;
    return settling.choices.ask("groupedBy", column, message) === "above";
  });
  if (filling.length === 0) return records;
  const above: Record<string, CellValue> = {};
  return records.map((record) => {
    if (isSmallPrint(record)) return record;
    const values = { ...record.values };
    // A new partner begins its stages afresh.
    if (values.partner !== null && filling.includes("partner")) delete above.stage;
    for (const field of filling) {
      values[field] = cellOf(record, field) ?? above[field] ?? null;
      above[field] = values[field];
    }
    const currency = filling.includes("currency") ? (values.currency as string | null) : record.currency;
    return { ...record, values, currency };
  });
}

/** A line of small print below the report has one cell. */
function isSmallPrint({ values }: FileRecord): boolean {
  return Object.keys(values).every((field) => field === "dealId" || values[field] === null);
}

/** An arrow in the header or rows of sums show a grouped report; without them each value must head a group of its own. */
function isGrouped(
  records: readonly FileRecord[],
  field: string,
  hasTotals: boolean,
  { headerOf }: Settling,
): boolean {
  const cells = records.flatMap((record) => (isSmallPrint(record) ? [] : [cellOf(record, field)]));
  const filled = cells.filter((cell) => cell !== null);
  const blanks = cells.length - filled.length;
  if (blanks === 0 || cells[0] === null || cells[0] === undefined) return false;
  if (/[↑↓]/.test(headerOf(field)) || hasTotals) return true;
  return (
    field === "partner" &&
    filled.length > 1 &&
    blanks >= filled.length &&
    new Set(filled).size === filled.length
  );
}

/** Words for "none" are no partner's name. */
function namePartners(records: FileRecord[], { choices, headerOf, problems }: Settling): FileRecord[] {
  const counts = new Map<string, number>();
  for (const { values } of records)
    if (isNoPartner(values.partner))
      counts.set(String(values.partner), (counts.get(String(values.partner)) ?? 0) + 1);
  if (counts.size === 0) return records;
  const words = [...counts].map(([word, rows]) => `"${word}" (${counted(rows, "row", "rows")})`);
  const column = headerOf("partner");
  const answer = choices.ask(
    "noPartner",
    column,
    `The column "${column}" has words that name no partner: ${firstFew(words, WORDS_SHOWN)}. Leave these rows out, or which partner do they belong to?`,
  );
  const partner = answer === null || answer === "leave out" ? null : answer;
  return records.flatMap((record) => {
    if (!isNoPartner(record.values.partner)) return [record];
    if (partner !== null) return [{ ...record, values: { ...record.values, partner } }];
    problems.push(leftOut(record, "partner", column, "The row names no partner."));
    return [];
  });
}
