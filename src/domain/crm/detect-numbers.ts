import { PROOFS_AGAINST_A_SLIP, type Testimony } from "./detect-dates";
import { peelNumber, type PeeledNumber } from "./peel-number";

export type DecimalMark = "." | ",";

export interface NumberFinding {
  decimal: DecimalMark;
  testimony: Testimony;
  /** Why, with a value from the column: "1.234,56 fixes the comma as decimal mark". */
  evidence: string;
}

export interface ParsedNumber {
  value: number;
  /** ISO code of the currency written beside the number, or the sign of several, if any. */
  currency: string | null;
  percent: boolean;
}

type Amount = Omit<ParsedNumber, "percent">;

/** What a word beside an amount means: what it multiplies by, the currency it stands for, or null: such cells are not read. */
export type WordMeaning = number | string | null;
/** By word in lower case. */
export type WordMeanings = Readonly<Record<string, WordMeaning>>;

/** A word beside the amounts of a column that the user has to explain. */
export interface AmountWord {
  /** In lower case. */
  word: string;
  /** A cell that has it, as the file writes it. */
  example: string;
  /** Different cells that have it. */
  cells: number;
}

/** A number as people and programs write it, with the column's decimal mark; null when it is none in that reading. */
export function parseFileNumber(raw: string, decimal: DecimalMark): ParsedNumber | null {
  const peeled = peelNumber(raw);
  if (peeled === null || (peeled.word !== null && peeled.word !== "%")) return null;
  const value = valueOf(peeled, decimal);
  const percent = peeled.word === "%";
  return value === null ? null : { value: percent ? value / 100 : value, currency: peeled.currency, percent };
}

/** How the amounts of a column are written. */
export interface AmountFormat {
  decimal: DecimalMark;
  /** A word that holds for amounts without one of their own. */
  unit?: string | null;
  meanings?: WordMeanings;
}

/** An amount of money; null when it is none, or a word beside it ("k", "%") has no meaning that counts. */
export function parseAmount(raw: string, format: AmountFormat): Amount | null {
  const peeled = peelNumber(raw);
  const value = peeled && valueOf(peeled, format.decimal);
  if (peeled === null || value === null) return null;
  return amountIn({ value, currency: peeled.currency }, peeled.word ?? format.unit ?? null, format.meanings);
}

/** An amount by the meaning of a word beside it; null when it has none that counts. */
export function amountIn(
  { value, currency }: Amount,
  word: string | null,
  meanings: WordMeanings = {},
): Amount | null {
  if (word === null) return { value, currency };
  const meaning = Object.hasOwn(meanings, word) ? meanings[word]! : null;
  if (typeof meaning === "string") return currency === null ? { value, currency: meaning } : null;
  // 1.1 million is no 1,100,000.0000000002.
  return meaning === null ? null : { value: Number((value * meaning).toPrecision(15)), currency };
}

/** The words beside a column's amounts that nobody but the user can explain, in the order of the file. */
export function amountWordsIn(values: Iterable<string>): AmountWord[] {
  const words = new Map<string, AmountWord>();
  for (const raw of values) {
    const word = peelNumber(raw)?.word ?? null;
    if (word === null) continue;
    const found = words.get(word) ?? { word, example: raw.trim(), cells: 0 };
    found.cells++;
    words.set(word, found);
  }
  return [...words.values()];
}

/** Groups of two occur in India: 12,34,567. */
const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^\d{1,3}(\.\d{2,3})*\.\d{3}$/,
  ",": /^\d{1,3}(,\d{2,3})*,\d{3}$/,
};

function valueOf({ digits, negative, noCents }: PeeledNumber, decimal: DecimalMark): number | null {
  const magnitude = noCents === null ? magnitudeOf(digits, decimal) : wholeOf(digits);
  if (magnitude === null || !Number.isFinite(magnitude)) return null;
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

function magnitudeOf(digits: string, decimal: DecimalMark): number | null {
  const group = otherMark(decimal);
  const [mantissa = "", exponent] = digits.toLowerCase().split("e");
  const parts = mantissa.split(decimal);
  if (parts.length > 2) return null;
  const [whole = "", fraction = ""] = parts;
  if (fraction.includes(group) || (whole.includes(group) && !GROUPED[group].test(whole))) return null;
  return Number(
    `${whole.replaceAll(group, "") || "0"}.${fraction || "0"}${exponent === undefined ? "" : `e${exponent}`}`,
  );
}

/** An amount whose cents are a dash: the marks that are left group thousands. */
function wholeOf(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  const mark = digits.includes(".") ? "." : ",";
  return GROUPED[mark].test(digits) ? Number(digits.replaceAll(mark, "")) : null;
}

function otherMark(mark: DecimalMark): DecimalMark {
  return mark === "." ? "," : ".";
}

/** What one value says about the decimal mark: a mark, nothing, or that both readings are possible ("1.234"). */
function markIn(raw: string): DecimalMark | "nothing" | "either" {
  const peeled = peelNumber(raw);
  if (peeled === null) return "nothing";
  const digits = peeled.digits.toLowerCase().split("e")[0]!;
  const [dots, commas] = [digits.split(".").length - 1, digits.split(",").length - 1];
  if (peeled.noCents !== null) {
    if (dots + commas > 0) return dots > 0 ? "," : ".";
    return peeled.noCents === ":" ? "nothing" : peeled.noCents;
  }
  if (dots === 0 && commas === 0) return "nothing";
  if (dots > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  const mark: DecimalMark = dots > 0 ? "." : ",";
  if (dots + commas > 1) return otherMark(mark);
  const [before = "", after = ""] = digits.split(mark);
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? "either" : mark;
}

export const DECIMAL_MARK_NAMES: Readonly<Record<DecimalMark, string>> = {
  ".": "decimal point",
  ",": "decimal comma",
};

const ENDING_IN_NOUGHT = /\d([.,])\d\d0(?!\d)/;
const THREE_DECIMALS: Readonly<Record<DecimalMark, RegExp>> = { ".": /\d\.\d{3}/, ",": /\d,\d{3}/ };

/** The decimal mark, found from a whole column. */
export function detectDecimalMark(values: Iterable<string>): NumberFinding {
  const counts = { ".": 0, ",": 0 };
  const proofs: Partial<Record<DecimalMark, string>> = {};
  let either: string | null = null;
  const endingInNought: Partial<Record<DecimalMark, string>> = {};
  const withThree = new Set<DecimalMark>();
  for (const value of values) {
    const says = markIn(value);
    if (says === "nothing") continue;
    if (says === "either") {
      either ??= value.trim();
      const [, mark] = ENDING_IN_NOUGHT.exec(value) ?? [];
      if (mark) endingInNought[mark as DecimalMark] ??= value.trim();
    } else {
      counts[says]++;
      proofs[says] ??= value.trim();
      if (THREE_DECIMALS[says].test(value)) withThree.add(says);
    }
  }
  const [decimal, other]: [DecimalMark, DecimalMark] = counts[","] > counts["."] ? [",", "."] : [".", ","];
  // Who writes 22.5 does not write one and a half as 1.500.
  const odd = withThree.has(decimal) ? undefined : endingInNought[decimal];
  if (counts[decimal] > 0 && odd !== undefined)
    return {
      decimal,
      testimony: "contradicts",
      evidence: `${proofs[decimal]} has a ${DECIMAL_MARK_NAMES[decimal]}, and in ${odd} the mark looks like one of thousands.`,
    };
  if (counts[decimal] > 0 && counts[decimal] >= PROOFS_AGAINST_A_SLIP * counts[other])
    return {
      decimal,
      testimony: "proves",
      evidence: `${proofs[decimal]} fixes the ${decimal === "." ? "point" : "comma"} as decimal mark.`,
    };
  if (counts[decimal] > 0)
    return {
      decimal,
      testimony: "contradicts",
      evidence: `${proofs["."]} has a decimal point, ${proofs[","]} a decimal comma.`,
    };
  if (either === null) return { decimal: ".", testimony: "any", evidence: "Whole numbers only." };
  // Amounts of a thousand and more are commoner than amounts with three decimals.
  const proposed: DecimalMark = either.includes(".") ? "," : ".";
  const evidence = `${either} could have thousands or three decimals, as could every such number of this column.`;
  return { decimal: proposed, testimony: "ambiguous", evidence };
}
