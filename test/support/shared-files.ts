import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Reference files that live beside the repository and are not part of it. */
const FOLDER = path.resolve(__dirname, "../../../shared");

/** Appended to the name of a test that has nothing to compare with. */
export const SKIPPED = "(skipped: no shared golden files here)";

/** The absolute path of a shared file, e.g. "data/maven-crm/products.csv", or null where it does not exist. */
export function sharedPath(relative: string): string | null {
  const file = path.join(FOLDER, relative);
  return existsSync(file) ? file : null;
}

/** A shared JSON file, parsed, or null where it does not exist. The caller says what shape it expects. */
export function sharedFile<T>(relative: string): T | null {
  const file = sharedPath(relative);
  return file === null ? null : (JSON.parse(readFileSync(file, "utf8")) as T);
}
