import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

/** Files of a folder and of those in it whose names end so, from the project's root, in a fixed order. */
export function sourceFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
    .filter((name) => ending.test(name))
    .sort();
}

export const readSource = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
