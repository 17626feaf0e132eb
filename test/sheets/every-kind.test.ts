import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { addressOf, boxOf } from "../../src/book/cells/a1";
import { contains, keyAt } from "../../src/book/cells/boxes";
import { readBack } from "../../src/book/cells/entries";
import { seenInCells } from "../../src/book/seen-in-cells";
import { newSheetOperations } from "../../src/book/sheet-writes";
import type { SheetCells } from "../../src/book/standing-cells";
import type { WorkbookSnapshot } from "../../src/book/workbook-port";
import { controlDefinition } from "../../src/sheets/control/definition";
import { SHEETS, type KindDefinition, type SheetKind } from "../../src/sheets/sheets";
import type { NameGroup } from "../../src/sheets/shared/public-names";
import type { Box, Position, SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { comparedWithItself } from "../support/compared-cells";
import { EXAMPLES } from "../support/kinds";
import type { MemoryTables } from "../support/memory-tables";

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

  test("checks no figure against its own cell", () => {
    expect(comparedWithItself(plan)).toEqual([]);
  });

  test("keeps what its formulas are, so that another one in a cell is seen there", async () => {
    // Control is built anew whenever cells are looked at.
    if (kind === controlDefinition.kind) return;
    const standing = asWritten(plan);
    const at = (cell: Position, formula: unknown) => ({
      ...standing,
      formulas: standing.formulas.map((line, row) =>
        line.map((each, column) =>
          row + standing.origin.row === cell.row && column + standing.origin.column === cell.column
            ? formula
            : each,
        ),
      ),
    });
    const typed = new Set(plan.inputs.map(keyAt));
    const [first, ...others] = plan.cells.filter(
      (cell) => cell.content.type === "formula" && !typed.has(keyAt(cell)),
    );
    const last = others.at(-1) ?? first!;
    const seen = async (cells: SheetCells) =>
      (
        await seenInCells(
          { cells: () => Promise.resolve(new Map([["It", cells]])) },
          snapshotOf(tables, kind),
          46_000,
        )
      ).map(({ kind: found, cells: told }) => [found, told]);
    expect(await seen(standing)).toEqual([]);
    expect(await seen(at(first!, 1))).toEqual([["failure", addressOf({ ...first!, rows: 1, columns: 1 })]]);
    expect(await seen(at(last, "=1+1"))).toEqual([["failure", addressOf({ ...last, rows: 1, columns: 1 })]]);
    const input = plan.inputs.at(-1);
    if (input) expect(await seen(at(input, 3))).toEqual([]);
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

/** What stands on a sheet once the plan is written. */
function asWritten(plan: SheetPlan): SheetCells {
  const { operations } = newSheetOperations(plan, "It", "uid");
  const names = new Map<string, Box>();
  let cells: SheetCells["values"] = [];
  for (const operation of operations)
    if (operation.type === "cells")
      cells = operation.entries.map((line) => line.map((entry) => readBack(entry ?? "")));
    else if (operation.type === "names")
      for (const [name, place] of Object.entries(operation.names)) names.set(name, boxOf(place!)!);
  const { at } = operations.find((operation) => operation.type === "cells")!;
  return { origin: at, values: cells, formulas: cells, names };
}

function snapshotOf(tables: MemoryTables, kind: SheetKind): WorkbookSnapshot {
  const sheet = { sheetName: "It", kind, subject: { partner: "" }, schema: 1, uid: "uid", inputs: {} };
  return { table: (definition) => tables.table(definition), sheets: [sheet] };
}

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
