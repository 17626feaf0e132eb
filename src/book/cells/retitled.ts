import { quoteSheet } from "./a1";

const TEXT_LITERAL = /("(?:[^"]|"")*")/;
const SHEET_IN_FORMULA = /(?<![\p{L}\p{N}_.'\]])(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** A formula with the sheets that it names under the titles they have now; anything else is left as it is. */
export function retitled<T>(entry: T, titles: ReadonlyMap<string, string>): T | string {
  if (!titles.size || typeof entry !== "string" || !entry.startsWith("=")) return entry;
  return entry
    .split(TEXT_LITERAL)
    .map((part, index) =>
      index % 2
        ? part
        : part.replace(SHEET_IN_FORMULA, (written: string, quoted?: string, plain?: string) => {
            const title = titles.get(quoted?.replace(/''/g, "'") ?? plain!);
            return title === undefined ? written : `${quoteSheet(title)}!`;
          }),
    )
    .join("");
}
