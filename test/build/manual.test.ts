/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../src/workbench/page/ribbon";

const root = path.resolve(__dirname, "../..");
const manual = readFileSync(path.join(root, "test/MANUAL.md"), "utf8");
const { groups } = readManifest(readFileSync(path.join(root, "manifest.xml"), "utf8"));

const section = (title: string) => manual.split(/^## /m).find((each) => each.startsWith(title))!;
const rows = section("What was run")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("test/MANUAL.md", () => {
  test("counts and names the ribbon's groups and buttons as the manifest has them", () => {
    const install = section("A Install").replace(/\s+/g, " ");
    const [, groupCount, buttonCount] = /(\d+) groups and (\d+) buttons/.exec(install)!;
    expect(Number(groupCount)).toBe(groups.length);
    expect(Number(buttonCount)).toBe(groups.flatMap(({ controls }) => controls).length);
    for (const { label, controls } of groups)
      expect(install).toContain(`${label} (${controls.map((each) => `_${each.label}_`).join(", ")})`);
  });

  test("has rows for every scenario, and a scenario for every row", () => {
    const scenarios = [...manual.matchAll(/^## ([A-Z]{1,2} .+)$/gm)].map(([, title]) => title);
    expect([...new Set(rows.map(([scenario]) => scenario))]).toEqual(scenarios);
  });

  test("begins with the first day, each of its steps with what to see and what to report", () => {
    const steps = section("The first day")
      .split(/^\d+\. /m)
      .slice(1);
    expect(steps.map((step) => /^\*\*([^*]+)\*\*/.exec(step)?.[1])).toEqual([
      "Empty workbook, read.",
      "Build on current Microsoft 365.",
      "Build on a German Windows",
      "Sideload on the web and on a personal OneDrive",
      "Typing in Deals with the pane open.",
      "20,000 and 50,000 rows into an existing table.",
      "Blanks and `A:A` in functions.",
      "Charts, repaint, print preview.",
      "Number formats of general cells.",
      "Help buttons on the web.",
      "Save, then open in Excel 2016 and LibreOffice.",
    ]);
    for (const step of steps) {
      expect(step).toMatch(/\bSee\b|: see\b/);
      expect(step).toMatch(/\bReport\b/);
    }
  });

  test("calls run only what has a date, a version and a result", () => {
    for (const [scenario, platform, date, version, result] of rows) {
      const complete = /^\d{4}-\d{2}-\d{2}$/.test(date!) && version !== "" && result !== "";
      const open = date === "" && version === "" && result === "to run";
      expect([scenario, platform, complete || open]).toEqual([scenario, platform, true]);
    }
  });
});
