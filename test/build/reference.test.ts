import { readFileSync } from "node:fs";
import path from "node:path";
import { stepFieldsOf } from "../../src/build/reference/step-section";
import { referenceText } from "../../src/build/reference/reference";
import { TABLES } from "../../src/domain/shared/tables/all-tables";
import { CAM_FUNCTIONS } from "../../src/functions/registry";
import { SHEETS } from "../../src/sheets/sheets";
import { STEPS } from "../../src/recipe/steps/registry";

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
      expect(firstColumn(text)).toEqual([
        ...columns,
        ...(table.calculated ?? []).map(({ header }) => header),
      ]);
    },
  );

  test.each(Object.entries(SHEETS))(
    "lists every name of %s with what it holds",
    async (kind, { label, names }) => {
      const text = section(`### ${label}`);
      expect(text).toContain(`Kind \`${kind}\``);
      const { results, inputs } = (await names()).publicNames;
      for (const group of [...results, ...inputs]) {
        expect(group.holds).not.toBe("");
        for (const name of group.names) expect(text).toContain(`\`${name}\``);
      }
    },
  );

  test.each([...STEPS])("has the recipe step %s with its fields", (name, { schema, says }) => {
    const shown = firstColumn(section(`### \`${name}\``)).map((cell) => cell.replace(/[`*]/g, ""));
    expect(shown).toEqual(Object.keys(stepFieldsOf(schema)));
    expect(Object.keys(says).sort()).toEqual([...shown].sort());
  });

  test("has a step for every kind of sheet, and no heading of a step that is not there", () => {
    expect([...STEPS.keys()]).toEqual(expect.arrayContaining(Object.keys(SHEETS)));
    const [, steps] = reference.split("\n## Steps of a recipe\n");
    const headings = [...steps!.split(/\n## /)[0]!.matchAll(/^### `(.+)`$/gm)].map(([, name]) => name);
    expect(headings).toEqual([...STEPS.keys()]);
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
