const { sandboxInjectedGlobals, transform } = require("./jest.config.cjs");

/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/parity/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist"],
  testEnvironment: "node",
  sandboxInjectedGlobals,
  transform,
  // LibreOffice is started for each file of tests: not more of them than the machine bears.
  maxWorkers: 2,
  // All of a file's: they wait for the same run of it.
  maxConcurrency: 50,
  testTimeout: 180_000,
};
