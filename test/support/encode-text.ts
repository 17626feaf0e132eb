import { decodeExactly, type Encoding } from "../../src/domain/crm/encodings";

/** Encodings with characters of two bytes. */
const DOUBLE: readonly Encoding[] = ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"];
const tables = new Map<Encoding, Map<string, readonly number[]>>();

/** The bytes of a text, as older programs write it; null where the encoding lacks a character. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(text, "utf16le"));
  if (encoding === "utf-16be") return new Uint8Array(Buffer.from(text, "utf16le").swap16());
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const codes = [...text].map((character) => table.get(character));
  return codes.includes(undefined) ? null : Uint8Array.from(codes.flatMap((code) => code!));
}

/** What the decoder makes of every byte, and of every pair. */
function tableOf(encoding: Encoding): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (...code: number[]) => {
    const text = decodeExactly(Uint8Array.from(code), encoding);
    if (text !== null && [...text].length === 1 && !table.has(text)) table.set(text, code);
  };
  for (let byte = 0; byte <= 0xff; byte++) add(byte);
  if (DOUBLE.includes(encoding))
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail);
  return table;
}
