import { partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { SERVICES_METRIC } from "../../src/domain/finance/earnings-inputs";
import { serialOf } from "../../src/domain/shared/serial-date";
import type { BuiltSheet } from "../../src/book/workbook-port";
import { typeEarnings } from "../../src/taskpane/panes/earnings/earnings-draft";
import { EARNINGS_TOOL } from "../../src/taskpane/panes/earnings/earnings-page";
import { earningsExample } from "../support/earnings-example";
import { ACME, AS_OF } from "../support/scorecard-example";
import { testTool } from "../support/test-tool";

const sheet = (inputs: BuiltSheet["inputs"]): BuiltSheet => ({
  sheetName: "Earned · ACME",
  kind: "earnings",
  subject: { partner: ACME },
  schema: 2,
  uid: "1",
  inputs,
});
const open = (sheets: readonly BuiltSheet[] = [], tables = earningsExample()) =>
  testTool(EARNINGS_TOOL, { tables, today: AS_OF, partner: ACME, sheets });
const services = (tool: ReturnType<typeof open>) =>
  tool.now().live.earnings.thisYear.quarters.map((quarter) => quarter?.services ?? null);

test("four steps lead from the partner to its page, with the figures in view", () => {
  const tool = open();
  expect(tool.screens().map(({ id, next }) => [id, next])).toEqual([
    ["partner", undefined],
    ["period", undefined],
    ["unknown", undefined],
    ["review", "Build what you earned"],
  ]);
  expect(tool.screen().id).toBe("period");
  expect(tool.figures()).toEqual([
    ["Earned", "49.8k"],
    ["Same day last year", "25k"],
    ["With another level", "11.5k"],
  ]);
  expect(
    open([sheet({})])
      .screens()
      .at(-1)!.next,
  ).toBe("Update what you earned");
});

test("services typed are recorded in Results, in place of what the sheet held", () => {
  const tool = open([sheet({ in_services_q1: 1, in_services_q2: 9 })]);
  expect(services(tool)).toEqual([1, 9, null, null]);
  tool.type((draft) =>
    typeEarnings(draft, ACME, (typed) => ({
      ...typed,
      services: { services_q1: 12_000, last_services_q2: 300 },
    })),
  );
  expect(services(tool)).toEqual([12_000, 9, null, null]);
  expect(tool.now().live.earnings.lastYear.quarters[1]!.services).toBe(300);
  const { sheets, tables } = tool.build();
  expect(tables.find(({ table }) => table.name === resultsTable.name)?.upserts).toEqual([
    { partner: ACME, period: serialOf(2026, 1, 1), metric: SERVICES_METRIC, actual: 12_000 },
    { partner: ACME, period: serialOf(2025, 4, 1), metric: SERVICES_METRIC, actual: 300 },
  ]);
  const inputs = new Map(sheets[0]!.inputs.map(({ name, value }) => [name, value]));
  expect(inputs.get("in_services_q1")).toBeNull();
  expect(inputs.get("in_services_q2")).toBeUndefined();
});

test("terms typed are the sheet's; another partner's are its own", () => {
  const tool = open();
  tool.type((draft) =>
    typeEarnings(draft, ACME, (typed) => ({ ...typed, overrides: { partner_margin: 0.5 } })),
  );
  expect(tool.now().live.earnings.thisYear.byKind.margin).toBe(130_000);
  const inputs = new Map(tool.change().sheets[0]!.inputs.map(({ name, value }) => [name, value]));
  expect(inputs.get("in_partner_margin")).toBe(0.5);
  tool.choose("Beta");
  expect(tool.now().live.earnings.terms.margin.used).toBeNull();
});

test("the other active partners get their pages with what the workbook knows", () => {
  const tables = earningsExample().with(partnersTable, [
    { partnerId: "P-1", partner: ACME, tier: "Silver" },
    { partnerId: "P-2", partner: "Beta", shortName: "B" },
    { partnerId: "P-3", partner: "Gone", status: "Inactive" },
  ]);
  const tool = open([], tables);
  expect(tool.now().live.others).toEqual(["Beta"]);
  tool.type((draft) => ({ ...draft, others: true }));
  expect(tool.change().sheets.map(({ title }) => title)).toEqual(["Earned · Acme", "Earned · Beta"]);
});
