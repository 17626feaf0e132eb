import { type XmlElement, childNamed, childrenNamed, elementsOf } from "../xml/tree";
import { BUILT_IN, isDateFormat } from "./number-formats";

/** What a number format says about what a number is. */
export interface FormatMeaning {
  date: boolean;
  percent: boolean;
  /** The sign or words of a currency beside the number: "€", "USD", "kr"; null without one. */
  currency: string | null;
  /** Windows' number of the country and language of that sign, in hexadecimal; null without one. */
  locale: string | null;
  /** Digits that are shown at least, as in 00000; 0 for any other format. */
  digits: number;
}

/** Reads the number formats of a workbook's cells, by the cell's style. */
export function cellFormats(styles: XmlElement | undefined): (style: number) => FormatMeaning {
  const formats = elementsOf(childNamed(styles, "cellXfs")).map(({ attributes }) =>
    Number(attributes.get("numFmtId") ?? 0),
  );
  const codes = new Map(
    childrenNamed(childNamed(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      attributes.get("formatCode") ?? "",
    ]),
  );
  const known = new Map<number, FormatMeaning>();
  return (style) => {
    let format = known.get(style);
    if (!format) {
      const id = formats[style] ?? 0;
      // The dollar of a format that the file does not write out is that of the country where it is opened.
      format = formatOf(codes.get(id) ?? BUILT_IN[id] ?? "General", codes.has(id));
      known.set(style, format);
    }
    return format;
  };
}

/** Longer codes are no number formats that anybody has written. */
const CODE_LENGTH = 255;
const LOCALE_SIGN = /\[\$([^\]-]*)(?:-([^\]]*))?\]/;
const QUOTED = /"([^"]*)"/;
const SIGN = /[€£¥₹$]/;
const WORDS = /\p{L}|\p{Sc}/u;

function formatOf(code: string, writtenOut: boolean): FormatMeaning {
  const plain = { date: false, percent: false, currency: null, locale: null, digits: 0 };
  if (code.length > CODE_LENGTH || code === "General") return plain;
  if (isDateFormat(code)) return { ...plain, date: true };
  const positive = code.split(";")[0]!;
  const [, ofLocale, locale] = LOCALE_SIGN.exec(positive) ?? [];
  const sign = ofLocale || QUOTED.exec(positive)?.[1] || SIGN.exec(positive)?.[0];
  const words = sign?.trim() ?? "";
  return {
    date: false,
    percent: positive.includes("%"),
    currency: writtenOut && WORDS.test(words) ? words : null,
    locale: (ofLocale && locale) || null,
    digits: /^0{2,}$/.test(positive) ? positive.length : 0,
  };
}
