/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/", "<rootDir>/test/parity/"],
  modulePathIgnorePatterns: ["<rootDir>/dist"],
  testEnvironment: "node",
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  // In processes of their own, whose end does not wait for what a closed host or page still has on its mind.
  maxWorkers: 2,
  // How long a hung test may hang, not how fast tests are: build machines are slow and busy.
  testTimeout: 90_000,
  transformIgnorePatterns: ["/node_modules/"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty.cjs" },
};
