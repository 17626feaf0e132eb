const alone = require("./jest.config.cjs");

// The same tests, many files of them in one realm; jest.config.cjs is for one file or folder by itself.
/** @type {import("jest").Config} */
module.exports = {
  ...alone,
  testMatch: ["<rootDir>/test/together/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
