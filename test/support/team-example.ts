import { strToU8 } from "fflate";

const wide = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

/** Files that are no workbooks to read. */
export const odd = {
  /** What Excel puts beside an open workbook. */
  lock: strToU8("Erin"),
  encrypted: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide("EncryptedPackage")]),
  text: strToU8("Deal,Amount\n1,2\n"),
} as const;
