import { readFileSync } from "node:fs";
import path from "node:path";
import { TABLES } from "../../src/domain/shared/tables/catalogue";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { EXAMPLES } from "../support/kinds";

const readme = readFileSync(path.resolve(__dirname, "../../README.md"), "utf8");
const COLUMNS = new Map(
  TABLES.map((table) => [table.name as string, Object.values(table.columns).map(({ header }) => header)]),
);

function formulas({ cells, rules }: SheetPlan): string[] {
  return [
    ...cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : [])),
    ...rules.map(({ formula }) => formula),
  ];
}

describe.each(EXAMPLES)("%s", (kind, example) => {
  const { tables, change } = example();
  const plan = change.sheets.find((each) => each.kind === kind)!;

  test("refers to tables and columns that exist once the change is applied", () => {
    const after = new Set(tables.apply(change.tables).all.map(({ table }) => table.name));
    const referred = new Set(
      formulas(plan).flatMap((formula) =>
        [...formula.matchAll(/(cam_\w+)\[{1,2}([^[\]]+)\]/g)].map(
          ([, table, column]) => `${table}[${column}]`,
        ),
      ),
    );
    for (const each of referred) {
      const [, table, column] = /(.+)\[(.+)\]/.exec(each)!;
      expect(COLUMNS.get(table!)).toContain(column);
      expect(after).toContain(table);
    }
  });

  test("names results and inputs, and the README has them all", () => {
    expect(plan.names.length).toBeGreaterThan(0);
    const section = readme.slice(readme.indexOf("## Reference"));
    const missing = [...plan.names, ...plan.inputs]
      .map(({ name }) => name)
      .filter((name) => !documented(section, name));
    expect(missing).toEqual([]);
  });

  test("says to whoever selects an input what to type there", () => {
    for (const { name, prompt } of plan.inputs) {
      expect([name, prompt.title.length > 0 && prompt.title.length <= 32]).toEqual([name, true]);
      expect([name, prompt.message.length > 0 && prompt.message.length <= 255]).toEqual([name, true]);
    }
  });

  test("fits what it prints, charts included, on the pages it promises", () => {
    const { area, pagesWide, pagesTall } = plan.print;
    expect(pagesWide * pagesTall).toBeGreaterThan(0);
    for (const { position } of plan.charts) {
      expect(position.row).toBeGreaterThanOrEqual(area.row);
      expect(position.column + position.columns).toBeLessThanOrEqual(area.column + area.columns);
      expect(position.row + position.rows).toBeLessThanOrEqual(area.row + area.rows);
    }
  });
});

/** Numbered names stand in the README once, with `<n>` for the number; those of a metric with `<m>`. */
function documented(text: string, name: string): boolean {
  const metric =
    /^(perf_to_plan|pipeline_to_target|average_deal_size|training_certs|required_tasks)_(target|actual|score)$/;
  const shown = [
    name,
    name.replace(metric, "<m>_$2"),
    name.replace(/\d+/, "<n>"),
    name.replace(/^in_q\d_target$/, "in_q1_target"),
  ];
  return shown.some((each) => text.includes(`\`${each}\``));
}
