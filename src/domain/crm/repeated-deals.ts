import { trimmedNameKey } from "../shared/excel-text";
import { counted } from "./count-words";
import { dealKey } from "./deal-ids";
import type { FileRecord } from "./read-records";
import type { Settling } from "./settling";

/** Rows of one deal may differ in these when the report has a row for each product. */
const OF_PRODUCTS = new Set(["product", "amount", "estimate"]);
/** What programs put between several names in a cell. A comma may belong to the name. */
const BETWEEN_NAMES = /[;|\n]| \/ /;
/** These may belong to a name, so each part must be a partner of other rows. */
const BETWEEN_KNOWN_NAMES = /[,&+/、，＆／]| (?:and|und|et|y|e|en|och|og|i) /i;
const IDS_SHOWN = 3;

/** Makes one row of the rows of a deal that has one for each product, as the user says; rows for each partner become one with all their names. */
export function mergeRepeated(records: FileRecord[], settling: Settling): FileRecord[] {
  const groups = new Map<string, FileRecord[]>();
  for (const record of records) {
    const key = dealKey(String(record.values.dealId ?? `line ${record.line}`));
    if (!groups.get(key)?.push(record)) groups.set(key, [record]);
  }
  if (groups.size === records.length) return records;
  const repeated = new Set([...groups.values()].filter(isByProduct));
  const answer = repeated.size ? askRepeated([...repeated], settling) : null;
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return group;
    if (isByPartner(group)) return [withAllPartners(group)];
    if (answer === null || !repeated.has(group)) return group;
    return oneDeal(group, answer);
  });
}

function askRepeated(repeated: readonly FileRecord[][], { choices, headerOf }: Settling): string | null {
  const column = headerOf("dealId");
  const shown = repeated.slice(0, IDS_SHOWN).map(([first]) => `"${String(first!.values.dealId)}"`);
  const more = repeated.length > IDS_SHOWN ? " …" : "";
  const what = `${counted(repeated.length, "deal stands", "deals stand")} in several rows that differ in product or amount`;
  const message = `In the column "${column}" ${what} (${shown.join(", ")}${more}). Does each row have the amount of the whole deal ("once"), do the amounts add up ("sum"), or is each row a deal of its own ("apart")?`;
  return choices.ask("repeatedDeals", column, message);
}

function differing(group: readonly FileRecord[]): string[] {
  const fields = Object.keys(group[0]!.values);
  const differ = fields.filter((field) => new Set(group.map(({ values }) => values[field])).size > 1);
  return new Set(group.map(({ currency }) => currency)).size > 1 ? [...differ, "currency"] : differ;
}

function isByProduct(group: readonly FileRecord[]): boolean {
  const differ = group.length === 1 ? [] : differing(group);
  return differ.length > 0 && differ.every((field) => OF_PRODUCTS.has(field));
}

function isByPartner(group: readonly FileRecord[]): boolean {
  return String(differing(group)) === "partner" && group.every(({ values }) => values.partner !== null);
}

function withAllPartners(group: readonly FileRecord[]): FileRecord {
  const names = new Set(group.map(({ values }) => String(values.partner)));
  return { ...group[0]!, values: { ...group[0]!.values, partner: [...names].join("; ") } };
}

function oneDeal(group: readonly FileRecord[], answer: string): FileRecord[] {
  const [first] = group;
  if (answer === "apart") return eachApart(group);
  if (answer === "sum") {
    const sumOf = (field: string) => {
      const amounts = group.map(({ values }) => values[field]).filter((each) => typeof each === "number");
      return amounts.length ? { [field]: amounts.reduce((sum, each) => sum + each, 0) } : {};
    };
    return [
      { ...first!, values: { ...first!.values, product: null, ...sumOf("amount"), ...sumOf("estimate") } },
    ];
  }
  // Rows with different amounts cannot each have that of the whole deal: they are left out as rows that contradict each other.
  if (differing(group).some((field) => field !== "product")) return [...group];
  return [{ ...first!, values: { ...first!.values, product: null } }];
}

/** Between a deal's ID and the product, in the ID of a row that is a deal of its own. */
export const BEFORE_PRODUCT = " / ";

/** Each row gets an ID of its own from the deal's and the product's, the same at every import. */
function eachApart(group: readonly FileRecord[]): FileRecord[] {
  const taken = new Map<string, number>();
  return group.map((record) => {
    const product = String(record.values.product ?? "");
    const times = (taken.get(product) ?? 0) + 1;
    taken.set(product, times);
    const which = [product, product === "" || times > 1 ? times : ""].join(" ").trim();
    const dealId = `${String(record.values.dealId)}${BEFORE_PRODUCT}${which}`;
    return { ...record, values: { ...record.values, dealId } };
  });
}

/** Asks about cells with several partners: the first has the deal and the others influenced it, or they are one name. */
export function splitPartners(
  records: FileRecord[],
  { choices, headerOf, problems }: Settling,
): FileRecord[] {
  const partners = new Set(records.map(({ values }) => trimmedNameKey(String(values.partner ?? ""))));
  const namesIn = (cell: unknown) => namesBeside(cell, partners);
  const shared = records.filter(({ values }) => namesIn(values.partner).length > 1);
  const column = headerOf("partner");
  const answer = shared.length
    ? choices.ask(
        "sharedDeals",
        column,
        `The column "${column}" names several partners in ${counted(shared.length, "row", "rows")}, such as "${String(shared[0]!.values.partner)}". Does the first have the deal, and the others influenced it ("first"), or are they one partner of that name ("one name")?`,
      )
    : null;
  return records.map((record) => {
    const names = namesIn(record.values.partner);
    const split = names.length > 1 && answer === "first";
    const influencers = [...(split ? names.slice(1) : []), ...namesIn(record.values.influencedBy)];
    if (influencers.length > 1)
      problems.push({
        file: "deals",
        line: record.line,
        column: "Influenced by",
        value: influencers.join("; "),
        message:
          "Several partners influenced the deal; influence is counted for one alone, so it counts for none of them.",
        outcome: "imported",
      });
    return split
      ? { ...record, values: { ...record.values, partner: names[0]!, influencedBy: influencers.join("; ") } }
      : record;
  });
}

function namesBeside(cell: unknown, partners: ReadonlySet<string>): string[] {
  if (typeof cell !== "string") return [];
  const parts = (sign: RegExp) => [
    ...new Set(
      cell
        .split(sign)
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    ),
  ];
  if (BETWEEN_NAMES.test(cell)) return parts(BETWEEN_NAMES);
  const known = BETWEEN_KNOWN_NAMES.test(cell) ? parts(BETWEEN_KNOWN_NAMES) : [];
  return known.length > 1 && known.every((name) => partners.has(trimmedNameKey(name))) ? known : [cell];
}
