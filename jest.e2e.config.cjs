const { sandboxInjectedGlobals, transform } = require("./jest.config.cjs");

// One browser and one build for all files, two of them at a time.
/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist"],
  testEnvironment: "node",
  sandboxInjectedGlobals,
  transform,
  globalSetup: "<rootDir>/test/e2e/support/setup.mjs",
  testSequencer: "<rootDir>/test/e2e/support/longest-first.cjs",
  globalTeardown: "<rootDir>/test/e2e/support/teardown.mjs",
  maxWorkers: 2,
  testTimeout: 240_000,
};
