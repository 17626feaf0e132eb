import { SHEET_ORDER } from "../write/sheet-order";
import {
  type AttributeValues,
  type XmlElement,
  childNamed,
  ensureChild,
  isFalse,
  isTrue,
  setAttributes,
} from "../xml/tree";
import type { JsonValue, ProtectionData } from "./workbook-data";

/** What may be allowed on a protected sheet; in the file a 0 allows it. */
const PERMISSIONS = [
  ["allowAutoFilter", "autoFilter"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowInsertRows", "insertRows"],
  ["allowPivotTables", "pivotTables"],
  ["allowSort", "sort"],
] as const;
/** Protection of a sheet keeps nobody out who has the file, however often its password is hashed. */
const SPINS = 1_000;

/** Protects as the add-in asked; of a password only the hash is stored. */
export async function writeProtection(
  root: XmlElement,
  { options = {}, password }: ProtectionData,
): Promise<void> {
  const allowed = PERMISSIONS.filter(([ours]) => options[ours] === true);
  const { selectionMode } = options;
  setAttributes(ensureChild(root, "sheetProtection", SHEET_ORDER), {
    ...(password ? await hashed(password) : {}),
    sheet: true,
    ...Object.fromEntries(allowed.map(([, theirs]) => [theirs, 0])),
    selectLockedCells: selectionMode === "Unlocked" || selectionMode === "None" ? 1 : undefined,
    selectUnlockedCells: selectionMode === "None" ? 1 : undefined,
  });
}

/** ECMA-376 part 1, 18.3.1.85: SHA-512 of the salt and the password in UTF-16, then of each hash and its number. */
async function hashed(password: string): Promise<AttributeValues> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const text = Uint8Array.from(
    [...Array(password.length).keys()].flatMap((at) => {
      const code = password.charCodeAt(at);
      return [code & 255, code >> 8];
    }),
  );
  let hash = await sha512([...salt, ...text]);
  for (let spin = 0; spin < SPINS; spin++)
    hash = await sha512([...hash, spin & 255, (spin >> 8) & 255, (spin >> 16) & 255, spin >>> 24]);
  return {
    algorithmName: "SHA-512",
    hashValue: base64(hash),
    saltValue: base64(salt),
    spinCount: SPINS,
  };
}

async function sha512(bytes: readonly number[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-512", Uint8Array.from(bytes)));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function hasPassword(root: XmlElement): boolean {
  const attributes = childNamed(root, "sheetProtection")?.attributes;
  return attributes !== undefined && (attributes.has("hashValue") || attributes.has("password"));
}

/** Undefined when the sheet's cells are not protected. */
export function readProtection(root: XmlElement): ProtectionData | undefined {
  const attributes = childNamed(root, "sheetProtection")?.attributes;
  if (!isTrue(attributes?.get("sheet"))) return undefined;
  const options: Record<string, JsonValue> = {};
  for (const [ours, theirs] of PERMISSIONS) if (isFalse(attributes!.get(theirs))) options[ours] = true;
  if (isTrue(attributes!.get("selectLockedCells")))
    options.selectionMode = isTrue(attributes!.get("selectUnlockedCells")) ? "None" : "Unlocked";
  return Object.keys(options).length ? { options } : {};
}
