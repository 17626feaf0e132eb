import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// What needs types stands in src/build/oxlint.json, whose linter knows them in a tenth of the time.
// Imports point one way only: domain <- sheets <- book <- {excel, xlsx} <- taskpane / functions / commands / recipe.
// `functions` needs only `domain`; nothing but the workbench itself may know the workbench.
const LAYERS = [
  "domain",
  "sheets",
  "book",
  "excel",
  "xlsx",
  "recipe",
  "functions",
  "commands",
  "taskpane",
  "qbr",
  "workbench",
  "build",
];
const MAY_IMPORT = {
  domain: ["domain"],
  sheets: ["domain", "sheets"],
  book: ["domain", "sheets", "book"],
  excel: ["domain", "sheets", "book", "excel"],
  xlsx: ["domain", "sheets", "book", "xlsx"],
  recipe: ["domain", "sheets", "book", "xlsx", "qbr", "recipe"],
  functions: ["domain", "functions"],
  commands: ["domain", "sheets", "book", "excel", "commands"],
  taskpane: ["domain", "sheets", "book", "excel", "xlsx", "commands", "functions", "qbr", "taskpane"],
  qbr: ["domain", "sheets", "book", "qbr"],
  workbench: ["domain", "sheets", "book", "excel", "xlsx", "workbench"],
};
/** Inside the pane, from what knows least to what knows most: each may import itself and those before it. */
const PANE_LAYERS = ["theme", "strings", "session", "hooks", "components", "panes", "app"];
const PURE = ["domain", "sheets"];
const ONE_LETTER = "[name=/^[a-zA-Z]$/]";
const ALIASES = ["Identifier.value", "AssignmentPattern.value > Identifier.left"].map((alias) => ({
  selector: `ObjectPattern > Property[shorthand=false] > ${alias}${ONE_LETTER}`,
  message: "A name taken out of an object says what it is.",
}));
const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const PAGE_GLOBALS = [
  "window",
  "document",
  "localStorage",
  "sessionStorage",
  "fetch",
  "setTimeout",
  "setInterval",
];

function layer(name, allowed) {
  const forbidden = LAYERS.filter((other) => !allowed.includes(other));
  const globals = [
    ...(name === "excel" || name === "workbench" ? [] : HOST_GLOBALS),
    ...(PURE.includes(name) ? PAGE_GLOBALS : []),
  ];
  const rules = {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${forbidden.join("|")})/`,
            message: `src/${name} may import only ${allowed.join(", ")}.`,
          },
          ...(PURE.includes(name)
            ? [{ regex: "^(react|@fluentui|office|@univerjs)", message: `src/${name} is pure.` }]
            : []),
        ],
      },
    ],
    "no-restricted-globals": ["error", ...globals.map((g) => ({ name: g, message: `Not in src/${name}.` }))],
  };
  if (PURE.includes(name))
    rules["no-restricted-syntax"] = [
      "error",
      ...ALIASES,
      {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: "Pure layers take randomness as an argument.",
      },
      {
        selector: "MemberExpression[object.name='Date'][property.name='now']",
        message: "Pure layers take the date as an argument.",
      },
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: "Pure layers take the date as an argument.",
      },
    ];
  return { files: [`src/${name}/**/*.{ts,tsx}`], rules };
}

function paneLayer(name, index) {
  const above = PANE_LAYERS.slice(index + 1);
  const message = `src/taskpane/${name} stands below ${above.join(", ")}.`;
  return {
    files: [`src/taskpane/${name}/**/*.{ts,tsx}`],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ regex: `^(\\.\\./)+(${above.join("|")})/`, message }] },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "dist-*/", ".cache/", "out/"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
      // A type beside a value of one module is a name in the same import.
      "no-duplicate-imports": "error",
      "no-restricted-syntax": ["error", ...ALIASES],
      "max-params": ["error", 4],
      "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
      "max-lines": ["error", { max: 320, skipBlankLines: true, skipComments: true }],
    },
  },
  // A custom function has the parameters that its formula has.
  { files: ["src/functions/families/**"], rules: { "max-params": "off" } },
  {
    files: ["test/**", "src/build/**"],
    rules: { "no-console": "off", "max-lines-per-function": "off", "max-lines": "off" },
  },
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // One sync a request is their purpose: a change is sent in requests of at most 5 MB, Excel's limit.
    files: ["src/excel/write/execute.ts", "src/excel/write/restore.ts"],
    rules: { "office-addins/no-context-sync-in-loop": "off" },
  },
  ...Object.entries(MAY_IMPORT).map(([name, allowed]) => layer(name, allowed)),
  ...PANE_LAYERS.slice(0, -1).map(paneLayer),
);
