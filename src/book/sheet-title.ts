import { SHEET_NAME_LIMIT } from "../domain/shared/excel-limits";
import { TITLE_SEPARATOR } from "../sheets/shared/tab-title";

/**
 * A sheet name that Excel accepts and that no other sheet has: forbidden characters replaced, at most 31 characters, a number when the name
 * is taken. In a title of parts the number goes behind the second one, a partner's name, which is cut where there is no room.
 */
export function sheetTitle(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const clean = wanted.replace(/[\\/?*:[\]\p{Cc}]/gu, "-");
  const { before, name, after } = partsOf(clean);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const room = SHEET_NAME_LIMIT - before.length - after.length - suffix.length;
    const title = `${before}${cutTo(name, room) || "Sheet"}${suffix}${after}`;
    // Excel keeps "History" for itself.
    if (!used.has(title.toLowerCase()) && title.toLowerCase() !== "history") return title;
  }
}

/** Characters that a partner's name keeps at least. */
const LEAST_NAME = 8;

/** What stands before and after the partner's name; of a title without one, or without room for one, all of it is the name. */
function partsOf(title: string): { before: string; name: string; after: string } {
  const [first = "", name, ...rest] = title.split(TITLE_SEPARATOR).map((part) => cutTo(part, part.length));
  const before = `${first}${TITLE_SEPARATOR}`;
  const after = rest.map((part) => TITLE_SEPARATOR + part).join("");
  const isWhole =
    !first || !name || rest.includes("") || before.length + after.length > SHEET_NAME_LIMIT - LEAST_NAME;
  return isWhole ? { before: "", name: title, after: "" } : { before, name, after };
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
