import { CONTROL_RULES } from "../../../src/domain/control/control-rules";
import { applicable, fieldsIn } from "../../../src/domain/control/control-rows";
import { controlFindings, type Finding } from "../../../src/domain/control/findings";
import { sampleChange } from "../../../src/domain/crm/sample/sample-data";
import { setupChange } from "../../../src/domain/program/setup";
import {
  dealsTable,
  levelsTable,
  metricsTable,
  resultsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { CONTROL_AS_OF, controlExample } from "../../support/control-example";
import { CONTROL_EDITS, typed } from "../../support/control-edits";
import { randomTest } from "../../support/random-test";
import { CONTROL_DAMAGE } from "../../soak/parts/control-damage";
import { MemoryTables } from "../../support/memory-tables";

const said = ({ table, column, rows, words }: Finding) =>
  `${table?.sheet ?? "Workbook"} ${column}${rows.length ? ` row ${rows.join(", ")}` : ""} ${words}`;

/** What Control says of the example after an edit: failures as sentences. */
function failuresAfter(edit: (tables: MemoryTables) => void): string[] {
  const tables = controlExample();
  edit(tables);
  return controlFindings(tables, CONTROL_AS_OF).failures.map(said);
}

test("a workbook in which nothing is wrong has no failure and no remark", () => {
  expect(controlFindings(controlExample(), CONTROL_AS_OF)).toEqual({ failures: [], remarks: [] });
});

// Partners that meet no level yet are Registered, which is no row of Levels.
test("nothing is wrong in the sample program", () => {
  const tables = new MemoryTables().apply(sampleChange(CONTROL_AS_OF));
  tables.apply(setupChange(tables));
  expect(controlFindings(tables, CONTROL_AS_OF).failures.map(said)).toEqual([]);
});

test.each(CONTROL_EDITS)("%s is named with its row", (_, edit, sentence) => {
  expect(failuresAfter(edit)).toContain(sentence);
});

test("rows in another order change nothing", () => {
  for (const table of [levelsTable, dealsTable, stagesTable, metricsTable])
    expect(failuresAfter((tables) => void tables.rows(table).reverse())).toEqual([]);
});

test("what is worth knowing is a remark and no failure", () => {
  const tables = controlExample();
  typed(dealsTable, 1, { closedOn: null })(tables);
  typed(dealsTable, 2, { stage: null })(tables);
  typed(dealsTable, 5, { expectedClose: null, amount: null })(tables);
  const { failures, remarks } = controlFindings(tables, CONTROL_AS_OF);
  expect(failures).toEqual([]);
  expect(remarks.map(said)).toEqual([
    "Deals Stage row 2 is blank: the deal is not read",
    "Deals Closed on row 1 is blank: a won deal without its day",
    "Deals Expected close row 5 is blank: an open deal without a day",
    "Deals Amount row 5 is blank: an open deal without its amount",
  ]);
});

test("a metric that is measured no more is no failure of closed quarters", () => {
  const tables = controlExample();
  const at = tables.rows(metricsTable).findIndex(({ metric }) => metric === "training_certs");
  tables.rows(metricsTable).splice(at, 1);
  const { failures, remarks } = controlFindings(tables, CONTROL_AS_OF);
  expect(failures.map(said)).toEqual(["Results Metric row 3, 7, 11, 15 is no metric of Metrics"]);
  expect(remarks.map(said)).toEqual(["Results Metric row 1, 5, 9, 13 is no metric of Metrics any more"]);
});

test("a workbook without Basis has its metrics looked at too", () => {
  const [rule] = CONTROL_RULES.filter(({ older }) => older);
  const tables = controlExample();
  const table = ((definition) => {
    const read = tables.table(definition);
    return definition.name === resultsTable.name ? { ...read, absent: ["basis"] } : read;
  }) as MemoryTables["table"];
  expect(applicable({ table }, CONTROL_RULES)).toContain(rule!.older);
  expect(applicable({ table }, CONTROL_RULES)).not.toContain(rule);
});

test("sums over partners and over deals part where a deal's partner is none", () => {
  expect(failuresAfter(typed(dealsTable, 1, { partner: "Acmee" }))).toContain(
    "Workbook Won amounts is not the sum over the partners",
  );
});

test("rules look at columns of their tables, and no two say the same", () => {
  for (const { table, field, holds } of CONTROL_RULES)
    for (const each of [field, ...fieldsIn(holds)])
      expect([table.name, table.columns[each]?.header]).not.toContain(undefined);
  const all = CONTROL_RULES.map(({ table, field, words }) => `${table.name} ${field} ${words}`);
  expect(new Set(all).size).toBe(all.length);
});

randomTest(CONTROL_DAMAGE);
