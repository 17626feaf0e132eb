import { webDarkTheme } from "@fluentui/react-components";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import stylesLoader from "../../src/build/styles-loader.cjs";
import { ThemesPlugin } from "../../src/build/themes.cjs";
import { ROOT } from "../support/source-files";

describe("styles are compiled when the add-in is built", () => {
  const compiled = (source: string) => stylesLoader.call({ resourcePath: "page.tsx" }, source);

  test("into classes and rules, tokens being variables, and every line stays where it is", () => {
    const made = compiled(
      "const useStyles = makeStyles({\n  box: { color: tokens.colorBrandBackground },\n});\nuse();\n",
    );
    expect(made).toContain("__styles(");
    expect(made).toContain("color:var(--colorBrandBackground)");
    expect(made).not.toContain("makeStyles(");
    expect(made.split("\n")[3]).toBe("use();");
  });

  test("or the build says which file's styles refer to more than tokens", () => {
    expect(() => compiled("makeStyles({ box: { width: WIDTH } })")).toThrow(
      /styles of page\.tsx .* tokens alone/,
    );
  });
});

test("a theme holds what any script of the add-in names, with Fluent's values, and nothing else", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cadence-theme-"));
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  try {
    write("fluent-dark.js", 'export { webDarkTheme as darkTheme } from "@fluentui/react-components";');
    write("later.js", 'document.title = "var(--colorNeutralBackground1Hover)";');
    write(
      "page.js",
      'import { darkTheme } from "./fluent-dark"; globalThis.theme = [darkTheme, "var(--shadow4)"]; import("./later");',
    );
    await new Promise<void>((resolve, reject) =>
      webpack(
        {
          mode: "production",
          optimization: { minimize: false },
          entry: path.join(folder, "page.js"),
          output: { path: path.join(folder, "out"), filename: "page.js" },
          resolve: { modules: [path.join(ROOT, "node_modules")] },
          module: { rules: [{ test: /fluent-dark/, loader: path.join(ROOT, "src/build/themes.cjs") }] },
          plugins: [new ThemesPlugin()],
        },
        (error, stats) =>
          error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve(),
      ),
    );
    const script = readFileSync(path.join(folder, "out", "page.js"), "utf8");
    const { colorNeutralBackground1Hover, shadow4 } = webDarkTheme;
    const [, held] = /(\{[^{}]*"?colorNeutralBackground1Hover"?:[^{}]*\})/.exec(script) ?? [];
    const theme: unknown = new Function(`return ${held}`)();
    expect(theme).toEqual({ colorNeutralBackground1Hover, shadow4 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
