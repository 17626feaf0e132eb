import { readFileSync } from "node:fs";
import path from "node:path";
import { TABLES } from "../../src/domain/shared/tables/catalogue";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/performance-scorecard-change";
import { STEPS } from "../../src/workbench/recipe/steps/registry";
import { ACME, AS_OF, exampleTables } from "../support/scorecard-example";

const readme = readFileSync(path.resolve(__dirname, "../../README.md"), "utf8");
const METRIC = /^(perf_to_plan|pipeline_to_target|average_deal_size|training_certs|required_tasks)_(target|actual|score)$/;

describe("the README's reference of the workbook's public names", () => {
  test.each(TABLES.map((table) => [table.name, table] as const))("has %s with its sheet, columns and keys", (name, table) => {
    const keys = new Set<string>(table.key);
    const columns = Object.entries(table.columns).map(([field, { header }]) => (keys.has(field) ? `**${header}**` : header));
    expect(readme).toContain(`| \`${name}\` | ${table.sheet} | ${columns.join(", ")} |`);
  });

  test("has every name and input of a Performance Scorecard", () => {
    const [plan] = performanceScorecardChange(exampleTables(), { partner: ACME, asOf: AS_OF, recordPipeline: false }).sheets;
    const names = [...plan!.names, ...plan!.inputs].map(({ name }) => name.replace(METRIC, "<m>_$2"));
    const quarter = /^in_q[23]_target$/;
    expect(names.filter((name) => !quarter.test(name) && !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test("names every recipe step", () => {
    expect(Object.keys(STEPS).filter((step) => !readme.includes(`"${step}"`) && !readme.includes(`\`${step}\``))).toEqual([]);
  });
});
