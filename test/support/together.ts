import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const TESTS = path.resolve(__dirname, "..");
/** Run by configurations of their own, or made of the others. */
const APART = ["e2e", "parity", "together"];
const load = createRequire(__filename);

/** A file's name says which part it is, of how many: `node-3-of-12.test.ts`. */
export const PART = /(node|page)-(\d+)-of-(\d+)\.test\.ts$/;

/**
 * The tests of many files in one realm, so that what they share is loaded once and is quick from then on: `page-1-of-3.test.ts` has the
 * first third of those that need a page, `node-1-of-12.test.ts` of those that need none, in the order of their names. Each file runs
 * alone as well.
 */
export function together(partFile: string): void {
  const [, needs, part, parts] = PART.exec(partFile) ?? [];
  const needsPage = needs === "page";
  const files = testFiles().filter((file) => isPage(file) === needsPage);
  const end = (share: number) => Math.round((files.length * share) / Number(parts));
  for (const file of files.slice(end(Number(part) - 1), end(Number(part))))
    describe(path.relative(TESTS, file), () => {
      if (needsPage) takeDownPages();
      takeIn(file);
    });
}

function testFiles(): string[] {
  return readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name) && !APART.includes(name.split(path.sep)[0]!))
    .map((name) => path.join(TESTS, name))
    .sort();
}

function isPage(file: string): boolean {
  return readFileSync(file, "utf8").startsWith("/** @jest-environment jsdom */");
}

function takeIn(file: string): void {
  try {
    load(file);
  } catch (error) {
    test("is loaded", () => {
      throw error;
    });
  }
}

/** Before the file's own hooks close the workbook under them. */
function takeDownPages(): void {
  const { cleanup } = load("@testing-library/react") as { cleanup: () => void };
  afterEach(cleanup);
}
