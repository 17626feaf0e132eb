import { readFileSync } from "node:fs";
import path from "node:path";
import { TABLES } from "../../src/domain/shared/tables/catalogue";
import { STEPS } from "../../src/recipe/steps/registry";

// The columns of its tables are padded.
const readme = readFileSync(path.resolve(__dirname, "../../README.md"), "utf8").replace(/ {2,}/g, " ");

describe("the README's reference of the workbook's public names", () => {
  test.each(TABLES.map((table) => [table.name, table] as const))(
    "has %s with its sheet, columns and keys",
    (name, table) => {
      const keys = new Set<string>(table.key);
      const columns = Object.entries(table.columns).map(([field, { header }]) =>
        keys.has(field) ? `**${header}**` : header,
      );
      expect(readme).toContain(`| \`${name}\` | ${table.sheet} | ${columns.join(", ")} |`);
    },
  );

  test("names every recipe step", () => {
    expect(
      Object.keys(STEPS).filter((step) => !readme.includes(`"${step}"`) && !readme.includes(`\`${step}\``)),
    ).toEqual([]);
  });
});
