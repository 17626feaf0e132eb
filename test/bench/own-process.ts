import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const REGISTER = path.join(__dirname, "../../src/build/register-ts.cjs");

/**
 * What a script beside this one prints as JSON: in a process of its own, so that its memory is what its work takes. Node's own limit of it
 * holds unless another is given, in megabytes.
 */
export async function inOwnProcess<T>(
  script: string,
  given: readonly (string | number)[],
  limit?: number,
): Promise<T> {
  const most = limit === undefined ? [] : [`--max-old-space-size=${limit}`];
  const all = [...most, "-r", REGISTER, path.join(__dirname, script), ...given.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, all);
  return JSON.parse(stdout) as T;
}
