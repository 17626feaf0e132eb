import { FileError } from "./file-error";

type Encoding = "UTF-8" | "UTF-16" | "Windows-1252";

export interface DecodedText {
  /** Without a byte order mark. */
  text: string;
  encoding: Encoding;
}

/** Characters that Windows-1252 has at 0x80 … 0x9F; everywhere else it equals Latin-1. Five places are unassigned. */
const WINDOWS_1252_UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const SPREADSHEET_SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const WEB_PAGE = /^\s*<(!doctype|html|head|body|table|\?xml)\b/i;
/** String.fromCharCode takes its characters as arguments, of which engines allow a limited number. */
const UNITS_A_CALL = 8_192;

/**
 * The text of a file's bytes: UTF-16 by its byte order mark or its zeros, else UTF-8 when every byte fits it, else Windows-1252, the
 * encoding of CSV files saved by desktop programs. Throws a FileError for an empty file and for one that is no text.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0)
    throw new FileError(file, "The file is empty.", "Export it again and choose the new file.");
  if (isWorkbook(bytes))
    throw new FileError(
      file,
      "This is a workbook or an archive, not a CSV file.",
      "Save it as CSV (comma delimited) and choose that file.",
    );
  const decoded = decode(bytes);
  if (decoded.text.includes("\u0000"))
    throw new FileError(
      file,
      "The file is not text: it holds binary data.",
      "Choose the CSV file that the CRM exported.",
    );
  if (WEB_PAGE.test(decoded.text))
    throw new FileError(
      file,
      "This is a web page, which some programs export under the name of a workbook.",
      "Export it as CSV and choose that file.",
    );
  if (decoded.text.trim() === "")
    throw new FileError(file, "The file holds blank lines only.", "Export it again and choose the new file.");
  return decoded;
}

/** Whether a file is a workbook or another archive, and no text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return SPREADSHEET_SIGNATURES.some((signature) => startsWith(bytes, signature));
}

function decode(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: utf16(bytes, 2, 1), encoding: "UTF-16" };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: utf16(bytes, 2, 0), encoding: "UTF-16" };
  const highByte = zeroBytes(bytes);
  if (highByte !== null) return { text: utf16(bytes, 0, highByte), encoding: "UTF-16" };
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const utf8 = decodeUtf8(bytes, start);
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8" };
  return {
    text: collect((push) => bytes.forEach((byte) => push(windows1252(byte)))),
    encoding: "Windows-1252",
  };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function windows1252(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_UPPER.charCodeAt(byte - 0x80) : byte;
}

/** `highByte`: which of two bytes is the high one. */
function utf16(bytes: Uint8Array, start: number, highByte: 0 | 1): string {
  return collect((push) => {
    for (let index = start; index + 1 < bytes.length; index += 2)
      push(bytes[index + highByte]! * 256 + bytes[index + 1 - highByte]!);
  });
}

/** Western text in UTF-16 without a mark has a zero in most pairs of bytes, always at the same place; null when it is not that. */
function zeroBytes(bytes: Uint8Array): 0 | 1 | null {
  const zeros = [0, 0];
  for (let index = 0; index + 1 < bytes.length; index++) if (bytes[index] === 0) zeros[index % 2]!++;
  const high = zeros[0]! > 0 ? 0 : 1;
  return zeros[1 - high] === 0 && zeros[high]! * 4 > bytes.length ? high : null;
}

/** The text, or null when a byte does not fit UTF-8 (also overlong forms and lone surrogates). */
function decodeUtf8(bytes: Uint8Array, start: number): string | null {
  let valid = true;
  const text = collect((push) => {
    for (let index = start; index < bytes.length;) {
      const lead = bytes[index]!;
      if (lead < 0x80) {
        push(lead);
        index++;
        continue;
      }
      const length =
        lead >= 0xc2 && lead <= 0xdf
          ? 2
          : lead >= 0xe0 && lead <= 0xef
            ? 3
            : lead >= 0xf0 && lead <= 0xf4
              ? 4
              : 0;
      const code = length === 0 ? -1 : codePoint(bytes, index, length);
      if (code < 0) {
        valid = false;
        return;
      }
      if (code < 0x10000) push(code);
      else {
        push(0xd800 + ((code - 0x10000) >> 10));
        push(0xdc00 + ((code - 0x10000) & 0x3ff));
      }
      index += length;
    }
  });
  return valid ? text : null;
}

const SMALLEST_OF_LENGTH = [0, 0, 0x80, 0x800, 0x10000];

function codePoint(bytes: Uint8Array, index: number, length: number): number {
  let code = bytes[index]! & (0xff >> (length + 1));
  for (let next = index + 1; next < index + length; next++) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (byte & 0x3f);
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < SMALLEST_OF_LENGTH[length]! || code > 0x10ffff || surrogate ? -1 : code;
}

function collect(produce: (push: (unit: number) => void) => void): string {
  const parts: string[] = [];
  let units: number[] = [];
  produce((unit) => {
    units.push(unit);
    if (units.length < UNITS_A_CALL) return;
    parts.push(String.fromCharCode(...units));
    units = [];
  });
  parts.push(String.fromCharCode(...units));
  return parts.join("");
}
