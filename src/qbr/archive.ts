import { zipSync } from "fflate";
import { FIXED_TIME } from "./package/xml";

/** Files that are archives themselves in one: not compressed again, and the same for the same files. */
export function archiveOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0, mtime: FIXED_TIME });
}
