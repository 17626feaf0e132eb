import { SHEET_NAME_LIMIT } from "../../../domain/shared/excel-limits";
import { alreadyExists, invalidArgument } from "../rich-error";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LIKE_ADDRESS = /^([A-Z]{1,3}\d{1,7}|R|C|R\d*C\d*)$/i;

/** Table and defined names: letter or `_` first, no blanks, at most 255, nothing that reads as an address (`AB12`, `R1C1`). */
export function checkName(name: unknown, location: string): asserts name is string {
  if (typeof name !== "string" || !NAME.test(name) || LIKE_ADDRESS.test(name))
    invalidArgument(location, `"${String(name)}" is not a valid name.`);
}

/** Sheet names: 1 … 31 characters, none of `/ \ ? * : [ ]`, no apostrophe at either end, not "History", unique ignoring case. */
export function checkSheetName(
  name: unknown,
  taken: readonly string[],
  location: string,
): asserts name is string {
  const isValid =
    typeof name === "string" &&
    name.trim() !== "" &&
    name.length <= SHEET_NAME_LIMIT &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isValid) invalidArgument(location, `"${String(name)}" is not a valid sheet name.`);
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) alreadyExists(location);
}
