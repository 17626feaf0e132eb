import fs from "fs";
import path from "path";
import { patchComplaints, UNIVER_PATCHES } from "../../../src/workbench/host/univer/patches/versions";

const ROOT = path.join(__dirname, "..", "..", "..");
const FOLDER = path.join(ROOT, "src/workbench/host/univer/patches");

const versionOf = (target: string): string =>
  (
    JSON.parse(fs.readFileSync(path.join(ROOT, "node_modules", target, "package.json"), "utf8")) as {
      version: string;
    }
  ).version;

test("Univer is of the version that each patch was written for", () => {
  expect(patchComplaints(versionOf)).toEqual([]);
});

test("of another version it is said which patch to look at", () => {
  const complaints = patchComplaints(() => "9.9.9");
  expect(complaints).toHaveLength(UNIVER_PATCHES.length);
  expect(complaints.join("\n")).toContain(
    "univer/patches/calculation-queue.ts was written for @univerjs/sheets-formula 0.25.1, installed is 9.9.9",
  );
});

test("every patch is in the list, and its file names the version", () => {
  const files = fs.readdirSync(FOLDER).filter((file) => file !== "versions.ts");
  expect(UNIVER_PATCHES.map(({ patch }) => `${patch}.ts`).sort()).toEqual(files.sort());
  for (const { patch, version } of UNIVER_PATCHES)
    expect(fs.readFileSync(path.join(FOLDER, `${patch}.ts`), "utf8")).toContain(version);
});
