import { readFileSync } from "node:fs";
import path from "node:path";
import { stepFields } from "../../src/build/reference/step-section";
import { referenceText } from "../../src/build/reference/reference";
import { TABLES } from "../../src/domain/shared/tables/catalogue";
import { CAM_FUNCTIONS } from "../../src/functions/registry";
import { PUBLIC_NAMES } from "../../src/sheets/public-names";
import { STEP_REFERENCE } from "../../src/workbench/recipe/step-reference";
import { STEPS } from "../../src/workbench/recipe/steps/registry";

const reference = readFileSync(path.resolve(__dirname, "../../docs/reference.md"), "utf8");

/** What stands under a heading, up to the next one. */
function section(heading: string): string {
  const [, text] = reference.split(`\n${heading}\n`);
  if (text === undefined) throw new Error(`docs/reference.md has no heading ${heading}`);
  return text.split(/\n#+ /)[0]!;
}

/** The cells of a column of the first table in a section. */
function firstColumn(text: string): string[] {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) => line.split("|")[1]!.trim());
}

describe("docs/reference.md, the workbook's public names", () => {
  test("is what the code gives; `npm run docs` writes it", async () => {
    const difference = firstDifference(reference, await referenceText());
    expect(difference && `${difference} Run "npm run docs".`).toBeNull();
  });

  test.each(TABLES.map((table) => [table.name, table] as const))(
    "has %s with its sheet, columns and keys",
    (name, table) => {
      const keys = new Set<string>(table.key);
      const columns = Object.entries(table.columns).map(([field, { header }]) =>
        keys.has(field) ? `**${header}**` : header,
      );
      const text = section(`### \`${name}\``);
      expect(text).toContain(`On the sheet ${table.sheet}.`);
      expect(firstColumn(text)).toEqual(columns);
    },
  );

  test.each(Object.entries(PUBLIC_NAMES))("lists every name of %s with what it holds", (kind, names) => {
    const text = section(`### ${names.label}`);
    expect(text).toContain(`Kind \`${kind}\``);
    for (const group of [...names.results, ...names.inputs]) {
      expect(group.holds).not.toBe("");
      for (const name of group.names) expect(text).toContain(`\`${name}\``);
    }
  });

  test.each(Object.entries(STEPS).map(([name]) => name))("has the recipe step %s with its fields", (name) => {
    const shown = firstColumn(section(`### \`${name}\``)).map((cell) => cell.replace(/[`*]/g, ""));
    expect(shown).toEqual(Object.keys(stepFields(name)));
    expect(Object.keys(STEP_REFERENCE[name]!.fields).sort()).toEqual([...shown].sort());
  });

  test("says nothing of steps that are not there", () => {
    expect(Object.keys(STEP_REFERENCE).sort()).toEqual(Object.keys(STEPS).sort());
  });

  test("has every CAM function", () => {
    for (const name of Object.keys(CAM_FUNCTIONS)) expect(reference).toContain(`\n#### \`=CAM.${name}(`);
  });
});

/** Where two texts differ first; null when they are the same. */
function firstDifference(written: string, given: string): string | null {
  if (written === given) return null;
  const [a, b] = [written.split("\n"), given.split("\n")];
  const line = a.findIndex((each, index) => each !== b[index]);
  const at = line < 0 ? a.length : line;
  return `Line ${at + 1} is "${a[at] ?? ""}", the code gives "${b[at] ?? ""}".`;
}
