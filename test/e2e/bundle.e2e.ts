import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { serialOf } from "../../src/domain/shared/serial-date";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { noteWhenTodayStands } from "../support/first-page";
import { largeProgram } from "../support/large-program";
import { tablesWorkbook } from "../support/sheet-plan-workbook";
import { disconnect, WorkbenchPage } from "./support/workbench";

const { folder } = JSON.parse(process.env.CADENCE_E2E!) as { folder: string };

/** By script: whether the page names it itself, and the files it was made from. */
type Scripts = Readonly<Record<string, { initial: boolean; modules: readonly string[] }>>;
const scriptsOf = (build: "addin" | "functions" | "workbench") =>
  JSON.parse(readFileSync(path.join(folder, `${build}.modules.json`), "utf8")) as Scripts;

/** Whatever lies in the folder of a kind of sheet, but what the first load has of it. */
const BUILDER = /^src\/sheets\/(?!shared\/|kit\/)[^/]+\/(?!definition\.ts$)/;

/** Univer's bars, menus and editors. */
const DRAWING = /\/@univerjs\/(ui|design|[\w-]+-ui|preset-[\w-]+)\//;

const addin = scriptsOf("addin");
const scripts = { ...addin, ...scriptsOf("functions") };

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

describe("the workbench's scripts", () => {
  test("the first holds nothing that only draws the grid: the pane would wait for it", () => {
    const all = Object.values(scriptsOf("workbench"));
    const drawing = (some: typeof all) =>
      some.flatMap(({ modules }) => modules).filter((file) => DRAWING.test(file));
    expect(drawing(all.filter(({ initial }) => initial))).toEqual([]);
    expect(drawing(all)).not.toEqual([]);
  });
});

/** Bytes of gzipped scripts that are asked for until Today stands; office.js apart. */
const FIRST_PAGE_GZIP = 119_500;

const WORKBOOKS = {
  empty: { sheets: [{ name: "Sheet1", cells: [] }], activeSheet: "Sheet1" },
  "with partners": tablesWorkbook(largeProgram(serialOf(2026, 5, 15), { partners: 12, deals: 100 })),
};

describe("the pane until its first page stands", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    await noteWhenTodayStands(workbench.page);
  });
  afterAll(async () => {
    await workbench.close();
    await disconnect();
  });

  /** Scripts of the add-in that were asked for before Today stood. */
  async function firstScripts(data: WorkbookData): Promise<string[]> {
    await workbench.show(data);
    await workbench.pane.waitForFunction(() => window.todayStands !== undefined);
    // The shell's parts are asked for first and may come last.
    await workbench.pane.getByRole("combobox", { name: "Partner" }).waitFor();
    const paths = await workbench.pane.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime < window.todayStands!)
        .map(({ name }) => new URL(name).pathname.slice(1)),
    );
    return [...new Set(paths)].filter((name) => name in scripts);
  }

  test.each(Object.entries<WorkbookData>(WORKBOOKS))(
    "loads no builder of sheets, and weighs no more than its limit: a workbook %s",
    async (_, data) => {
      const loaded = await firstScripts(data);
      const files = loaded.map((name) => readFileSync(path.join(folder, name)));
      const sizes = files.map((script) => gzipSync(script).length);
      const gzip = sizes.reduce((total, size) => total + size, 0);
      console.log(
        [`First page: ${gzip} bytes gzipped`, ...loaded.map((name, at) => `${name} ${sizes[at]}`)].join("\n"),
      );
      expect(gzip).toBeLessThanOrEqual(FIRST_PAGE_GZIP);
      const modules = loaded.flatMap((name) => scripts[name]!.modules);
      expect(modules).toContain("src/taskpane/panes/today/today-page.tsx");
      expect(modules.filter((file) => BUILDER.test(file))).toEqual([]);
    },
  );
});
