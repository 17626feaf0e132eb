import { isErrorText } from "../error-texts";
import type { Grid } from "../grid";
import type { Scalar } from "../../../xlsx/data/workbook-data";
import type { HostCulture } from "./culture";
import { numberFormatCategory } from "./number-format-category";

/** The format that Excel gives a date that is typed: it is shown as the region has it. */
const SHORT_DATE = /^m\/d\/yyyy(?= h:mm$|$)/;
/** Parts of a format that are shown as they stand. */
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]/;

/** What a cell shows: formats are English, words, separators and dates those of the region. */
export function shownText(grid: Grid, culture: HostCulture, value: Scalar, numberFormat: string): string {
  if (typeof value === "number") return grid.text(value, localFormat(numberFormat, culture), culture);
  const text = grid.text(value, numberFormat, culture);
  return typeof value === "boolean" ? (culture.words[text] ?? text) : text;
}

/** The region's word for an error; any other text is itself. */
export function errorWord({ words }: HostCulture, text: string): string {
  return isErrorText(text) ? (words[text] ?? text) : text;
}

/** A slash in a date stands for the region's own separator. */
function localFormat(format: string, { shortDatePattern }: HostCulture): string {
  const [separator = "/"] = /[^a-z]/i.exec(shortDatePattern) ?? [];
  const shown = format.replace(SHORT_DATE, shortDatePattern.toLowerCase());
  if (separator === "/" || numberFormatCategory(shown) !== "Date") return shown;
  return shown.replace(new RegExp(`${LITERAL.source}|/`, "g"), (part) => (part === "/" ? separator : part));
}
