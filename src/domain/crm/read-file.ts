import { type Steps } from "../shared/steps";
import { decodeText } from "./decode-text";
import { parseCsv, type CsvTable } from "./parse-csv";

/** The rows of an exported file. Throws a FileError that says what is wrong and what to do. */
export function* readFile(file: string, bytes: Uint8Array): Steps<CsvTable> {
  return yield* parseCsv(file, decodeText(file, bytes).text);
}
