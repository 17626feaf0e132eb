import { WorkbookError, type WorkbookProblem } from "../book/workbook-error";
import { ZipError } from "./zip/read-zip";

const UNTOUCHED = "Nothing was changed.";

export function refusal(what: string, next: string, problem: WorkbookProblem = "unsupported"): WorkbookError {
  return new WorkbookError({ problem, what, untouched: UNTOUCHED, next });
}

/** Any failure to read the file, in words. */
export function asRefusal(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (error instanceof ZipError) return zipRefusal(error);
  const detail = error instanceof Error ? error.message.split("\n")[0]! : String(error);
  return new WorkbookError({
    problem: "unexpected",
    what: `The file cannot be read as an Excel workbook (${detail}).`,
    untouched: UNTOUCHED,
    next: "Open it in Excel, save it as .xlsx under another name, and try that.",
    cause: error,
  });
}

function zipRefusal(error: ZipError): WorkbookError {
  const options = { cause: error };
  switch (error.reason) {
    case "not-a-zip":
      return new WorkbookError({
        problem: "unsupported",
        what: "The file is no Excel workbook (.xlsx or .xlsm).",
        untouched: UNTOUCHED,
        next: "Choose an Excel workbook.",
        ...options,
      });
    case "too-large":
      return new WorkbookError({
        problem: "too-large",
        what: "The file unpacks to more than can be read here.",
        untouched: UNTOUCHED,
        next: "Remove what is not needed and try again.",
        ...options,
      });
    case "encrypted":
      return encrypted();
    case "unknown-method":
    case "damaged":
      return new WorkbookError({
        problem: "unexpected",
        what: error.message,
        untouched: UNTOUCHED,
        next: "Open it in Excel, which may repair it, and save it again.",
        ...options,
      });
  }
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files of Excel's that are no packages: the binary ones of old, and packages encrypted with a password. */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (COMPOUND_FILE.some((byte, index) => bytes[index] !== byte)) return;
  if (includesWide(bytes, "EncryptedPackage")) throw encrypted();
  throw refusal(
    "The file is a workbook in the format of Excel 97 to 2003 (.xls).",
    "Open it in Excel, save it as .xlsx and try again.",
  );
}

function encrypted(): WorkbookError {
  return refusal(
    "The file is encrypted with a password.",
    "Open it in Excel, remove the password under File > Info > Protect Workbook, save it and try again.",
    "protected",
  );
}

/** Whether the bytes contain a text in UTF-16. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
