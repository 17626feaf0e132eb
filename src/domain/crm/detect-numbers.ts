import { PROOFS_AGAINST_A_SLIP, type Testimony } from "./detect-dates";
import { CURRENCY_BESIDE_NUMBER, currencyCode } from "./currency-code";

export type DecimalMark = "." | ",";

export interface NumberFinding {
  decimal: DecimalMark;
  testimony: Testimony;
  /** Why, with a value from the column: "1.234,56 fixes the comma as decimal mark". */
  evidence: string;
}

export interface ParsedNumber {
  value: number;
  /** ISO code of the currency written beside the number, if any. */
  currency: string | null;
  percent: boolean;
}

/** Blanks of all widths and apostrophes group digits in several countries. */
const SILENT_GROUPS = /(?<=\d)[\s'’](?=\d{3}(?!\d))/g;

interface Peeled {
  /** Digits with `.` and `,` as written. */
  digits: string;
  negative: boolean;
  currency: string | null;
  percent: boolean;
}

/** Takes off sign, brackets, currency, percent sign and silent group marks; null when what remains is no number. */
function peel(raw: string): Peeled | null {
  let text = raw.trim();
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) text = bracketed[1]!.trim();
  let negative = bracketed !== null;
  let currency: string | null = null;
  let percent = false;
  for (let rest = ""; rest !== text;) {
    rest = text;
    if (/^[-−+]|[-−]$/.test(text) && !negative) {
      negative = /^[-−]|[-−]$/.test(text);
      text = text.replace(/^[-−+]|[-−]$/, "").trim();
    } else if (text.endsWith("%") && !percent) {
      percent = true;
      text = text.slice(0, -1).trim();
    } else if (currency === null) {
      const beside = CURRENCY_BESIDE_NUMBER.exec(text)?.[0];
      const code = beside === undefined ? null : currencyCode(beside);
      if (code === null) continue;
      currency = code;
      text = text.replace(beside!, "").trim();
    }
  }
  const digits = text.replace(SILENT_GROUPS, "");
  return /^[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i.test(digits) ? { digits, negative, currency, percent } : null;
}

/** A number as people and programs write it, with the column's decimal mark; null when it is none in that reading. */
export function parseFileNumber(raw: string, decimal: DecimalMark): ParsedNumber | null {
  const peeled = peel(raw);
  if (peeled === null) return null;
  const { digits, negative, currency, percent } = peeled;
  const group = decimal === "." ? "," : ".";
  const [mantissa = "", exponent] = digits.toLowerCase().split("e");
  const parts = mantissa.split(decimal);
  if (parts.length > 2) return null;
  const [whole = "", fraction = ""] = parts;
  // Groups of two occur in India: 12,34,567.
  if (
    fraction.includes(group) ||
    (whole.includes(group) && !new RegExp(`^\\d{1,3}(\\${group}\\d{2,3})*\\${group}\\d{3}$`).test(whole))
  )
    return null;
  const magnitude = Number(
    `${whole.replaceAll(group, "") || "0"}.${fraction || "0"}${exponent === undefined ? "" : `e${exponent}`}`,
  );
  if (!Number.isFinite(magnitude)) return null;
  const value = (negative && magnitude !== 0 ? -magnitude : magnitude) / (percent ? 100 : 1);
  return { value, currency, percent };
}

/** What one value says about the decimal mark: a mark, nothing, or that both readings are possible ("1.234"). */
function markIn(raw: string): DecimalMark | "nothing" | "either" {
  const digits = peel(raw)?.digits.toLowerCase().split("e")[0];
  if (digits === undefined) return "nothing";
  const [dots, commas] = [digits.split(".").length - 1, digits.split(",").length - 1];
  if (dots === 0 && commas === 0) return "nothing";
  if (dots > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  const mark: DecimalMark = dots > 0 ? "." : ",";
  const other: DecimalMark = dots > 0 ? "," : ".";
  if (dots + commas > 1) return other;
  const [before = "", after = ""] = digits.split(mark);
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? "either" : mark;
}

export const DECIMAL_MARK_NAMES: Readonly<Record<DecimalMark, string>> = {
  ".": "decimal point",
  ",": "decimal comma",
};

/** The decimal mark, found from a whole column. */
export function detectDecimalMark(values: Iterable<string>): NumberFinding {
  const counts = { ".": 0, ",": 0 };
  const proofs: Partial<Record<DecimalMark, string>> = {};
  let either: string | null = null;
  for (const value of values) {
    const says = markIn(value);
    if (says === "nothing") continue;
    if (says === "either") either ??= value.trim();
    else {
      counts[says]++;
      proofs[says] ??= value.trim();
    }
  }
  const [decimal, other]: [DecimalMark, DecimalMark] = counts[","] > counts["."] ? [",", "."] : [".", ","];
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
