import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { boxOf } from "../../src/book/cells/a1";
import { contains } from "../../src/book/cells/boxes";
import { SHEETS, type KindDefinition } from "../../src/sheets/sheets";
import type { NameGroup } from "../../src/sheets/shared/public-names";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { EXAMPLES } from "../support/kinds";

const COLUMNS = new Map(
  ANY_TABLES.map(({ name, columns, calculated = [] }) => [
    name,
    [...Object.values(columns), ...calculated].map(({ header }) => header),
  ]),
);

/** Nobody audits a formula that is longer: what it repeats belongs into cells of the calculations. */
const LONGEST_FORMULA = 1_000;

/** What more formulas than these need of the deals stands in a cell of its own: each sum goes through all rows. */
const MOST_OF_A_SUM = 8;

/** The sums and counts over deals in a formula, each once. */
function sumsOfDeals(formula: string): ReadonlySet<string> {
  const calls = [...formula.matchAll(/\b(?:SUM|COUNT)IFS\(/g)].map(({ index, 0: { length } }) => {
    let [depth, end, isText] = [1, index + length, false];
    for (; depth > 0 && end < formula.length; end++) {
      if (formula[end] === '"') isText = !isText;
      else if (!isText && formula[end] === "(") depth++;
      else if (!isText && formula[end] === ")") depth--;
    }
    return formula.slice(index, end);
  });
  return new Set(calls.filter((call) => /^\w+\(cam_deals\[/.test(call)));
}

function formulas({ cells, rules }: SheetPlan): string[] {
  return [
    ...cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : [])),
    ...rules.map(({ formula }) => formula),
  ];
}

describe.each(EXAMPLES)("%s", (kind, example) => {
  const { tables, change } = example();
  const plan = change.sheets.find((each) => each.kind === kind)!;
  const definition: KindDefinition = SHEETS[kind];

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

  test("names results and inputs, and says of each what it holds", async () => {
    expect(plan.names.length).toBeGreaterThan(0);
    const { results, inputs } = (await definition.names()).publicNames;
    expectSameNames(results, plan.names);
    expectSameNames(inputs, plan.inputs);
  });

  test("says to whoever looks the kind up what its sheets are called", () => {
    const parts = definition.title.split(/<[^>]+>/);
    expect(parts.every((part) => plan.title.includes(part))).toBe(true);
  });

  test("is about what its definition says", () => {
    const { partner, edition } = plan.subject;
    expect(partner !== "").toBe(definition.subject !== "workbook");
    expect(edition !== undefined).toBe(definition.edition !== undefined);
  });

  test("loads what builds it", async () => {
    expect(Object.values(await definition.load())).toContainEqual(expect.any(Function));
  });

  test("sets up every table that its formulas refer to", () => {
    const referred = new Set(
      formulas(plan).flatMap((formula) => [...formula.matchAll(/(cam_\w+)\[/g)].map(([, table]) => table)),
    );
    const setUp: readonly string[] = (definition.setup ?? definition.tables).map(({ name }) => name);
    expect([...referred].filter((name) => !setUp.includes(name!))).toEqual([]);
  });

  test("has no formula that is too long to be read", () => {
    const long = formulas(plan).filter(({ length }) => length > LONGEST_FORMULA);
    expect(long).toEqual([]);
  });

  test("works no sum over deals out in many formulas", () => {
    const times = new Map<string, number>();
    for (const sum of formulas(plan).flatMap((formula) => [...sumsOfDeals(formula)]))
      times.set(sum, (times.get(sum) ?? 0) + 1);
    expect([...times].filter(([, count]) => count > MOST_OF_A_SUM)).toEqual([]);
  });

  test("says to whoever selects an input what to type there", () => {
    for (const { name, prompt } of plan.inputs) {
      expect([name, prompt.title.length > 0 && prompt.title.length <= 32]).toEqual([name, true]);
      expect([name, prompt.message.length > 0 && prompt.message.length <= 255]).toEqual([name, true]);
    }
  });

  // Excel may not paint a cell anew when what its rule looks at stands elsewhere (OfficeDev/office-js#5299).
  test("colours cells by what stands in them, or beside them under the same rule", () => {
    const elsewhere = plan.rules.filter(({ box, formula }) =>
      [...formula.replace(/"[^"]*"/g, "").matchAll(/\$?[A-Z]{1,3}\$?\d+/g)].some(
        ([cell]) => !contains(box, boxOf(cell)!),
      ),
    );
    expect(elsewhere).toEqual([]);
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

/** Every name of the sheet is declared, and every declared name is on the sheet. */
function expectSameNames(groups: readonly NameGroup[], named: readonly { name: string }[]): void {
  const declared = groups.flatMap(({ names }) => names);
  const names = named.map(({ name }) => name);
  const standsFor = (pattern: string) => {
    const source = pattern.replace("<n>", "\\d+").replace("<id>", "[a-z0-9_]+");
    return (name: string) => new RegExp(`^${source}$`).test(name);
  };
  expect(new Set(declared).size).toBe(declared.length);
  expect(names.filter((name) => !declared.some((each) => standsFor(each)(name)))).toEqual([]);
  expect(declared.filter((each) => !names.some(standsFor(each)))).toEqual([]);
}
