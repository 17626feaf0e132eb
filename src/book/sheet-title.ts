import { SHEET_NAME_LIMIT } from "../domain/shared/excel-limits";
/**
 * A sheet name that Excel accepts and that no other sheet has: forbidden characters replaced, at most 31 characters, a number appended
 * when the name is taken.
 */
export function sheetTitle(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = cutTo(wanted.replace(/[\\/?*:[\]\p{Cc}]/gu, "-"), SHEET_NAME_LIMIT) || "Sheet";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const title = cutTo(clean, SHEET_NAME_LIMIT - suffix.length) + suffix;
    // Excel keeps "History" for itself.
    if (!used.has(title.toLowerCase()) && title.toLowerCase() !== "history") return title;
  }
}

/** At most `length` UTF-16 units, without half a character, spaces or apostrophes at the ends. */
function cutTo(text: string, length: number): string {
  let short = "";
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.replace(/^['\s]+|['\s]+$/g, "");
}
