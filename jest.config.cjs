const UNUSED_FLUENT =
  "accordion avatar breadcrumb card carousel color-picker combobox dialog drawer infolabel list menu nav overflow persona popover rating search skeleton slider spinbutton swatch-picker switch table tabs tag-picker tags teaching-popover toast toolbar tree virtualizer".split(
    " ",
  );

// A test's realm answers each name of JavaScript's own fifty times slower than Node does; these are handed to every module instead.
// Not those that a module of a library declares for itself (Symbol, parseInt), nor those that fake timers replace (Date).
const OWN_NAMES =
  "Array ArrayBuffer BigInt Boolean DataView Error Float64Array Int32Array JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp Set String TypeError Uint16Array Uint32Array Uint8Array WeakMap WeakRef WeakSet".split(
    " ",
  );

/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/e2e/",
    "<rootDir>/test/parity/",
    "<rootDir>/test/together/",
  ],
  modulePathIgnorePatterns: ["<rootDir>/dist"],
  testEnvironment: "node",
  sandboxInjectedGlobals: OWN_NAMES,
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
  // A worker keeps much of what each file loaded, and slows as it grows.
  workerIdleMemoryLimit: "800MB",
  // How long a hung test may hang, not how fast tests are: build machines are slow and busy.
  testTimeout: 90_000,
  transformIgnorePatterns: ["/node_modules/"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/support/empty.cjs",
    "^@fluentui/react-icons$": "<rootDir>/test/support/fluent-icons.cjs",
    // In a page Jest would take its file for browsers, which is a module of a kind that it does not load.
    "^jschardet$": "<rootDir>/node_modules/jschardet/build/index.cjs",
    "^pptxgenjs$": "<rootDir>/test/support/pptxgen.cjs",
    // What Fluent's index loads and the pane does not use: a component of these would be undefined, and its page would not draw.
    [`^@fluentui/react-(${UNUSED_FLUENT.join("|")})(-preview)?$`]: "<rootDir>/test/support/empty.cjs",
  },
};
