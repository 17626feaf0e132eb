/** A number as somebody typed it. */
export interface TypedNumber {
  value: number;
  /** A percent sign stood beside it; `value` is already the fraction. */
  percent: boolean;
}

export interface NumberMarks {
  decimalSeparator: string;
  groupSeparator: string;
}

const ENGLISH: NumberMarks = { decimalSeparator: ".", groupSeparator: "," };
const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e3,
  tsd: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  mill: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
  billions: 1e9,
};
const SHAPE = /^([+-]?)(\d[\d.,]*|[.,]\d+)([a-z]*)$/i;

/**
 * Reads "1.2m", "15%", "€3.000,50", "(500)", "3x", "1 200" the way a person means them; null when the text is no number.
 * Of two different marks the later one is the decimal mark. A single mark before exactly three digits could be either and is
 * read as `marks` says; before any other number of digits it is the decimal mark.
 */
export function parseNumber(text: string, marks: NumberMarks = ENGLISH): TypedNumber | null {
  let rest = text
    .normalize("NFKC")
    .replace(/[\s'’_]/g, "")
    .replace(/[−–]/g, "-");
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) rest = bracketed[1]!;
  const percent = rest.endsWith("%");
  rest = rest.replace(/%$/, "").replace(/(?<=\d)[x×]$/i, "");
  rest = withoutCurrency(rest);
  const match = SHAPE.exec(rest);
  if (!match) return null;
  const [, sign, digits, unit] = match as unknown as [string, string, string, string];
  const factor = unit === "" ? 1 : MULTIPLIERS[unit.toLowerCase()];
  const plain = plainDigits(digits, marks, unit !== "");
  if (factor === undefined || plain === null) return null;
  const negative = (sign === "-") !== Boolean(bracketed);
  const size = scaled(plain, factor, percent);
  return { value: negative && size !== 0 ? -size : size, percent };
}

/** Currency signs go wherever they stand; a code such as EUR only at an end, and only when no unit is meant by it. */
function withoutCurrency(text: string): string {
  const sign = text.replace(/\p{Sc}/gu, "");
  const code = /^([+-]?)[a-z]{3}(?=[\d.,(+-])/i.exec(sign);
  if (code) return code[1]! + sign.slice(code[0].length);
  const tail = /(?<=\d(?:k|m|mn|bn|b)?)[A-Z]{3}$/i.exec(sign);
  return tail && !(tail[0].toLowerCase() in MULTIPLIERS) ? sign.slice(0, tail.index) : sign;
}

/** The digits with "." as the only mark; null when the marks make no sense ("1,2,3", "1.2.3,4,5"). */
function plainDigits(digits: string, marks: NumberMarks, abbreviated: boolean): string | null {
  const decimal = decimalMark(digits, marks, abbreviated);
  const group = decimal === "." ? "," : ".";
  const [whole = "", fraction, more] = decimal === "" ? [digits] : digits.split(decimal);
  if (more !== undefined || fraction?.includes(group)) return null;
  const groups = whole.split(/[.,]/);
  const grouped =
    groups.length === 1 ||
    (/^\d{1,3}$/.test(groups[0]!) &&
      groups.slice(1).every((part) => /^\d{2,3}$/.test(part)) &&
      groups.at(-1)!.length === 3);
  if (!grouped) return null;
  return `${groups.join("") || "0"}.${fraction || "0"}`;
}

/** ".", "," or "" when every mark separates groups. */
function decimalMark(digits: string, marks: NumberMarks, abbreviated: boolean): string {
  const used = [...digits].filter((each) => each === "." || each === ",");
  const last = used.at(-1);
  if (last === undefined) return "";
  if (used.some((each) => each !== last)) return last;
  if (used.length > 1) return "";
  const after = digits.length - digits.indexOf(last) - 1;
  const before = digits.indexOf(last);
  const ambiguous = after === 3 && before >= 1 && before <= 3 && !digits.startsWith("0") && !abbreviated;
  if (!ambiguous) return last;
  return last === marks.decimalSeparator ? last : "";
}

/** Shifts the decimal point in the text rather than multiplying, so that 1.1m is 1100000 and 15 % is 0.15 exactly. */
function scaled(plain: string, factor: number, percent: boolean): number {
  const exponent = Math.round(Math.log10(factor)) - (percent ? 2 : 0);
  return Number(`${plain}e${exponent}`);
}
