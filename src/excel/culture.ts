import type { Culture } from "../book/workbook-port";

export type CultureHandle = Excel.CultureInfo;

/** Queues the reading of the user's culture. */
export function loadCulture(context: Excel.RequestContext): CultureHandle {
  const culture = context.application.cultureInfo;
  culture.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
  culture.datetimeFormat.load("shortDatePattern");
  return culture;
}

/** To be called after the sync. */
export function cultureOf(handle: CultureHandle): Culture {
  const { numberDecimalSeparator: decimalSeparator, numberGroupSeparator: groupSeparator } =
    handle.numberFormat;
  return { decimalSeparator, groupSeparator, ...dateCulture(handle.datetimeFormat.shortDatePattern) };
}

/** The order of day, month and year of a Windows date pattern ("M/d/yyyy", "dd.MM.yyyy"), and the same as an English format code. */
export function dateCulture(pattern: string): Pick<Culture, "dateOrder" | "dateFormat"> {
  const order = [...pattern.toLowerCase()]
    .filter((letter) => "dmy".includes(letter))
    .filter((letter, index, all) => all.indexOf(letter) === index);
  const dateOrder = (["dmy", "mdy", "ymd"] as const).find((each) => each === order.join(""));
  if (!dateOrder) return { dateOrder: "ymd", dateFormat: "yyyy-mm-dd" };
  const separator = /[./-]/.exec(pattern)?.[0] ?? "/";
  const parts = { d: "dd", m: "mm", y: "yyyy" };
  // "/" in a format code means the user's own separator.
  const dateFormat = [...dateOrder].map((letter) => parts[letter as "d" | "m" | "y"]).join(separator);
  return { dateOrder, dateFormat };
}
