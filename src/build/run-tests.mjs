// `npm test`: every check there is, in two lanes beside each other, because the tests of a browser and of LibreOffice mostly wait.
// Each phase is a script of package.json, to be run alone; its output is shown in one piece when it ends.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { closingLine, phaseTable, runLanes, testCounts } from "./test-lanes.cjs";

const root = path.resolve(import.meta.dirname, "../..");
/** Relative, and so without a space that a shell on Windows would stumble over. */
const RESULTS = "node_modules/.cache/test-results";

const LANES = [
  [
    { name: "build", script: "test:build" },
    { name: "e2e", script: "test:e2e", tests: true, needs: "build" },
    { name: "parity", script: "test:parity", tests: true },
  ],
  [
    { name: "format", script: "format:check" },
    { name: "types", script: "typecheck" },
    { name: "lint", script: "lint" },
    { name: "unused", script: "unused" },
    { name: "unit", script: "test:unit", tests: true },
  ],
];

function runPhase({ name, script, tests }) {
  const windows = process.platform === "win32";
  const report = tests ? ["--", "--json", `--outputFile=${RESULTS}/${name}.json`] : [];
  const started = performance.now();
  console.log(`… ${name} started (npm run ${script})`);
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(windows ? "npm.cmd" : "npm", ["run", "--silent", script, ...report], {
      cwd: root,
      // Tests make many short-lived objects: room for them saves a twelfth of the processor time.
      env: {
        ...process.env,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --max-semi-space-size=64`.trim(),
      },
      shell: windows,
      stdio: ["ignore", "pipe", "pipe"],
    });
    // With --json jest repeats its whole report on stdout; what a person reads goes to stderr.
    child.stdout.on("data", (chunk) => tests || output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (status) => {
      const seconds = (performance.now() - started) / 1000;
      const text = Buffer.concat(output).toString().trimEnd();
      console.log(`${text ? `\n── ${name} ──\n${text}\n` : ""}${status === 0 ? "✓" : "✗"} ${name}`);
      resolve({ passed: status === 0, seconds });
    });
  });
}

rmSync(path.join(root, RESULTS), { recursive: true, force: true });
mkdirSync(path.join(root, RESULTS), { recursive: true });
const started = performance.now();
const results = await runLanes(LANES, runPhase);
const counts = LANES.flat()
  .filter(({ tests }) => tests)
  .map(({ name }) => testCounts(path.join(root, RESULTS, `${name}.json`)));
console.log(`\n${phaseTable(results, (performance.now() - started) / 1000)}\n`);
process.exitCode = results.every(({ outcome }) => outcome === "passed") ? 0 : 1;
console.log(closingLine(counts));
