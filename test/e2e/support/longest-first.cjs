/** What takes longest, on an idle machine; jest knows only from its last run, which a fresh clone does not have. */
const LONGEST = ["accessibility", "plan-tools", "scorecard-tools", "money-tools", "main-job", "faults"];

/** Starts with the files that take longest, so that the two workers end together. */
module.exports = class LongestFirst {
  sort(tests) {
    const rank = ({ path: file }) => {
      const at = LONGEST.findIndex((name) => file.endsWith(`${name}.e2e.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return [...tests].sort((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
