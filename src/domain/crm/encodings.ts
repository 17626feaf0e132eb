/** The encodings of text files that can be read, by their label; CRMs, spreadsheets and older programs write these. */
export const ENCODING_NAMES = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16)",
  "utf-16be": "Unicode (UTF-16, high byte first)",
  "windows-1252": "Western European (Windows)",
  macintosh: "Western European (Mac)",
  cp850: "Western European (DOS)",
  "iso-8859-15": "Western European (ISO)",
  "windows-1250": "Central European (Windows)",
  "x-mac-ce": "Central European (Mac)",
  cp852: "Central European (DOS)",
  "iso-8859-2": "Central European (ISO)",
  "windows-1251": "Cyrillic (Windows)",
  "x-mac-cyrillic": "Cyrillic (Mac)",
  ibm866: "Cyrillic (DOS)",
  "koi8-r": "Cyrillic (KOI8-R)",
  "koi8-u": "Cyrillic (KOI8-U)",
  "windows-1253": "Greek (Windows)",
  "windows-1254": "Turkish (Windows)",
  "windows-1255": "Hebrew (Windows)",
  "windows-1256": "Arabic (Windows)",
  "windows-1257": "Baltic (Windows)",
  shift_jis: "Japanese (Shift-JIS)",
  "euc-jp": "Japanese (EUC)",
  gb18030: "Chinese, simplified (GB 18030)",
  big5: "Chinese, traditional (Big5)",
  "euc-kr": "Korean (EUC)",
} as const;

export type Encoding = keyof typeof ENCODING_NAMES;
export const ENCODINGS = Object.keys(ENCODING_NAMES) as Encoding[];

/** What bytes 0x80 to 0xFF mean where no decoder of the platform knows it: Node takes Windows-1252 for Latin-1. */
const UPPER_HALVES: Readonly<Partial<Record<Encoding, string>>> = {
  "windows-1252": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${charactersFrom(0xa0, 0x60)}`,
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  cp852:
    "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0",
  "x-mac-ce":
    "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u00a0ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ",
};

function charactersFrom(first: number, count: number): string {
  return String.fromCharCode(...Array.from({ length: count }, (_, index) => first + index));
}

/** Part of every browser and of Node, but not of the language, whose library is all that this layer knows. */
interface Platform {
  TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
}

/** The text of bytes, without a byte order mark; null when they do not fit the encoding. */
export function decodeExactly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return decodeWith(bytes, encoding, true);
  } catch {
    return null;
  }
}

/** The text of bytes, without a byte order mark; U+FFFD stands for what does not fit the encoding. */
export function decodeAnyhow(bytes: Uint8Array, encoding: Encoding): string {
  return decodeWith(bytes, encoding, false);
}

function decodeWith(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string {
  const upper = UPPER_HALVES[encoding];
  if (upper !== undefined) return decodeSingleBytes(bytes, upper);
  const { TextDecoder } = globalThis as unknown as Platform;
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

/** String.fromCharCode takes its characters as arguments, of which engines allow a limited number. */
const BYTES_A_CALL = 8_192;

function decodeSingleBytes(bytes: Uint8Array, upper: string): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += BYTES_A_CALL) {
    const codes = Array.from(bytes.subarray(start, start + BYTES_A_CALL), (byte) =>
      byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80),
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}
