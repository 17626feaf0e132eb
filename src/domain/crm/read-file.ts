import { type Steps } from "../shared/steps";
import { decodeText } from "./decode-text";
import { encodedOnce } from "./encoded-twice";
import type { LegacyEncoding } from "./legacy-encoding";
import { parseCsv, type CsvTable } from "./parse-csv";
import { unicodeOf } from "./unicode-encoding";

/**
 * The rows of an exported file; `legacy` is what findLegacyEncoding says of its bytes. Throws a FileError that says what is wrong and what
 * to do.
 */
export function* readFile(
  file: string,
  bytes: Uint8Array,
  legacy: LegacyEncoding | null = null,
): Steps<CsvTable> {
  const pass = (done: number) => ({ step: `Reading ${file}`, done, total: bytes.length });
  const encoding = legacy?.encoding ?? unicodeOf(bytes);
  if (encoding === null) throw new Error(`${file} is not Unicode, and nobody found its encoding.`);
  yield pass(0);
  const text = decodeText(file, bytes, encoding);
  yield pass(0);
  const once = legacy === null ? encodedOnce(text) : null;
  yield pass(0);
  const table = yield* parseCsv(file, once?.text ?? text);
  if (once) return { ...table, remarks: [...(table.remarks ?? []), once.remark] };
  return legacy === null ? table : { ...table, legacy };
}
