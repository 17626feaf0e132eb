import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { disconnect, WorkbenchPage } from "./support/workbench";

const { folder } = JSON.parse(process.env.CADENCE_E2E!) as { folder: string };

/** By script: whether the page names it itself, and the files it was made from. */
type Scripts = Readonly<Record<string, { initial: boolean; modules: readonly string[] }>>;
const scriptsOf = (build: "addin" | "functions") =>
  JSON.parse(readFileSync(path.join(folder, `${build}.modules.json`), "utf8")) as Scripts;

/** Whatever lies in the folder of a kind of sheet, but what the first load has of it. */
const BUILDER = /^src\/sheets\/(?!shared\/|kit\/)[^/]+\/(?!definition\.ts$)/;

const addin = scriptsOf("addin");

describe("the published scripts", () => {
  const initial = Object.values(addin).filter((script) => script.initial);

  test("the pane's first script holds no builder of sheets", () => {
    const modules = initial.flatMap((script) => script.modules);
    expect(modules).toContain("src/taskpane/index.tsx");
    expect(modules.filter((file) => BUILDER.test(file))).toEqual([]);
    // They are in the scripts that pages load.
    const later = Object.values(addin).flatMap((script) => script.modules);
    expect(later.filter((file) => BUILDER.test(file))).not.toEqual([]);
  });

  test("neither the add-in nor its functions hold anything of the workbench", () => {
    const modules = [...Object.values(addin), ...Object.values(scriptsOf("functions"))].flatMap(
      (script) => script.modules,
    );
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.filter((file) => /^src\/workbench\/|\/@univerjs\//.test(file))).toEqual([]);
  });
});

/** Bytes of gzipped scripts until Today stands, office.js apart. */
const FIRST_PAGE_GZIP = 152_000;

describe("the pane until its first page stands", () => {
  let loaded: string[];
  beforeAll(async () => {
    const workbench = await WorkbenchPage.open();
    await workbench.pane.locator("main h2, main h3, main button").first().waitFor();
    loaded = [...new Set(workbench.loaded)].filter((name) => name in addin);
    await workbench.close();
  });
  afterAll(disconnect);

  test("loads no builder of sheets, and weighs no more than its limit", () => {
    const scripts = loaded.map((name) => readFileSync(path.join(folder, name)));
    const raw = scripts.reduce((total, { length }) => total + length, 0);
    const gzip = scripts.reduce((total, script) => total + gzipSync(script).length, 0);
    const each = loaded.map((name, index) => `${name} ${gzipSync(scripts[index]!).length}`);
    console.log([`First page: ${scripts.length} scripts, ${raw} bytes, ${gzip} gzipped`, ...each].join("\n"));
    expect(gzip).toBeLessThanOrEqual(FIRST_PAGE_GZIP);
    const modules = loaded.flatMap((name) => addin[name]!.modules);
    expect(modules).toContain("src/taskpane/panes/today/today-page.tsx");
    expect(modules.filter((file) => BUILDER.test(file))).toEqual([]);
  });
});
