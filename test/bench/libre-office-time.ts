import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const CHILDREN = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;

export const seconds = (value: number) => `${value.toFixed(2)} s`;

/** The least of several measurements. */
export async function leastSeconds(times: number, measured: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push(await measured());
  return Math.min(...all);
}

/**
 * What LibreOffice takes of the processor to open, calculate and save a file of a folder, with the folder's profile; the file is then in `out`.
 * The shell knows what the programs that it started took, user and system, whatever else the machine did meanwhile.
 */
export async function openedSeconds(soffice: string, folder: string, name: string): Promise<number> {
  const { stdout } = await run("sh", [
    "-c",
    '"$0" "$@" >/dev/null 2>&1; times',
    soffice,
    `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
    "--headless",
    "--norestore",
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    path.join(folder, "out"),
    path.join(folder, name),
  ]);
  const [, userMinutes, userSeconds, systemMinutes, systemSeconds] = CHILDREN.exec(stdout)!.map(Number);
  return 60 * (userMinutes! + systemMinutes!) + userSeconds! + systemSeconds!;
}
