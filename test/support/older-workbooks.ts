import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";

/** Made by the add-in before its tables had versions, with cells of the user's own around every table. */
export const OLDER_WORKBOOK = readFileSync(path.resolve(__dirname, "../cases/older-workbook/older.xlsx"));

/** The same without the user's note beside cam_results, so that its new columns have room. */
export const OLDER_WITH_ROOM = withoutNote(OLDER_WORKBOOK);

function withoutNote(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const results = "xl/worksheets/sheet3.xml";
  const text = new TextDecoder().decode(parts[results]);
  const cell = '<c r="F5" t="inlineStr"><is><t>my own note</t></is></c>';
  if (!text.includes(cell)) throw new Error("The older workbook has no note at Results!F5.");
  return zipSync({ ...parts, [results]: new TextEncoder().encode(text.replace(cell, "")) });
}
