import { decodeAnyhow, type Encoding } from "./encodings";
import { FileError } from "./file-error";

const SPREADSHEET_SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const WEB_PAGE = /^\s*<(!doctype|html|head|body|table|\?xml)\b/i;

/** The text of a file's bytes, without a byte order mark. Throws a FileError for an empty file and for one that is no text. */
export function decodeText(file: string, bytes: Uint8Array, encoding: Encoding): string {
  if (bytes.length === 0)
    throw new FileError(file, "The file is empty.", "Export it again and choose the new file.");
  if (isWorkbook(bytes))
    throw new FileError(
      file,
      "This is a workbook or an archive, not a CSV file.",
      "Save it as CSV (comma delimited) and choose that file.",
    );
  const text = decodeAnyhow(bytes, encoding);
  if (text.includes("\u0000"))
    throw new FileError(
      file,
      "The file is not text: it holds binary data.",
      "Choose the CSV file that the CRM exported.",
    );
  if (WEB_PAGE.test(text))
    throw new FileError(
      file,
      "This is a web page, which some programs export under the name of a workbook.",
      "Export it as CSV and choose that file.",
    );
  if (text.trim() === "")
    throw new FileError(file, "The file holds blank lines only.", "Export it again and choose the new file.");
  return text;
}

/** Whether a file is a workbook or another archive, and no text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return SPREADSHEET_SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}
