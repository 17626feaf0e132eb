import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { closingLine, phaseTable, runLanes, testCounts } from "../../src/build/test-lanes.cjs";

const phase = (name: string, needs?: string) => ({ name, ...(needs && { needs }) });

test("lanes run beside each other, the phases of one in turn", async () => {
  const log: string[] = [];
  const release: (() => void)[] = [];
  const running = runLanes([[phase("build"), phase("e2e")], [phase("unit")]], async ({ name }) => {
    log.push(name);
    await new Promise<void>((resolve) => release.push(resolve));
    return { passed: true, seconds: 1 };
  });
  expect(log).toEqual(["build", "unit"]);
  for (const go of release.splice(0)) go();
  await new Promise(setImmediate);
  expect(log).toEqual(["build", "unit", "e2e"]);
  for (const go of release.splice(0)) go();
  expect((await running).map(({ outcome }) => outcome)).toEqual(["passed", "passed", "passed"]);
});

test("a failure stops only what needs it", async () => {
  const lanes = [
    [phase("build"), phase("e2e", "build")],
    [phase("lint"), phase("unit")],
  ];
  const results = await runLanes(lanes, async ({ name }) => ({
    passed: name === "unit",
    seconds: 2,
  }));
  expect(results.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    "build FAILED",
    "e2e not run: it needs build",
    "lint FAILED",
    "unit passed",
  ]);
  expect(phaseTable(results, 4)).toBe(
    [
      "build     2.0 s  FAILED",
      "e2e       0.0 s  not run: it needs build",
      "lint      2.0 s  FAILED",
      "unit      2.0 s  passed",
      "all       4.0 s",
    ].join("\n"),
  );
});

describe("the closing line", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), "cadence-lanes-"))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const counted = (report: Record<string, number>) => {
    const file = path.join(folder, "report.json");
    writeFileSync(file, JSON.stringify({ numTodoTests: 0, numRuntimeErrorTestSuites: 0, ...report }));
    return testCounts(file);
  };

  test("adds up what every report counts, a file that would not load among the failures", () => {
    const unit = counted({ numPassedTests: 9, numFailedTests: 0, numPendingTests: 0 });
    const parity = counted({
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 3,
      numRuntimeErrorTestSuites: 1,
    });
    expect(closingLine([unit])).toBe("9 passed, 0 failed");
    expect(closingLine([unit, parity])).toBe("11 passed, 2 failed, 3 skipped");
  });

  test("counts nothing for what did not run", () => {
    expect(closingLine([testCounts(path.join(folder, "nothing.json"))])).toBe("0 passed, 0 failed");
  });
});
