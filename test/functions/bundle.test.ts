import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import { webpack } from "webpack";
import { CAM_FUNCTIONS } from "../../src/functions/registry";
import { createCustomFunctionsRuntime } from "../support/custom-functions-global";
import { familyFiles } from "../../src/build/function-metadata";
import { failures, functionVectors } from "../support/function-vectors";
import { parseCamFormula } from "../support/formula-literals";
import { SKIPPED } from "../support/shared-files";

const ENTRY = path.resolve(__dirname, "../../src/functions/index.ts");
const folder = mkdtempSync(path.join(tmpdir(), "cam-functions-"));
const runtime = createCustomFunctionsRuntime();
let source = "";

function build(): Promise<void> {
  // The plugin's typings know one input file; it accepts several.
  const plugin = new CustomFunctionsMetadataPlugin({
    input: familyFiles() as unknown as string,
    output: "functions.json",
  });
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2020"],
    entry: { functions: ENTRY },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: {
            loader: "swc-loader",
            options: { jsc: { parser: { syntax: "typescript" }, target: "es2020" } },
          },
        },
      ],
    },
    plugins: [plugin],
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else compiler.close((closing) => (closing ? reject(closing) : resolve()));
    });
  });
}

beforeAll(async () => {
  await build();
  source = readFileSync(path.join(folder, "functions.js"), "utf8");
  // The bundle finds nothing but the custom-functions runtime: no window, no Office, no require.
  vm.runInNewContext(source, { CustomFunctions: runtime });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the bundle by itself associates every function with its id", () => {
  expect([...runtime.associated.keys()].sort()).toEqual(Object.keys(CAM_FUNCTIONS).sort());
});

test("it stays small: nothing but the functions is in it", () => {
  expect(source.length).toBeLessThan(40_000);
});

test("functions.json describes every associated function", () => {
  const json = JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  expect(json.functions.map(({ id }) => id).sort()).toEqual([...runtime.associated.keys()].sort());
});

test("a function of the bundle calculates", () => {
  const { id, args } = parseCamFormula("=CAM.MGO_NEEDED(10000000,7937,10%)");
  expect(runtime.associated.get(id)?.(...args)).toBe(12_600);
});

const vectors = functionVectors();
test(`every reference vector comes out of the bundle${vectors ? "" : ` ${SKIPPED}`}`, () => {
  expect(failures(vectors ?? [], (id) => runtime.associated.get(id))).toEqual([]);
});
