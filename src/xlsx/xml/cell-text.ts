import { NOT_XML } from "./escape";

// SpreadsheetML writes a character that XML cannot hold as `_x000B_`, and so an underscore that begins what looks like one as `_x005F_`.

const CODE = /_x([0-9A-Fa-f]{4})_/g;
const LOOKS_LIKE_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text of a cell, a formula or a caption as it stands in the file, before XML's own escapes. */
export function fileText(text: string): string {
  return text.replace(LOOKS_LIKE_CODE, "_x005F_").replace(NOT_XML, codeOf).replaceAll("\r", codeOf("\r"));
}

/** The same where line breaks are written as codes as well: headers of tables. */
export function fileHeader(text: string): string {
  return fileText(text).replaceAll("\n", "_x000a_");
}

export function fromFileText(text: string): string {
  return text.includes("_x")
    ? text.replace(CODE, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
