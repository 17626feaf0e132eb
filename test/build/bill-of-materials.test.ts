import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { BillOfMaterialsPlugin } from "../../src/build/bill-of-materials-plugin.cjs";
import { ROOT } from "../support/source-files";

interface Bill {
  specVersion: string;
  metadata: { component: { name: string } };
  components: {
    name: string;
    version: string;
    purl: string;
    licenses: unknown[];
    hashes: { alg: string; content: string }[];
  }[];
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "cadence-bill-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Builds two pages into one folder, as the add-in and its functions are, and reads the bill beside them. */
async function built(sources: readonly string[]): Promise<string> {
  const plugin = new BillOfMaterialsPlugin();
  const builds = sources.map((source, index): Configuration => {
    const name = `part${index}`;
    const entry = path.join(folder, `${name}.js`);
    writeFileSync(entry, source);
    const output = { path: path.join(folder, "out"), filename: `${name}.out.js` };
    const resolve = { modules: [path.join(ROOT, "node_modules")] };
    return { name, mode: "production", entry, output, resolve, plugins: [plugin] };
  });
  await new Promise<void>((resolve, reject) =>
    webpack(builds, (error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve(),
    ),
  );
  return readFileSync(path.join(folder, "out", "sbom.json"), "utf8");
}

test("lists the packages whose code is in any of the builds, with version, licence and checksum", async () => {
  const text = await built([
    'import { createElement } from "react"; document.title = typeof createElement;',
    'import Papa from "papaparse"; import "react"; document.title = typeof Papa.parse;',
  ]);
  const bill = JSON.parse(text) as Bill;
  expect(bill).toMatchObject({ specVersion: "1.5", metadata: { component: { name: "channel-cadence" } } });
  expect(bill.components.map(({ name }) => name)).toEqual(["papaparse", "react"]);
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const { name, version, purl, licenses, hashes } of bill.components) {
    expect(version).toBe(dependencies[name]);
    expect(purl).toBe(`pkg:npm/${name}@${version}`);
    expect(licenses).toEqual([{ expression: "MIT" }]);
    expect(hashes).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
  }
});

test("is the same for the same build", async () => {
  const source = 'import { createElement } from "react"; document.title = typeof createElement;';
  expect(await built([source])).toBe(await built([source]));
});
