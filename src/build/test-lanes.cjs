const { existsSync, readFileSync } = require("fs");

/**
 * Runs lanes beside each other and the phases of a lane one after another. A phase that fails stops nothing but what
 * needs it: whoever waits for a run wants to see all that is wrong.
 */
async function runLanes(lanes, runPhase) {
  const finished = await Promise.all(lanes.map((lane) => runLane(lane, runPhase)));
  return finished.flat();
}

async function runLane(lane, runPhase) {
  const results = [];
  for (const phase of lane) {
    const needed = results.find(({ name }) => name === phase.needs);
    if (needed && needed.outcome !== "passed") {
      results.push({ name: phase.name, outcome: `not run: it needs ${phase.needs}`, seconds: 0 });
      continue;
    }
    const { passed, seconds } = await runPhase(phase);
    results.push({ name: phase.name, outcome: passed ? "passed" : "FAILED", seconds });
  }
  return results;
}

/** Seconds of each phase, and of all of them together as they ran beside each other. */
function phaseTable(results, allSeconds) {
  const rows = [...results, { name: "all", outcome: "", seconds: allSeconds }];
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, outcome, seconds }) =>
      `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${outcome}`.trimEnd(),
    )
    .join("\n");
}

/** What a jest report counts. A file that could not even be loaded has no tests to count, and is one that failed. */
function testCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The plain last line that a build server reads. */
function closingLine(counts) {
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

module.exports = { closingLine, phaseTable, runLanes, testCounts };
