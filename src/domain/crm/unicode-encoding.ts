import { decodeExactly, type Encoding } from "./encodings";

/** Where one in so many characters is not even a line end, a delimiter, a digit or a Latin letter, the text is no table. */
const CHARACTERS_TO_ONE_PLAIN = 16;

/**
 * The Unicode encoding of a file: by its byte order mark, UTF-16 by the zeros in its line ends, delimiters and digits, and UTF-8 where every
 * byte fits, which in any other encoding hardly happens by chance. Null for a file in another encoding.
 */
export function unicodeOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (bytes.includes(0)) return utf16Order(bytes) ?? "utf-8";
  if (decodeExactly(bytes, "utf-8") === null) return null;
  return !isMarked && fitsByChance(bytes) ? null : "utf-8";
}

/** More words than these do not fit UTF-8 by chance. */
const FEW_WORDS = 8;
const BETWEEN_WORDS = new Set([...'\t\n\r ",;|()/&'].map((sign) => sign.charCodeAt(0)));
const LATIN = /\p{Script=Latin}/u;
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;

/** Whether the few words that are not plain mix Latin letters with others (`P\u0792bor`): read in another encoding they may be names. */
function fitsByChance(bytes: Uint8Array): boolean {
  let words = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue;
    let start = index;
    while (start > 0 && !BETWEEN_WORDS.has(bytes[start - 1]!)) start--;
    while (index < bytes.length && !BETWEEN_WORDS.has(bytes[index]!)) index++;
    const word = decodeExactly(bytes.subarray(start, index), "utf-8") ?? "";
    if (++words > FEW_WORDS || !LATIN.test(word) || !OTHER_LETTER.test(word)) return false;
  }
  return words > 0;
}

function utf16Order(bytes: Uint8Array): Encoding | null {
  const plain = { "utf-16le": 0, "utf-16be": 0 };
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index + 1] === 0 && isPlain(bytes[index]!)) plain["utf-16le"]++;
    if (bytes[index] === 0 && isPlain(bytes[index + 1]!)) plain["utf-16be"]++;
  }
  const order = plain["utf-16le"] > plain["utf-16be"] ? "utf-16le" : "utf-16be";
  if (plain[order] * 2 * CHARACTERS_TO_ONE_PLAIN < bytes.length) return null;
  return decodeExactly(bytes, order)?.includes("\u0000") === false ? order : null;
}

function isPlain(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
